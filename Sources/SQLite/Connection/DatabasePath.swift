import COverlay
import CSQLite
private import Glibc

/// The path of a database file, in a form that SQLite takes for nothing else.
struct DatabasePath {
  private let path: String

  /// Takes a path.
  ///
  /// - Throws: `cannotOpen` where no file can have that path.
  init(_ path: String) throws(DatabaseError) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw DatabaseError(code: .cannotOpen, message: "The path cannot be that of a file")
    }
    // ":memory:" and, where a build of SQLite has it so, "file:..." are special only as they are.
    self.path = path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
  }

  /// Makes an empty file, readable and writable by its owner only.
  ///
  /// SQLite gives its journals the same permissions. To make the file here, rather than have SQLite
  /// do so, leaves no moment in which somebody else's file is taken for a new one, and leaves the
  /// process's umask alone, which other threads share.
  ///
  /// - Throws: `cannotOpen` where something is there already or it cannot be made.
  func createFile() throws(DatabaseError) {
    let descriptor = unsafe Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw DatabaseError(
        code: .cannotOpen, message: "The file cannot be made: \(Self.reason(errno))")
    }
    Glibc.close(descriptor)
  }

  /// Removes the file that was made, and what SQLite keeps beside it.
  func removeFile() {
    for name in [path, path + "-journal"] { unsafe unlink(name) }
  }

  /// Opens the file.
  ///
  /// - Throws: What SQLite finds wrong.
  func open(_ access: Connection.Access) throws(DatabaseError) -> OpaquePointer {
    try refuseStrangeFiles()
    if access != .create { try refuseForeignJournal() }
    return unsafe try Self.open(path, flags: access.flags)
  }

  /// Opens the file so that what is written is kept apart from it.
  ///
  /// - Throws: What SQLite finds wrong with the file or with the folder for temporary files.
  func openOverlay() throws(DatabaseError) -> OpaquePointer {
    guard Self.overlay == SQLITE_OK else {
      throw DatabaseError(code: ResultCode(rawValue: Self.overlay), message: "No overlay is known")
    }
    try refuseStrangeFiles()
    return unsafe try Self.open(path, flags: Connection.Access.readWrite.flags, AIGAQ_OVERLAY)
  }

  /// The code that SQLite gives for making overlays known, once.
  private static let overlay = aigaq_register_overlay()

  /// Refuses what is no file where SQLite would open one: to open a pipe would wait for ever.
  private func refuseStrangeFiles() throws(DatabaseError) {
    guard let resolved = unsafe realpath(path, nil) else { return }
    defer { unsafe free(resolved) }
    for ending in ["", "-journal", "-wal", "-shm"] {
      let name = unsafe String(cString: resolved) + ending
      var status = stat()
      guard unsafe stat(name, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { continue }
      throw DatabaseError(code: .cannotOpen, message: "\(name) is not a file: take it away")
    }
  }

  /// Refuses a file beside which lies a journal that names another file.
  ///
  /// SQLite would delete that other file once it has played the journal. It writes such names for
  /// transactions over several databases, which there are none of here: the journal was made by hand
  /// (https://www.sqlite.org/fileformat.html#the_rollback_journal).
  private func refuseForeignJournal() throws(DatabaseError) {
    guard let resolved = unsafe realpath(path, nil) else { return }
    defer { unsafe free(resolved) }
    let descriptor = unsafe Glibc.open(
      String(cString: resolved) + "-journal", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { Glibc.close(descriptor) }
    let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    var end = [UInt8](repeating: 0, count: magic.count)
    let size = lseek(descriptor, 0, SEEK_END)
    // A journal that is all header ends with the same bytes only where it is nothing else.
    guard size > off_t(magic.count),
      unsafe pread(descriptor, &end, end.count, size - off_t(end.count)) == end.count, end == magic
    else { return }
    throw DatabaseError(
      code: .corrupt,
      message: "the journal next to the file was made by hand and would delete another file")
  }

  /// Opens a database in memory.
  ///
  /// - Throws: What SQLite finds wrong.
  static func openMemory() throws(DatabaseError) -> OpaquePointer {
    let flags = Connection.Access.readWrite.flags | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
    return unsafe try open(":memory:", flags: flags)
  }

  private static func open(
    _ name: String, flags: Int32, _ system: String? = nil
  ) throws(DatabaseError) -> OpaquePointer {
    var handle: OpaquePointer?
    let code = unsafe sqlite3_open_v2(name, &handle, flags, system)
    if code == SQLITE_OK, let handle = unsafe handle { return unsafe handle }
    var message = unsafe String(cString: sqlite3_errstr(code))
    if let handle = unsafe handle {
      // SQLite gives a handle even then, to ask it what happened.
      let system = unsafe sqlite3_system_errno(handle)
      if system != 0 { message += ": \(reason(system))" }
      unsafe sqlite3_close_v2(handle)
    }
    throw DatabaseError(code: ResultCode(rawValue: code), message: message)
  }

  private static func reason(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
