extension HostileQueries {
  /// The names of persons, and what could give them away.
  static let restricted = HostileQueries(
    "restricted tables",
    [
      .init("SELECT * FROM restricted_person", .fault("restricted_person")),
      .init("SELECT count(*) FROM Restricted_Person", .fault("is restricted")),
      .init(
        "SELECT rowid FROM main.restricted_cell", .fault("no such column: rowid")),
      .init(
        "SELECT r.text FROM restricted_cell AS r", .fault("restricted_cell.text is restricted")),
      .init("SELECT * FROM (SELECT text FROM restricted_cell)", .fault("is restricted")),
      .init("WITH s AS (SELECT * FROM restricted_secret) SELECT 1 FROM s", .fault("is restricted")),
      .init(
        "SELECT title FROM incidents UNION SELECT text FROM restricted_cell",
        .fault("is restricted")),
      .init("SELECT 1 WHERE EXISTS (SELECT 1 FROM restricted_person)", .fault("is restricted")),
      .init("SELECT 'x' IN (SELECT text FROM restricted_cell)", .fault("is restricted")),
      .init(
        "SELECT 1 FROM restricted_cell NATURAL JOIN (SELECT 'x' AS text)",
        .fault("is restricted")),
      .init(
        "SELECT 1 FROM (SELECT 'x' AS text) JOIN restricted_cell USING (text)",
        .fault("is restricted")),
      .init(
        "SELECT text FROM (SELECT 'x' AS text) FULL JOIN restricted_cell USING (text)",
        .fault("is restricted")),
      .init(
        "SELECT 1; SELECT 1 FROM restricted_cell NATURAL JOIN (SELECT 'x' AS text)",
        .fault("is restricted"), "--format", "text"),
      .init("EXPLAIN SELECT text FROM restricted_cell", .fault("is restricted")),
      .init("EXPLAIN QUERY PLAN SELECT text FROM restricted_cell", .fault("is restricted")),
      .init("SELECT count(text) OVER () FROM restricted_cell", .fault("is restricted")),
      .init("SELECT json_group_array(text) FROM restricted_cell", .fault("is restricted")),
      .init("SELECT ncell FROM dbstat", .fault("no such table: dbstat")),
      .init("SELECT 1 FROM dbstat('main')", .fault("no such table: dbstat")),
      .init("SELECT data FROM sqlite_dbpage", .fault("no such table: sqlite_dbpage")),
      .init("SELECT * FROM sqlite_stat1", .fault("no such table: sqlite_stat1")),
      .init("SELECT * FROM sqlite_stat4", .fault("no such table: sqlite_stat4")),
      .init("SELECT sql FROM sqlite_stmt", .fault("no such table: sqlite_stmt")),
      .init("SELECT * FROM bytecode('SELECT 1')", .fault("no such table: bytecode")),
      .init("SELECT sqlite_offset(title) FROM incident", .fault("no such function")),
      // What a table is like is no secret; what is in it is.
      .init(
        "SELECT name FROM sqlite_schema WHERE name = 'restricted_cell'",
        .rows("name\r\nrestricted_cell\r\n")),
    ])

  static let fullText = HostileQueries(
    "the full-text search",
    [
      .init("INSERT INTO incident_text (incident_text) VALUES ('rebuild')", .readsOnly),
      .init("INSERT INTO incident_text (incident_text) VALUES ('integrity-check')", .readsOnly),
      .init("INSERT INTO incident_text (incident_text, rank) VALUES ('merge', 9)", .readsOnly),
      .init("DELETE FROM incident_text", .readsOnly),
      .init("DELETE FROM incident_text_data", .fault("may not be modified")),
      .init("UPDATE incident_text_config SET v = 9", .fault("may not be modified")),
      .init(
        "SELECT count(*) > 0 AS n FROM incident_text_data",
        .fault("incident_text_data is restricted")),
      .init("SELECT * FROM incident_text_content", .fault("no such table")),
      .init(search(""), .fault("fts5: syntax error")),
      .init(search("AND"), .fault(#"fts5: syntax error near "AND""#)),
      .init(search("((("), .fault("fts5: syntax error")),
      .init(search("\""), .fault("unterminated string")),
      .init(search("*"), .fault("unknown special query")),
      .init(search("nope:x"), .fault("no such column: nope")),
      .init(search("NEAR(a b"), .fault("fts5: syntax error")),
      .init(search("'' OR 1=1"), .fault("fts5: syntax error")),
      .init(
        search(String(repeating: "(", count: 20_000) + "a" + String(repeating: ")", count: 20_000)),
        .fault("fts5: parser stack overflow")),
      .init(
        search(Array(repeating: "almaty", count: 4000).joined(separator: " OR ")),
        .rows("rowid\r\n")),
      .init("SELECT title MATCH 'x' FROM incidents", .fault("unable to use function MATCH")),
      .init("SELECT matchinfo(incident_text) FROM incident_text", .fault("not authorized")),
      .init(
        "SELECT snippet(incident_text, 99, '', '', '', 9999) FROM incident_text('x')",
        .rows("")),
    ])

  private static func search(_ words: String) -> String {
    let quoted = words.replacing("'", with: "''")
    return "SELECT rowid FROM incident_text WHERE incident_text MATCH '\(quoted)'"
  }
}
