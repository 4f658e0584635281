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
    /// The cell as it is here, "(restricted)" for a restricted one; nil where the column is new.
    package let old: String?
    /// The cell as it came, "(restricted)" for a restricted one; nil where the column is gone.
    package let new: String?
  }

  /// The number of the row, from 0.
  let row: Int
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

  /// Makes a row that was to be taken one that is refused.
  mutating func reject(_ number: Int) {
    for outcome in PlannedRow.Outcome.allCases where outcome != .rejected {
      guard let kept = rows[outcome], let last = kept.last, number <= last.row,
        let index = kept.firstIndex(where: { $0.row == number })
      else { continue }
      let row = kept[index]
      rows[outcome]?.remove(at: index)
      add(
        PlannedRow(
          row: number, line: row.line, outcome: .rejected, identifier: row.identifier,
          key: row.key, changes: []))
    }
  }

  /// The rows of an outcome, in the order in which they were settled.
  package func of(_ outcome: PlannedRow.Outcome) -> [PlannedRow] { rows[outcome] ?? [] }
}
