import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite struct `A connection restricted to reading` {
  private let database: TestDatabase
  private let connection: Connection

  /// The connection could write but for the restriction, so nothing else keeps it from doing so.
  init() throws {
    database = try TestDatabase(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT;
      INSERT INTO item (name) VALUES ('a'), ('b');
      CREATE VIEW items AS SELECT id, upper(name) AS name FROM item;
      CREATE VIRTUAL TABLE words USING fts5 (text);
      INSERT INTO words VALUES ('one two'), ('two three');
      """)
    connection = try database.connect()
    try connection.restrictToReading()
  }

  static let hostile = [
    "INSERT INTO item (name) VALUES ('x')", "INSERT INTO item SELECT 9, 'x'",
    "INSERT INTO item (name) VALUES ('x') RETURNING id", "INSERT INTO item DEFAULT VALUES",
    "INSERT INTO item (name) VALUES ('a') ON CONFLICT DO UPDATE SET name = 'x'",
    "REPLACE INTO item VALUES (1, 'x')", "UPDATE item SET name = 'x'",
    "UPDATE item SET name = 'x' WHERE 0", "UPDATE item SET name = 'x' RETURNING id",
    "DELETE FROM item", "DELETE FROM item WHERE 0", "DELETE FROM item RETURNING *",
    "WITH a AS (SELECT 1) DELETE FROM item", "WITH a AS (SELECT 1) INSERT INTO item SELECT 9, 'x'",
    "EXPLAIN DELETE FROM item", "EXPLAIN QUERY PLAN DELETE FROM item",
    "CREATE TABLE made (a)", "CREATE TABLE made AS SELECT 1", "CREATE TEMP TABLE made (a)",
    "CREATE TABLE temp.made (a)", "CREATE VIEW made AS SELECT 1",
    "CREATE TEMP VIEW made AS SELECT 1",
    "CREATE INDEX made ON item (name)", "CREATE VIRTUAL TABLE made USING fts5 (a)",
    "CREATE VIRTUAL TABLE temp.made USING fts5 (a)",
    "CREATE TRIGGER made AFTER INSERT ON item BEGIN SELECT 1; END",
    "CREATE TEMP TRIGGER made AFTER INSERT ON item BEGIN SELECT 1; END",
    "DROP TABLE item", "DROP VIEW items", "DROP TABLE IF EXISTS words",
    "ALTER TABLE item RENAME TO made", "ALTER TABLE item ADD COLUMN made",
    "ALTER TABLE item DROP COLUMN name", "ATTACH 'made.db' AS made", "ATTACH ':memory:' AS made",
    "ATTACH '' AS made", "DETACH main", "VACUUM", "VACUUM INTO 'made.db'", "ANALYZE",
    "ANALYZE item", "REINDEX", "REINDEX item",
    "BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE", "COMMIT", "END", "ROLLBACK", "SAVEPOINT a",
    "RELEASE a", "ROLLBACK TO a",
    "PRAGMA writable_schema = ON", "PRAGMA writable_schema(ON)", "PRAGMA writable_schema",
    "PRAGMA query_only = OFF", "PRAGMA query_only(0)", "pragma QUERY_ONLY=0",
    "PRAGMA foreign_keys = OFF", "PRAGMA foreign_keys(off)", "PRAGMA main.foreign_keys = 0",
    "PRAGMA user_version = 9", "PRAGMA user_version(9)", "PRAGMA application_id = 9",
    "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode = WAL", "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA trusted_schema = ON",
    "PRAGMA temp_store = FILE", "PRAGMA temp_store_directory = '/tmp'",
    "PRAGMA encoding = 'UTF-16'",
    "PRAGMA cell_size_check = OFF", "PRAGMA hard_heap_limit = 0", "PRAGMA soft_heap_limit = 1",
    "PRAGMA cache_size = 1", "PRAGMA mmap_size = 1", "PRAGMA max_page_count = 1",
    "PRAGMA schema_version = 9", "PRAGMA auto_vacuum = 1", "PRAGMA incremental_vacuum",
    "PRAGMA optimize", "PRAGMA wal_checkpoint", "PRAGMA shrink_memory", "PRAGMA busy_timeout = 0",
    "PRAGMA page_size = 512", "PRAGMA integrity_check", "PRAGMA foreign_key_check",
    "PRAGMA data_version = 1", "PRAGMA case_sensitive_like = ON", "PRAGMA legacy_alter_table = ON",
    "PRAGMA defer_foreign_keys = ON", "PRAGMA secure_delete = OFF", "PRAGMA threads = 4",
    "PRAGMA nonsense", "PRAGMA nonsense = 1",
    "PRAGMA database_list", "PRAGMA main.database_list",
    "SELECT load_extension('made.so')", "SELECT LOAD_EXTENSION('made.so', 'f')",
    #"SELECT "load_extension"('made.so')"#, "SELECT fts3_tokenizer('simple')",
    "SELECT fts3_tokenizer('simple', x'00')", "SELECT writefile('made', 'x')",
    "SELECT readfile('/etc/passwd')", "SELECT edit('x')", "SELECT sqlite_log(1, 'x')",
    "SELECT * FROM item WHERE load_extension(name)",
    "SELECT * FROM pragma_table_info('item'), (SELECT load_extension('made.so'))",
    "INSERT INTO words (words) VALUES ('rebuild')", "INSERT INTO words (words) VALUES ('optimize')",
    "INSERT INTO words (words, rank) VALUES ('pgsz', 64)", "DELETE FROM words_data",
    "UPDATE sqlite_master SET sql = 'x'", "UPDATE sqlite_master SET sql = 'x' WHERE 0",
    "UPDATE main.sqlite_schema SET rootpage = 1 RETURNING *",
    "UPDATE sqlite_temp_master SET sql = 'x'",
    "DELETE FROM sqlite_master",
    "DELETE FROM sqlite_temp_master",
    "SELECT 1; DELETE FROM item", "DELETE FROM item; SELECT 1",
    "SELECT 1; PRAGMA query_only = OFF", "/* SELECT */ DELETE FROM item", "; DELETE FROM item",
    "\u{FEFF}DELETE FROM item",
  ]

  @Test(arguments: hostile)
  func `refuses whatever is not reading`(sql: String) throws {
    let bytes = try database.bytes
    let names = try database.names
    // Twice, since what is refused must not be found among the prepared statements either.
    for _ in 0..<2 {
      _ = try failure { try connection.execute(sql) }
      _ = try failure { _ = try connection.prepare(sql) }
      _ = try failure { try connection.executeScript(sql) }
    }
    #expect(try database.bytes == bytes)
    #expect(try database.names == names)
    #expect(!connection.isInTransaction)
    #expect(try connection.firstRow("PRAGMA query_only") == [1])
    #expect(try connection.firstRow("PRAGMA foreign_keys") == [1])
    #expect(try connection.firstRow("SELECT count(*), max(name) FROM item") == [2, "b"])
  }

  @Test(arguments: [
    "SELECT file FROM pragma_database_list", "SELECT count(*) FROM main.pragma_database_list",
    "SELECT d.file FROM item, pragma_Database_List AS d",
    "WITH d AS (SELECT file FROM pragma_database_list) SELECT upper(file) FROM d",
  ])
  func `does not tell where the file lies`(sql: String) throws {
    _ = try failure { try connection.firstRow(sql) }
    _ = try failure { try connection.executeScript(sql) }
  }

  static let harmless: [(String, [Value])] = [
    ("SELECT name FROM item ORDER BY id DESC", ["b"]), ("SELECT * FROM items", [1, "A"]),
    ("VALUES (1, 2)", [1, 2]),
    (
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) "
        + "SELECT sum(i) FROM n", [45]
    ),
    ("SELECT sum(id) OVER (ORDER BY id) FROM item", [1]),
    ("SELECT text FROM words WHERE words MATCH 'three'", ["two three"]),
    (
      "SELECT highlight(words, 0, '<', '>') FROM words WHERE words MATCH 'one' ORDER BY rank",
      ["<one> two"]
    ),
    ("SELECT value FROM json_each('[5]')", [5]), ("SELECT json_extract('[5]', '$[0]')", [5]),
    ("SELECT date('2019-06-09', '+1 day')", ["2019-06-10"]),
    ("SELECT name FROM sqlite_master WHERE type = 'view'", ["items"]),
    ("SELECT 'a' LIKE 'A', 'a' GLOB 'a', lower('A')", [1, 1, "a"]),
    ("PRAGMA table_info(item)", [0, "id", "INTEGER", 0, .null, 1]),
    ("PRAGMA table_xinfo('item')", [0, "id", "INTEGER", 0, .null, 1, 0]),
    ("PRAGMA index_list(item)", [0, "sqlite_autoindex_item_1", 1, "u", 0]),
    ("PRAGMA index_info(sqlite_autoindex_item_1)", [0, 1, "name"]),
    ("PRAGMA main.table_list(item)", ["main", "item", "table", 2, 0, 1]),
    ("PRAGMA encoding", ["UTF-8"]), ("PRAGMA user_version", [0]), ("PRAGMA application_id", [0]),
    ("SELECT name FROM pragma_table_info('item')", ["id"]),
    ("SELECT count(*) > 0 FROM pragma_function_list", [1]),
    ("SELECT count(*) > 0 FROM pragma_compile_options", [1]),
  ]

  @Test(arguments: harmless)
  func `reads whatever there is`(sql: String, row: [Value]) throws {
    #expect(try connection.firstRow(sql) == row)
  }

  @Test(arguments: ["EXPLAIN SELECT * FROM item", "EXPLAIN QUERY PLAN SELECT * FROM item"])
  func `explains how it reads`(sql: String) throws {
    #expect(try connection.firstRow(sql) != nil)
  }

  @Test func `runs its own reading transactions, in which it does not write either`() throws {
    try connection.transaction(.deferred) {
      try connection.savepoint {
        #expect(try connection.firstRow("SELECT count(*) FROM item") == [2])
        _ = try failure { try connection.execute("DELETE FROM item") }
        _ = try failure { try connection.execute("COMMIT") }
      }
    }
    #expect(throws: Refusal()) {
      try connection.transaction(.deferred) { throw Refusal() }
    }
    #expect(!connection.isInTransaction)
    #expect(try failure { try connection.transaction(.immediate) {} }.code == .readOnly)
  }

  @Test func `forgets what was prepared before, and stays restricted`() throws {
    let other = try database.connect()
    try other.execute("DELETE FROM item WHERE id = 9")
    try other.restrictToReading()
    try other.restrictToReading()
    #expect(
      try failure { try other.execute("DELETE FROM item WHERE id = 9") }.code == .notAuthorized)
  }

  @Test func `is not made of one with statements in use`() throws {
    let other = try database.connect()
    var statement = try other.prepare("DELETE FROM item WHERE id = 9")
    #expect(try failure { try other.restrictToReading() }.code == .misuse)
    try statement.run()
  }

  @Test func `notices a change of the schema by others`() throws {
    #expect(try connection.firstRow("SELECT * FROM item") == [1, "a"])
    try database.connect().execute("ALTER TABLE item ADD COLUMN size INTEGER")
    #expect(try connection.firstRow("SELECT * FROM item") == [1, "a", .null])
  }
}
