/// The words in which assessors of one school grade, with the code that each word stands for.
package struct Scale: Hashable, Sendable {
  /// A grade of a scale.
  package struct Grade: Hashable, Sendable {
    /// The word of the scale.
    package let value: String
    /// Other words for it, in small letters.
    package let synonyms: [String]
    /// The code; nil for a grade that says that there is no assessment yet.
    package let code: AssessmentCode?
    /// True if the code loses something of the meaning.
    package let isLossy: Bool
  }

  /// The name, such as `kibhr-3`.
  package let name: String
  /// The school that grades so.
  package let label: String
  /// The grades, the best first.
  package let grades: [Grade]

  /// The grade that a text names by its word or another word for it, whatever its case; nil where the
  /// scale has no such word.
  package func grade(reading text: String) -> Grade? {
    let folded = FoldedText.words(of: text)
    return grades.first { grade in
      FoldedText.words(of: grade.value) == folded
        || grade.synonyms.contains { FoldedText.words(of: $0) == folded }
    }
  }

  /// The scale of a name; nil where there is no such scale.
  package init?(named name: String) {
    guard let scale = Self.shipped.first(where: { $0.name == name }) else { return nil }
    self = scale
  }

  private init(_ name: String, _ label: String, _ grades: [Grade]) {
    self.name = name
    self.label = label
    self.grades = grades
  }

  /// All scales that the program knows.
  ///
  /// They are never mapped back from a code.
  package static let shipped: [Scale] = [
    Scale(
      "aigaq-8", "Default scale of eight grades",
      AssessmentCode.allCases.map { code in
        Grade(
          value: code.rawValue,
          synonyms: [code.labels.english, code.labels.russian, code.labels.kazakh], code: code,
          isLossy: false)
      }),
    Scale(
      "kibhr-3", "Kazakhstan International Bureau for Human Rights and Rule of Law",
      [
        exact("implemented", .implemented, "fulfilled", "carried out", "выполнена"),
        exact("under implementation", .inProgress, "under way", "в процессе", "выполняется"),
        exact("not fulfilled", .notImplemented, "not implemented", "не выполнена"),
      ]),
    Scale(
      "upr-info-3", "UPR Info, follow-up",
      [
        exact("fully", .implemented, "fully implemented"),
        exact("partially", .partlyImplemented, "partially implemented"),
        exact("not", .notImplemented, "not implemented"),
      ]),
    Scale(
      "ccpr-ae", "Human Rights Committee, follow-up grades",
      [
        lossy("A", .implemented),
        lossy("B", .partlyImplemented, "B1", "B2"),
        lossy("C", .notImplemented, "C1", "C2"),
        lossy("D", .noInformation, "D1", "D2"),
        exact("E", .contrary),
      ]),
    Scale(
      "promise-6", "PolitiFact",
      [
        exact("Kept", .implemented, "promise kept"),
        lossy("Compromise", .partlyImplemented),
        lossy("Broken", .notImplemented, "promise broken"),
        lossy("Stalled", .inProgress),
        exact("In the Works", .inProgress),
        Grade(value: "Not Yet Rated", synonyms: [], code: nil, isLossy: false),
      ]),
    Scale(
      "state-3", "Tables of states",
      [
        exact("Completed", .implemented), exact("Ongoing", .inProgress),
        lossy("No action", .notImplemented),
      ]),
    Scale(
      "build-canada", "Build Canada, Outcome Tracker",
      [
        lossy("Not started", .notImplemented), exact("In progress", .inProgress),
        exact("Partially complete", .partlyImplemented), exact("Complete", .implemented),
      ]),
    Scale(
      unReportHeading, "Headings of reports of the Working Group: the state on itself",
      [
        exact("already implemented", .implemented),
        exact(
          "in the process of implementation", .inProgress, "in process", "being implemented",
          "in the process of being implemented"),
        lossy(
          "already implemented or being implemented", .inProgress,
          "already implemented or in the process of implementation"),
      ]),
  ]

  /// The scale in which a state says of itself what it carried out.
  package static let unReportHeading = "un-report-heading"

  private static func exact(_ value: String, _ code: AssessmentCode, _ others: String...) -> Grade {
    Grade(value: value, synonyms: others, code: code, isLossy: false)
  }

  private static func lossy(_ value: String, _ code: AssessmentCode, _ others: String...) -> Grade {
    Grade(value: value, synonyms: others, code: code, isLossy: true)
  }
}
