import FoundationEssentials
import Glibc
import SQLite
import TestSupport
import Testing

@Suite struct `Opening a database` {
  static let everywhere: [(String, Value)] = [
    ("busy_timeout", 20), ("cell_size_check", 1), ("foreign_keys", 1), ("trusted_schema", 0),
    ("synchronous", 2), ("locking_mode", "normal"),
  ]

  static let forWriting: [(String, Value)] = [
    ("journal_mode", "truncate"), ("synchronous", 2), ("cache_size", -65536), ("temp_store", 1),
  ]

  @Test(arguments: [Connection.Access.readOnly, .readWrite], everywhere)
  func `every connection has its settings`(
    access: Connection.Access, setting: (name: String, value: Value)
  ) throws {
    let database = try TestDatabase()
    let connection = try database.connect(access)
    #expect(try connection.value("PRAGMA \(setting.name)") == setting.value)
  }

  @Test(arguments: forWriting)
  func `a connection that writes has more`(name: String, value: Value) throws {
    let database = try TestDatabase()
    #expect(try database.connect().value("PRAGMA \(name)") == value)
    let folder = try TemporaryFolder()
    let new = try Connection(path: folder.file("new.db"), access: .create)
    #expect(try new.value("PRAGMA \(name)") == value)
  }

  @Test func `a connection that only reads keeps what it sorts in memory`() throws {
    #expect(try TestDatabase().connect(.readOnly).value("PRAGMA temp_store") == 2)
  }

  @Test func `a database in memory has the settings that matter there`() throws {
    let connection = try Connection.inMemory()
    for (name, value) in Self.everywhere where name != "busy_timeout" {
      #expect(try connection.value("PRAGMA \(name)") == value)
    }
  }

  static let refused: [(String, String)] = [
    ("a text in double quotes", #"SELECT "missing""#),
    ("a text in double quotes in an index", #"CREATE INDEX strange ON item ("missing")"#),
    ("loading code", "SELECT load_extension('libm.so.6')"),
    ("a pointer to code", "SELECT fts3_tokenizer('simple', x'0000000000000000')"),
    ("writing the schema", "UPDATE sqlite_master SET sql = 'nonsense'"),
    ("writing the schema's copy", "DELETE FROM sqlite_schema"),
    ("writing a shadow table", "DELETE FROM words_data"),
    ("a key that points at nothing", "INSERT INTO item VALUES (1, 9)"),
  ]

  @Test(arguments: refused)
  func `what is switched off is refused`(what: String, sql: String) throws {
    let database = try TestDatabase(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES item) STRICT;
      CREATE VIRTUAL TABLE words USING fts5 (text);
      """)
    let connection = try database.connect()
    try connection.execute("PRAGMA writable_schema = ON")
    _ = try failure { try connection.execute(sql) }
  }

  @Test(arguments: ["dbstat", "sqlite_stmt", "fts3", "rtree"])
  func `virtual tables that are not needed are not there`(module: String) throws {
    let connection = try Connection.inMemory()
    let error = try failure { try connection.execute("CREATE VIRTUAL TABLE t USING \(module) (a)") }
    #expect(error.message == "no such module: \(module)")
    #expect(try connection.value("SELECT value FROM json_each('[5]')") == 5)
  }

  @Test func `no pointer to code is shown`() throws {
    #expect(try Connection.inMemory().value("SELECT fts3_tokenizer('simple')") == .null)
  }

  @Test func `errors carry extended codes from the start`() throws {
    let error = try failure { try Connection(path: "/", access: .readWrite) }
    #expect(error.code.rawValue > 255 || error.code == .cannotOpen)
    let database = try TestDatabase("CREATE TABLE item (id UNIQUE)")
    let connection = try database.connect()
    #expect(
      try failure { try connection.execute("INSERT INTO item VALUES (1), (1)") }.code
        == .constraintUnique)
  }

  @Test func `a new file can be read and written by its owner only, and so can its journal`()
    throws
  {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: folder.file("new.db"), access: .create)
    try connection.transaction {
      try connection.execute("CREATE TABLE item (id)")
      #expect(try mode(folder.file("new.db")) == 0o600)
      #expect(try mode(folder.file("new.db-journal")) == 0o600)
    }
    try connection.backup(toNewFileAt: folder.file("copy.db"))
    #expect(try mode(folder.file("copy.db")) == 0o600)
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(unsafe stat(path, &status) == 0)
    return status.st_mode & 0o777
  }

  @Test(arguments: ["something", ""])
  func `a file that is there is not made again`(content: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text: content, to: "there")
    let error = try failure { try Connection(path: path, access: .create) }
    #expect(error.code == .cannotOpen)
    #expect(error.message.contains("File exists"))
    #expect(try String(contentsOf: URL(filePath: path), encoding: .utf8) == content)
  }

  @Test func `a link to nowhere is not followed to make a file there`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: folder.file("target"))
    _ = try failure { try Connection(path: folder.file("link"), access: .create) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("target")))
  }

  @Test(arguments: [Connection.Access.readOnly, .readWrite])
  func `a file that is not there is not made to be read or written`(
    access: Connection.Access
  ) throws {
    let folder = try TemporaryFolder()
    let error = try failure { try Connection(path: folder.file("none.db"), access: access) }
    #expect(error.code == .cannotOpen)
    #expect(error.message.contains("No such file"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("none.db")))
  }

  @Test func `a file cannot be made in a folder that is not there`() throws {
    let folder = try TemporaryFolder()
    let error = try failure { try Connection(path: folder.file("none/a.db"), access: .create) }
    #expect(error.code == .cannotOpen)
    #expect(error.message.contains("No such file"))
  }

  @Test(arguments: ["", "\0", "a\0b"])
  func `a path that no file can have is refused`(path: String) throws {
    for access in [Connection.Access.create, .readWrite, .readOnly] {
      #expect(try failure { try Connection(path: path, access: access) }.code == .cannotOpen)
    }
  }

  @Test(arguments: [Connection.Access.readOnly, .readWrite])
  func `a folder is not a database`(access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    let code = try failure { try Connection(path: folder.path, access: access) }.code
    #expect([.cannotOpen, .ioError].contains(code.primary))
  }

  @Test func `an empty file is an empty database`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text: "", to: "empty.db")
    let connection = try Connection(path: path, access: .readOnly)
    #expect(try connection.value("SELECT count(*) FROM sqlite_master") == 0)
  }
}
