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

  /// The end of a journal that names another file (https://www.sqlite.org/fileformat.html).
  private func naming(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    let sum = bytes.reduce(UInt32(0)) { $0 &+ UInt32($1) }
    let numbers = [UInt32(bytes.count), sum].flatMap { number in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
    return [UInt8](repeating: 0, count: 512) + [0, 0, 0, 0] + bytes + numbers
      + [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
  }

  @Test(arguments: [Connection.Access.readOnly, .readWrite], ["a.db", "link.db"])
  func `is not played where it names a file to delete`(
    access: Connection.Access, name: String
  ) throws {
    let victim = try folder.write(text: "precious", to: "victim")
    try folder.write(naming(victim), to: "a.db-journal")
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
