extension HostileQueries {
  static let writing = HostileQueries(
    "writes",
    [
      .init("INSERT INTO source (name) VALUES ('x')", .readsOnly),
      .init("INSERT INTO source (name) VALUES ('x') RETURNING id", .readsOnly),
      .init("INSERT INTO source DEFAULT VALUES", .readsOnly),
      .init("INSERT OR REPLACE INTO source (name) VALUES ('x')", .readsOnly),
      .init("REPLACE INTO source (name) VALUES ('x')", .readsOnly),
      .init("WITH a AS (SELECT 'x') INSERT INTO source (name) SELECT * FROM a", .readsOnly),
      .init("UPDATE incident SET title = 'x'", .readsOnly),
      .init("UPDATE incident SET title = 'x' WHERE 0", .readsOnly),
      .init("UPDATE incident SET title = name FROM source", .readsOnly),
      .init("WITH a AS (SELECT 1) UPDATE incident SET title = 'x'", .readsOnly),
      .init("DELETE FROM incident", .readsOnly),
      .init("DELETE FROM incident RETURNING uid", .readsOnly),
      .init("WITH a AS (SELECT 1) DELETE FROM incident", .readsOnly),
      .init("/* SELECT */ DELETE FROM incident", .readsOnly),
      .init("; DELETE FROM incident", .readsOnly),
      .init("\u{FEFF}DELETE FROM incident", .readsOnly),
      .init("SELECT 1; DELETE FROM incident", .readsOnly),
      .init("SELECT 1; DELETE FROM incident", .readsOnly, "--format", "text"),
      .init("EXPLAIN DELETE FROM incident", .readsOnly),
      .init("EXPLAIN QUERY PLAN UPDATE incident SET title = 'x'", .readsOnly),
      .init("DELETE FROM incidents", .fault("cannot modify incidents because it is a view")),
      .init("SELECT * FROM (DELETE FROM incident RETURNING *)", .fault("syntax error")),
      .init("UPDATE sqlite_schema SET sql = 'x'", .fault("sqlite_master may not be modified")),
      .init("DELETE FROM sqlite_temp_schema", .fault("may not be modified")),
    ])

  static let changingTheLayout = HostileQueries(
    "changes of the layout",
    [
      .init("CREATE TABLE t (a)", .readsOnly),
      .init("CREATE TABLE t AS SELECT 1", .readsOnly),
      .init("CREATE TEMP TABLE t (a)", .readsOnly),
      .init("CREATE TEMP VIEW v AS SELECT 1", .readsOnly),
      .init("CREATE TEMP TRIGGER t AFTER INSERT ON source BEGIN SELECT 1; END", .readsOnly),
      .init("CREATE INDEX i ON incident (title)", .readsOnly),
      .init("CREATE VIRTUAL TABLE t USING fts5 (a)", .readsOnly),
      .init("ALTER TABLE incident ADD COLUMN x", .readsOnly),
      .init("ALTER TABLE incident RENAME TO x", .readsOnly),
      .init("DROP TABLE incident", .readsOnly),
      .init("DROP VIEW incidents", .readsOnly),
      .init("REINDEX", .readsOnly),
      .init("ANALYZE", .readsOnly),
      .init("VACUUM", .readsOnly),
    ])

  static let transactions = HostileQueries(
    "transactions",
    ["BEGIN", "BEGIN EXCLUSIVE", "COMMIT", "END", "ROLLBACK", "SAVEPOINT s", "RELEASE s"].map {
      .init($0, .readsOnly)
    })

  static let otherFiles = HostileQueries(
    "other files and programs",
    [
      .init("ATTACH 'new.db' AS n", .readsOnly),
      .init("ATTACH DATABASE 'file:new.db?mode=rwc' AS n", .readsOnly),
      .init("ATTACH ':memory:' AS n", .readsOnly),
      .init("ATTACH '' AS n", .readsOnly),
      .init("ATTACH format('%s.db', 'new') AS n", .readsOnly),
      .init("EXPLAIN ATTACH 'new.db' AS n", .readsOnly),
      .init("DETACH main", .readsOnly),
      .init("VACUUM INTO 'new.db'", .readsOnly),
      .init("VACUUM main INTO 'new.db'", .readsOnly),
      .init("EXPLAIN VACUUM INTO 'new.db'", .readsOnly),
      .init("SELECT load_extension('evil.so')", .fault("not authorized to use function")),
      .init("SELECT \"load_extension\"('evil.so')", .fault("not authorized to use function")),
      .init("SELECT fts3_tokenizer('simple')", .fault("not authorized to use function")),
      .init("SELECT fts3_tokenizer('x', x'00')", .fault("not authorized to use function")),
      .init("SELECT rtreecheck('x')", .fault("not authorized to use function")),
      .init("SELECT sqlite_log(1, 'x')", .fault("not authorized to use function")),
      .init("SELECT writefile('new.db', 'x')", .fault("no such function: writefile")),
      .init("SELECT readfile('/etc/passwd')", .fault("no such function: readfile")),
      .init("SELECT edit('x', 'vi')", .fault("no such function: edit")),
      .init("SELECT * FROM fsdir('/')", .fault("no such table: fsdir")),
      .init("SELECT * FROM csv", .fault("no such table: csv")),
      .init("SELECT * FROM zipfile('x')", .fault("no such table: zipfile")),
    ])
}
