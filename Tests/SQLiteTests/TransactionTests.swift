import SQLite
import Testing

@Suite struct `Transactions` {
  private let database: TestDatabase
  private let connection: Connection

  init() throws {
    database = try TestDatabase(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE child (parent INTEGER REFERENCES item DEFERRABLE INITIALLY DEFERRED) STRICT;
      CREATE TRIGGER item_limit BEFORE INSERT ON item WHEN new.id > 99 BEGIN
        SELECT RAISE(ROLLBACK, 'too large');
      END;
      """)
    connection = try database.connect()
  }

  private func add(_ id: Int64) throws {
    try connection.execute("INSERT INTO item VALUES (?)", [.integer(id)])
  }

  /// What another connection finds, in order.
  private var stored: [Int64] {
    get throws {
      var ids: [Int64] = []
      try database.connect(.readOnly).query("SELECT id FROM item ORDER BY id") { row in
        ids.append(try row.integer(at: 0))
      }
      return ids
    }
  }

  @Test(arguments: [Connection.TransactionKind.deferred, .immediate])
  func `what the work did is committed when it returns`(
    kind: Connection.TransactionKind
  ) throws {
    let result = try connection.transaction(kind) {
      #expect(connection.isInTransaction)
      try add(1)
      try add(2)
      #expect(try stored == [])
      return "done"
    }
    #expect(result == "done")
    #expect(!connection.isInTransaction)
    #expect(try stored == [1, 2])
  }

  @Test(arguments: [Connection.TransactionKind.deferred, .immediate])
  func `what the work did is rolled back when it throws`(
    kind: Connection.TransactionKind
  ) throws {
    #expect(throws: Refusal()) {
      try connection.transaction(kind) {
        try add(1)
        throw Refusal()
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try stored == [])
    try connection.transaction { try add(2) }
    #expect(try stored == [2])
  }

  @Test func `one inside another is refused, and the outer goes on`() throws {
    try connection.transaction {
      try add(1)
      #expect(try failure { try connection.transaction { try add(2) } }.code == .misuse)
      try connection.savepoint { () throws in
        #expect(try failure { try connection.transaction { try add(3) } }.code == .misuse)
      }
      try add(4)
    }
    #expect(try stored == [1, 4])
  }

  @Test func `one inside another's statements is refused`() throws {
    try connection.execute("BEGIN")
    #expect(try failure { try connection.transaction { try add(1) } }.code == .misuse)
    #expect(connection.isInTransaction)
    try connection.execute("ROLLBACK")
  }

  @Test func `a commit that fails rolls back and throws`() throws {
    let error = try failure {
      try connection.transaction {
        try add(1)
        try connection.execute("INSERT INTO child VALUES (7)")
      }
    }
    #expect(error.code == .constraintForeignKey)
    #expect(!connection.isInTransaction)
    #expect(try stored == [])
  }

  @Test func `the error of the work is thrown, not that of rolling back`() throws {
    #expect(throws: Refusal()) {
      try connection.transaction {
        try connection.execute("ROLLBACK")
        throw Refusal()
      }
    }
    #expect(!connection.isInTransaction)
  }

  @Test func `an error by which SQLite rolls back ends the transaction`() throws {
    let error = try failure {
      try connection.transaction {
        try add(1)
        try add(100)
      }
    }
    #expect(error.code == .constraintTrigger)
    #expect(error.message == "too large")
    #expect(!connection.isInTransaction)
    #expect(try stored == [])
  }

  @Test func `nothing runs outside after SQLite rolled back and the work goes on`() throws {
    var prepared: DatabaseError?
    let error = try failure {
      try connection.transaction {
        try add(1)
        var statement = try connection.prepare("INSERT INTO item VALUES (2)")
        try? add(100)
        #expect(!connection.isInTransaction)
        #expect(try failure { try add(3) }.code == .abort)
        #expect(try failure { try connection.savepoint { try add(4) } }.code == .abort)
        #expect(try failure { try connection.transaction { try add(5) } }.code == .abort)
        #expect(try failure { try connection.firstRow("SELECT 1") }.code == .abort)
        prepared = try failure { try statement.run() }
      }
    }
    #expect(prepared?.code == .abort)
    #expect(error.code == .abort)
    #expect(try stored == [])
    try add(6)
    #expect(try stored == [6])
  }

  @Test func `work that commits by a statement is told that its transaction is gone`() throws {
    let error = try failure {
      try connection.transaction {
        try add(1)
        try connection.execute("COMMIT")
        try connection.execute("BEGIN")
      }
    }
    #expect(error.code == .abort)
    #expect(!connection.isInTransaction)
  }

  @Test func `statements that are reading do not hinder a commit or a rollback`() throws {
    try connection.executeScript("INSERT INTO item VALUES (1), (2), (3)")
    var reading = try connection.prepare("SELECT id FROM item")
    _ = try reading.step()
    try connection.transaction { try add(4) }
    let hasMore = try reading.step()
    #expect(hasMore)
    #expect(throws: Refusal()) {
      try connection.transaction {
        try add(5)
        throw Refusal()
      }
    }
    #expect(try stored == [1, 2, 3, 4])
  }
}
