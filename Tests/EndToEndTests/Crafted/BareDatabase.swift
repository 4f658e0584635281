import CSQLite

/// SQLite on a file without any of the guards that the program has, to craft what it must withstand.
enum BareDatabase {
  /// Runs statements, with the schema open to be written and no trigger to keep anything as it is.
  ///
  /// - Throws: ``Refused`` where SQLite does not take them.
  static func run(_ sql: String, on path: String) throws {
    var database: OpaquePointer?
    defer { unsafe sqlite3_close(database) }
    unsafe sqlite3_open(path, &database)
    _ = unsafe aigaq_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nil)
    let statements = "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON; \(sql)"
    guard unsafe sqlite3_exec(database, statements, nil, nil, nil) == SQLITE_OK
    else {
      throw Refused(message: unsafe String(cString: sqlite3_errmsg(database)))
    }
  }

  /// The whole number that a statement gives.
  ///
  /// - Throws: ``Refused`` where SQLite does not take it.
  static func number(_ sql: String, of path: String) throws -> Int {
    var database: OpaquePointer?
    var statement: OpaquePointer?
    defer {
      unsafe sqlite3_finalize(statement)
      unsafe sqlite3_close(database)
    }
    guard unsafe sqlite3_open(path, &database) == SQLITE_OK,
      unsafe sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK,
      unsafe sqlite3_step(statement) == SQLITE_ROW
    else {
      throw Refused(message: unsafe String(cString: sqlite3_errmsg(database)))
    }
    return unsafe Int(sqlite3_column_int64(statement, 0))
  }

  /// What SQLite said.
  struct Refused: Error {
    let message: String
  }
}
