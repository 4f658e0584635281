import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite struct `Backups` {
  private let database: TestDatabase
  private let connection: Connection
  private let target: String

  init() throws {
    database = try TestDatabase(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY, content BLOB);
      WITH n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 500)
      INSERT INTO item SELECT i, randomblob(1000) FROM n;
      """)
    connection = try database.connect()
    target = database.folder.file("copy.db")
  }

  private var isThere: Bool { FileManager.default.fileExists(atPath: target) }

  private let digest = "SELECT count(*) || ':' || hex(max(content)) FROM item"

  @Test func `have the whole content, and are whole databases`() throws {
    try connection.backup(toNewFileAt: target)
    let copy = try Connection(path: target, access: .readOnly)
    #expect(try copy.value(digest) == connection.value(digest))
    #expect(try copy.value("PRAGMA integrity_check") == "ok")
    #expect(try database.names == ["copy.db", "test.db", "test.db-journal"])
  }

  @Test func `can be made of a database that is only read, restricted, or in memory`() throws {
    let reader = try database.connect(.readOnly)
    try reader.restrictToReading()
    try reader.backup(toNewFileAt: target)
    let memory = try Connection.inMemory()
    try memory.execute("CREATE TABLE other (id)")
    let second = database.folder.file("second.db")
    try memory.backup(toNewFileAt: second)
    let copy = try Connection(path: second, access: .readWrite)
    #expect(try copy.value("SELECT name FROM sqlite_master") == "other")
  }

  @Test func `in memory have the whole content, and can be changed without the file`() throws {
    let reader = try database.connect(.readOnly)
    let before = try connection.value(digest)
    // What others do meanwhile is not in it, and what is done to it is not in the file.
    let copy = try reader.savepoint {
      #expect(try reader.value(digest) == before)
      return try reader.copyInMemory()
    }
    #expect(try copy.value(digest) == before)
    try copy.execute("DELETE FROM item")
    #expect(try reader.value(digest) == before)
    #expect(try copy.value("SELECT count(*) || '' FROM item") == "0")
    #expect(try copy.value("SELECT foreign_keys || '' FROM pragma_foreign_keys") == "1")
    #expect(try database.names == ["test.db", "test.db-journal"])
  }

  @Test func `never replace a file`() throws {
    try database.folder.write(text: "precious", to: "copy.db")
    #expect(try failure { try connection.backup(toNewFileAt: target) }.code == .cannotOpen)
    #expect(try String(contentsOf: URL(filePath: target), encoding: .utf8) == "precious")
    #expect(
      try failure { try connection.backup(toNewFileAt: database.path) }.code == .cannotOpen)
  }

  @Test func `have nothing that is not committed`() throws {
    try connection.transaction {
      try connection.execute("DELETE FROM item")
      #expect(try failure { try connection.backup(toNewFileAt: target) }.code.primary == .busy)
      #expect(!isThere)
      try database.connect(.readOnly).backup(toNewFileAt: target)
    }
    let copy = try Connection(path: target, access: .readOnly)
    #expect(try copy.value("SELECT count(*) FROM item") == 500)
  }

  @Test func `leave no file where the database is locked`() throws {
    let reader = try database.connect(.readOnly)
    try connection.execute("BEGIN EXCLUSIVE")
    #expect(try failure { try reader.backup(toNewFileAt: target) }.code.primary == .busy)
    #expect(!isThere)
  }

  @Test(.enabled(if: TinyDisk.isPossible, "A small disk cannot be mounted by this user."))
  func `leave no file where the disk is full`() throws {
    let disk = try TinyDisk()
    let error = try failure { try connection.backup(toNewFileAt: disk.folder.file("copy.db")) }
    #expect(error.code.primary == .full)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder.path).isEmpty)
  }
}
