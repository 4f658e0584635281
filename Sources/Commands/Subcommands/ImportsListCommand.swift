import CommandLineParsing
import IncidentRead
import Reporting

/// Lists the runs of import.
struct ImportsListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the imports.",
    discussion: """
      Each with its number, for 'aigaq imports show' and 'aigaq revert', its file, how many of its rows were \
      new, changed, unchanged, skipped and rejected, and its state: applied or reverted.
      """,
    examples: [.init(command: "aigaq imports", explanation: "Lists all imports, oldest first.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.imports, invocation)
  }
}
