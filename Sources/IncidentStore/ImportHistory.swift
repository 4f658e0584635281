package import Incidents
import SQLite

/// When imports came and decisions were made, in the order in which they came into the file.
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
  }

  /// A change of the file at one time.
  package enum Event: Hashable, Sendable {
    /// An import came.
    case `import`(Entry)
    /// Something was decided: the number of the decision, and the day on which it came into the file.
    case decision(Int64, on: CalendarDay)

    /// The day, in UTC.
    package var day: CalendarDay {
      switch self {
      case .import(let entry): entry.appliedOn
      case .decision(_, let day): day
      }
    }
  }

  /// All imports, in the order in which they were applied.
  package let entries: [Entry]
  /// All imports and decisions, the oldest first.
  package let events: [Event]
  /// The imports that stand.
  package var standing: [Entry] { entries.filter { $0.revertedOn == nil } }

  init(_ connection: Connection) throws {
    var entries: [Entry] = []
    var events: [(place: Int64, event: Event)] = []
    try connection.query(
      "SELECT id, dataset, applied_at, reverted_at, entry FROM import_batch ORDER BY id"
    ) { row in
      let entry = Entry(
        number: try row.integer(at: 0), dataset: try row.text(at: 1),
        appliedOn: try Self.day(try row.text(at: 2), column: "applied_at"),
        revertedOn: try row.optionalText(at: 3).map { try Self.day($0, column: "reverted_at") })
      entries.append(entry)
      events.append((try row.integer(at: 4), .import(entry)))
    }
    try connection.query("SELECT id, added_at, entry FROM decision ORDER BY id") { row in
      let day = try Self.day(try row.text(at: 1), column: "added_at")
      events.append((try row.integer(at: 2), .decision(try row.integer(at: 0), on: day)))
    }
    self.entries = entries
    // Those of one entry stay in their order.
    self.events = events.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }.map(\.element.event)
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
  /// When imports came and decisions were made.
  ///
  /// - Throws: ``StoreProblem`` or ``StoredValueProblem``.
  package func importHistory() throws -> ImportHistory {
    try Self.describing(path) { try ImportHistory(connection) }
  }
}
