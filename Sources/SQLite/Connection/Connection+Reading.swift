import CSQLite

extension Connection {
  /// How long SQL of somebody else's may be, in bytes of UTF-8.
  package static let longestForeignSQL: Int32 = 50_000

  /// What a statement of somebody else's may be at most, well below what SQLite allows.
  private static let limits: [(category: Int32, most: Int32)] = [
    (SQLITE_LIMIT_ATTACHED, 0),
    (SQLITE_LIMIT_SQL_LENGTH, longestForeignSQL),
    (SQLITE_LIMIT_LENGTH, 100_000_000),
    (SQLITE_LIMIT_EXPR_DEPTH, 500),
    (SQLITE_LIMIT_COMPOUND_SELECT, 100),
    (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
    (SQLITE_LIMIT_VDBE_OP, 1_000_000),
    (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]

  /// Refuses all from now on but statements that read this database, for SQL of somebody else's.
  ///
  /// This cannot be undone. Closures still run in transactions, deferred ones.
  ///
  /// The memory limit is how many bytes SQLite may take in the whole process: it has none for one
  /// connection. The least that was ever asked for holds.
  ///
  /// - Parameters:
  ///   - memoryLimit: How many bytes SQLite may take; nil for as many as there are.
  ///   - tables: Tables of which nothing is to be read, by whatever statement.
  /// - Throws: `misuse` where statements are in use.
  package func restrictToReading(
    memoryLimit: Int64? = nil, hiding tables: Set<String> = []
  ) throws(DatabaseError) {
    let open = unsafe try database.opened()
    if let memoryLimit { Self.limitMemory(to: memoryLimit) }
    guard !database.readingPolicy.isInForce else { return }
    // An authorizer makes SQLite abandon the statements that are running.
    guard database.liveStatements == 0 else {
      throw DatabaseError(
        code: .misuse, message: "The connection cannot be restricted: statements are in use")
    }
    database.forgetIdleStatements()
    try database.control("PRAGMA query_only = ON")
    for limit in Self.limits { unsafe sqlite3_limit(open, limit.category, limit.most) }
    let code = unsafe database.readingPolicy.enforce(
      on: open, hiding: Set(tables.map { $0.lowercased() }))
    guard code == SQLITE_OK else { throw database.failure(code) }
  }

  private static func limitMemory(to bytes: Int64) {
    let current = sqlite3_hard_heap_limit64(-1)
    guard bytes > 0, current == 0 || bytes < current else { return }
    sqlite3_hard_heap_limit64(bytes)
  }

  /// Runs work whose statements are interrupted, with the code `interrupt`, when time runs out.
  ///
  /// Without seconds there is no deadline, and one inside another cannot extend it. The time spent
  /// between statements counts too, except in ``pausingDeadline(_:)``, but only a statement notices that
  /// it has run out.
  ///
  /// - Throws: Whatever the work throws.
  package func withDeadline<Result>(
    seconds: Double?, _ work: () throws -> Result
  ) throws -> Result {
    guard let seconds else { return try work() }
    let open = unsafe try database.opened()
    let deadline = database.deadline
    unsafe deadline.watch(open)
    defer {
      if !deadline.isSet, let open = unsafe database.pointer { unsafe deadline.unwatch(open) }
    }
    return try deadline.within(seconds: seconds, work)
  }

  /// Runs work that takes none of the time that a deadline allows.
  ///
  /// - Throws: Whatever the work throws.
  package func pausingDeadline<Result>(_ work: () throws -> Result) rethrows -> Result {
    try database.deadline.pausing(work)
  }
}
