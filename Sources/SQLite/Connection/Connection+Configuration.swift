import CSQLite

extension Connection {
  /// How much memory the pages of the file may take, in KiB.
  private static let cacheKibibytes = 65_536

  /// Sets the connection up: one list, in order, that ends in a first read of the file.
  func configure(isWriting: Bool, busyTimeout: Int32) throws(DatabaseError) {
    let pointer = unsafe try database.opened()
    unsafe sqlite3_busy_timeout(pointer, busyTimeout)
    try turn(SQLITE_DBCONFIG_DQS_DDL, on: false)
    try turn(SQLITE_DBCONFIG_DQS_DML, on: false)
    try turn(SQLITE_DBCONFIG_DEFENSIVE, on: true)
    try turn(SQLITE_DBCONFIG_TRUSTED_SCHEMA, on: false)
    // A SELECT can crash the process through the function that this allows; Debian has it on.
    try turn(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, on: false)
    try turn(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, on: false)
    try turn(SQLITE_DBCONFIG_ENABLE_FKEY, on: true)
    try execute("PRAGMA cell_size_check = ON")
    try execute("PRAGMA temp_store = MEMORY")
    try execute("PRAGMA cache_size = -\(Self.cacheKibibytes)")
    if isWriting {
      // https://www.sqlite.org/pragma.html#pragma_journal_mode: the journal is emptied at commit,
      // which FULL brings to the disk; deleting it would leave that to the folder.
      try execute("PRAGMA journal_mode = TRUNCATE")
      try execute("PRAGMA synchronous = FULL")
    }
    // SQLite opens a file at its first read: what is no database fails here.
    _ = try firstRow("SELECT count(*) FROM sqlite_schema")
  }

  private func turn(_ option: Int32, on value: Bool) throws(DatabaseError) {
    let pointer = unsafe try database.opened()
    var result: Int32 = -1
    let code = unsafe aigaq_db_config(pointer, option, value ? 1 : 0, &result)
    guard code == SQLITE_OK, result == (value ? 1 : 0) else {
      throw DatabaseError(
        code: .misuse, message: "this SQLite does not know the setting \(option): it is too old")
    }
  }
}
