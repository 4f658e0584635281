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

  @Option(short: "f", help: "The format.")
  var format: SectionPrinter.Format = .text

  @Argument(help: "The recommendation, commitment or demand.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    try invocation.printDossier(of: uid, in: format)
  }
}

/// Shows one recommendation.
struct RecommendationShowCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one recommendation with its wordings and positions.",
    discussion: """
      The text, who made it, each source's wording, all answers of the state with their documents, and the \
      recommendations that ask the same. 'aigaq dossier' shows the promises, assessments and evidence as well.
      """,
    examples: [
      .init(
        command: "aigaq recommendation show KAZ-UPR2-126.27",
        explanation: "Shows a recommendation and the answers to it.")
    ])

  @Option(short: "f", help: "The format.")
  var format: SectionPrinter.Format = .text

  @Argument(help: "The recommendation.", valueName: "UID")
  var uid: String

  func run(_ invocation: Invocation) throws {
    try invocation.printDossier(
      of: uid, in: format, only: ["recommendation", "wordings", "positions", "made_again"])
  }
}

extension Invocation {
  /// Prints what is known about a target, or some sections of it.
  ///
  /// - Throws: A failure where there is no such target, or no such section of it.
  func printDossier(
    of uid: String, in format: SectionPrinter.Format, only names: [String]? = nil
  ) throws {
    let dossier = try withStore(for: .reading) { store in
      try Failure.refuseUnknownTarget(uid, in: store)
      return try AccountabilityDossier(uid: uid, in: store)
    }
    let sections = dossier?.sections ?? []
    // The first section is that of the target itself.
    guard let kind = sections.first?.name, names?.first ?? kind == kind else {
      throw Failure(
        .inputMissing, "\(uid): there is no \(names?.first ?? "target") of that identifier.")
    }
    var printer = SectionPrinter(format, in: context)
    try printer.print(
      names.map { names in sections.filter { names.contains($0.name) } } ?? sections)
  }
}
