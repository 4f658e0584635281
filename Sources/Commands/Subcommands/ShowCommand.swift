import IncidentStore
import IncidentRead
import CommandLineParsing
import Reporting

/// Shows one incident, its reports and its numbers.
struct ShowCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows one incident, its reports and its numbers.",
    discussion: """
      Prints the reports verbatim, the numbers that they state with the rule that read each, the detentions, \
      the charges, and what the incident adds to the published counts.
      """,
    examples: [
      .init(
        command: "aigaq show kazakhstan-2019:kz-2019-06-wave",
        explanation: "Shows the incident of that identifier; 'aigaq find' lists identifiers.")
    ])

  @Option(short: "f", help: "The format.")
  var format: SectionPrinter.Format = .text

  @OptionGroup var past: PastArguments

  @Argument(help: "The identifier of the incident.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    let dossier = try invocation.withStore(for: .reading) { store in
      try past.reading(store, invocation) { store, _ in try IncidentDossier(uid: uid, in: store) }
    }
    guard let dossier else {
      throw Failure(
        .inputMissing, "\(uid): there is no such incident. 'aigaq find' lists the identifiers.")
    }
    var printer = SectionPrinter(format, in: invocation.context)
    try printer.print(dossier.sections)
  }
}
