package import Accountability
package import Incidents

extension IncidentStore {
  /// Writes what somebody records about reviews and promises, with an entry in the journal.
  ///
  /// - Parameters:
  ///   - kind: A noun for what is recorded.
  ///   - targets: The identifiers that it is about.
  ///   - stamp: The author, the time and the program.
  ///   - change: Writes it.
  /// - Returns: What the closure gives.
  /// - Throws: ``StoreProblem``, and whatever the closure throws; nothing is written then.
  package func record<Result>(
    _ kind: String, about targets: [String], _ stamp: Stamp,
    _ change: (AccountabilityRepository) throws -> Result
  ) throws -> Result {
    try write {
      let result = try change(accountability)
      try accountability.journal(.record, kind, about: targets, stamp)
      return result
    }
  }
}

/// A file of recommendations, commitments, appeals or claims, as it was read.
package struct AccountabilityFile: Sendable {
  /// The layout as which it was read.
  package var layout: String
  /// The source of the positions in it.
  package var source: String
  /// The name of the file.
  package var name: String
  /// The SHA-256 of its bytes, in hexadecimal digits.
  package var sha256: String
  /// Number of bytes.
  package var byteCount: Int
  /// The header.
  package var header: [String]
  /// Number of rows.
  package var rowCount: Int
  /// Number of rows that could not be read.
  package var rejectedRows: Int

  /// A file from its members.
  package init(
    layout: String, source: String, name: String, sha256: String, byteCount: Int,
    header: [String], rowCount: Int, rejectedRows: Int
  ) {
    (self.layout, self.source, self.name, self.sha256) = (layout, source, name, sha256)
    (self.byteCount, self.header) = (byteCount, header)
    (self.rowCount, self.rejectedRows) = (rowCount, rejectedRows)
  }
}

/// A review of a state by a mechanism.
package struct ReviewRecord: Hashable, Sendable {
  /// The mechanism, such as `upr`.
  package var mechanism: String
  /// The code of the state.
  package var state: String
  /// The number of the cycle; nil where the mechanism has none, or it is not known.
  package var cycle: Int?
  /// The number of the session.
  package var session: String
  /// The day of the review, in EDTF.
  package var reviewOn: String
  /// The symbol of its report.
  package var symbol: String

  /// A review from its members.
  package init(
    mechanism: String, state: String, cycle: Int?, session: String, reviewOn: String,
    symbol: String
  ) {
    (self.mechanism, self.state, self.cycle) = (mechanism, state, cycle)
    (self.session, self.reviewOn, self.symbol) = (session, reviewOn, symbol)
  }

  /// The stable identifier: `KAZ-UPR2`, or with the symbol where there is no cycle.
  package var uid: String {
    let start = "\(state)-\(mechanism.uppercased())"
    if let cycle { return "\(start)\(cycle)" }
    return symbol.isEmpty ? "\(start)-\(session)" : "\(start)-\(symbol)"
  }
}

/// A row of a file about one recommendation.
package struct RecommendationRecord: Sendable {
  /// The line of the file.
  package var line = 1
  /// The words of the recommendation.
  package var text = ""
  /// The language of the words.
  package var language = "en"
  /// The identifier that the Universal Human Rights Index gives it.
  package var annotation = ""
  /// The category of the action that is asked for, 1 to 5.
  package var actionCategory: Int?
  /// The states that made it: the name as written and the code.
  package var states: [(name: String, code: String)] = []
  /// Themes, affected persons and goals, by kind.
  package var terms: [(kind: String, term: String)] = []
  /// The cells as written.
  package var cells: [String] = []

  /// An empty row.
  package init() {}
}

/// A promise.
package struct CommitmentRecord: Sendable {
  /// The stable identifier.
  package var uid = ""
  /// The kind.
  package var kind = CommitmentKind.statement
  /// Who promised, and in which office.
  package var actor = "", office = ""
  /// The occasion, and the place.
  package var occasion = "", place = ""
  /// The day of the promise.
  package var madeOn = PartialDate.unknown
  /// The promise.
  package var words = ""
  /// The sign by which it would be seen to be kept.
  package var outcome = ""
  /// The deadline.
  package var deadline = Deadline(date: .unknown, text: "")
  /// The topic.
  package var topic = ""
  /// The later event.
  package var event = ""
  /// When it happened.
  package var eventOn = PartialDate.unknown
  /// The sources of the promise and of what happened later.
  package var source = "", eventSource = ""
  /// Remarks.
  package var note = ""
  /// The recommendations that it covers.
  package var recommendations: [String] = []

  /// An empty promise.
  package init() {}
}

