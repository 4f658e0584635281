package import Accountability
package import Incidents

/// The grades of one assessor on one scale, counted by paragraph.
package struct AssessorCount: Sendable {
  /// A line of the count.
  package struct Row: Sendable {
    /// The code, `mixed` or `not assessed`.
    package let label: String
    /// Number of paragraphs.
    package let number: Int
    /// The number with its denominators.
    package let sentence: String
  }

  /// The assessor and the scale.
  package let assessor: String, scale: String
  /// The numbers.
  package let count: ImplementationCount

  /// The counts of all assessors of some recommendations, by name.
  package static func all(
    of recommendations: [KnownRecommendation], on day: CalendarDay?
  ) -> [AssessorCount] {
    let graded = recommendations.map { ($0, Assessment.inForce($0.assessments, on: day)) }
    let graders = Set(graded.flatMap { $0.1.map { [$0.assessor, $0.scale] } })
    let paragraphs = Dictionary(grouping: graded) { recommendation, _ in
      recommendation.paragraph.isEmpty
        ? recommendation.uid : "\(recommendation.review) \(recommendation.paragraph)"
    }
    return graders.sorted { $0.lexicographicallyPrecedes($1) }.map { grader in
      let codes = paragraphs.values.map { parts in
        Set(
          parts.flatMap(\.1).filter { $0.assessor == grader[0] && $0.scale == grader[1] }
            .map(\.code))
      }
      return AssessorCount(
        assessor: grader[0], scale: grader[1], count: ImplementationCount(codes))
    }
  }

  /// The lines: each code that occurs, then what is mixed, then what was not assessed.
  package var rows: [Row] {
    var rows = AssessmentCode.allCases.compactMap { code -> Row? in
      guard let number = count.counts[code] else { return nil }
      return Row(label: code.rawValue, number: number, sentence: count.sentence(for: code))
    }
    for (label, number) in [("mixed", count.mixed), ("not assessed", count.notAssessed)]
    where number > 0 {
      rows.append(
        Row(label: label, number: number, sentence: Share(number, of: count.base).text()))
    }
    return rows
  }
}
