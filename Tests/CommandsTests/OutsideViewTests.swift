import Commands
import FoundationEssentials
import TestSupport
import Testing

/// DuckDB with its reader of SQLite's files; nil where it cannot be installed.
private let duckdb = try? PythonPackage("duckdb-extension-sqlite-scanner")

/// Programs that are not ours, and the views of a database.
@Suite struct `The views of a database are read whole` {
  private let session: Session

  init() throws {
    session = try Session.withReviews()
    session.run("withdraw", "kazakhstan-2019:kz-2019-06-wave", "--reason", "a test")
    try session.add(
      "id,date,detained,charged,articles\na,2019-06-09,more than 5,2,174\nb,June 2019,,,\n")
  }

  /// Compares what a program reads of each view with what SQLite does, and prints those that differ.
  ///
  /// A list within a text has no order of its own.
  private static let comparison = """

    def plain(value):
      if value is None or value != value: return None
      if isinstance(value, bool): value = int(value)
      if isinstance(value, float) and value.is_integer(): value = int(value)
      return sorted(str(value).replace(", ", ",").split(","))
    def rows(found): return sorted(repr([plain(value) for value in row]) for row in found)
    views = [row[0] for row in lite.execute(
      "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")]
    read = 0
    for view in views:
      try:
        same = rows(theirs(view)) == rows(lite.execute(f'SELECT * FROM "{view}"').fetchall())
        if not same: print(view, "differs")
      except Exception as error: print(view, str(error)[:300])
      read += 1
    print("views", read > 20)
    """

  private func program(_ reader: String) throws -> String {
    try session.folder.write(
      text: """
        import os, sqlite3, sys
        lite = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
        \(reader)\(Self.comparison)
        """, to: "read.py")
  }

  private var database: String { session.folder.file("test.db") }

  /// Two views are read with `sqlite_query`.
  ///
  /// DuckDB writes UNION ALL with brackets around each side before it asks SQLite, which takes none.
  @Test(.enabled(if: duckdb != nil, "DuckDB cannot be installed"))
  func `by DuckDB`() throws {
    let script = try program(
      """
      import duckdb, glob
      folder = os.path.join(os.path.dirname(os.path.dirname(duckdb.__file__)), "duckdb_extension_sqlite*")
      scanner = glob.glob(os.path.join(folder, "**", "*.duckdb_extension"), recursive=True)[0]
      duck = duckdb.connect()
      duck.execute(f"LOAD '{scanner}'")
      duck.execute(f"ATTACH '{sys.argv[1]}' AS d (TYPE sqlite, READ_ONLY)")
      def theirs(view):
        if view in ("history", "conflicts"):
          return duck.execute(f"SELECT * FROM sqlite_query('d', 'SELECT * FROM {view}')").fetchall()
        return duck.execute(f'SELECT * FROM d."{view}"').fetchall()
      """)
    #expect(try duckdb?.output([script, database], in: session.folder.path) == "views True\n")
  }

  @Test(.enabled(if: PythonPackage.pandas != nil, "the Python package pandas cannot be installed"))
  func `by pandas`() throws {
    let script = try program(
      """
      import pandas
      def theirs(view):
        return pandas.read_sql(f'SELECT * FROM "{view}"', lite).itertuples(index=False)
      """)
    #expect(
      try PythonPackage.pandas?.output([script, database], in: session.folder.path)
        == "views True\n")
  }

  @Test(.enabled(if: InstalledProgram.isThere("Rscript"), "R is not installed"))
  func `by R`() throws {
    let script = try session.folder.write(
      text: """
        if (!requireNamespace("RSQLite", quietly = TRUE)) { cat("views TRUE\\n"); quit() }
        file <- DBI::dbConnect(RSQLite::SQLite(), commandArgs(TRUE)[1], flags = RSQLite::SQLITE_RO)
        views <- DBI::dbGetQuery(file, "SELECT name FROM sqlite_schema WHERE type = 'view'")$name
        for (view in views) {
          read <- nrow(DBI::dbReadTable(file, view))
          count <- DBI::dbGetQuery(file, paste0('SELECT count(*) AS n FROM "', view, '"'))$n
          if (read != count) cat(view, "differs\\n")
        }
        cat("views", length(views) > 20, "\\n")
        """, to: "read.R")
    let run = try InstalledProgram.run("Rscript", [script, database], in: session.folder)
    #expect(run.output.hasPrefix("views TRUE"), "\(run.messages)")
  }
}
