import SQLite
import Testing

@Suite struct `The life of statements` {
  private static let numbers = "WITH n (i) AS (VALUES (1), (2), (3)) SELECT i FROM n"

  private let connection: Connection

  init() throws { connection = try Connection.inMemory() }

  private func next(_ statement: inout Statement) throws -> Value? {
    let hasRow = try statement.step()
    return hasRow ? try statement.value(at: 0) : nil
  }

  @Test func `two live uses of one text do not disturb each other`() throws {
    var first = try connection.prepare(Self.numbers)
    #expect(try next(&first) == 1)
    var second = try connection.prepare(Self.numbers)
    #expect(try next(&second) == 1)
    #expect(try next(&first) == 2)
    #expect(try next(&second) == 2)
    first.reset()
    #expect(try next(&second) == 3)
    #expect(try next(&first) == 1)
  }

  @Test func `a query inside a query of the same text reads all its rows`() throws {
    var pairs: [[Value]] = []
    try connection.query(Self.numbers) { outer in
      let left = try outer.value(at: 0)
      try connection.query(Self.numbers) { inner in
        pairs.append([left, try inner.value(at: 0)])
      }
    }
    #expect(pairs.count == 9)
    #expect(Set(pairs).count == 9)
  }

  @Test func `many uses of one text and of many texts begin anew each time`() throws {
    for round in 0..<3 {
      for number in 0..<200 {
        let value = Value.integer(Int64(number * round))
        #expect(try connection.value("SELECT ? + 0 * \(number)", [value]) == value)
      }
    }
  }

  @Test func `a statement that an error ended begins anew`() throws {
    let sql = "SELECT abs(?)"
    for _ in 0..<3 {
      #expect(try failure { try connection.firstRow(sql, [.integer(.min)]) }.code == .error)
      #expect(try connection.value(sql, [-2]) == 2)
    }
  }

  @Test func `a statement whose closure threw begins anew`() throws {
    for _ in 0..<2 {
      #expect(throws: Refusal()) {
        try connection.query(Self.numbers) { _ in throw Refusal() }
      }
    }
    #expect(try connection.value("SELECT count(*) FROM (\(Self.numbers))") == 3)
  }

  @Test func `after the last row a statement begins anew`() throws {
    var statement = try connection.prepare(Self.numbers)
    for _ in 0..<2 {
      #expect(try next(&statement) == 1)
      #expect(try next(&statement) == 2)
      #expect(try next(&statement) == 3)
      #expect(try next(&statement) == nil)
    }
  }

  @Test func `a PRAGMA is worked out anew each time`() throws {
    for size: Int64 in [-100, -200, -100] {
      try connection.execute("PRAGMA cache_size = \(size)")
      #expect(try connection.value("PRAGMA cache_size") == .integer(size))
      #expect(try connection.value("/* again */ pragma cache_size") == .integer(size))
    }
    for isOn: Int64 in [0, 1, 0, 1] {
      try connection.execute("PRAGMA foreign_keys = \(isOn)")
      #expect(try connection.value("PRAGMA foreign_keys") == .integer(isOn))
    }
  }

  @Test func `a connection does not close while a statement is in use`() throws {
    do {
      var statement = try connection.prepare(Self.numbers)
      #expect(try failure { try connection.close() }.code == .busy)
      #expect(try next(&statement) == 1)
    }
    try connection.close()
  }

  @Test func `a connection does not close inside its transaction`() throws {
    try connection.transaction { () throws in
      #expect(try failure { try connection.close() }.code == .misuse)
    }
    try connection.savepoint { () throws in
      #expect(try failure { try connection.close() }.code == .misuse)
    }
    try connection.close()
  }

  @Test func `a closed connection refuses all, and closes again`() throws {
    try connection.execute("SELECT 1")
    try connection.close()
    try connection.close()
    #expect(try failure { _ = try connection.prepare("SELECT 1") }.code == .misuse)
    #expect(try failure { try connection.execute("SELECT 1") }.code == .misuse)
    #expect(try failure { try connection.executeScript("SELECT 1") }.code == .misuse)
    #expect(try failure { try connection.transaction {} }.code == .misuse)
    #expect(try failure { try connection.savepoint {} }.code == .misuse)
    #expect(try failure { try connection.restrictToReading() }.code == .misuse)
    #expect(try failure { try connection.withDeadline(seconds: 1) {} }.code == .misuse)
    #expect(try failure { try connection.backup(toNewFileAt: "/never/made") }.code == .misuse)
    #expect(connection.changeCount == 0)
    #expect(connection.lastInsertedRowID == 0)
    #expect(!connection.isInTransaction)
  }

  @Test func `a statement works on when its connection is gone`() throws {
    func orphan() throws -> Statement {
      let connection = try Connection.inMemory()
      try connection.executeScript("CREATE TABLE item (i); INSERT INTO item VALUES (5), (6)")
      return try connection.prepare("SELECT i FROM item")
    }
    var statement = try orphan()
    #expect(try next(&statement) == 5)
    #expect(try next(&statement) == 6)
    #expect(try next(&statement) == nil)
  }

  @Test func `the first row of a statement that writes does not keep the rest from being written`()
    throws
  {
    try connection.execute("CREATE TABLE item (id INTEGER PRIMARY KEY)")
    let sql = "INSERT INTO item VALUES (NULL), (NULL), (NULL) RETURNING id"
    #expect(try connection.firstRow(sql) == [1])
    #expect(try connection.firstRow(sql) == [4])
    #expect(try connection.value("SELECT count(*) FROM item") == 6)
    #expect(connection.changeCount == 3)
    #expect(connection.lastInsertedRowID == 6)
  }

  @Test func `a result without rows has no first row`() throws {
    #expect(try connection.firstRow("SELECT 1 WHERE 0") == nil)
  }
}
