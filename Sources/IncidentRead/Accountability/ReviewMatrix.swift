package import Accountability
package import IncidentStore
package import Incidents
import SQLite

/// A line of a matrix of recommendations: a paragraph, or a part of one, with what is said of it.
package struct MatrixLine: Sendable {
  /// The recommendation.
  package let recommendation: KnownRecommendation
  /// The position that the matrix follows.
  package let position: Position?
  /// The assessments in force and the evidence, each a paragraph; empty where only the state speaks.
  package let comments: [String]
}

extension MatrixLine {
  /// The line with the mask in the place of each comment that may identify a person.
  package func screened(by disclosure: Disclosure) -> MatrixLine {
    MatrixLine(
      recommendation: recommendation, position: position,
      comments: comments.map { disclosure.screened($0, column: "text", uid: nil) })
  }
}

/// The words of comments in a language.
package struct MatrixWords: Sendable {
  /// The directions of evidence, as the first words of sentences.
  package var directions: [EvidenceDirection: String]
  /// The kinds of incident.
  package var kinds: [IncidentKind: String]
  /// What the bounds are of, and the names of the lower bound, the best figure and the upper bound.
  package var detained: String, bounds: [String]
  /// What stands for a date that is not known.
  package var noDate: String

  /// The words from their tables.
  package init(
    directions: [EvidenceDirection: String], kinds: [IncidentKind: String], detained: String,
    bounds: [String], noDate: String
  ) {
    (self.directions, self.kinds, self.detained) = (directions, kinds, detained)
    (self.bounds, self.noDate) = (bounds, noDate)
  }
}

extension IncidentStore {
  /// The matrix of a review.
  ///
  /// Incidents are described by their kind, date and numbers: a title may name somebody.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - day: The day up to which positions and assessments hold; nil for all that is known.
  ///   - choice: The source of positions.
  ///   - words: The words of the comments.
  /// - Returns: A line for each recommendation.
  /// - Throws: ``StoreProblem``, or `StoredValueProblem`.
  package func matrix(
    of review: String, on day: CalendarDay?, by choice: PositionChoice, in words: MatrixWords
  ) throws -> [MatrixLine] {
    try read {
      let evidence = try evidenceSentences(words)
      return try recommendations(of: review).map { recommendation in
        let grades = Assessment.inForce(recommendation.assessments, on: day)
        let items = evidence[recommendation.uid] ?? []
        let isCommented = !items.isEmpty || grades.contains { $0.scale != Scale.unReportHeading }
        return MatrixLine(
          recommendation: recommendation,
          position: recommendation.positions.standing(on: day, by: choice),
          comments: isCommented ? grades.map { $0.sentence(words) } + items : [])
      }
    }
  }

  /// The evidence in force in sentences, by target.
  private func evidenceSentences(_ names: MatrixWords) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    try connection.query(
      """
      SELECT evidence.target, evidence.direction, evidence.kind, evidence.item, evidence.remarks,
        incidents.kind, incidents.date, incidents.detained_low, incidents.detained_best,
        incidents.detained_high
      FROM evidence LEFT JOIN incidents
        ON evidence.kind = 'incident' AND incidents.uid = evidence.item
      WHERE evidence.withdrawn_at IS NULL ORDER BY evidence.evidence
      """
    ) { row in
      let direction = try row.term(EvidenceDirection.self, at: 1)
      var words = try [row.text(at: 3)]
      if try row.optionalText(at: 5) != nil {
        let kind = try row.term(IncidentKind.self, at: 5)
        words = [names.kinds[kind] ?? "", try row.optionalText(at: 6) ?? ""]
        let bounds = try [7, 8, 9].map { try row.optionalInteger(at: $0).map(String.init) }
        let numbers = zip(names.bounds, bounds).compactMap {
          name, number in
          number.map { "\(name) \($0)" }
        }
        if !numbers.isEmpty {
          words.append("\(names.detained): " + numbers.joined(separator: ", "))
        }
        words.append(try row.text(at: 3))
      }
      words.append(try row.text(at: 4))
      let sentence = words.filter { !$0.isEmpty }.joined(separator: "; ")
      found[try row.text(at: 0), default: []].append(
        "\(names.directions[direction] ?? ""): \(sentence).")
    }
    return found
  }
}

extension Assessment {
  /// The grade in a sentence.
  fileprivate func sentence(_ words: MatrixWords) -> String {
    let part = part.isEmpty ? "" : " \(part)"
    return "\(assessor)\(part), \(asOf.edtf.isEmpty ? words.noDate : asOf.edtf): \(value)."
  }
}

/// The figures of a month, by the counting rules of detentions.
package struct EvidenceMonth: Sendable {
  /// The month.
  package let month: String
  /// Number of incidents with detentions, then low, best and high of those detained.
  package let figures: [Int64?]
}

/// A demand to which no answer is known.
package struct UnansweredDemand: Sendable {
  /// The identifier and the words.
  package let uid: String, text: String
  /// Who sent it, to whom, and when.
  package let sender: String, recipient: String, sentOn: String
  /// The last day of which it is known that there was no answer.
  package let knownOn: PartialDate
}

extension IncidentStore {
  /// The months from three before the first incident that is evidence about a target to three after the
  /// last, those in which something is counted.
  ///
  /// - Throws: ``StoreProblem``.
  package func months(around target: String) throws -> [EvidenceMonth] {
    try read {
      var months: [EvidenceMonth] = []
      try connection.query(AccountabilityDossier.months, [.text(target)]) { row in
        months.append(
          EvidenceMonth(
            month: try row.text(at: 0), figures: try (1...4).map { try row.optionalInteger(at: $0) }
          ))
      }
      return months
    }
  }

  /// The demands to which no answer is known.
  ///
  /// - Throws: ``StoreProblem``, or `StoredValueProblem`.
  package func unansweredDemands() throws -> [UnansweredDemand] {
    try read {
      var found: [UnansweredDemand] = []
      try connection.query(
        """
        SELECT uid, text, sender, recipient, sent_on, known_on FROM demands
        WHERE ifnull(answer, 'none_known') = 'none_known'
        """
      ) { row in
        found.append(
          UnansweredDemand(
            uid: try row.text(at: 0), text: try row.text(at: 1), sender: try row.text(at: 2),
            recipient: try row.text(at: 3), sentOn: try row.text(at: 4),
            knownOn: try row.edtf(at: 5)))
      }
      return found
    }
  }
}
