package import Accountability
package import IncidentStore
package import Incidents
import SQLite

/// A recommendation with all that sources and assessors say of it.
package struct KnownRecommendation: Sendable {
  /// A row of a file, as far as it identifies the recommendation.
  package struct Row: Hashable, Sendable {
    /// The source.
    package let source: String
    /// The words without case and punctuation.
    package let words: String
    /// The codes of the states, in order.
    package let states: [String]
    /// The identifier that the Universal Human Rights Index gives it; empty where it gives none.
    package let annotation: String

    /// A row from its members.
    package init(source: String, words: String, states: [String], annotation: String) {
      (self.source, self.words) = (source, words)
      (self.states, self.annotation) = (states, annotation)
    }
  }

  /// The number in the file.
  package let id: Int64
  /// The stable identifier.
  package let uid: String
  /// The review.
  package let review: String
  /// The number of the paragraph, empty where no source has one, and the part of it.
  package let paragraph: String, part: String
  /// The codes of the states that made it.
  package fileprivate(set) var states: [String] = []
  /// The words of the document, or of the first source where the document is not held.
  package fileprivate(set) var text = ""
  /// The rows of files, as far as they identify it.
  package fileprivate(set) var rows: [Row] = []
  /// The themes, in order.
  package fileprivate(set) var themes: [String] = []
  /// The category of the action that is asked for.
  package fileprivate(set) var actionCategory: Int?
  /// The positions in the order in which they were recorded.
  package fileprivate(set) var positions: [Position] = []
  /// All assessments that were recorded.
  package fileprivate(set) var assessments: [Assessment] = []

  /// The recommendation as a count sees it, by the position that the count follows.
  package func counted(
    on day: CalendarDay?, by choice: PositionChoice
  ) -> CountedRecommendation {
    CountedRecommendation(
      uid: uid, review: review, paragraph: paragraph, states: states.count,
      position: positions.standing(on: day, by: choice)?.value)
  }
}

extension IncidentStore {
  /// The recommendations of a review, or of all, in the order of their paragraphs.
  ///
  /// - Throws: ``StoreProblem``, or `StoredValueProblem`.
  package func recommendations(of review: String? = nil) throws -> [KnownRecommendation] {
    try read { try RecommendationReader(connection, review: review).read() }
  }

  /// The uids of the reviews that are known, in order.
  ///
  /// - Throws: ``StoreProblem``.
  package func reviews() throws -> [String] {
    try texts("SELECT uid FROM review ORDER BY uid")
  }

  /// The sources that give positions, in order.
  ///
  /// - Throws: ``StoreProblem``.
  package func positionSources() throws -> [String] {
    try texts("SELECT DISTINCT source FROM position ORDER BY source")
  }

  /// The assessors that are known, in order.
  ///
  /// - Throws: ``StoreProblem``.
  package func assessors() throws -> [String] {
    try texts("SELECT name FROM assessor ORDER BY name")
  }

  /// Pairs of recommendations that somebody linked, of one kind or of all.
  ///
  /// - Throws: ``StoreProblem``.
  package func recommendationLinks(_ kind: RecommendationLinkKind? = nil) throws -> [(
    String, String
  )] {
    try read {
      var links: [(String, String)] = []
      try connection.query(
        """
        SELECT from_uid, to_uid FROM recommendation_link
        WHERE withdrawn_at IS NULL AND kind = ifnull(?, kind) ORDER BY id
        """, [Value(kind?.rawValue)]
      ) { row in links.append((try row.text(at: 0), try row.text(at: 1))) }
      return links
    }
  }

  func texts(_ sql: String, _ values: [Value] = []) throws -> [String] {
    try read {
      try connection.texts(sql, values)
    }
  }
}

/// Reads recommendations with a statement for each of their tables.
private struct RecommendationReader {
  private let connection: Connection
  private let review: Value
  private var found: [KnownRecommendation] = []
  private var places: [Int64: Int] = [:]

  init(_ connection: Connection, review: String?) {
    self.connection = connection
    self.review = Value(review)
  }

