extension Connection {
  /// When a transaction takes its lock.
  package enum TransactionKind: Sendable {
    /// When it first reads or writes: for work that only reads.
    case deferred
    /// At once and for writing: for work that writes, so that it waits for its turn before it has
    /// read anything.
    case immediate
  }

  /// Whether a transaction is open, by a closure or by a statement.
  package var isInTransaction: Bool { database.isInTransaction }

  /// Runs work in a transaction: committed when the work returns, rolled back when it throws.
  ///
  /// Where SQLite itself rolls back beneath the work, all further statements of the work throw
  /// `abort`, so that none is run outside.
  ///
  /// - Throws: Whatever the work throws; else what SQLite finds wrong when it commits, after which
  ///   nothing is committed; `misuse` inside another transaction, where `savepoint` belongs.
  package func transaction<Result>(
    _ kind: TransactionKind = .immediate, _ work: () throws -> Result
  ) throws -> Result {
    if database.hasLostTransaction { throw database.lostTransaction() }
    guard !isInTransaction else {
      throw DatabaseError(code: .misuse, message: "A transaction is open already")
    }
    try database.control(kind == .immediate ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED")
    return try scope(ending: "COMMIT", undoing: ["ROLLBACK"], work)
  }

  /// Runs work that is undone by itself when it throws, inside a transaction or another savepoint.
  ///
  /// Outside of either it is a deferred transaction.
  ///
  /// - Throws: Whatever the work throws; else what SQLite finds wrong.
  package func savepoint<Result>(_ work: () throws -> Result) throws -> Result {
    if database.hasLostTransaction { throw database.lostTransaction() }
    let name = "scope_\(database.openScopes)"
    try database.control("SAVEPOINT \(name)")
    return try scope(
      ending: "RELEASE \(name)", undoing: ["ROLLBACK TO \(name)", "RELEASE \(name)"], work)
  }

  /// Writes the whole file anew, so that nothing is in its bytes that was deleted.
  ///
  /// What is deleted is overwritten at once, but not the copies that were left when rows moved between
  /// pages (https://www.sqlite.org/pragma.html#pragma_secure_delete).
  ///
  /// - Throws: `full` where the disk, or the folder for temporary files, has no room for a second copy;
  ///   `busy` where others hold the database. Nothing is lost then.
  package func rewrite() throws(DatabaseError) { try database.control("VACUUM") }

  private func scope<Result>(
    ending end: String, undoing undo: [String], _ work: () throws -> Result
  ) throws -> Result {
    database.openScopes += 1
    defer { database.openScopes -= 1 }
    do {
      let result = try work()
      guard isInTransaction else { throw database.lostTransaction() }
      try database.control(end)
      return result
    } catch {
      // The first error is the one to know of.
      rollBack(undo)
      throw error
    }
  }

  /// Undoes the work of a closure, unless SQLite has done so
  /// (https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction).
  ///
  /// Where part of a transaction cannot be undone, all of it is: what is half done never gets
  /// committed.
  private func rollBack(_ undo: [String]) {
    do throws(DatabaseError) {
      for sql in undo where isInTransaction { try database.control(sql) }
    } catch {
      if isInTransaction { try? database.control("ROLLBACK") }
    }
  }
}
