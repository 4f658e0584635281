import CSQLite

extension Connection {
  /// Lets only reading statements be prepared from now on; it cannot be undone.
  ///
  /// Opening a file for reading only is no boundary: other files can still be attached, and made.
  ///
  /// - Throws: Why SQLite does not install the guard.
  package func restrictToReading() throws(DatabaseError) {
    let pointer = unsafe try database.opened()
    // A cached statement was prepared without the guard.
    database.forgetIdleStatements()
    for (limit, value) in Self.limits { unsafe sqlite3_limit(pointer, limit, value) }
    let code = unsafe sqlite3_set_authorizer(
      pointer,
      { _, action, first, second, _, _ in
        let first = unsafe first.map { unsafe String(cString: $0) }
        let second = unsafe second.map { unsafe String(cString: $0) }
        return ReadingPolicy.allows(action, first, second) ? SQLITE_OK : SQLITE_DENY
      }, nil)
    guard code == SQLITE_OK else { throw database.failure(code) }
    database.isRestricted = true
  }

  /// The limits of a restricted connection (https://www.sqlite.org/c3ref/c_limit_attached.html).
  private static let limits: [(Int32, Int32)] = [
    (SQLITE_LIMIT_ATTACHED, 0),
    (SQLITE_LIMIT_SQL_LENGTH, 50_000),
    (SQLITE_LIMIT_LENGTH, 100_000_000),
    (SQLITE_LIMIT_EXPR_DEPTH, 500),
    (SQLITE_LIMIT_COMPOUND_SELECT, 100),
    (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
    (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]
}

extension OpenDatabase {
  /// Refuses a statement that writes on a connection that may only read.
  ///
  /// The authorizer is the guard; this is a second look, for what it is not asked about.
  ///
  /// - Throws: `notAuthorized`.
  func checkRestriction(of statement: borrowing Statement) throws(DatabaseError) {
    guard isRestricted, !statement.isReading else { return }
    throw DatabaseError(
      code: .notAuthorized, message: "not authorized: only reading is", sql: statement.sql)
  }
}
