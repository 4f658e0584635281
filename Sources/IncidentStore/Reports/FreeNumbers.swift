import SQLite

/// The numbers of new rows of a table, which are those of no row that was taken back: such a row comes back
/// under the number that it had.
struct FreeNumbers {
  /// A table whose rows can be taken back.
  enum Table: String {
    case report, incident, person

    /// The column of its numbers and the table that keeps them.
    fileprivate var kept: (column: String, table: String) {
      switch self {
      case .report: ("id", "restricted_reverted_report")
      case .incident: ("incident_id", "restricted_reverted_report")
      case .person: ("person_id", "restricted_reverted_person")
      }
    }
  }

  private let table: Table
  private var isPast = false

  init(_ table: Table) { self.table = table }

  /// The number for the next row; nil where the one that SQLite gives is right, as it is after the first.
  mutating func next(in connection: Connection) throws(DatabaseError) -> Int64? {
    guard !isPast else { return nil }
    isPast = true
    let (column, keeping) = table.kept
    return try connection.optionalInteger(
      """
      SELECT kept.number + 1 FROM (SELECT max(\(column)) AS number FROM \(keeping)) AS kept
      WHERE kept.number >= ifnull((SELECT max(id) FROM \(table.rawValue)), 0)
      """)
  }

  /// Looks again, after rows were undone that had been added.
  mutating func forget() { isPast = false }
}
