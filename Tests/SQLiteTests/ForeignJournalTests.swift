import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite struct `A journal that came with a file` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("a.db")
    let connection = try Connection(path: path, access: .create)
    try connection.execute("CREATE TABLE item (name TEXT) STRICT")
    try connection.close()
  }

  @Test(arguments: [Connection.Access.readOnly, .readWrite], ["a.db", "link.db"])
  func `is not played where it names a file to delete`(
    access: Connection.Access, name: String
  ) throws {
    let victim = try folder.write(text: "precious", to: "victim")
    try folder.write(ForeignJournal.naming(victim), to: "a.db-journal")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: path)
    let error = try failure { try Connection(path: folder.file(name), access: access) }
    #expect(error.code == .corrupt)
    #expect(FileManager.default.fileExists(atPath: victim))
  }

  @Test func `is no obstacle where it is empty`() throws {
    try folder.write([], to: "a.db-journal")
    #expect(throws: Never.self) { try Connection(path: path, access: .readWrite) }
  }
}
