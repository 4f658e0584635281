import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite struct `Files that are no databases, or damaged` {
  static let others: [String: [UInt8]] = [
    "text": Array("date,place\n2019-06-09,Almaty\n".utf8),
    "long text": Array(String(repeating: "date,place\n", count: 1000).utf8),
    "two bytes": [0, 0],
    "zeros": Array(repeating: 0, count: 8192),
    "half of a header": Array("SQLite form".utf8),
    "a header and nothing": Array("SQLite format 3\0".utf8),
  ]

  @Test(arguments: others.keys.sorted(), [Connection.Access.readOnly, .readWrite])
  func `another file is refused when it is opened, and left as it is`(
    kind: String, access: Connection.Access
  ) throws {
    let folder = try TemporaryFolder()
    let content = try #require(Self.others[kind])
    let path = try folder.write(content, to: "other")
    let error = try failure { try Connection(path: path, access: access) }
    #expect(error.code.primary == .notADatabase)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(content))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["other"])
  }

  private func large() throws -> TestDatabase {
    try TestDatabase(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY, content BLOB);
      WITH n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 200)
      INSERT INTO item SELECT i, zeroblob(1000) FROM n;
      """)
  }

  @Test(
    arguments: [0.001, 0.01, 0.1, 0.5, 0.9], [Connection.Access.readOnly, .readWrite])
  func `a file that is cut short is refused when it is opened`(
    part: Double, access: Connection.Access
  ) throws {
    let database = try large()
    let whole = try database.bytes
    let count = Int(Double(whole.count) * part)
    try whole.prefix(count).write(to: URL(filePath: database.path))
    let code = try failure { try database.connect(access) }.code
    #expect([.notADatabase, .corrupt].contains(code.primary))
    #expect(try database.bytes.count == count)
  }

  @Test func `a damaged page is an error where it is read`() throws {
    let database = try large()
    var bytes = try database.bytes
    for offset in (bytes.count / 2)..<(bytes.count / 2 + 8192) { bytes[offset] = 0xFF }
    try bytes.write(to: URL(filePath: database.path))
    let connection = try database.connect(.readOnly)
    let error = try failure { try connection.firstRow("SELECT sum(length(content)) FROM item") }
    #expect(error.code.primary == .corrupt)
  }

  @Test func `a schema that is nonsense is refused when the file is opened`() throws {
    let database = try TestDatabase()
    var bytes = try database.bytes
    let range = try #require(bytes.firstRange(of: Data("CREATE TABLE".utf8)))
    bytes.replaceSubrange(range, with: Data("CREATE NOISE".utf8))
    try bytes.write(to: URL(filePath: database.path))
    #expect(try failure { try database.connect(.readOnly) }.code.primary == .corrupt)
  }

  /// Leaves behind what a crash in the middle of a transaction does.
  private func crash(_ database: TestDatabase) throws -> String {
    let connection = try database.connect()
    // A small cache makes SQLite write to the file before the transaction ends.
    try connection.execute("PRAGMA cache_size = 1")
    let copy = database.folder.file("crashed.db")
    #expect(throws: Refusal()) {
      try connection.transaction {
        try connection.execute("UPDATE item SET content = randomblob(1000)")
        for ending in ["", "-journal"] {
          try FileManager.default.copyItem(atPath: database.path + ending, toPath: copy + ending)
        }
        throw Refusal()
      }
    }
    return copy
  }

  @Test(arguments: [Connection.Access.readOnly, .readWrite])
  func `what a crash left half written is undone when the file is opened`(
    access: Connection.Access
  ) throws {
    let database = try large()
    let whole = try database.bytes
    let path = try crash(database)
    try #require(try Data(contentsOf: URL(filePath: path)) != whole)
    let connection = try Connection(path: path, access: access)
    let sum = try connection.value(
      "SELECT count(*) FROM item WHERE content = zeroblob(1000)")
    #expect(sum == 200)
    #expect(try connection.value("PRAGMA integrity_check") == "ok")
    if access == .readOnly {
      _ = try failure { try connection.execute("DELETE FROM item") }
    }
  }
}
