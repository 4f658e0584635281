package import Incidents
import SQLite

/// When the imports came, and which of them were taken back when.
package struct ImportHistory: Sendable {
  /// One import.
  package struct Entry: Hashable, Sendable {
    /// Its number.
    package let number: Int64
    /// The name of its list.
    package let dataset: String
    /// The day on which it was applied, in UTC.
    package let appliedOn: CalendarDay
    /// The day on which it was taken back, in UTC; nil where it stands.
    package let revertedOn: CalendarDay?

    /// Whether it counted at the end of a day.
    package func counted(on day: CalendarDay) -> Bool {
      appliedOn <= day && revertedOn.map { $0 > day } ?? true
    }
  }

  /// All imports, in the order in which they were applied.
  package let entries: [Entry]
  /// Those that stand.
  package var standing: [Entry] { entries.filter { $0.revertedOn == nil } }

  init(_ connection: Connection) throws {
    var entries: [Entry] = []
    try connection.query(
      "SELECT id, dataset, applied_at, reverted_at FROM import_batch ORDER BY id"
    ) { row in
      entries.append(
        Entry(
          number: try row.integer(at: 0), dataset: try row.text(at: 1),
          appliedOn: try Self.day(try row.text(at: 2), column: "applied_at"),
          revertedOn: try row.optionalText(at: 3).map { try Self.day($0, column: "reverted_at") }))
    }
    self.entries = entries
  }

  /// The day of a time as it is stored: ISO 8601 in UTC.
  private static func day(_ time: String, column: String) throws -> CalendarDay {
    guard time.hasSuffix("Z"), let day = CalendarDay(iso: String(time.prefix(10))) else {
      throw StoredValueProblem(column: column)
    }
    return day
  }
}

extension IncidentStore {
  /// When the imports came.
  ///
  /// - Throws: ``StoreProblem`` or ``StoredValueProblem``.
  package func importHistory() throws -> ImportHistory {
    try Self.describing(path) { try ImportHistory(connection) }
  }
}
