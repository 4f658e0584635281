import CSQLite

/// One row of a result: a statement that stands at it.
package typealias Row = Statement

/// A prepared statement.
///
/// It gives its handle back to the connection when it goes away.
@safe package struct Statement: ~Copyable {
  let database: OpenDatabase
  let handle: OpaquePointer

  /// The text that it was prepared from.
  package let sql: String

  /// Whether the handle may be used again once the statement goes away.
  var isReusable = true

  /// Whether the last step gave a row.
  private(set) var hasRow = false

  init(database: OpenDatabase, handle: OpaquePointer, sql: String) {
    self.database = database
    unsafe self.handle = handle
    self.sql = sql
  }

  deinit { unsafe database.checkIn(handle, sql: sql, isReusable: isReusable) }

  /// Whether it changes nothing in the file (https://www.sqlite.org/c3ref/stmt_readonly.html).
  var isReading: Bool { unsafe sqlite3_stmt_readonly(handle) != 0 }

  /// Goes to the next row, and says whether there is one.
  ///
  /// - Throws: Why it fails; the statement is reset then.
  package mutating func step() throws(DatabaseError) -> Bool {
    guard !database.hasLostTransaction || !isWriting else { throw OpenDatabase.lostTransaction }
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW:
      hasRow = true
      return true
    case SQLITE_DONE:
      reset()
      return false
    case let code:
      // Asked before the reset, which would lose it.
      let error = database.failure(code, sql: sql, isAboutValues: isAboutValues(code))
      isReusable = false
      reset()
      throw error
    }
  }

  /// Runs it to its end, so that it can be bound and run again.
  ///
  /// - Throws: Why it fails.
  package mutating func run() throws(DatabaseError) {
    while try step() {}
  }

  /// Goes back to before the first row; what is bound stays.
  package mutating func reset() {
    hasRow = false
    unsafe sqlite3_reset(handle)
  }

  private var isWriting: Bool { !isReading }

  /// Whether SQLite's words for a failure may quote a value: those of functions and searches do.
  private func isAboutValues(_ code: Int32) -> Bool {
    code == SQLITE_ERROR && parameterCount > 0
  }
}
