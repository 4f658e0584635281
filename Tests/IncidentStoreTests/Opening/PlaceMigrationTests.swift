import IncidentStore
import SQLite
import TestSupport
import Testing

@Suite struct `A database made before incidents had regions` {
  private static let now = "2026-01-02T03:04:05Z"
  private let folder: TemporaryFolder
  private let path: String

  /// A database of the third layout with incidents, more than are brought up to date at once.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("old.db")
    let connection = try Connection(path: path, access: .create)
    try Migrator(Array(Migration.all.prefix(3))).migrate(connection, now: Self.now)
    try connection.executeScript(
      """
      INSERT INTO place (id, country, region, locality, precision) VALUES
        (1, 'Kazakhstan', '', 'Семей', 'locality'), (2, 'Russia', '', 'Москва', 'locality'),
        (3, '', 'Almaty', '', 'region'), (4, '', '', 'Nur-Sultan', 'locality');
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
      INSERT INTO incident (
        id, uid, kind, place_id, date_text, date_edtf, date_start, date_end, date_precision)
      SELECT i * 3, 'list:' || i, 'protest', nullif(i % 5, 0), ifnull(day, ''), ifnull(day, ''),
        day, day,
        iif(day IS NULL, 'unknown', 'day')
      FROM (SELECT i, CASE i / 5 % 3 WHEN 0 THEN '2022-06-07' WHEN 1 THEN '2022-06-08' END AS day
        FROM n);
      INSERT INTO incident_text (incident_text) VALUES ('rebuild');
      """)
    try connection.close()
  }

  private func rows(_ sql: String) throws -> [[Value]] {
    let connection = try Connection(path: path, access: .readOnly)
    var rows: [[Value]] = []
    try connection.query(sql) { row in
      rows.append(try (0..<row.columnCount).map { try row.value(at: $0) })
    }
    return rows
  }

  @Test func `gives each of them the region of its day`() throws {
    #expect(try IncidentStore.upgrade(at: path, now: Self.now))
    #expect(
      try rows(
        """
        SELECT DISTINCT place_id, date_start, region_code, locality_code FROM incident
        ORDER BY 1, 2
        """) == [
          [.null, .null, .null, .null], [.null, "2022-06-07", .null, .null],
          [.null, "2022-06-08", .null, .null],
          [1, .null, "KZ-10", "kz-semey"], [1, "2022-06-07", "KZ-63", "kz-semey"],
          [1, "2022-06-08", "KZ-10", "kz-semey"],
          [2, .null, .null, .null], [2, "2022-06-07", .null, .null],
          [2, "2022-06-08", .null, .null],
          [3, .null, "KZ-75", "kz-almaty"], [3, "2022-06-07", "KZ-75", "kz-almaty"],
          [3, "2022-06-08", "KZ-75", "kz-almaty"],
          [4, .null, "KZ-71", "kz-astana"], [4, "2022-06-07", "KZ-71", "kz-astana"],
          [4, "2022-06-08", "KZ-71", "kz-astana"],
        ])
    #expect(try rows("SELECT count(*) FROM incident WHERE region_code IS NOT NULL") == [[1500]])
    let store = try IncidentStore.open(at: path, for: .reading)
    #expect(try IntegrityCheck(store).findings().isEmpty)
  }

  @Test func `stays as it was where the regions cannot be written`() throws {
    let connection = try Connection(path: path, access: .readWrite)
    // Not UTF-8.
    try connection.executeScript(
      """
      INSERT INTO place (id, country, region, locality, precision)
      VALUES (5, '', CAST(x'FF' AS TEXT), '', 'region');
      UPDATE incident SET place_id = 5 WHERE id = 6000;
      """)
    try connection.close()
    #expect(throws: (any Error).self) { try IncidentStore.upgrade(at: path, now: Self.now) }
    #expect(try rows("PRAGMA user_version") == [[4]])
    #expect(
      try rows("SELECT 1 FROM pragma_table_info('incident') WHERE name = 'region_code'").isEmpty)
  }
}
