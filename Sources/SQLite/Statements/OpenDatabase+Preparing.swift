import CSQLite

extension OpenDatabase {
  /// Refuses work that can have no result any more.
  ///
  /// - Throws: `abort` where the transaction that the work belongs to is gone, and `interrupt`
  ///   where the time allowed has run out.
  func checkScope(sql: String) throws(DatabaseError) {
    if hasLostTransaction { throw lostTransaction(sql: sql) }
    if deadline.hasPassed { throw Deadline.failure(sql: sql) }
  }

  /// What is said of work inside a transaction that SQLite, or a statement, has ended.
  func lostTransaction(sql: String? = nil) -> DatabaseError {
    DatabaseError(
      code: .abort, message: "The transaction ended before its work was done", sql: sql)
  }

  /// Prepares a text that is one statement, or takes the idle statement of that text.
  ///
  /// - Throws: What SQLite finds wrong; `misuse` where the text is none or more than one.
  func prepare(_ sql: String) throws(DatabaseError) -> Statement {
    _ = unsafe try opened()
    try checkScope(sql: sql)
    if let handle = unsafe checkOut(sql) {
      return unsafe Statement(database: self, handle: handle, sql: sql, isLasting: true)
    }
    var script = try Script(sql)
    let isLasting = !script.isAtPragma
    guard let handle = unsafe try script.next(in: self, isLasting: isLasting) else {
      throw DatabaseError(code: .misuse, message: "The SQL holds no statement", sql: sql)
    }
    let fault = unsafe script.isAtEnd ? fault(of: handle, sql: sql) : script.faultOfMore
    // What is refused must not come back from the cache.
    let statement = unsafe adopt(handle, sql: sql, isLasting: isLasting && fault == nil)
    if let fault { throw fault }
    return statement
  }

  /// Makes a statement of a handle that was prepared just now.
  func adopt(_ handle: OpaquePointer, sql: String, isLasting: Bool) -> Statement {
    countAdopted()
    return unsafe Statement(database: self, handle: handle, sql: sql, isLasting: isLasting)
  }

  /// What is wrong with a statement that writes, or reads what is hidden, where only reading is
  /// allowed.
  ///
  /// The authorizer has refused it already; this is the second lock on the door.
  func fault(of handle: OpaquePointer, sql: String) -> DatabaseError? {
    guard readingPolicy.isInForce else { return nil }
    guard unsafe sqlite3_stmt_readonly(handle) != 0 else {
      return DatabaseError(code: .notAuthorized, message: "Only reading is allowed", sql: sql)
    }
    return unsafe faultOfHidden(handle, sql: sql)
  }

  /// Runs a statement of this target's own that has neither values nor rows.
  ///
  /// It is allowed where only reading is, and in a transaction that has been lost.
  ///
  /// - Throws: What SQLite finds wrong.
  func control(_ sql: String) throws(DatabaseError) {
    let open = unsafe try opened()
    let code = readingPolicy.suspended { unsafe sqlite3_exec(open, sql, nil, nil, nil) }
    guard code == SQLITE_OK else { throw failure(code, sql: sql) }
  }
}
