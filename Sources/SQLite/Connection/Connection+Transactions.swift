import CSQLite

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
    let counter = database.changeCounter
    do {
      return try scope(ending: "COMMIT", undoing: ["ROLLBACK"], work)
    } catch let error as DatabaseError where error.code.primary == .ioError {
      throw error.with(database.ending(since: counter))
    }
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
  /// Deleted rows are overwritten at once, but not copies that were left when rows moved between
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

// The end of a transaction may fail: the last that SQLite does is to have the disk confirm
// that the journal is gone, after which everything is stored.
extension OpenDatabase {
  /// The number in the file that each transaction which changes it raises
  /// (https://www.sqlite.org/fileformat.html#file_change_counter); nil where it cannot be read.
  ///
  /// It is read through SQLite's own file: to open and close the file once more would give up its locks.
  var changeCounter: UInt32? {
    guard let open = unsafe pointer else { return nil }
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = unsafe withUnsafeMutablePointer(to: &file) { file in
      unsafe sqlite3_file_control(open, "main", SQLITE_FCNTL_FILE_POINTER, file)
    }
    guard code == SQLITE_OK, let file = unsafe file, let methods = unsafe file.pointee.pMethods,
      let read = unsafe methods.pointee.xRead
    else { return nil }
    var bytes: [UInt8] = [0, 0, 0, 0]
    let (count, place): (Int32, Int64) = (4, 24)
    let result = unsafe read(file, &bytes, count, place)
    // The bytes that a file still lacks are given as zeros.
    guard result == SQLITE_OK || ResultCode(rawValue: result) == .shortRead else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The outcome of a transaction, by the number that was in the file when it began.
  func ending(since counter: UInt32?) -> DatabaseError.Ending {
    // To read anything first undoes what is half written.
    guard !isInTransaction, let counter,
      (try? control("SELECT count(*) FROM sqlite_schema")) != nil,
      let now = changeCounter
    else { return .unknown }
    return now == counter ? .undone : .stored
  }
}
