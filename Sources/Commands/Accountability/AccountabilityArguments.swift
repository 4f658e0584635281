import Accountability
import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents

extension State: ArgumentValue {
  /// Reads a state by its code or name.
  package init?(argument: String) { self.init(naming: argument) }

  /// A code or a name.
  package static var expectation: String? { "a state by its code or name, such as KAZ" }

  /// The code.
  package var defaultValueDescription: String { code }
}

extension CountingUnit: ArgumentValue {}
extension PositionValue: ArgumentValue {}
extension AssessmentCode: ArgumentValue {}
extension AssessorKind: ArgumentValue {}
extension AnswerKind: ArgumentValue {}
extension AppealKind: ArgumentValue {}
extension CommitmentKind: ArgumentValue {}
extension RecommendationLinkKind: ArgumentValue {}

extension PartialDate: ArgumentValue {
  /// Reads a date in EDTF, or as people write dates.
  package init?(argument: String) {
    guard let date = try? PartialDate(reading: argument) else { return nil }
    self = date
  }

  /// A date as precise as it is known.
  package static var expectation: String? { "a date such as 2019-06-09, 2019-06 or 2019" }

  /// The date in EDTF.
  package var defaultValueDescription: String { edtf }
}

/// The author of what a command records.
struct AuthorArguments: ParameterGroup {
  @Option(
    help: "The author (default: $AIGAQ_AUTHOR, or the user of this computer).",
    valueName: "NAME")
  var by: String?

  /// The author and the time; the author is reported where only the system says who it is.
  func stamp(_ invocation: Invocation) -> Stamp {
    let context = invocation.context
    if let by, !by.isEmpty { return context.stamp(by: by) }
    let stamp = context.stamp()
    if context.environment["AIGAQ_AUTHOR"] != stamp.author {
      context.say(
        "Recorded as the work of '\(stamp.author)'. --by NAME or $AIGAQ_AUTHOR names another author."
      )
    }
    return stamp
  }
}

/// The review whose recommendations are read, and the positions that count.
struct ReviewArguments: ParameterGroup {
  @Option(help: "The review, such as KAZ-UPR2 (default: all).", valueName: "REVIEW")
  var review: String?

  @Option(
    help: "The source of positions: document, upr-info or another (default: the document, "
      + "or another source if the document has no answer).",
    valueName: "SOURCE")
  var positions: String?

  @Option(
    help: "Uses the positions and assessments up to that day.", valueName: "DAY")
  var asOf: CalendarDay?

  /// The source of positions that was chosen.
  var choice: PositionChoice { positions.map(PositionChoice.source) ?? .official }

  /// Refuses names that the database does not know.
  ///
  /// - Throws: A failure that lists those it knows.
  func refuseUnknown(in store: IncidentStore) throws {
    try Failure.refuseUnknown(review, "--review", among: store.reviews())
    try Failure.refuseUnknown(positions, "--positions", among: store.positionSources())
  }
}

extension Failure {
  /// Refuses a name that is not among those that the database knows.
  ///
  /// - Throws: A failure with the nearest name, or some of those that are known.
  static func refuseUnknown(_ name: String?, _ option: String, among known: [String]) throws {
    guard let name, !known.contains(name) else { return }
    let hint =
      if let nearest = Suggestion.nearest(to: name, among: known) {
        " Did you mean '\(nearest)'?"
      } else if known.isEmpty {
        " 'aigaq recommendation import' brings recommendations."
      } else {
        " Known here: \(known.prefix(8).joined(separator: ", "))\(known.count > 8 ? " and others" : "")."
      }
    throw Failure(.wrongUsage, "\(option) \(name): not found in the database.\(hint)")
  }

  /// Refuses the identifier of a record that is there already, which has a name in words.
  ///
  /// - Throws: A failure that says so.
  static func refuseKnown(_ uid: String, _ isKnown: Bool, named name: String) throws {
    guard isKnown else { return }
    throw Failure(.failed, "\(uid): there is \(name) of that identifier.")
  }

  /// Refuses an identifier of which there is no recommendation, commitment or demand.
  ///
  /// - Throws: A failure that says where to find them.
  static func refuseUnknownTarget(_ uid: String, in store: IncidentStore) throws {
    guard try !store.accountability.hasTarget(uid) else { return }
    throw Failure(
      .inputMissing,
      "\(uid): there is no recommendation, commitment or demand of that identifier. "
        + "'aigaq recommendation list', 'aigaq commitment list' and 'aigaq appeal list' list them.")
  }

  /// A failure to import a file of recommendations, promises, appeals or claims.
  init(_ error: any Error, importingRecords path: String) {
    switch error {
    case AccountabilityImportProblem.unknownLayout(let header, let expected):
      let columns = header.prefix(12).joined(separator: ", ")
      let hint =
        RecordKind(header: header).map {
          "They are those of \($0.rawValue): 'aigaq \($0.rawValue.dropLast()) import' reads them."
        } ?? "Name at least the columns \(expected)."
      self.init(
        .badData,
        "\(path): the columns are of no layout that is known here: \(columns). \(hint)")
    case AccountabilityImportProblem.noRows: self.init(.badData, "\(path): there are no rows.")
    case AccountabilityImportProblem.longCell(let line, let limit):
      self.init(
        .badData, "\(path):\(line): a cell is longer than \(limit) bytes, more than any text.")
    case AccountabilityImportProblem.tooManyRows(let limit):
      self.init(.badData, "\(path): there are more than \(limit) rows. Split the file.")
    default: self.init(error, importing: path)
    }
  }
}
