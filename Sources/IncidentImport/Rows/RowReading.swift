import IncidentStore
import Incidents

/// What was read from one row.
struct RowReading: Sendable {
  /// The identifier of the incident in its list.
  var externalID = ""
  /// Whether the identifier is made from the content of the row, which names none.
  var isKnownByContent = false
  /// What tells reports of the incident apart.
  var key = ""
  /// What the row says.
  var account = Account(date: .unknown)
  /// Who says it, where and when.
  var attribution = Attribution()
  /// What sort of source says it.
  var sourceKind: SourceKind?
  /// Whether a date cannot be read before its whole column was looked at.
  var needsDateColumn = false
  /// Why the row cannot be taken; empty where it can.
  var problems: [CellProblem] = []
  /// What was taken, but is worth a look.
  var warnings: [CellProblem] = []
}
