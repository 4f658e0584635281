import CSQLite

extension Connection {
  /// Prepares one statement, an idle one of the same text where there is one.
  ///
  /// - Throws: What is wrong with it; `misuse` where the text holds more than one statement or
  ///   none.
  package func prepare(_ sql: String) throws(DatabaseError) -> Statement {
    if let handle = unsafe database.checkOut(sql) {
      return unsafe Statement(database: database, handle: handle, sql: sql)
    }
    var script = try Script(sql)
    guard let handle = unsafe try script.next(in: database, isLasting: true) else {
      throw DatabaseError(code: .misuse, message: "there is no statement", sql: sql)
    }
    unsafe database.adopt(handle)
    // From here on, the statement gives the handle back when it goes away.
    let statement = unsafe Statement(database: database, handle: handle, sql: sql)
    let start = script.start
    if script.hasMore(in: database) {
      throw DatabaseError(
        code: .misuse, message: "only one statement can be run at a time", sql: sql, offset: start)
    }
    try database.checkRestriction(of: statement)
    return statement
  }

  /// Runs one statement to its end.
  ///
  /// - Throws: What is wrong with it, or why it fails.
  package func execute(_ sql: String, _ values: [Value] = []) throws(DatabaseError) {
    var statement = try prepare(sql)
    try statement.bind(values)
    try statement.run()
  }

  /// Runs the statements of a text one after the other.
  ///
  /// - Throws: What is wrong with the first that fails, with its place in the text.
  package func executeScript(_ sql: String) throws(DatabaseError) {
    var script = try Script(sql)
    while true {
      let start = script.start
      guard let handle = unsafe try script.next(in: database, isLasting: false) else { return }
      unsafe database.adopt(handle)
      var statement = unsafe Statement(database: database, handle: handle, sql: sql)
      statement.isReusable = false
      do {
        try statement.run()
      } catch {
        throw error.inScript(sql, at: start)
      }
    }
  }

  /// Runs one statement and gives each of its rows to a closure.
  ///
  /// - Throws: What is wrong with the statement, why it fails, or what the closure throws.
  package func query(
    _ sql: String, _ values: [Value] = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    var statement = try prepare(sql)
    try statement.bind(values)
    while try statement.step() { try body(statement) }
  }

  /// The values of the first row that a statement gives; nil where it gives none.
  ///
  /// - Throws: What is wrong with the statement, or why it fails.
  package func firstRow(
    _ sql: String, _ values: [Value] = []
  ) throws(DatabaseError) -> [Value]? {
    var statement = try prepare(sql)
    try statement.bind(values)
    guard try statement.step() else { return nil }
    return try statement.values()
  }
}
