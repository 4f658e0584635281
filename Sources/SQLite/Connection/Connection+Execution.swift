import CSQLite

extension Connection {
  /// Runs one statement to its end, passing over any rows.
  ///
  /// - Throws: What SQLite finds wrong; `range` where the number of values is not that of the
  ///   parameters; `misuse` where the text is not one statement.
  package func execute(_ sql: String, _ values: [Value] = []) throws(DatabaseError) {
    var statement = try prepare(sql)
    try statement.bind(values)
    try statement.run()
  }

  /// Runs the statements of a text one after the other, passing over any rows.
  ///
  /// It stops at the first that fails; those before it have been run, so a script that is to be all
  /// or nothing belongs into a transaction.
  ///
  /// - Throws: What SQLite finds wrong, with its place in the whole text.
  package func executeScript(_ sql: String) throws(DatabaseError) {
    do {
      try forEachStatement(of: sql) { statement, _ in try statement.run() }
    } catch let error as DatabaseError {
      throw error
    } catch {
      throw DatabaseError(code: .error, message: "\(error)", sql: sql)
    }
  }

  /// Prepares the statements of a text one after the other and lends each to a closure, with where it
  /// begins in the text, in UTF-8 bytes.
  ///
  /// A statement is prepared when the closure is done with the one before it.
  ///
  /// - Throws: What SQLite finds wrong, with its place in the whole text, and whatever the closure
  ///   throws.
  package func forEachStatement(
    of sql: String, _ body: (inout Statement, _ start: Int) throws -> Void
  ) throws {
    var script = try Script(sql)
    while !script.isAtEnd {
      let start = script.position
      try database.checkScope(sql: sql)
      guard let handle = unsafe try script.next(in: database, isLasting: false) else { return }
      let text = unsafe String(cString: sqlite3_sql(handle))
      let fault = unsafe database.fault(of: handle, sql: text)
      var statement = unsafe database.adopt(handle, sql: text, isLasting: false)
      do {
        if let fault { throw fault }
        try body(&statement, start)
      } catch let error as DatabaseError where error.sql == text {
        throw error.inScript(sql, at: start)
      }
    }
  }

  /// Runs one statement and lends each row to a closure.
  ///
  /// - Throws: As `execute` does, and whatever the closure throws, which ends the reading.
  package func query(
    _ sql: String, _ values: [Value] = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    var statement = try prepare(sql)
    try statement.bind(values)
    while try statement.step() { try body(statement) }
  }

  /// Runs one statement and reads its first row; nil where it has none.
  ///
  /// A statement that writes runs to its end, one that reads does not go beyond that row.
  ///
  /// - Throws: As `execute` does; `mismatch` where a text in the row is not UTF-8.
  package func firstRow(
    _ sql: String, _ values: [Value] = []
  ) throws(DatabaseError) -> [Value]? {
    var statement = try prepare(sql)
    try statement.bind(values)
    guard try statement.step() else { return nil }
    let row: [Value]
    do {
      row = try statement.values()
    } catch {
      throw DatabaseError(code: .mismatch, message: error.description, sql: sql)
    }
    if !statement.isReadOnly { try statement.run() }
    return row
  }

  /// True if a statement gives any row.
  ///
  /// - Throws: As `execute` does.
  package func hasRow(_ sql: String, _ values: [Value] = []) throws(DatabaseError) -> Bool {
    var statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step()
  }

  /// The row identifier of the row inserted last; 0 where none was.
  package var lastInsertedRowID: Int64 {
    guard let open = unsafe database.pointer else { return 0 }
    return unsafe sqlite3_last_insert_rowid(open)
  }

  /// How many rows the last INSERT, UPDATE or DELETE changed, not counting those of triggers.
  package var changeCount: Int {
    guard let open = unsafe database.pointer else { return 0 }
    return unsafe Int(sqlite3_changes64(open))
  }
}
