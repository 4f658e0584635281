import IncidentRead
import CommandLineParsing

/// Prints charges for others.
struct ExportChargesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charges", abstract: "Prints charges for others.",
    discussion: """
      Persons appear under their pseudonyms; --profile full includes names. The conditions choose incidents: \
      all charges that belong to them are printed.
      """,
    examples: [
      .init(
        command: "aigaq export charges --article 174 --output charges.csv",
        explanation: "Writes the charges of incidents with one under article 174."),
      .init(
        command: "aigaq export charges --format json", explanation: "Prints all charges as JSON."),
    ])

  @OptionGroup var incidents: FilterArguments

  @OptionGroup var past: PastArguments

  @OptionGroup var export: ExportArguments

  func run(_ invocation: Invocation) throws {
    try ExportRun(
      subject: .charges, filter: incidents.filter, arguments: export, past: past,
      invocation: invocation
    ).run()
  }
}
