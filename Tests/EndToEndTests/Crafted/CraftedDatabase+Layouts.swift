extension CraftedDatabase {
  /// Databases whose schema was edited.
  static let layouts: [CraftedDatabase] = [
    .edited("a view that loads code", of: "sources", to: view("load_extension('x.so')")),
    .edited("a view that writes a file", of: "sources", to: view("writefile('new.db', 'x')")),
    .edited("a view that sets a tokenizer", of: "sources", to: view("fts3_tokenizer('x', x'00')")),
    .edited("a view that fills the memory", of: "incidents", to: view("randomblob(2000000000)")),
    .edited(
      "a view of itself", of: "sources", to: "'CREATE VIEW sources AS SELECT * FROM sources'"),
    .edited(
      "a view without an end", of: "incidents",
      to:
        "'CREATE VIEW incidents AS WITH n AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT * FROM n'"
    ),
    .edited(
      "a view that reads restricted tables", of: "sources",
      to: "'CREATE VIEW sources AS SELECT text AS name FROM restricted_cell'"),
    .edited("a view of other columns", of: "charges", to: view("1")),
    .edited(
      "a view of other figures", of: "monthly_detentions",
      to: "replace(sql, 'sum(low)', '9 * sum(low)')"),
    .edited("a blank more in a view", of: "incidents", to: "sql || ' '"),
    .edited("a column of another type", of: "incident", to: "replace(sql, 'uid TEXT', 'uid ANY')"),
    .edited("a table that is not strict", of: "incident", to: "replace(sql, 'STRICT', '')"),
    .edited(
      "a generated column", of: "source",
      to: "replace(sql, '\n) STRICT', ', x TEXT AS (upper(name))\n) STRICT')"),
    .edited(
      "a default that is a bomb", of: "source",
      to: "replace(sql, '\n) STRICT', ', x BLOB DEFAULT (zeroblob(99999999))\n) STRICT')"),
    .edited(
      "a check that loads code", of: "source",
      to: "replace(sql, '\n) STRICT', ', CHECK (load_extension(name))\n) STRICT')"),
    .edited(
      "a search of a missing module", of: "incident_text",
      to: "'CREATE VIRTUAL TABLE incident_text USING ghost (title)'"),
    .edited(
      "a table without SQL", of: "source", refusal: "malformed database schema", to: "NULL"),
    .edited(
      "SQL that is none", of: "source", refusal: "malformed database schema",
      to: "'CREATE NOISE'"),
    .edited(
      "SQL that drops a table", of: "sources", refusal: "malformed database schema",
      to: "'DROP TABLE source'"),
    .init(
      "a trigger that deletes", refusal: "'evil' was added to it",
      sql: "CREATE TRIGGER evil AFTER INSERT ON report BEGIN DELETE FROM source; END"),
    .init(
      "a trigger that loads code", refusal: "'evil' was added to it",
      sql: "CREATE TRIGGER evil BEFORE DELETE ON report BEGIN SELECT load_extension('x'); END"),
    .init(
      "a trigger on a view", refusal: "'evil' was added to it",
      sql: "CREATE TRIGGER evil INSTEAD OF INSERT ON sources BEGIN DELETE FROM source; END"),
    .init(
      "an index that computes", refusal: "'evil' was added to it",
      sql: "CREATE INDEX evil ON source (upper(name))"),
    .init(
      "an index over the pages of a table", refusal: "is not as Aigaq makes it",
      sql: """
        UPDATE sqlite_schema SET rootpage =
          (SELECT rootpage FROM sqlite_schema WHERE name = 'report')
        WHERE name = 'incident_by_date'
        """),
    .init(
      "a view that is missing", refusal: "its 'exports' is not as Aigaq makes it",
      sql: "DROP VIEW exports"),
    .init(
      "a table under another's name", refusal: "is not as Aigaq makes it",
      sql: "ALTER TABLE source RENAME TO source_old; CREATE TABLE source (name TEXT)"),
    // What is the user's own stays the user's own.
    .init("a view of the user's that nothing reads", sql: "CREATE VIEW mine AS SELECT evil()"),
    .init(
      "a table of a missing module that nothing reads",
      sql: """
        INSERT INTO sqlite_schema
        VALUES ('table', 'ghost', 'ghost', 0, 'CREATE VIRTUAL TABLE ghost USING ghost (x)')
        """),
    .init(
      "statistics that are wrong",
      sql: """
        ANALYZE;
        UPDATE sqlite_stat1 SET stat = '99999999999999999999 0 -1 x unordered sz=0'
        """),
  ]

  private static func view(_ expression: String) -> String {
    let quoted = expression.replacing("'", with: "''")
    return "'CREATE VIEW ' || name || ' AS SELECT \(quoted) AS uid'"
  }
}