/// An appeal with its demands.
package struct AppealRecord: Sendable {
  /// A demand of an appeal, with the answer to it.
  package struct Demand: Sendable {
    /// The stable identifier.
    package var uid = ""
    /// The demand.
    package var text = ""
    /// The commitments and recommendations that it is about, with semicolons between them.
    package var about = ""
    /// The answer; nil where nothing is said of one.
    package var answer: AnswerRecord?

    /// An empty demand.
    package init() {}
  }

  /// The stable identifier.
  package var uid = ""
  /// The kind.
  package var kind = AppealKind.letter
  /// The day on which it was sent.
  package var sentOn = PartialDate.unknown
  /// Who sent it, and to whom.
  package var sender = "", recipient = ""
  /// The source.
  package var source = ""
  /// The demands.
  package var demands: [Demand] = []

  /// An empty appeal.
  package init() {}
}

/// The answer to a demand, or that none is known.
package struct AnswerRecord: Sendable {
  /// The kind.
  package var kind: AnswerKind
  /// The answer in words.
  package var text: String
  /// The day of the answer.
  package var answeredOn: PartialDate
  /// The last day of which the source knows.
  package var knownOn: PartialDate
  /// The source.
  package var source: String

  /// An answer from its members.
  package init(
    kind: AnswerKind, text: String, answeredOn: PartialDate, knownOn: PartialDate, source: String
  ) {
    (self.kind, self.text, self.answeredOn) = (kind, text, answeredOn)
    (self.knownOn, self.source) = (knownOn, source)
  }
}

/// A grade that an assessor gives.
package struct AssessmentRecord: Sendable {
  /// The target and the part of it.
  package var target: String, part = ""
  /// The assessor, and what sort of assessor it is.
  package var assessor: String, kind = AssessorKind.unknown
  /// The name of the scale, and the grade in its words.
  package var scale: String, grade: Scale.Grade
  /// The day of which it is true.
  package var asOf: PartialDate
  /// The reason for the grade, and the source.
  package var rationale = "", source: String
  /// The assessment that it replaces.
  package var supersedes: Int64?

  /// A grade from its members.
  package init(
    target: String, assessor: String, scale: String, grade: Scale.Grade, asOf: PartialDate,
    source: String
  ) {
    (self.target, self.assessor, self.scale) = (target, assessor, scale)
    (self.grade, self.asOf, self.source) = (grade, asOf, source)
  }
}

/// An item of evidence for or against a target.
package struct EvidenceRecord: Sendable {
  /// The target.
  package var target: String
  /// The kind of the item.
  package var kind: EvidenceKind
  /// The incident, the link, or the question of a figure.
  package var item: String
  /// The SHA-256 of a file or a figure.
  package var sha256: String?
  /// The direction.
  package var direction: EvidenceDirection
  /// Remarks.
  package var note: String

  /// An item from its members.
  package init(
    target: String, kind: EvidenceKind, item: String, sha256: String? = nil,
    direction: EvidenceDirection, note: String
  ) {
    (self.target, self.kind, self.item) = (target, kind, item)
    (self.sha256, self.direction, self.note) = (sha256, direction, note)
  }
}

/// A total that somebody states.
package struct FigureClaimRecord: Sendable {
  /// A part of the total.
  package struct Part: Hashable, Sendable {
    /// The family: parts of one family add up to the total, if they do.
    package let family: ClaimFamily
    /// The label as worded.
    package let label: String
    /// The number.
    package let number: Int

    /// A part from its members.
    package init(family: ClaimFamily, label: String, number: Int) {
      (self.family, self.label, self.number) = (family, label, number)
    }
  }

  /// The stable identifier.
  package var uid = ""
  /// The day of the claim.
  package var saidOn = PartialDate.unknown
  /// Who states it.
  package var claimant = ""
  /// The review, and the position to which the total is limited; empty for all.
  package var about = "", base = ""
  /// The unit; nil where it is not stated.
  package var unit: CountingUnit?
  /// The total as worded, and as a number.
  package var totalText = "", total: Int?
  /// The parts.
  package var parts: [Part] = []
  /// The source.
  package var source = ""

  /// An empty claim.
  package init() {}
}
