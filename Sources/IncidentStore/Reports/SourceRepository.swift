package import Incidents
import SQLite

/// The sources that reports come from.
package final class SourceRepository {
  private let connection: Connection
  private var find: Statement
  private var insert: Statement
  private var known = BoundedCache<WrittenText, Int64>(capacity: 20_000)

  init(_ connection: Connection) throws(DatabaseError) {
    let find = try connection.prepare("SELECT id FROM source WHERE name = ?")
    let insert = try connection.prepare(
      "INSERT INTO source (name, kind, reliability, url, listed_kind) VALUES (?1, ?2, ?3, ?4, ?2)")
    self.connection = connection
    self.find = find
    self.insert = insert
  }

  /// The number of a source, which is added where its name is new.
  ///
  /// A source is known by its name. What was recorded of it first stays.
  ///
  /// - Throws: An error of SQLite's.
  package func id(of source: Source) throws -> Int64 {
    let key = WrittenText(source.name)
    if let id = known[key] { return id }
    let id: Int64
    if let stored = try stored(source.name) {
      id = stored
      try adopt(id, source)
    } else {
      id = try add(source)
    }
    known[key] = id
    return id
  }

  /// Removes those of some sources that no report is from any more; one that somebody has judged, or of
  /// which another is a spelling, stays.
  ///
  /// - Throws: An error of SQLite's.
  package func removeUnused(among sources: Set<Int64>) throws {
    try connection.execute(
      """
      DELETE FROM source
      WHERE id IN (SELECT value FROM json_each(?)) AND reliability = 'F' AND url IS NULL
        AND NOT EXISTS (SELECT 1 FROM report WHERE report.source_id = source.id)
        AND NOT EXISTS (SELECT 1 FROM source AS spelling WHERE spelling.same_as = source.id)
        AND NOT EXISTS (SELECT 1 FROM decision
          JOIN standing_decision ON standing_decision.decision_id = decision.id
          WHERE decision.subject = source.name AND decision.kind = 'source')
      """, [Value(list: sources.sorted())])
    known.removeAll()
  }

  /// Removes those of some sources that no report is from and about which nothing is decided.
  ///
  /// - Throws: An error of SQLite's.
  package func removeUnused(named names: [String]) throws {
    try removeUnused(among: Set(names.compactMap(stored)))
  }

  /// Adds a source of which nothing but the name is known, where there is none of that name.
  ///
  /// - Throws: An error of SQLite's.
  package func keep(_ name: String) throws {
    if try stored(name) == nil { _ = try add(Source(name: name)) }
  }

  /// Gives a source what was decided, else what lists gave it, as one that is no spelling of another, and
  /// gives the incidents for which that can change a figure: those that rest on several reports, one of
  /// them its.
  ///
  /// Nothing is done, and none given, where the source has it already.
  ///
  /// - Throws: An error of SQLite's.
  package func judge(
    _ name: String, kind: SourceKind?, reliability: Reliability?, url: String?
  ) throws -> [Int64] {
    try set(
      name, "SELECT ifnull(?2, listed_kind), ifnull(?3, 'F'), ?4, NULL FROM source WHERE name = ?1",
      [Value(kind?.rawValue), Value(reliability?.rawValue), Value(url)])
  }

  /// Makes a source another spelling of one, judged as that is, and gives the incidents for which that can
  /// change a figure.
  ///
  /// - Throws: An error of SQLite's.
  package func judge(_ name: String, as whole: String) throws -> [Int64] {
    try set(
      name, "SELECT kind, reliability, url, id FROM source WHERE name = ?2", [.text(whole)])
  }

  /// Gives a source the four values of a row: kind, reliability, address, and what it is a spelling of.
  private func set(_ name: String, _ row: String, _ values: [Value]) throws -> [Int64] {
    let isOther = try connection.hasRow(
      """
      SELECT 1 FROM source WHERE name = ?1 AND EXISTS (
        SELECT kind, reliability, url, same_as EXCEPT \(row))
      """, [.text(name)] + values)
    guard isOther else { return [] }
    try connection.execute(
      "UPDATE source SET (kind, reliability, url, same_as) = (\(row)) WHERE name = ?1",
      [.text(name)] + values)
    return try connection.integers(
      """
      SELECT DISTINCT link.incident_id FROM source
      JOIN report ON report.source_id = source.id
      JOIN incident_report AS link ON link.report_id = report.id
      JOIN incident ON incident.id = link.incident_id
      WHERE source.name = ? AND (incident.merged_into IS NOT NULL
        OR (SELECT count(*) FROM incident_report AS beside
          WHERE beside.incident_id = link.incident_id) > 1
        OR EXISTS (SELECT 1 FROM incident AS other WHERE other.merged_into = incident.id))
      ORDER BY 1
      """, [.text(name)]
    )
  }

  /// True if there is a source of a name.
  ///
  /// - Throws: An error of SQLite's.
  package func contains(_ name: String) throws -> Bool { try stored(name) != nil }

  /// Forgets which sources there are.
  func forget() { known.removeAll() }

  private func stored(_ name: String) throws -> Int64? {
    try find.bind(text: name, at: 1)
    let id = try find.step() ? find.integer(at: 0) : nil
    find.reset()
    return id
  }

  /// Gives a source that was known before any report of it the kind that a list states.
  private func adopt(_ id: Int64, _ source: Source) throws {
    guard source.kind != .unknown else { return }
    try connection.execute(
      """
      UPDATE source SET listed_kind = ?2, kind = iif(kind = 'unknown', ?2, kind)
      WHERE id = ?1 AND listed_kind = 'unknown'
        AND NOT EXISTS (SELECT 1 FROM report WHERE report.source_id = ?1)
      """, [.integer(id), .text(source.kind.rawValue)])
  }

  private func add(_ source: Source) throws -> Int64 {
    try insert.bind(text: source.name, at: 1)
    try insert.bind(text: source.kind.rawValue, at: 2)
    try insert.bind(text: source.reliability.rawValue, at: 3)
    try insert.bind(text: source.url, at: 4)
    try insert.run()
    return connection.lastInsertedRowID
  }
}
