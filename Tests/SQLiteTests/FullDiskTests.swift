import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite struct `A full disk` {
  private static let schema = "CREATE TABLE item (id INTEGER PRIMARY KEY, content BLOB)"
  private static let add = "INSERT INTO item (content) VALUES (zeroblob(?))"

  @Test func `a database that may not grow says so, and stays as it was`() throws {
    let connection = try Connection.inMemory()
    try connection.execute(Self.schema)
    try connection.execute(Self.add, [10])
    try connection.execute("PRAGMA max_page_count = 10")
    let error = try failure {
      try connection.transaction {
        try connection.execute(Self.add, [10])
        try connection.execute(Self.add, [1_000_000])
      }
    }
    #expect(error.code == .full)
    #expect(error.code.primary == .full)
    #expect(!connection.isInTransaction)
    #expect(try connection.value("SELECT count(*) FROM item") == 1)
    try connection.execute(Self.add, [10])
  }

  /// When the disk turns out to be too small.
  enum Moment: CaseIterable {
    case whenCommitting, whenWritingEarly, whenWritingTheJournal
  }

  @Test(
    .enabled(if: TinyDisk.isPossible, "A small disk cannot be mounted by this user."),
    arguments: Moment.allCases)
  func `work that the disk has no room for is undone`(moment: Moment) throws {
    let disk = try TinyDisk()
    let path = disk.folder.file("test.db")
    let connection = try Connection(path: path, access: .create)
    try connection.execute(Self.schema)
    for _ in 0..<20 { try connection.execute(Self.add, [1000]) }
    switch moment {
    case .whenCommitting: break
    case .whenWritingEarly: try connection.execute("PRAGMA cache_size = 1")
    case .whenWritingTheJournal: try fill(disk)
    }
    let error = try failure {
      try connection.transaction {
        try connection.execute("UPDATE item SET content = zeroblob(10)")
        for _ in 0..<400 { try connection.execute(Self.add, [1000]) }
      }
    }
    #expect(error.code.primary == .full)
    #expect(!connection.isInTransaction)
    try check(connection)
    try connection.close()
    try check(try Connection(path: path, access: .readOnly))
    if moment == .whenWritingTheJournal {
      try FileManager.default.removeItem(atPath: disk.folder.file("filler"))
    }
    let again = try Connection(path: path, access: .readWrite)
    try again.transaction { try again.execute(Self.add, [1000]) }
    #expect(try again.value("SELECT count(*) FROM item") == 21)
  }

  /// Sees to it that a database is as it was before the work.
  private func check(_ connection: Connection) throws {
    #expect(try connection.value("PRAGMA integrity_check") == "ok")
    let row = try connection.firstRow("SELECT count(*), sum(length(content)) FROM item")
    #expect(row == [20, 20000])
  }

  /// Leaves no room on a disk.
  private func fill(_ disk: TinyDisk) throws {
    var size = 256 * 1024
    while size > 0 {
      do {
        try disk.folder.write(repeatElement(0, count: size), to: "filler")
        return
      } catch { size -= 4096 }
    }
  }
}
