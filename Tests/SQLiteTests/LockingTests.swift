import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite struct `Several connections` {
  private let database: TestDatabase
  private let writer: Connection

  init() throws {
    database = try TestDatabase()
    writer = try database.connect()
  }

  private func add(_ name: String) throws {
    try writer.execute("INSERT INTO item (name) VALUES (?)", [.text(name)])
  }

  @Test func `one writes at a time, and the other is told after its wait`() throws {
    let other = try database.connect()
    try writer.transaction {
      try add("a")
      let start = ContinuousClock.now
      #expect(try failure { try other.transaction {} }.code == .busy)
      #expect(ContinuousClock.now - start >= .milliseconds(10))
    }
    try other.transaction { () throws in
      #expect(try other.value("SELECT count(*) FROM item") == 1)
    }
  }

  @Test func `others read what was there before while one writes`() throws {
    let reader = try database.connect(.readOnly)
    try writer.transaction {
      try add("a")
      #expect(try reader.value("SELECT count(*) FROM item") == 0)
      let late = try database.connect(.readOnly)
      #expect(try late.value("SELECT count(*) FROM item") == 0)
    }
    #expect(try reader.value("SELECT count(*) FROM item") == 1)
  }

  @Test(arguments: [Connection.Access.readOnly, .readWrite])
  func `a file that is locked whole cannot be opened until it is free`(
    access: Connection.Access
  ) throws {
    try writer.execute("BEGIN EXCLUSIVE")
    #expect(try failure { try database.connect(access) }.code.primary == .busy)
    try writer.execute("COMMIT")
    _ = try database.connect(access)
  }

  @Test func `a commit that readers hold up rolls back and throws`() throws {
    try add("a")
    let reader = try database.connect(.readOnly)
    var reading = try reader.prepare("SELECT name FROM item")
    _ = try reading.step()
    let error = try failure { try writer.transaction { try add("b") } }
    #expect(error.code.primary == .busy)
    #expect(!writer.isInTransaction)
    reading.reset()
    #expect(try reader.value("SELECT count(*) FROM item") == 1)
    try writer.transaction { try add("c") }
    #expect(try reader.value("SELECT count(*) FROM item") == 2)
  }

  @Test func `what was read to its end is not held any longer`() throws {
    try add("a")
    let reader = try database.connect(.readOnly)
    var reading = try reader.prepare("SELECT name FROM item")
    while try reading.step() {}
    try writer.transaction { try add("b") }
  }

  @Test func `a reading transaction sees one state`() throws {
    try add("a")
    let reader = try database.connect(.readOnly)
    try reader.transaction(.deferred) { () throws in
      #expect(try reader.value("SELECT count(*) FROM item") == 1)
      #expect(try failure { try writer.transaction { try add("b") } }.code.primary == .busy)
      #expect(try reader.value("SELECT count(*) FROM item") == 1)
    }
  }

  @Test func `a connection that reads cannot write`() throws {
    let reader = try database.connect(.readOnly)
    let before = try database.bytes
    #expect(try failure { try reader.execute("DELETE FROM item") }.code.primary == .readOnly)
    #expect(
      try failure { try reader.transaction { try reader.execute("CREATE TABLE a (b)") } }.code
        .primary == .readOnly)
    #expect(try database.bytes == before)
  }

  @Test func `a database with a write-ahead log is taken back to a journal to be written`() throws {
    try writer.execute("PRAGMA journal_mode = WAL")
    try writer.close()
    let reader = try database.connect(.readOnly)
    #expect(try reader.value("PRAGMA journal_mode") == "wal")
    #expect(try failure { try database.connect() }.code.primary == .busy)
    try reader.close()
    let again = try database.connect()
    #expect(try again.value("PRAGMA journal_mode") == "truncate")
    #expect(try !database.names.contains { $0.contains("-wal") || $0.contains("-shm") })
  }
}
