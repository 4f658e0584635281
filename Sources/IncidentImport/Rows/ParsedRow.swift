import Incidents

/// What was read from one row.
struct ParsedRow: Sendable {
  /// The identifier of the incident in its list.
  var externalID = ""
  /// Whether the identifier is made from the content of the row, which names none.
  var isKnownByContent = false
  /// What tells reports of the incident apart.
  var key = ""
  /// What the row says.
  var account = ReportContent(date: .unknown)
  /// Who says it, where and when.
  var attribution = Attribution()
  /// What sort of source says it.
  var sourceKind: SourceKind?
  /// The day of the incident; nil where it is not known to the day.
  var day: CalendarDay? {
    account.date.precision == .day ? account.date.start : nil
  }
  /// Whether the database does not know some of the articles that are taken.
  var bringsArticles = false
  /// Whether a date cannot be read before its whole column was looked at.
  var needsDateColumn = false
  /// The line of an earlier row about the same person that says the same; nil where there is none.
  var repeatedLine: Int?
  /// Why the row cannot be taken; empty where it can.
  var problems: [CellProblem] = []
  /// What was taken, but is worth a look.
  var warnings: [CellProblem] = []
}
