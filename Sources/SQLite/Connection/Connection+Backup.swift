import CSQLite

extension Connection {
  /// Copies the whole database into a new file, page by page, as it is at one moment
  /// (https://www.sqlite.org/backup.html).
  ///
  /// - Throws: Why the copy cannot be made.
  package func backup(toNewFileAt path: String) throws(DatabaseError) {
    let copy = try Connection(path: path, access: .create)
    let (source, target) = unsafe (try database.opened(), try copy.database.opened())
    guard let backup = unsafe sqlite3_backup_init(target, "main", source, "main") else {
      throw unsafe copy.database.failure(sqlite3_extended_errcode(target))
    }
    let step = unsafe sqlite3_backup_step(backup, -1)
    let code = unsafe sqlite3_backup_finish(backup)
    guard step == SQLITE_DONE, code == SQLITE_OK else {
      throw copy.database.failure(code == SQLITE_OK ? step : code)
    }
    try copy.close()
  }
}
