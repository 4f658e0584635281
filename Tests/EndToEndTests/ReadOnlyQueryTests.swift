import TestSupport
import Testing

@Suite struct `Queries that would write` {
  private static let statements = [
    "DELETE FROM incident", "UPDATE incident SET title = 'x'", "DROP TABLE incident",
    "DROP VIEW incidents", "INSERT INTO source (name) VALUES ('x')", "CREATE TABLE t (a)",
    "CREATE TEMP TABLE t (a)", "ALTER TABLE incident ADD COLUMN x", "ATTACH 'new.db' AS n",
    "ATTACH ':memory:' AS n", "VACUUM", "VACUUM INTO 'new.db'", "PRAGMA user_version = 9",
    "PRAGMA journal_mode = WAL", "PRAGMA query_only = OFF", "PRAGMA writable_schema = ON",
    "BEGIN EXCLUSIVE", "SAVEPOINT s", "REINDEX", "ANALYZE", "SELECT load_extension('evil.so')",
    "SELECT writefile('new.db', 'x')", "SELECT fts3_tokenizer('simple', x'0000000000000000')",
    "WITH a AS (SELECT 1) DELETE FROM incident", "SELECT 1; DELETE FROM incident",
    "EXPLAIN DELETE FROM incident", "REPLACE INTO source (name) VALUES ('x')",
    "INSERT INTO incident_text (incident_text) VALUES ('rebuild')", "DETACH main",
    "PRAGMA wal_checkpoint", "PRAGMA optimize", "PRAGMA incremental_vacuum", "COMMIT",
  ]

  @Test func `are refused, and the folder stays as it is`() throws {
    let place = try Workplace.withSample()
    let names = try place.names
    let before = place.bytes()
    for statement in Self.statements {
      let result = try place.aigaq("query", statement)
      #expect(result.status == 65 && !result.wasKilled, "\(statement): \(result)")
      #expect(result.output == "", "\(statement)")
      #expect(result.messages.hasPrefix("aigaq: The query cannot be run: "), "\(statement)")
      #expect(place.bytes() == before, "\(statement)")
    }
    #expect(try place.names == names)
  }
}
