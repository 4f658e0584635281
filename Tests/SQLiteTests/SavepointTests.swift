import SQLite
import Testing

@Suite struct `Savepoints` {
  private let connection: Connection

  init() throws {
    connection = try Connection.inMemory()
    try connection.executeScript(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY) STRICT;
      CREATE TRIGGER item_limit BEFORE INSERT ON item WHEN new.id > 99 BEGIN
        SELECT RAISE(ROLLBACK, 'too large');
      END;
      """)
  }

  private func add(_ id: Int64) throws {
    try connection.execute("INSERT INTO item VALUES (?)", [.integer(id)])
  }

  private var stored: Value {
    get throws { try connection.value("SELECT group_concat(id) FROM item") }
  }

  @Test func `only the one whose work throws is undone`() throws {
    try connection.transaction {
      try add(1)
      try connection.savepoint {
        try add(2)
        #expect(throws: Refusal()) {
          try connection.savepoint {
            try add(3)
            try connection.savepoint { try add(4) }
            throw Refusal()
          }
        }
        try add(5)
      }
      try add(6)
    }
    #expect(try stored == "1,2,5,6")
  }

  @Test func `an error that is passed on undoes them all`() throws {
    #expect(throws: Refusal()) {
      try connection.transaction {
        try add(1)
        try connection.savepoint {
          try add(2)
          try connection.savepoint { throw Refusal() }
        }
      }
    }
    #expect(try stored == .null)
    #expect(!connection.isInTransaction)
  }

  @Test func `outside a transaction one is a transaction`() throws {
    let result = try connection.savepoint {
      #expect(connection.isInTransaction)
      try add(1)
      return 5
    }
    #expect(result == 5)
    #expect(!connection.isInTransaction)
    #expect(throws: Refusal()) {
      try connection.savepoint {
        try add(2)
        throw Refusal()
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try stored == "1")
  }

  @Test func `SQLite's rolling back beneath them ends them all`() throws {
    let error = try failure {
      try connection.transaction {
        try connection.savepoint {
          try add(1)
          try? connection.savepoint { try add(100) }
          try add(2)
        }
      }
    }
    #expect(error.code == .abort)
    #expect(try stored == .null)
    #expect(!connection.isInTransaction)
  }

  @Test func `one that a statement has released cannot end well`() throws {
    let error = try failure {
      try connection.transaction {
        try add(1)
        try connection.savepoint {
          try add(2)
          try connection.execute("RELEASE scope_1")
        }
      }
    }
    #expect(error.code == .error)
    #expect(try stored == .null)
  }
}
