import CSQLite

/// A statement that SQLite has prepared: values are bound to it, then its rows are stepped through.
///
/// It keeps the database open that it belongs to. It is used where its connection is, and by one
/// owner at a time: another use of the same text is another statement.
@safe package struct Statement: ~Copyable {
  let database: OpenDatabase
  let handle: OpaquePointer

  /// The text that was prepared.
  package let sql: String

  /// Whether there is a current row.
  private(set) var hasRow = false

  /// Whether somebody else may use the handle later.
  private var isReusable: Bool

  /// The values of its parameters that SQLite has no copies of.
  var bound = BoundBytes()

  /// Takes over a handle that is counted as in use.
  init(database: OpenDatabase, handle: OpaquePointer, sql: String, isLasting: Bool) {
    self.database = database
    unsafe self.handle = unsafe handle
    self.sql = sql
    isReusable = isLasting
  }

  deinit { unsafe database.checkIn(handle, sql: sql, isReusable: isReusable) }

  /// Whether running the statement leaves the database as it is.
  ///
  /// SQLite says so of ATTACH, BEGIN and some PRAGMAs too
  /// (https://www.sqlite.org/c3ref/stmt_readonly.html).
  package var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(handle) != 0 }

  /// Moves on to the next row and says whether there is one.
  ///
  /// After the last row, and after an error, the statement is as before its first step, with its
  /// values still bound: another step begins anew.
  ///
  /// - Throws: What SQLite finds wrong; `abort` inside a transaction that has been lost, and
  ///   `interrupt` where the time allowed has run out.
  package mutating func step() throws(DatabaseError) -> Bool {
    try database.checkScope(sql: sql)
    let code = unsafe sqlite3_step(handle)
    hasRow = code == SQLITE_ROW
    guard !hasRow else { return true }
    let failure = code == SQLITE_DONE ? nil : failure(code)
    reset()
    guard let failure else { return false }
    // What a failed statement keeps is not promised to be as new.
    isReusable = false
    throw failure
  }

  /// Runs the statement to its end, passing over any rows; the values stay bound.
  ///
  /// - Throws: As `step` does.
  package mutating func run() throws(DatabaseError) {
    while try step() {}
  }

  /// Goes back to before the first row; the values stay bound.
  package mutating func reset() {
    hasRow = false
    // It repeats the code of the last step, which has been thrown already.
    unsafe sqlite3_reset(handle)
  }

  private func failure(_ code: Int32) -> DatabaseError {
    if code == SQLITE_INTERRUPT, database.deadline.hasPassed { return Deadline.failure(sql: sql) }
    // A fault without a code of its own is that of a function or a search, whose words may quote
    // what it was given.
    let isAboutValues = ResultCode(rawValue: code).primary == .error
    return database.failure(code, sql: sql, isAboutValues: isAboutValues)
  }
}

@available(*, unavailable)
extension Statement: Sendable {}

/// The current row of a statement, as it is lent to whoever reads it.
package typealias Row = Statement
