import Incidents

/// What the plan needs to know of a row.
struct ValidatedRow: Sendable {
  /// The number of the row, from 0, without the header.
  let row: Int
  /// The line of the file on which it starts, from 1.
  let line: Int
  /// Why it is not imported; nil where it is.
  var passedOver: UntidyRow?
  /// The day on which it was forgotten and who did so; nil for a row that was not.
  var forgotten: String?
  /// The day on which somebody of its person's name was forgotten and who did so; nil for another name.
  var namesake: String?
  /// The cell for which the mapping's conditions leave it out.
  var leftOut: LeftOutCell?
  /// What is untidy about it, though it is read.
  var untidy: [UntidyRow] = []
  /// Whether a date cannot be read before its whole column was looked at.
  var needsDateColumn = false
  /// Whether it may be a line of totals, and the sums of the rows above it were not taken.
  var needsSums = false
  /// The identifier of its incident; nil where it has none, or another number of cells than the
  /// header.
  private(set) var identifier: String?
  /// What tells it from other reports of the incident.
  private(set) var key = ""
  /// The day of the incident; nil where it is not known to the day.
  var day: CalendarDay?
  /// Whether it is about a person.
  var isOfPerson = false
  /// Whether an earlier row about the same person says the same.
  var repeatsEarlier = false
  /// Whether the database does not know some of its articles.
  var bringsArticles = false
  /// Whether its identifier is made from the whole row, so that rows of one identifier are equal.
  var isKnownByContent = false
  /// What stands for the identifier.
  private(set) var identifierDigest = IdentityDigest("")
  /// What stands for the identifier with the key.
  private(set) var identityDigest = IdentityDigest("")
  /// What stands for all of its cells; nil where nobody asked for it.
  var content: IdentityDigest?
  /// Differs where the row, or how it is read, differs; nil where its cells tell that, or nobody asked for
  /// them.
  var digest: [UInt8]?
  /// Its cells as a JSON array of texts in UTF-8, the restricted ones too: not to be shown; empty where
  /// nobody asked for them.
  var cells: [UInt8] = []
  /// The wave that its incident is said to be a part of.
  var link: WaveLink?
  /// Why it seems to be of another list than that of the layout; nil where it does not.
  var layoutFault: String?
  /// Why it cannot be taken; empty where it can.
  var problems: [RowProblem] = []
  /// What is taken, but is worth a look.
  var warnings: [RowProblem] = []

  /// A row of which only its place is known.
  init(row: Int, line: Int) {
    self.row = row
    self.line = line
  }

  /// Sets whose report the row is.
  mutating func identify(_ identifier: String, key: String) {
    self.identifier = identifier.isEmpty ? nil : identifier
    self.key = key
    identifierDigest = IdentityDigest(identifier)
    identityDigest = IdentityDigest(identifier, key: key)
  }

  /// Makes the row that of a further incident, the number of those that are equal being given.
  mutating func count(as number: Int) {
    guard let identifier else { return }
    identify(Self.identifier(identifier, repeated: number), key: key)
  }

  /// The identifier of the incident of a row that is equal to earlier ones.
  static func identifier(_ identifier: String, repeated number: Int) -> String {
    "\(identifier)-\(number)"
  }

  /// Makes the warnings about cells that no rule reads reasons to refuse the row.
  mutating func refuseWhatIsNotUnderstood() {
    problems += warnings.filter { $0.topic?.isNotUnderstood ?? false }
    warnings.removeAll { $0.topic?.isNotUnderstood ?? false }
  }
}
