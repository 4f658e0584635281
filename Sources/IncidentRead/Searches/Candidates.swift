import IncidentStore
import SQLite

/// A kind of names that a database holds, and that a command line can name.
package enum CandidateKind: String, CaseIterable, Sendable {
  case article, list, query, record, region, source

  /// The statement that lists the names in order, of which those that begin with the parameter `beginning`
  /// are wanted.
  fileprivate var sql: String {
    switch self {
    case .article:
      "SELECT DISTINCT article FROM legal_article ORDER BY CAST(article AS INTEGER), article"
    case .list: "SELECT DISTINCT dataset FROM import_batch ORDER BY dataset"
    case .query: "SELECT '@' || name FROM saved_query ORDER BY name"
    case .record:
      Self.tablesOfRecords.map {
        "SELECT uid FROM \($0) WHERE uid >= :beginning AND uid < :beginning || char(1114111)"
      }.joined(separator: " UNION ALL ") + " ORDER BY uid"
    case .region:
      """
      SELECT region FROM place WHERE region <> ''
      UNION SELECT name_en FROM gazetteer_region WHERE EXISTS (
        SELECT 1 FROM incident WHERE incident.region_code = gazetteer_region.code)
      ORDER BY 1
      """
    case .source: "SELECT name FROM source ORDER BY name"
    }
  }

  /// The tables whose rows have identifiers that commands take.
  private static let tablesOfRecords = [
    "incident", "recommendation", "commitment", "appeal", "demand", "figure_claim",
  ]

  /// The names that every database has.
  fileprivate var shipped: [String] {
    self == .query ? SavedQuery.shipped.map { "@\($0.name)" } : []
  }
}

extension AdHocQuery {
  /// The names of a kind that begin with a text, byte by byte, in order and at most as many as a limit; only
  /// those that anybody may see.
  ///
  /// - Throws: A `DatabaseError`, of the code `interrupt` where it takes longer than a second, or
  ///   ``StoreProblem``.
  package func candidates(
    _ kind: CandidateKind, beginning: String, limit: Int
  ) throws -> [String] {
    var names: Set<String> = []
    func add(_ name: String) {
      if name.utf8.starts(with: beginning.utf8) { names.insert(name) }
    }
    kind.shipped.forEach(add)
    try within(seconds: 1) {
      try run(kind.sql, parameters: ["beginning": .text(beginning)]) { _ in
      } row: { row in
        add(try row.text(at: 0))
        return names.count < limit
      }
    }
    return names.sorted()
  }
}
