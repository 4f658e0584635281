package import IncidentStore
package import Incidents
import SQLite

/// A search for incidents: which, in what order, and how many at most.
package struct IncidentSearch: Sendable {
  /// The order of what is found.
  package enum Order: String, CaseIterable, Sendable {
    /// By date, the earliest first, those of unknown date last.
    case date
    /// By date, the latest first, those of unknown date last.
    case newest
    /// By the number of people detained, the greatest first.
    case detained
    /// By how well the words that are searched for fit; without such words, by date.
    case relevance
  }

  /// Which incidents.
  package var filter: IncidentFilter
  /// The order; nil for relevance where words are searched for and by date elsewhere.
  package var order: Order?
  /// The most incidents to give.
  package var limit: Int?
  /// How many incidents with words that are searched for are still put in the order of relevance where
  /// no order is asked for.
  package var mostRanked = 10_000
  /// How many incidents are still looked up one by one; it changes nothing but the time it takes.
  package var mostLookedUp = 2_000

  /// A search for the incidents of a filter, or for all.
  package init(_ filter: IncidentFilter = IncidentFilter()) { self.filter = filter }

  /// An incident in a list of what was found.
  package struct Hit: Hashable, Sendable {
    /// The stable identifier.
    package let uid: String
    /// When, in EDTF; empty where unknown.
    package let date: String
    /// How precisely the date is known.
    package let datePrecision: PartialDate.Precision
    /// What sort of incident it is.
    package let kind: IncidentKind
    /// What it is called.
    package let title: String
    /// Where, from the smallest part to the greatest.
    package let place: String
    /// The number of people detained that is accepted; nothing where no detention is known.
    package let detained: Bounds?
    /// How far it is established.
    package let verification: Verification
    /// How many reports it rests on.
    package let reports: Int64
    /// The words that were searched for in what stands around them, marked so: `[word]`; nil where
    /// none were.
    package let match: String?
  }

  /// The order in which ``run(in:_:)`` gives the incidents.
  ///
  /// Where none is asked for, it is that by relevance where words are searched for that not too many
  /// incidents have, else by date: to tell how well common words fit takes long, and tells little.
  ///
  /// - Throws: ``StoreProblem``.
  package func order(in store: IncidentStore) throws -> Order {
    if let order { return order }
    guard let words = filter.text else { return .date }
    return try store.read { try gives(words.incidents(), moreThan: mostRanked, store) }
      ? .date : .relevance
  }

  /// How many incidents there are, whatever the limit.
  ///
  /// - Throws: ``StoreProblem``.
  package func count(in store: IncidentStore) throws -> Int64 {
    try store.read {
      let counts = try alternatives(in: store).map {
        SQLCondition(
          sql: "(SELECT count(*) FROM incident WHERE \($0.sql))", values: $0.values)
      }
      return try store.connection.integer(
        "SELECT " + counts.map(\.sql).joined(separator: " + "), counts.flatMap(\.values))
    }
  }

  /// Hands the incidents that are found to a closure, in order.
  ///
  /// - Throws: ``StoreProblem``, ``StoredValueProblem``, and whatever the closure throws.
  package func run(in store: IncidentStore, _ body: (Hit) throws -> Void) throws {
    let match =
      filter.text == nil
      ? "NULL"
      : """
      (SELECT \(Self.snippet) FROM incident_text WHERE incident_text MATCH ?
        AND incident_text.rowid IN (SELECT incident.id
          UNION ALL SELECT one.id FROM incident AS one WHERE one.merged_into = incident.id) LIMIT 1)
      """
    // What is found is read in the order in which it was put down.
    let order = try order(in: store)
    try store.read {
      let (found, values) = try found(in: order, store)
      try store.connection.query(
        """
        WITH found (id) AS MATERIALIZED (\(found))
        SELECT incident.uid, incident.date_edtf, incident.date_precision, incident.kind,
          incident.title,
          trim(ifnull(place.locality, '')
            || iif(place.region <> '' AND place.region <> place.locality, ', ' || place.region, '')
            || iif(place.country <> '', ', ' || place.country, ''), ', '),
          detention.id, detention.low, detention.best, detention.high, incident.verification,
          (SELECT count(*) FROM incident_report WHERE incident_report.incident_id IN (
            SELECT incident.id
            UNION ALL SELECT one.id FROM incident AS one WHERE one.merged_into = incident.id)),
          \(match)
        FROM found
        CROSS JOIN incident ON incident.id = found.id
        LEFT JOIN place ON place.id = incident.place_id
        LEFT JOIN detention
          ON detention.incident_id = incident.id AND detention.person_id IS NULL
        """, values + (filter.text.map { [.text($0.query)] } ?? [])
      ) { row in try body(Self.hit(row)) }
    }
  }

  private static let snippet = "snippet(incident_text, -1, '[', ']', '…', 12)"

  /// The conditions of which what is found fulfils one.
  ///
  /// An incident that is merged into another is found as that.
  private func alternatives(in store: IncidentStore) throws -> [SQLCondition] {
    try filter.alternatives { try gives($0, moreThan: mostLookedUp, store) }.map {
      SQLCondition(sql: "(\($0.sql)) AND incident.merged_into IS NULL", values: $0.values)
    }
  }

  /// Whether a statement gives more than some number of rows.
  private func gives(
    _ statement: SQLCondition, moreThan most: Int, _ store: IncidentStore
  ) throws -> Bool {
    try store.connection.integer(
      "SELECT count(*) FROM (\(statement.sql) LIMIT ?)",
      statement.values + [.integer(Int64(most) + 1)]) > most
  }

  /// A statement that gives the incidents' numbers in order.
  private func found(
    in order: Order, _ store: IncidentStore
  ) throws -> (sql: String, values: [Value]) {
    let limit = Value(limit ?? -1)
    guard order == .relevance, let text = filter.text else {
      // SQLite merges statements that are in order each, and ends them all at the limit.
      let selected = try alternatives(in: store).map {
        SQLCondition(
          sql: "SELECT \(order.columns) FROM incident WHERE \($0.sql)", values: $0.values)
      }
      return (
        """
        SELECT id FROM (\(selected.map(\.sql).joined(separator: " UNION ALL "))
          ORDER BY \(order.terms) LIMIT ?)
        """, selected.flatMap(\.values) + [limit]
      )
    }
    var others = filter
    others.text = nil
    let condition = others.condition
    return (
      """
      SELECT id FROM (SELECT incident.id AS id, min(incident_text.rank) AS least
        FROM incident_text CROSS JOIN incident AS worded ON worded.id = incident_text.rowid
        CROSS JOIN incident ON incident.id = ifnull(worded.merged_into, worded.id)
        WHERE incident_text MATCH ? AND \(condition.sql) GROUP BY incident.id)
      ORDER BY least, id LIMIT ?
      """, [.text(text.query)] + condition.values + [limit]
    )
  }

  private static func hit(_ row: borrowing Row) throws -> Hit {
    Hit(
      uid: try row.text(at: 0), date: try row.text(at: 1),
      datePrecision: try row.term(PartialDate.Precision.self, at: 2),
      kind: try row.term(IncidentKind.self, at: 3), title: try row.text(at: 4),
      place: try row.text(at: 5),
      detained: try row.optionalInteger(at: 6) == nil ? nil : try row.bounds(at: 7),
      verification: try row.term(Verification.self, at: 10), reports: try row.integer(at: 11),
      match: try row.optionalText(at: 12))
  }
}

extension IncidentSearch.Order {
  /// The columns of a statement over the table `incident` that the terms name.
  fileprivate var columns: String {
    let columns =
      "incident.id AS id, incident.date_start AS first_day, incident.date_end AS last_day"
    guard self == .detained else { return columns }
    return """
      \(columns), (SELECT ifnull(detention.best, detention.low) FROM detention
        WHERE detention.incident_id = incident.id AND detention.person_id IS NULL) AS detained
      """
  }

  /// The terms of ORDER BY.
  fileprivate var terms: String {
    let byDate = "first_day NULLS LAST, last_day, id"
    return switch self {
    case .date, .relevance: byDate
    case .newest: "first_day DESC NULLS LAST, last_day DESC, id"
    case .detained: "detained DESC NULLS LAST, \(byDate)"
    }
  }
}
