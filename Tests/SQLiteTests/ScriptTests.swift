import SQLite
import Testing

@Suite struct `Scripts` {
  private let connection: Connection

  init() throws { connection = try Connection.inMemory() }

  @Test func `run statement by statement, with comments and triggers`() throws {
    try connection.executeScript(
      """
      -- A table; with a comment.
      CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT);
      CREATE TRIGGER twice AFTER INSERT ON item WHEN new.name <> 'x' BEGIN
        INSERT INTO item (name) VALUES ('x'); UPDATE item SET name = name || ';';
      END;;
      /* ; */ INSERT INTO item (name) VALUES ('a');
      SELECT * FROM item; PRAGMA user_version = 3
      """)
    #expect(try connection.value("SELECT group_concat(name) FROM item") == "a;,x;")
    #expect(try connection.value("PRAGMA user_version") == 3)
  }

  @Test func `stop at the first fault and tell its place in the whole text`() throws {
    let script = "CREATE TABLE item (id);\nINSERT INTO item VALUES (1);\n-- ә\nSELECT missing;"
    let error = try failure { try connection.executeScript(script) }
    #expect(error.sql == script)
    #expect(error.offset == 66)
    #expect(error.description.contains("at line 4, column 8"))
    #expect(try connection.value("SELECT count(*) FROM item") == 1)
  }

  @Test func `a statement that fails when it runs is told by where it begins`() throws {
    let script = "CREATE TABLE item (id UNIQUE);\n INSERT INTO item VALUES (1), (1)"
    let error = try failure { try connection.executeScript(script) }
    #expect(error.code == .constraintUnique)
    #expect(error.sql == script)
    #expect(error.offset == 32)
  }

  @Test func `do not go on outside where their transaction is lost`() throws {
    try connection.executeScript("CREATE TABLE item (id UNIQUE ON CONFLICT ROLLBACK)")
    let error = try failure {
      try connection.transaction {
        try? connection.executeScript("INSERT INTO item VALUES (1), (1)")
        try connection.executeScript("INSERT INTO item VALUES (2)")
      }
    }
    #expect(error.code == .abort)
    #expect(try connection.value("SELECT count(*) FROM item") == 0)
  }
}
