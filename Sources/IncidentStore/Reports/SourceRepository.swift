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
    let id = try stored(source.name) ?? add(source)
    known[key] = id
    return id
  }

  /// Removes those of some sources that no report is from any more; one that somebody has judged
  /// stays.
  ///
  /// - Throws: An error of SQLite's.
  package func removeUnused(among sources: Set<Int64>) throws {
    try connection.execute(
      """
      DELETE FROM source
      WHERE id IN (SELECT value FROM json_each(?)) AND reliability = 'F' AND url IS NULL
        AND NOT EXISTS (SELECT 1 FROM report WHERE report.source_id = source.id)
      """, [Value(list: sources.sorted())])
    known.removeAll()
  }

  /// Gives a source the kind and reliability that were decided, else those that lists gave it, and gives the
  /// incidents for which that can change a figure: those that rest on several reports, one of them its.
  ///
  /// Nothing is done, and none given, where the source has them already.
  ///
  /// - Throws: An error of SQLite's.
  package func setDecided(
    _ name: String, kind: SourceKind?, reliability: Reliability?
  ) throws -> [Int64] {
    let isOther = try connection.hasRow(
      """
      SELECT 1 FROM source WHERE name = ?1
        AND (kind <> ifnull(?2, listed_kind) OR reliability <> ifnull(?3, 'F'))
      """, [.text(name), Value(kind?.rawValue), Value(reliability?.rawValue)])
    guard isOther else { return [] }
    try connection.execute(
      """
      UPDATE source SET kind = ifnull(?2, listed_kind), reliability = ifnull(?3, 'F')
      WHERE name = ?1
      """, [.text(name), Value(kind?.rawValue), Value(reliability?.rawValue)])
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

  private func add(_ source: Source) throws -> Int64 {
    try insert.bind(text: source.name, at: 1)
    try insert.bind(text: source.kind.rawValue, at: 2)
    try insert.bind(text: source.reliability.rawValue, at: 3)
    try insert.bind(text: source.url, at: 4)
    try insert.run()
    return connection.lastInsertedRowID
  }
}
