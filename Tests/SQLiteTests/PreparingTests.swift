import SQLite
import Testing

@Suite struct `Preparing statements` {
  private let connection: Connection

  init() throws { connection = try Connection.inMemory() }

  @Test(arguments: [
    "SELECT 1", "SELECT 1;", "SELECT 1; ;\n;", " \t\r\n\u{C}SELECT 1 -- end", "; SELECT 1",
    "/* SELECT 2; */ SELECT 1 /* and */ ; -- SELECT 3", "SELECT 1; /* not closed",
    "-- first\n-- second\nSELECT 1", "\u{FEFF}SELECT 1", "SELECT 1;\u{FEFF}", "SELECT 1; --",
    "/**/ SELECT 1; /***/",
  ])
  func `one statement may stand among blanks, comments and semicolons`(sql: String) throws {
    #expect(try connection.firstRow(sql) == [1])
  }

  @Test(arguments: [
    ("SELECT 1; SELECT 2", 10), ("SELECT 1;SELECT 2", 9), ("SELECT 1; nonsense", 10),
    ("SELECT 1; -- ;\n SELECT 2", 16), ("SELECT 'ә;'; /* ; */ DROP TABLE item", 22),
    ("SELECT 1;; '", 11), ("SELECT 1; PRAGMA foreign_keys = OFF", 10), ("SELECT 1; /", 10),
    ("SELECT 1; -", 10), ("SELECT 1; \u{B}", 10),
  ])
  func `a second statement is refused where it begins`(sql: String, offset: Int) throws {
    let error = try failure { _ = try connection.prepare(sql) }
    #expect(error.code == .misuse)
    #expect(error.offset == offset)
    #expect(try failure { try connection.execute(sql) }.code == .misuse)
    #expect(try failure { try connection.firstRow(sql) }.code == .misuse)
    #expect(try failure { try connection.query(sql) { _ in } }.code == .misuse)
  }

  @Test func `a second statement that is refused has no effect, even a PRAGMA's`() throws {
    _ = try failure { try connection.execute("SELECT 1; PRAGMA foreign_keys = OFF") }
    #expect(try connection.value("PRAGMA foreign_keys") == 1)
  }

  @Test(arguments: ["", " ", ";", "-- nothing", "/* nothing */", "/* nothing", "\u{FEFF}"])
  func `a text without a statement is refused`(sql: String) throws {
    #expect(try failure { _ = try connection.prepare(sql) }.code == .misuse)
    try connection.executeScript(sql)
  }

  @Test func `SQL with NUL is refused, not cut there`() throws {
    let error = try failure { _ = try connection.prepare("SELECT 1 \0 AND 0") }
    #expect(error.code == .misuse)
    #expect(error.offset == 9)
    #expect(try failure { try connection.executeScript("SELECT 1;\0") }.code == .misuse)
  }

  @Test(arguments: [
    ("SELEC 1", 0), ("SELECT missing", 7), ("  SELECT missing", 9),
    ("-- ә\nSELECT missing", 13), ("SELECT 'әә', missing", 15), ("SELECT 1 FROM", nil),
    ("SELECT f(1)", 7),
  ])
  func `a fault is told with its place`(sql: String, offset: Int?) throws {
    let error = try failure { _ = try connection.prepare(sql) }
    #expect(error.code == .error)
    #expect(error.sql == sql)
    if let offset { #expect(error.offset == offset) }
    #expect(!error.isAboutValues)
  }

  @Test func `the description has line and column in characters`() throws {
    let error = try failure { _ = try connection.prepare("SELECT 1,\n  'әә', missing") }
    #expect(
      error.description
        == """
        no such column: missing (SQLite code 1) at line 2, column 9 in: SELECT 1,
          'әә', missing
        """)
  }

  @Test func `a statement that is known to read says so`() throws {
    try connection.execute("CREATE TABLE item (id INTEGER)")
    let reading = try connection.prepare("SELECT * FROM item").isReadOnly
    let writing = try connection.prepare("DELETE FROM item").isReadOnly
    #expect(reading && !writing)
  }

  @Test(arguments: [
    ("plain", "\"plain\""), ("", "\"\""), ("a\"b", "\"a\"\"b\""), ("a b;--", "\"a b;--\""),
    ("дата", "\"дата\""), ("\"\u{301}", "\"\"\"\u{301}\""), ("select", "\"select\""),
  ])
  func `a quoted name is that name`(name: String, quoted: String) throws {
    #expect(Array(Identifier.quoted(name).utf8) == Array(quoted.utf8))
    try connection.execute("CREATE TABLE named (\(Identifier.quoted(name)))")
    #expect(try connection.value("SELECT name FROM pragma_table_info('named')") == .text(name))
  }
}
