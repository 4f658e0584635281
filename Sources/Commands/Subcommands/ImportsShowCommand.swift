import IncidentStore
import IncidentRead
import CommandLineParsing
import FoundationEssentials
import IncidentImport
import Reporting

/// Shows one run of import.
struct ImportsShowCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one import: how it was read, and what it brought.",
    discussion: """
      The record of the import, what became of its rows, its columns, how they were read, and the \
      first \(ImportDossier.listedIncidents) of the incidents that it brought.
      """,
    examples: [
      .init(command: "aigaq imports show 1", explanation: "Shows the first import."),
      .init(
        command: "aigaq imports show 1 --format json",
        explanation: "Prints the same as one JSON object."),
    ])

  @Option(short: "f", help: "The format.")
  var format: SectionPrinter.Format = .text

  @Argument(help: "The number of the import; 'aigaq imports' lists them.", valueName: "N")
  var number: Int

  func run(_ invocation: Invocation) throws {
    let dossier = try invocation.withStore(for: .reading) { store in
      try ImportDossier(Int64(number), in: store)
    }
    guard let dossier else {
      throw Failure(
        .inputMissing, "There is no import \(number). 'aigaq imports' lists them.")
    }
    var sections = dossier.sections
    // Where nothing was brought, or nothing is left of it, there is nothing to list.
    if format == .text { sections.removeAll { $0.rows.isEmpty } }
    var printer = SectionPrinter(format, in: invocation.context)
    try printer.print(sections, and: ("mapping", mapping(of: dossier)))
    if dossier.moreIncidents > 0 {
      invocation.context.say(
        "… and \(dossier.moreIncidents) more \(dossier.moreIncidents == 1 ? "incident" : "incidents")."
      )
    }
  }

  /// How the columns were read, as JSON: on lines of its own for people.
  private func mapping(of dossier: ImportDossier) throws -> String {
    guard format == .text else { return dossier.mapping }
    // What an older Aigaq wrote is shown as it stands where this one does not know it.
    return (try? MappingReader.read(Data(dossier.mapping.utf8)))?.indentedJSON
      ?? dossier.mapping + "\n"
  }
}
