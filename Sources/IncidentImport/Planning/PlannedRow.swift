/// What a plan says of one row, for people to look at.
package struct PlannedRow: Hashable, Sendable {
  /// What is to become of it.
  package enum Outcome: String, CaseIterable, Sendable {
    /// It brings an incident.
    case newIncident = "new_incident"
    /// It is a new report of an incident.
    case newReport = "new_report"
    /// It is a new revision of a report.
    case changed
    /// It cannot be read.
    case rejected
  }

  /// A cell that is other than it was.
  package struct Change: Hashable, Sendable {
    /// The name of the column.
    package let column: String
    /// The cell as it is here; nil where the column is new.
    package let old: String?
    /// The cell as it came; nil where the column is gone.
    package let new: String?
  }

  /// The line of the file on which the row starts, from 1.
  package let line: Int
  /// What is to become of it.
  package let outcome: Outcome
  /// The identifier of its incident; empty where it has none.
  package let identifier: String
  /// What tells it from other reports of the incident.
  package let key: String
  /// The cells that are other than they were; none where the same cells are read in another way.
  package let changes: [Change]
}

/// The first of the rows of which a plan says something, outcome by outcome.
package struct PlannedRows: Sendable {
  /// How many rows of one outcome are kept.
  package static let kept = 1000

  private var rows: [PlannedRow.Outcome: [PlannedRow]] = [:]

  /// Whether another row of an outcome would be kept.
  func hasRoom(for outcome: PlannedRow.Outcome) -> Bool {
    rows[outcome, default: []].count < Self.kept
  }

  /// Adds a row where there is room for it.
  mutating func add(_ row: PlannedRow) {
    if hasRoom(for: row.outcome) { rows[row.outcome, default: []].append(row) }
  }

  /// The rows of an outcome, in the order of the file.
  package func of(_ outcome: PlannedRow.Outcome) -> [PlannedRow] { rows[outcome] ?? [] }
}
