import CSQLite
private import Glibc

extension Connection {
  /// What is switched on and off, in order (https://www.sqlite.org/security.html).
  private static let switches: [(option: Int32, isOn: Bool)] = [
    // "name" is a name and never, where there is no such name, a text.
    (SQLITE_DBCONFIG_DQS_DML, false),
    (SQLITE_DBCONFIG_DQS_DDL, false),
    // No statement can damage the file, or run code, that a hostile schema points at.
    (SQLITE_DBCONFIG_DEFENSIVE, true),
    (SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, false),
    (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false),
  ]

  /// The virtual tables that there are: those of the full-text search and of lists in JSON.
  ///
  /// The others of this build of SQLite's are taken away. They tell of the pages of hidden tables
  /// (`dbstat`), or are code that a file made by hand could reach. With the last of the old
  /// full-text search, `fts3tokenize`, the memory would go that a function of its still uses.
  private static let modules = ["fts3tokenize", "fts5", "fts5vocab", "json_each", "json_tree"]

  private static let settings = [
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    // What is only read leaves no traces of what was sorted and grouped on a disk.
    "PRAGMA temp_store = MEMORY",
  ]

  private static let settingsForWriting = [
    // To truncate a journal is as safe as to delete it, and one file operation less.
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    // What is deleted is gone from the file, whatever the default of this build of SQLite.
    "PRAGMA secure_delete = ON",
    // In KiB.
    "PRAGMA cache_size = -65536",
    // An index is built in pieces that memory has room for. SQLite takes the names of such files away
    // as soon as it has opened them, so that nothing is left after a crash.
    "PRAGMA temp_store = FILE",
  ]

  /// Pages that are written beside a file are gone with the connection, and on no disk under a name.
  static let settingsForOverlays = [
    "PRAGMA synchronous = OFF",
    "PRAGMA secure_delete = OFF",
    "PRAGMA cache_size = -65536",
  ]

  /// Sets a connection up; what it is opened for is nil for a database in memory.
  ///
  /// - Throws: What SQLite finds wrong; `readOnly` where a file is to be written and cannot be.
  func configure(
    for access: Access?, busyTimeoutMilliseconds: Int32
  ) throws(DatabaseError) {
    let open = unsafe try database.opened()
    unsafe sqlite3_busy_timeout(open, busyTimeoutMilliseconds)
    // The values bound to the statements of a bulk load take more pieces than the 40 of the default
    // (https://www.sqlite.org/malloc.html#lookaside); without memory for them there are none.
    _ = unsafe aigaq_db_lookaside(open, 1200, 500)
    for entry in Self.switches { try set(entry.option, entry.isOn) }
    try keepModules()
    try foldAllLetters()
    for sql in Self.settings { try database.control(sql) }
    guard let access, access != .readOnly else { return }
    // SQLite opens a file to read where it cannot be written, and only says so when asked.
    guard unsafe sqlite3_db_readonly(open, "main") == 0 else {
      throw DatabaseError(code: .readOnly, message: "The file cannot be written")
    }
    for sql in Self.settingsForWriting { try database.control(sql) }
    try verifyJournal()
  }

  private func set(_ option: Int32, _ isOn: Bool) throws(DatabaseError) {
    let open = unsafe try database.opened()
    var result: Int32 = -1
    let code = unsafe aigaq_db_config(open, option, isOn ? 1 : 0, &result)
    guard code == SQLITE_OK else { throw database.failure(code) }
    guard (result != 0) == isOn else {
      throw DatabaseError(code: .error, message: "SQLite does not take its option \(option)")
    }
  }

  private func keepModules() throws(DatabaseError) {
    let open = unsafe try database.opened()
    var names = unsafe Self.modules.map { unsafe UnsafePointer(strdup($0)) } + [nil]
    defer { unsafe names.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) } }
    let code = unsafe sqlite3_drop_modules(open, &names)
    guard code == SQLITE_OK else { throw database.failure(code) }
  }

  /// SQLite keeps the mode it had where it cannot take another, without calling that an error.
  private func verifyJournal() throws(DatabaseError) {
    let mode = try firstRow("PRAGMA journal_mode")?.first
    guard mode == .text("truncate") else {
      throw DatabaseError(code: .error, message: "The journal mode cannot be set")
    }
  }

  /// Reads from the file, so that one that is not a database is refused when it is opened.
  func probe(_ path: DatabasePath, _ access: Access) throws(DatabaseError) {
    let sql = "SELECT count(*) FROM sqlite_master"
    do {
      try execute(sql)
    } catch {
      // A crash left a transaction half written. Nothing can be read before it is undone, for which
      // the file has to be written.
      guard access == .readOnly, error.code == .readOnlyRollback else { throw error }
      try? Self.recover(path)
      try execute(sql)
      hasRecovered = true
    }
  }

  private static func recover(_ path: DatabasePath) throws(DatabaseError) {
    let database = unsafe OpenDatabase(pointer: try path.open(.readWrite))
    try database.control("SELECT count(*) FROM sqlite_master")
  }
}
