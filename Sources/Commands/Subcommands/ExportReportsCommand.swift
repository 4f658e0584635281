import IncidentRead
import CommandLineParsing

/// Prints reports for others.
struct ExportReportsCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "Prints reports for others, with their rows verbatim.",
    discussion: """
      Restricted cells and exact coordinates are left out of the rows; --profile full includes them.
      """,
    examples: [
      .init(
        command: "aigaq export reports --source 'Human Rights Watch' --output reports.csv",
        explanation: "Writes the reports of incidents that the source reported."),
      .init(
        command: "aigaq export reports --format ndjson",
        explanation: "Prints all reports, one JSON object a line."),
    ])

  @OptionGroup var incidents: FilterArguments

  @OptionGroup var past: PastArguments

  @OptionGroup var export: ExportArguments

  func run(_ invocation: Invocation) throws {
    try ExportRun(
      subject: .reports, filter: incidents.filter, arguments: export, past: past,
      invocation: invocation
    ).run()
  }
}