  private static let ofReview =
    "JOIN recommendation ON recommendation.id = recommendation_id "
    + "WHERE recommendation.review = ifnull(?, recommendation.review)"

  consuming func read() throws -> [KnownRecommendation] {
    try readRecommendations()
    try readRows()
    try readThemes()
    try readPositions()
    try readAssessments()
    return found
  }

  private mutating func readRecommendations() throws {
    var found: [KnownRecommendation] = []
    try connection.query(
      """
      SELECT id, uid, review, paragraph, part FROM recommendation WHERE review = ifnull(?, review)
      ORDER BY review, ordinal, part, uid
      """, [review]
    ) { row in
      found.append(
        KnownRecommendation(
          id: try row.integer(at: 0), uid: try row.text(at: 1), review: try row.text(at: 2),
          paragraph: try row.text(at: 3), part: try row.text(at: 4)))
    }
    places = Dictionary(
      found.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    self.found = found
  }

  /// Runs a statement whose first column is the number of a recommendation.
  private mutating func add(
    _ sql: String, _ body: (inout KnownRecommendation, borrowing Row) throws -> Void
  ) throws {
    var statement = try connection.prepare(sql)
    try statement.bind([review])
    while try statement.step() {
      guard let place = places[try statement.integer(at: 0)] else { continue }
      try body(&found[place], statement)
    }
  }

  private mutating func readRows() throws {
    try add(
      """
      SELECT recommendation_id, text, words, action_category, recommendation_row.source, annotation,
        (SELECT group_concat(state, ';') FROM (
          SELECT DISTINCT state FROM recommendation_state WHERE row_id = recommendation_row.id
          ORDER BY state))
      FROM recommendation_row \(Self.ofReview)
      ORDER BY recommendation_row.source = 'document' DESC, recommendation_row.id
      """
    ) { known, row in
      if known.text.isEmpty { known.text = try row.text(at: 1) }
      known.actionCategory = try known.actionCategory ?? row.optionalInteger(at: 3).map(Int.init)
      let states = try row.optionalText(at: 6)?.split(separator: ";").map(String.init) ?? []
      for state in states where !known.states.contains(state) { known.states.append(state) }
      known.rows.append(
        .init(
          source: try row.text(at: 4), words: try row.text(at: 2), states: states,
          annotation: try row.text(at: 5)))
    }
  }

  private mutating func readThemes() throws {
    try add(
      """
      SELECT DISTINCT recommendation_id, term FROM recommendation_row
      JOIN recommendation_term ON row_id = recommendation_row.id \(Self.ofReview)
        AND kind = 'theme' ORDER BY term
      """
    ) { known, row in known.themes.append(try row.text(at: 1)) }
  }

  private mutating func readPositions() throws {
    try add(
      """
      SELECT recommendation_id, value, verbatim, said_on, source, document_symbol FROM position
      \(Self.ofReview) ORDER BY position.id
      """
    ) { known, row in
      known.positions.append(
        Position(
          value: try row.term(PositionValue.self, at: 1), verbatim: try row.text(at: 2),
          saidOn: try row.edtf(at: 3), source: try row.text(at: 4), symbol: try row.text(at: 5)))
    }
  }

  private mutating func readAssessments() throws {
    try add(
      """
      SELECT recommendation.id, assessment.id, target, assessment.part, assessor, scale, value, code,
        as_of, recorded_at, supersedes, withdrawn_at
      FROM assessment JOIN recommendation ON recommendation.uid = target
      WHERE recommendation.review = ifnull(?, recommendation.review) ORDER BY assessment.id
      """
    ) { known, row in
      known.assessments.append(
        Assessment(
          number: try row.integer(at: 1), target: try row.text(at: 2), part: try row.text(at: 3),
          assessor: try row.text(at: 4), scale: try row.text(at: 5), value: try row.text(at: 6),
          code: try row.term(AssessmentCode.self, at: 7), asOf: try row.edtf(at: 8),
          recordedAt: try row.text(at: 9), supersedes: try row.optionalInteger(at: 10),
          withdrawnAt: try row.optionalText(at: 11)))
    }
  }
}
