import CommandLineParsing
import IncidentRead
import IncidentStore

/// Shows what changed, when, by whom and why.
struct HistoryCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Lists imports and decisions: time, author and reason.",
    discussion: """
      All imports and decisions in the order in which they came; with an incident, those that concern it: the \
      reports that came, and what was decided. A decision holds, was replaced by a later one, or was undone.
      """,
    examples: [
      .init(command: "aigaq history", explanation: "Lists all imports and decisions."),
      .init(
        command: "aigaq history kazakhstan-2019:kz-2019-06-wave",
        explanation: "Lists what concerns one incident."),
    ])

  @OptionGroup var table: TableArguments

  @Argument(help: "The identifier of an incident.", valueName: "UID")
  var uid: String?

  func run(_ invocation: Invocation) throws {
    guard let uid else {
      return try ViewPrinter(table: table).print(AdHocQuery.history, invocation)
    }
    let isThere = try invocation.withStore(for: .reading) { try $0.hasHistory(of: uid) }
    guard isThere else {
      throw Failure(
        .inputMissing, "\(uid): there is no such incident. 'aigaq find' lists the identifiers.")
    }
    var printer = ViewPrinter(table: table)
    printer.parameters = [ParameterArgument(name: "uid", text: uid)]
    try printer.print(AdHocQuery.historyOfIncident, invocation)
  }
}
