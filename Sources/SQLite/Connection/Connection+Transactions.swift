import CSQLite

extension Connection {
  /// How a transaction takes its locks (https://www.sqlite.org/lang_transaction.html).
  package enum TransactionKind: Sendable {
    /// None until it reads.
    case deferred
    /// That of writing, at once, waiting for it as long as the busy timeout says.
    case immediate
  }

  /// Runs a closure in a transaction: committed where it returns, rolled back where it throws.
  ///
  /// - Throws: What the closure throws, or why the transaction cannot be begun or committed; then
  ///   nothing of it is kept. `misuse` inside another transaction.
  package func transaction<Result>(
    _ kind: TransactionKind = .immediate, _ work: () throws -> Result
  ) throws -> Result {
    guard !isInTransaction else {
      throw DatabaseError(code: .misuse, message: "a transaction is open already")
    }
    try execute(kind == .immediate ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED")
    return try scope(work, end: "COMMIT") { self.rollBack("ROLLBACK") }
  }

  /// Runs a closure in a part of a transaction that is undone alone where it throws.
  ///
  /// - Throws: What the closure throws, or why the part cannot be begun or ended.
  package func savepoint<Result>(_ work: () throws -> Result) throws -> Result {
    let name = "aigaq_\(database.openScopes)"
    try execute("SAVEPOINT \(name)")
    return try scope(work, end: "RELEASE \(name)") {
      self.rollBack("ROLLBACK TO \(name)")
      self.rollBack("RELEASE \(name)")
    }
  }

  /// Runs the closure, then the statement that ends its scope; undoes it where either fails.
  ///
  /// The first error wins: one of undoing never hides it.
  private func scope<Result>(
    _ work: () throws -> Result, end: String, undo: () -> Void
  ) throws -> Result {
    database.openScopes += 1
    let result: Result
    do {
      result = try work()
      try checkTransaction()
    } catch {
      database.openScopes -= 1
      undo()
      throw error
    }
    database.openScopes -= 1
    do {
      try execute(end)
    } catch {
      undo()
      throw error
    }
    return result
  }

  private func checkTransaction() throws(DatabaseError) {
    if database.hasLostTransaction { throw OpenDatabase.lostTransaction }
  }

  /// Undoes what is there to be undone; SQLite may have done it already
  /// (https://www.sqlite.org/c3ref/get_autocommit.html).
  private func rollBack(_ sql: String) {
    guard isInTransaction else { return }
    try? execute(sql)
  }
}

extension OpenDatabase {
  /// What a statement is told inside a closure whose transaction SQLite has rolled back.
  static let lostTransaction = DatabaseError(
    code: .abort, message: "the transaction was rolled back")
}
