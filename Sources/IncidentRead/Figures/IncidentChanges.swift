package import IncidentStore
package import Incidents
import SQLite

/// The incidents that add something else to the count of detentions than they did at an earlier time.
package struct IncidentChanges {
  /// The contribution of one incident at one time.
  package struct Contribution: Hashable, Sendable {
    /// The period that it counts in; nil where it is not counted.
    package let period: String?
    /// The bounds of the people detained; all nil where nobody was.
    package let bounds: Bounds
    /// The state of verification.
    package let verification: String
  }

  /// An incident that counts in another way than before.
  package struct Change: Sendable {
    /// The stable identifier.
    package let uid: String
    /// Its contribution then; nil where it was not here.
    package let then: Contribution?
    /// Its contribution now; nil where it is not here any more.
    package let now: Contribution?
    /// The imports and decisions since, in words.
    package let causes: String
  }

  /// The changes, by the identifiers of their incidents.
  package let changes: [Change]

  /// The changes between two states of a database.
  ///
  /// - Parameters:
  ///   - then: The contributions of all incidents at the earlier time.
  ///   - now: Those of the later time.
  ///   - store: The database as it is now.
  ///   - day: The day at whose end the earlier time was.
  /// - Throws: ``StoreProblem``.
  package init(
    from then: [String: Contribution], to now: [String: Contribution], in store: IncidentStore,
    since day: CalendarDay
  ) throws {
    let uids = Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }
    let sorted = uids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let causes = try Self.causes(in: store, since: day)
    changes = sorted.map { uid in
      Change(uid: uid, then: then[uid], now: now[uid], causes: causes[uid] ?? "")
    }
  }

  /// The contribution of each incident of a database.
  ///
  /// - Throws: ``StoreProblem`` or ``StoredValueProblem``.
  package static func contributions(in store: IncidentStore) throws -> [String: Contribution] {
    var contributions: [String: Contribution] = [:]
    try store.read {
      try store.connection.query(
        """
        SELECT incident.uid, detention_count.period, iif(with_low, low, NULL),
          iif(with_best OR without_best, best, NULL), iif(without_high, NULL, high),
          incident.verification
        FROM incident LEFT JOIN detention_count ON detention_count.incident_id = incident.id
        """
      ) { row in
        contributions[try row.text(at: 0)] = Contribution(
          period: try row.optionalText(at: 1), bounds: try row.bounds(at: 2),
          verification: try row.text(at: 5))
      }
    }
    return contributions
  }

  /// The imports and decisions that concern each incident since the end of a day.
  private static func causes(
    in store: IncidentStore, since day: CalendarDay
  ) throws -> [String: String] {
    var causes: [String: [String]] = [:]
    try store.read {
      try store.connection.query(
        """
        WITH since AS MATERIALIZED (SELECT * FROM history
          WHERE uid IS NOT NULL AND substr(at, 1, 10) > ?)
        SELECT DISTINCT told.uid, iif(operation = 'decision', 'decision ', 'import ') || number
        FROM (SELECT since.uid, operation, number, at FROM since
          UNION ALL SELECT whole.uid, operation, number, at FROM since
          JOIN incident ON incident.uid = since.uid
          JOIN incident AS whole ON whole.id = incident.merged_into) AS told
        ORDER BY at, number
        """, [.text(day.iso)]
      ) { row in causes[try row.text(at: 0), default: []].append(try row.text(at: 1)) }
    }
    return causes.mapValues { $0.joined(separator: "; ") }
  }
}
