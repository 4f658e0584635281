import IncidentRead
import CommandLineParsing

/// Prints incidents for others.
struct ExportIncidentsCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents", abstract: "Prints incidents for others.",
    discussion: """
      As csv, a row for each current report, in the layout that 'aigaq import' reads: importing it into the \
      same database changes nothing. The other formats have an object for each incident that is not merged into another. \
      Coordinates are \
      those of the town, or rounded to a tenth of a degree; --profile full includes the exact ones. A text \
      that a spreadsheet would run as a formula is preceded by an apostrophe, which an import removes.
      """,
    examples: [
      .init(
        command: "aigaq export incidents --from 2019-06 --to 2019-06 --output june.csv",
        explanation: "Writes the incidents of June 2019 to a file."),
      .init(
        command: "aigaq export incidents --format geojson --output incidents.geojson",
        explanation: "Writes a map layer, as QGIS opens it."),
    ])

  @OptionGroup var incidents: FilterArguments

  @OptionGroup var past: PastArguments

  @OptionGroup var export: ExportArguments

  func run(_ invocation: Invocation) throws {
    try ExportRun(
      subject: .incidents, filter: incidents.filter, arguments: export, past: past,
      invocation: invocation
    ).run()
  }
}
