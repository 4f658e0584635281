import Incidents

/// What the plan needs to know of a row.
struct CheckedRow: Sendable {
  /// The number of the row, from 0, without the header.
  let row: Int
  /// The line of the file on which it starts, from 1.
  let line: Int
  /// Whether the mapping does not read it.
  var isPassedOver = false
  /// Whether a date cannot be read before its whole column was looked at.
  var needsDateColumn = false
  /// The identifier of its incident; nil where it has none, or another number of cells than the
  /// header.
  var identifier: String?
  /// What tells it from other reports of the incident.
  var key = ""
  /// The day of the incident; nil where it is not known to the day.
  var day: CalendarDay?
  /// Whether it is about a person.
  var isOfPerson = false
  /// Whether an earlier row about the same person says the same.
  var repeatsEarlier = false
  /// Whether the database does not know some of its articles.
  var bringsArticles = false
  /// What stands for the identifier.
  var identifierDigest = IdentityDigest("")
  /// What stands for the identifier with the key.
  var identityDigest = IdentityDigest("")
  /// What differs where the row, or how it is read, differs; empty where nobody asked for it.
  var digest: [UInt8] = []
  /// Its cells as a JSON array of texts in UTF-8, the restricted ones too: not to be shown; empty where
  /// nobody asked for the digest.
  var cells: [UInt8] = []
  /// The wave that its incident is said to be a part of.
  var link: WaveLink?
  /// Why it seems to be of another list than that of the layout; nil where it does not.
  var layoutFault: String?
  /// Why it cannot be taken; empty where it can.
  var problems: [RowProblem] = []
  /// What is taken, but is worth a look.
  var warnings: [RowProblem] = []

  /// Makes the warnings about cells that no rule reads reasons to refuse the row.
  mutating func refuseWhatIsNotUnderstood() {
    problems += warnings.filter { $0.topic?.isNotUnderstood ?? false }
    warnings.removeAll { $0.topic?.isNotUnderstood ?? false }
  }
}
