import Commands
import Testing

@Suite struct `Query` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test func `--limit cuts the rows and says so`() {
    let run = session.run("query", "SELECT uid FROM incidents", "--limit", "3")
    #expect(run.status == .done)
    #expect(run.lines.count == 4)
    #expect(run.messages == "Cut at --limit 3: there are more rows.\n")
    #expect(session.run("query", "SELECT uid FROM incidents", "--limit", "7").messages == "")
    #expect(session.run("query", "SELECT uid FROM incidents", "--limit", "0").lines == ["uid"])
  }

  @Test func `--timeout ends a query that takes too long`() {
    let endless =
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    let run = session.run("query", endless, "--timeout", "0.05")
    #expect(run.status == .failed)
    #expect(run.output == "")
    #expect(
      run.messages
        == "aigaq: The query took longer than it may (--timeout SECONDS gives it more).\n")
  }

  @Test(arguments: [
    ("SELEC 1", "near \"SELEC\": syntax error (line 1, column 1)", "SELEC 1", "^"),
    (
      "SELECT uid, нет FROM incidents", "no such column: нет (line 1, column 13)",
      "SELECT uid, нет FROM incidents", "            ^"
    ),
    (
      "SELECT 'Алматы', nope FROM incidents", "no such column: nope (line 1, column 18)",
      "SELECT 'Алматы', nope FROM incidents", "                 ^"
    ),
    (
      "SELECT '日本', nope FROM incidents", "no such column: nope (line 1, column 14)",
      "SELECT '日本', nope FROM incidents", "               ^"
    ),
    (
      "SELECT 'а',\n  'б', нет,\n 1 FROM incidents", "no such column: нет (line 2, column 8)",
      "  'б', нет,", "       ^"
    ),
    (
      "SELECT 'а',\r\n  'б', нет\r\nFROM incidents", "no such column: нет (line 2, column 8)",
      "  'б', нет", "       ^"
    ),
    (
      "SELECT 'a\u{1B}[1m', nope FROM incidents", "no such column: nope (line 1, column 17)",
      #"SELECT 'a\u{1B}[1m', nope FROM incidents"#, "                     ^"
    ),
  ])
  func `a mark stands under the fault`(sql: String, message: String, line: String, mark: String) {
    let run = session.run("query", sql)
    #expect(run.status == .badData)
    let lines = run.messages.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("aigaq: The query cannot be run: "))
    #expect(lines[0].contains("\(message)."), "\(lines[0])")
    #expect(lines.dropFirst() == ["  \(line)", "  \(mark)", ""])
    #expect(run.output == "")
  }

  @Test func `of a long line the part around the fault is shown`() {
    let long = String(repeating: "1, ", count: 100)
    let run = session.run("query", "SELECT \(long)nope, \(long)2 FROM incidents")
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count <= 124)
    #expect(lines[1].dropFirst(lines[2].count - 1).hasPrefix("nope"))
  }

  @Test(arguments: [
    "DELETE FROM incident", "UPDATE incident SET title = ''", "DROP VIEW incidents",
    "INSERT INTO source (name) VALUES ('x')", "CREATE TEMP TABLE t (a)", "ATTACH 'x.db' AS x",
    "PRAGMA user_version = 9", "PRAGMA query_only = 0", "BEGIN IMMEDIATE", "VACUUM INTO 'x.db'",
    "WITH a AS (SELECT 1) DELETE FROM incident", "REINDEX", "ANALYZE",
    "SELECT load_extension('x')", "SELECT writefile('x', 'y')",
  ])
  func `what would write is refused, and the file stays as it is`(sql: String) throws {
    let bytes = try session.databaseBytes
    let run = session.run("query", sql)
    #expect(run.status == .badData)
    #expect(run.output == "")
    #expect(run.messages.hasPrefix("aigaq: The query cannot be run: "))
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `what would write is told that a query only reads`() {
    let run = session.run("query", "DELETE FROM incident")
    #expect(run.messages.hasPrefix("aigaq: The query cannot be run: a query can read only"))
  }

  @Test(arguments: ["", " ", ";", "-- nothing"])
  func `no statement is told`(sql: String) {
    let run = session.run("query", "--", sql)
    #expect(run.status == .badData)
    #expect(run.messages == "aigaq: The query cannot be run: The SQL holds no statement.\n")
  }

  @Test func `a query may begin with a dash, after two dashes`() {
    #expect(session.run("query", "--", "-- comment\nSELECT 1 AS one").lines == ["one", "1"])
  }
}
