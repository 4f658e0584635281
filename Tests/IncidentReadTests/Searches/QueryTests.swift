import IncidentStore
import IncidentTestSupport
import IncidentRead
import SQLite
import Testing

@Suite struct `A query of the user's own` {
  private let store: TestStore
  private let query: AdHocQuery

  init() throws {
    store = try TestStore()
    for number in 1...5 { try store.add("list:\(number)", on: "2019-06-0\(number)", detained: "5") }
    query = try AdHocQuery(at: store.path)
  }

  private func run(
    _ sql: String, limit: Int = .max, seconds: Double? = nil
  ) throws -> (columns: [String], rows: [[Value]]) {
    var columns: [String] = []
    var rows: [[Value]] = []
    try query.within(seconds: seconds) {
      _ = try query.shapes(of: sql)
      try query.run(sql, begin: { columns = $0 }) { row in
        rows.append(try row.values())
        return rows.count < limit
      }
    }
    return (columns, rows)
  }

  @Test func `gives names of columns and rows`() throws {
    let result = try run("SELECT uid, detained_best AS n, NULL, 1.5, x'00' FROM incidents LIMIT 1")
    #expect(result.columns == ["uid", "n", "NULL", "1.5", "x'00'"])
    #expect(result.rows == [["list:1", 5, .null, 1.5, .blob([0])]])
  }

  @Test func `gives the names of columns where there are no rows`() throws {
    let result = try run("SELECT uid, title FROM incidents WHERE uid = 'none'")
    #expect(result.columns == ["uid", "title"] && result.rows.isEmpty)
  }

  @Test func `reads every public view, with the columns as they are described`() throws {
    let described = Dictionary(grouping: try store.store.viewColumns(), by: \.view)
    for (view, columns) in described {
      #expect(try run("SELECT * FROM \(view)").columns == columns.map(\.name))
    }
  }

  @Test func `ends where enough was read, and another can follow`() throws {
    #expect(try run("SELECT * FROM incidents", limit: 2).rows.count == 2)
    #expect(try run("SELECT * FROM incidents").rows.count == 5)
  }

  @Test func `may search, count by window, recurse and read JSON`() throws {
    for sql in [
      "SELECT rowid FROM incident_text WHERE incident_text MATCH 'rally'",
      "SELECT row_number() OVER (ORDER BY uid) FROM incidents",
      "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT * FROM n",
      "SELECT value FROM json_each('[1,2]')", "VALUES (1)", "SELECT 1;",
      "SELECT date('now'), upper('ж'), printf('%d', 1)",
    ] { #expect(throws: Never.self, "\(sql)") { try run(sql) } }
  }

  @Test(arguments: [
    "DELETE FROM incident", "UPDATE incident SET title = ''", "DROP TABLE incident",
    "INSERT INTO source (name) VALUES ('x')", "CREATE TABLE x (y)", "CREATE TEMP TABLE x (y)",
    "PRAGMA user_version = 9", "PRAGMA writable_schema = ON", "PRAGMA query_only = OFF",
    "ATTACH 'other.db' AS other", "VACUUM", "VACUUM INTO 'copy.db'", "BEGIN", "COMMIT",
    "SAVEPOINT x", "REINDEX", "ANALYZE", "SELECT load_extension('x')",
    "INSERT INTO incident_text (incident_text) VALUES ('rebuild')",
    "WITH x AS (SELECT 1) DELETE FROM incident",
    "INSERT INTO source (name) VALUES ('x') RETURNING id", "EXPLAIN DELETE FROM incident",
  ])
  func `that does anything but read is refused, and changes nothing`(sql: String) throws {
    let before = try bytes(of: store.path)
    #expect(throws: DatabaseError.self) { try run(sql) }
    #expect(try bytes(of: store.path) == before)
    #expect(try run("SELECT * FROM incidents").rows.count == 5)
  }

  @Test(arguments: ["", " ", "-- nothing", "SELECT 1; DELETE FROM incident"])
  func `is at least one statement, and none that writes`(sql: String) {
    #expect(throws: DatabaseError.self) { try run(sql) }
  }

  private static let faults: [(sql: String, offset: Int?)] = [
    ("SELEC 1", 0), ("SELECT uid FROM incident WHERE", nil), ("SELECT nothing FROM incident", 7),
    ("SELECT\n  uid,\n  nothing\nFROM incident", 16), ("SELECT * FROM incident WHERE (", nil),
    ("SELECT 'ж', nothing FROM incident", 13),
  ]

  @Test(arguments: faults)
  func `that is wrong says where`(sql: String, offset: Int?) {
    let error = #expect(throws: DatabaseError.self) { try run(sql) }
    if let offset { #expect(error?.offset == offset) }
    #expect(error?.sql == sql)
  }

  @Test func `is interrupted when its time runs out`() throws {
    let endless =
      "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let error = #expect(throws: DatabaseError.self) { try run(endless, seconds: 0.05) }
    #expect(error?.code == .interrupt)
    #expect(try run("SELECT 1", seconds: 60).rows == [[1]])
  }

  @Test func `that a closure ends with an error gives that error`() throws {
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      try query.run("SELECT 1", begin: { _ in throw Enough() }, row: { _ in true })
    }
    #expect(throws: Enough.self) {
      try query.run("SELECT 1", begin: { _ in }, row: { _ in throw Enough() })
    }
  }

  @Test func `sees what was written since it was opened`() throws {
    try store.add("list:6", on: "2019-06-06")
    #expect(try run("SELECT * FROM incidents").rows.count == 6)
    try store.executeByHand("CREATE VIEW mine AS SELECT uid FROM incident")
    #expect(try run("SELECT * FROM mine").rows.count == 6)
  }
}
