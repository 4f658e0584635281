import IncidentRead
import CommandLineParsing

/// Prints detentions for others.
struct ExportDetentionsCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detentions", abstract: "Prints detentions for others.",
    discussion: """
      Persons appear under their pseudonyms; --profile full includes names.
      """,
    examples: [
      .init(
        command: "aigaq export detentions --region Astana --output detentions.csv",
        explanation: "Writes the detentions in Astana to a file."),
      .init(
        command: "aigaq export detentions --format ndjson",
        explanation: "Prints all detentions, one JSON object a line."),
    ])

  @OptionGroup var incidents: FilterArguments

  @OptionGroup var past: PastArguments

  @OptionGroup var export: ExportArguments

  func run(_ invocation: Invocation) throws {
    try ExportRun(
      subject: .detentions, filter: incidents.filter, arguments: export, past: past,
      invocation: invocation
    ).run()
  }
}
