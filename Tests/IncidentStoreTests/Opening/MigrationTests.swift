import IncidentTestSupport
import FoundationEssentials
import IncidentStore
import SQLite
import TestSupport
import Testing

@Suite struct `Migrations` {
  private static let now = "2026-01-02T03:04:05Z"
  private static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    return parts.joined(separator: "/") + "/Migrations"
  }()

  /// The SQL files of a folder, by name.
  private static func texts(in folder: String) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".sql") }
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, String(decoding: try bytes(of: "\(folder)/\($0)"), as: UTF8.self))
      })
  }

  @Test func `embedded in the build are those of the folder, and so are the views`() throws {
    let migrations = Migration.all.map { ("\($0.name).sql", $0.sql) }
    #expect(try Dictionary(uniqueKeysWithValues: migrations) == Self.texts(in: Self.folder))
    #expect(migrations.map(\.0) == migrations.map(\.0).sorted())
    let views = PublicView.written.map { ("\($0.name).sql", $0.sql) }
    #expect(
      try Dictionary(uniqueKeysWithValues: views) == Self.texts(in: "\(Self.folder)/views"))
  }

  @Test func `are numbered from 1 without gaps, as their names say`() {
    #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    for migration in Migration.all {
      #expect(Int(migration.name.prefix(4)) == migration.number)
      #expect(migration.checksum.count == 64)
    }
    #expect(Set(Migration.all.map(\.checksum)).count == Migration.all.count)
  }

  @Test(arguments: 1...Migration.all.count)
  func `leave a sound database after each of them`(count: Int) throws {
    let connection = try Connection.inMemory()
    try Migrator(Array(Migration.all.prefix(count))).migrate(connection, now: Self.now)
    #expect(try connection.firstRow("PRAGMA foreign_key_check") == nil)
    #expect(try connection.firstRow("PRAGMA integrity_check") == [.text("ok")])
    #expect(try connection.firstRow("PRAGMA user_version") == [.integer(Int64(100 + count))])
    #expect(try connection.firstRow("PRAGMA foreign_keys") == [.integer(1)])
    #expect(
      try connection.firstRow("PRAGMA application_id")
        == [.integer(Int64(IncidentStore.applicationID))])
  }

  @Test func `are recorded with their checksums and the time`() throws {
    let connection = try Connection.inMemory()
    try Migrator().migrate(connection, now: Self.now)
    var recorded: [[Value]] = []
    try connection.query("SELECT number, name, checksum, applied_at FROM migration") { row in
      recorded.append(try (0..<4).map { try row.value(at: $0) })
    }
    #expect(
      recorded
        == Migration.all.map {
          [.integer(Int64($0.number)), .text($0.name), .text($0.checksum), .text(Self.now)]
        })
  }

  @Test func `are not applied twice`() throws {
    let connection = try Connection.inMemory()
    try Migrator().migrate(connection, now: Self.now)
    try Migrator().migrate(connection, now: "2027-01-01T00:00:00Z")
    #expect(
      try connection.firstRow("SELECT min(applied_at), max(applied_at) FROM migration")
        == [.text(Self.now), .text(Self.now)])
  }

  @Test(arguments: 1..<Migration.all.count)
  func `bring a file of any earlier layout up to date`(count: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.db")
    let connection = try Connection(path: path, access: .create)
    try Migrator(Array(Migration.all.prefix(count))).migrate(connection, now: Self.now)
    try connection.close()
    for purpose in [IncidentStore.Purpose.reading, .writing] {
      let problem = #expect(throws: StoreProblem.self) {
        try IncidentStore.open(at: path, for: purpose)
      }
      #expect(problem?.label == "older")
    }
    #expect(try IncidentStore.upgrade(at: path, now: Self.now))
    #expect(try !IncidentStore.upgrade(at: path, now: Self.now))
    let store = try IncidentStore.open(at: path, for: .writing)
    #expect(try IntegrityCheck(store).findings().isEmpty)
  }

  @Test func `that fail leave the file at the layout before`() throws {
    let connection = try Connection.inMemory()
    try Migrator(Array(Migration.all.prefix(1))).migrate(connection, now: Self.now)
    // It is in the way of the second.
    try connection.execute("CREATE TABLE withdrawal (reason TEXT)")
    #expect(throws: DatabaseError.self) { try Migrator().migrate(connection, now: Self.now) }
    #expect(try connection.firstRow("PRAGMA user_version") == [101])
    #expect(try connection.firstRow("SELECT 1 FROM sqlite_schema WHERE name = 'incident'") == nil)
    #expect(try connection.firstRow("SELECT count(*) FROM migration") == [1])
    #expect(try connection.firstRow("PRAGMA foreign_keys") == [1])
  }
}

extension StoreProblem {
  /// Which problem it is, without what belongs to it.
  var label: String { Mirror(reflecting: self).children.first?.label ?? "" }
}
