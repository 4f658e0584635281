import CommandLineParsing
import IncidentRead
import IncidentStore

/// Shows all about one recommendation, promise or demand.
struct DossierCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Shows all about one recommendation, commitment or demand.",
    discussion: """
      Prints the wordings, the history of positions, promises and their deadlines, the assessments of each \
      assessor, the incidents and charges for and against with their time beside the position, the figures \
      of the months around them, demands and answers, and what was made again. 'aigaq explain' says what \
      is behind the figure of a month.
      """,
    examples: [
      .init(
        command: "aigaq dossier KAZ-UPR2-124.40",
        explanation: "Shows all about a recommendation; 'aigaq recommendation list' lists them.")
    ])

  @Option(help: "The format.")
  var format: SectionPrinter.Format = .text

  @Argument(help: "The recommendation, commitment or demand.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    let dossier = try invocation.withStore(for: .reading) { store in
      try Failure.refuseUnknownTarget(uid, in: store)
      return try AccountabilityDossier(uid: uid, in: store)
    }
    guard let dossier else {
      throw Failure(.inputMissing, "\(uid): there is nothing of that identifier.")
    }
    var printer = SectionPrinter(format, in: invocation.context)
    try printer.print(dossier.sections)
  }
}
