import SQLite
import Testing

@Suite struct `A hidden table` {
  private let database: TestDatabase
  private let connection: Connection

  init() throws {
    database = try TestDatabase(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT) STRICT;
      INSERT INTO item (name) VALUES ('a'), ('b');
      CREATE TABLE secret (item_id INTEGER PRIMARY KEY, word TEXT UNIQUE) STRICT;
      INSERT INTO secret VALUES (1, 'hush');
      CREATE TABLE key (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      INSERT INTO key VALUES ('hush');
      CREATE VIRTUAL TABLE words USING fts5 (text);
      INSERT INTO words VALUES ('gone'), ('stays');
      DELETE FROM words WHERE text = 'gone';
      CREATE VIEW whispers AS SELECT name, word FROM item JOIN secret ON item_id = item.id;
      """)
    connection = try database.connect()
    try connection.restrictToReading(hiding: ["Secret", "key"])
  }

  static let hostile = [
    "SELECT * FROM secret", "SELECT count(*) FROM secret", "SELECT 1 FROM SECRET",
    "SELECT word FROM main.secret", "SELECT rowid FROM secret", "SELECT s.word FROM secret AS s",
    "SELECT * FROM whispers", "SELECT name FROM whispers", "SELECT count(*) FROM whispers",
    "SELECT name FROM item WHERE id IN (SELECT item_id FROM secret)",
    "SELECT name FROM item WHERE EXISTS (SELECT 1 FROM secret)",
    "SELECT 'hush' IN key", "SELECT (1, 'hush') IN secret",
    "WITH s AS (SELECT * FROM secret) SELECT word FROM s",
    "SELECT name FROM item UNION SELECT word FROM secret",
    // The authorizer alone lets these through.
    "SELECT 1 FROM secret NATURAL JOIN (SELECT 'hush' AS word)",
    "SELECT 1 FROM (SELECT 'hush' AS word) JOIN secret USING (word)",
    "SELECT 1 FROM (SELECT 'x' AS word) NATURAL JOIN key",
    "SELECT word FROM (SELECT 'x' AS word) FULL JOIN secret USING (word)",
    "SELECT word FROM (SELECT 'x' AS word) FULL JOIN key USING (word)",
    "SELECT name FROM item WHERE EXISTS (SELECT 1 FROM secret NATURAL JOIN (SELECT 'hush' word))",
    "WITH t (word) AS (VALUES ('hush')) SELECT count(*) FROM t NATURAL JOIN secret",
    "SELECT hex(block) FROM words_data", "SELECT * FROM WORDS_IDX", "SELECT c0 FROM words_content",
    "SELECT count(*) FROM words_docsize", "SELECT v FROM words_config",
    "WITH d AS (SELECT block FROM words_data) SELECT substr(block, 1, 9) FROM d",
    "SELECT 1 FROM words_data NATURAL JOIN (SELECT 1 AS id)",
    "; SELECT 1 FROM secret NATURAL JOIN (SELECT 'hush' AS word)",
    "/* x */ SELECT 1 FROM secret NATURAL JOIN (SELECT 'hush' AS word) -- y",
  ]

  @Test(arguments: hostile)
  func `is read by no statement`(sql: String) throws {
    for _ in 0..<2 {
      for error in [
        try failure { try connection.firstRow(sql) },
        try failure { try connection.executeScript(sql) },
      ] {
        #expect(error.code == .notAuthorized)
        #expect(error.message.hasSuffix(" is restricted"), "\(error.message)")
      }
    }
  }

  @Test func `is named in the refusal, with its column`() throws {
    #expect(
      try failure { try connection.firstRow("SELECT word FROM secret") }.message
        == "secret.word is restricted")
    #expect(
      try failure { try connection.firstRow("SELECT 1 FROM key NATURAL JOIN (SELECT 1 AS word)") }
        .message == "key is restricted")
    #expect(
      try failure { try connection.execute("DELETE FROM item") }.message == "not authorized")
  }

  @Test func `does not keep others from being read`() throws {
    #expect(try connection.value("SELECT count(*) FROM item") == 2)
    #expect(
      try connection.value("SELECT name FROM item NATURAL JOIN (SELECT 'a' AS name)") == "a")
    #expect(try connection.value("SELECT count(*) FROM sqlite_schema") != 0)
    #expect(try connection.firstRow("PRAGMA table_info(item)") != nil)
    #expect(try connection.firstRow("EXPLAIN SELECT * FROM item") != nil)
    #expect(try connection.value("SELECT text FROM words WHERE words MATCH 'stays'") == "stays")
  }

  @Test func `stays hidden when its pages move`() throws {
    let sql = "SELECT 1 FROM secret NATURAL JOIN (SELECT 'hush' AS word)"
    _ = try failure { try connection.firstRow(sql) }
    let other = try database.connect()
    try other.executeScript("DROP TABLE item; VACUUM; CREATE TABLE item (id INTEGER) STRICT")
    _ = try failure { try connection.firstRow(sql) }
    #expect(try connection.value("SELECT count(*) FROM item") == 0)
  }
}
