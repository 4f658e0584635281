import CSQLite
private import Glibc

/// SQLite's handle of an open database, with all that lives and dies with it.
///
/// The connection and each of its statements hold it, so that no statement outlives the handle.
@safe final class OpenDatabase {
  /// The handle, until it is closed.
  private(set) var pointer: OpaquePointer?

  /// The statements that are prepared and idle.
  private var idle = StatementCache(capacity: 64)

  /// How many statements are in use.
  private(set) var liveStatements = 0

  /// How many closures of transactions and savepoints are running.
  var openScopes = 0

  /// What may be prepared once only reading is allowed; the authorizer points at it.
  let readingPolicy = ReadingPolicy()

  /// When statements are interrupted; the progress handler points at it.
  let deadline = Deadline()

  init(pointer: OpaquePointer) { unsafe self.pointer = pointer }

  deinit {
    idle.removeAll()
    // Every statement holds this object, so none is left.
    unsafe sqlite3_close_v2(pointer)
  }

  /// The handle.
  ///
  /// - Throws: `misuse` where the connection has been closed.
  func opened() throws(DatabaseError) -> OpaquePointer {
    guard let pointer = unsafe pointer else {
      throw DatabaseError(code: .misuse, message: "The connection has been closed")
    }
    return unsafe pointer
  }

  /// Whether a transaction is open, by a closure or by a statement.
  var isInTransaction: Bool {
    guard let pointer = unsafe pointer else { return false }
    return unsafe sqlite3_get_autocommit(pointer) == 0
  }

  /// Whether the transaction that a running closure stands for has ended beneath it.
  var hasLostTransaction: Bool { openScopes > 0 && !isInTransaction }

  /// What SQLite says of a call that gave a code other than success.
  func failure(
    _ code: Int32, sql: String? = nil, isPreparing: Bool = false, isAboutValues: Bool = false
  ) -> DatabaseError {
    guard let pointer = unsafe pointer else {
      return DatabaseError(code: ResultCode(rawValue: code), message: text(of: code), sql: sql)
    }
    // SQLite keeps the place of a fault in the text it has read last, which is another's text
    // where a statement fails later.
    let offset = unsafe isPreparing ? sqlite3_error_offset(pointer) : -1
    let hasMessage = unsafe sqlite3_extended_errcode(pointer) == code
    let refused = code == SQLITE_AUTH ? readingPolicy.refusedTable : nil
    let message =
      unsafe refused.map { $0 + DatabaseError.restricted }
      ?? (hasMessage ? String(cString: sqlite3_errmsg(pointer)) : text(of: code))
      + reason(of: code, pointer)
    return DatabaseError(
      code: ResultCode(rawValue: code), message: message, sql: sql,
      offset: offset < 0 ? nil : Int(offset), isAboutValues: isAboutValues)
  }

  /// The system's words for an error of its own, after a colon; empty where it has none.
  private func reason(of code: Int32, _ pointer: OpaquePointer) -> String {
    let number = unsafe sqlite3_system_errno(pointer)
    guard ResultCode(rawValue: code).primary == .ioError, number != 0 else { return "" }
    return unsafe ": " + String(cString: strerror(number))
  }

  private func text(of code: Int32) -> String { unsafe String(cString: sqlite3_errstr(code)) }

  /// Finalizes the idle statements and closes the handle.
  ///
  /// - Throws: `busy` where statements are in use, `misuse` inside a transaction's closure.
  func close() throws(DatabaseError) {
    guard let open = unsafe pointer else { return }
    guard liveStatements == 0 else {
      throw DatabaseError(
        code: .busy, message: "The connection cannot be closed: \(liveStatements) in use")
    }
    guard openScopes == 0 else {
      throw DatabaseError(
        code: .misuse, message: "The connection cannot be closed inside a transaction")
    }
    idle.removeAll()
    let code = unsafe sqlite3_close(open)
    guard code == SQLITE_OK else { throw failure(code) }
    unsafe pointer = nil
  }
}

// The life of statements' handles.
extension OpenDatabase {
  /// Counts a handle as in use, taking an idle one for the text where there is one.
  func checkOut(_ sql: String) -> OpaquePointer? {
    guard let handle = unsafe idle.take(sql) else { return nil }
    liveStatements += 1
    return unsafe handle
  }

  /// Counts a handle as in use that was prepared just now.
  func countAdopted() { liveStatements += 1 }

  /// Takes back a handle that nobody uses any more, for later use or to finalize it.
  func checkIn(_ handle: OpaquePointer, sql: String, isReusable: Bool) {
    liveStatements -= 1
    let isReset = unsafe sqlite3_reset(handle) == SQLITE_OK
    guard isReusable, isReset else {
      unsafe sqlite3_finalize(handle)
      return
    }
    unsafe sqlite3_clear_bindings(handle)
    unsafe idle.put(handle, sql: sql)
  }

  /// Finalizes every idle statement.
  func forgetIdleStatements() { idle.removeAll() }
}
