import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite(.enabled(if: TinyDisk.isPossible, "A small disk cannot be mounted by this user."))
struct `A disk that can be read only` {
  private let disk: TinyDisk
  private let path: String

  init() throws {
    disk = try TinyDisk()
    path = disk.folder.file("test.db")
    let connection = try Connection(path: path, access: .create)
    try connection.executeScript("CREATE TABLE item (id); INSERT INTO item VALUES (5)")
    try connection.close()
  }

  @Test func `a database on it is read, and refused when it is to be written`() throws {
    try disk.makeReadOnly()
    let connection = try Connection(path: path, access: .readOnly)
    #expect(try connection.value("SELECT id FROM item") == 5)
    #expect(try failure { try Connection(path: path, access: .readWrite) }.code == .readOnly)
    let new = disk.folder.file("new.db")
    #expect(try failure { try Connection(path: new, access: .create) }.code == .cannotOpen)
    #expect(try failure { try connection.backup(toNewFileAt: new) }.code == .cannotOpen)
  }

  @Test func `what a crash left half written there is not taken for what is stored`() throws {
    let connection = try Connection(path: path, access: .readWrite)
    try connection.execute("PRAGMA cache_size = 1")
    let copy = disk.folder.file("crashed.db")
    #expect(throws: Refusal()) {
      try connection.transaction {
        for _ in 0..<20 { try connection.execute("INSERT INTO item VALUES (zeroblob(2000))") }
        for ending in ["", "-journal"] {
          try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
        }
        throw Refusal()
      }
    }
    try connection.close()
    try disk.makeReadOnly()
    let error = try failure { try Connection(path: copy, access: .readOnly) }
    #expect(error.code == .readOnlyRollback)
  }
}
