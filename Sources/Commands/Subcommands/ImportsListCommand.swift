import CommandLineParsing
import IncidentRead
import Reporting

/// Lists the runs of import.
struct ImportsListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the imports.",
    discussion: """
      Each with its number, by which 'aigaq imports show' and 'aigaq revert' call it, its file, how \
      many of its rows were new, changed, unchanged, passed over and rejected, and whether it was \
      taken back.
      """,
    examples: [.init(command: "aigaq imports", explanation: "Lists all imports, oldest first.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.imports, invocation)
  }
}
