import SQLite
import Testing

@Suite struct `Deadlines` {
  private let connection: Connection

  init() throws {
    connection = try Connection.inMemory()
    try connection.execute("CREATE TABLE item (id INTEGER PRIMARY KEY)")
  }

  private static let endless =
    "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"

  static let bombs = [
    endless,
    "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0",
    "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) "
      + "SELECT count(*) FROM n AS a, n AS b, n AS c",
    "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO item SELECT i FROM n",
  ]

  @Test(arguments: bombs)
  func `interrupt a statement that would not end`(sql: String) throws {
    let start = ContinuousClock.now
    let error = try failure {
      try connection.withDeadline(seconds: 0.05) { try connection.execute(sql) }
    }
    #expect(error.code == .interrupt)
    #expect(error.sql == sql)
    #expect(error.message == "The time allowed has run out")
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(try connection.value("SELECT count(*) FROM item") == 0)
  }

  @Test func `hold for the work as a whole, not for each statement`() throws {
    var count = 0
    let error = try failure {
      try connection.withDeadline(seconds: 0.05) {
        while true {
          try connection.execute("SELECT 1")
          count += 1
        }
      }
    }
    #expect(error.code == .interrupt)
    #expect(count > 0)
  }

  @Test func `interrupt a result between its rows`() throws {
    var count = 0
    let sql = "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    let error = try failure {
      try connection.withDeadline(seconds: 0.05) { try connection.query(sql) { _ in count += 1 } }
    }
    #expect(error.code == .interrupt)
    #expect(count > 0)
  }

  @Test(arguments: [1000.0, .infinity, .greatestFiniteMagnitude, nil])
  func `do not disturb work that is done in time`(seconds: Double?) throws {
    let result = try connection.withDeadline(seconds: seconds) {
      try connection.value("SELECT 5")
    }
    #expect(result == 5)
  }

  @Test(arguments: [0.0, -1, -.infinity, .nan])
  func `that have passed already let nothing run`(seconds: Double) throws {
    let error = try failure {
      try connection.withDeadline(seconds: seconds) { try connection.execute("SELECT 1") }
    }
    #expect(error.code == .interrupt)
  }

  @Test func `end with their work`() throws {
    #expect(throws: Refusal()) {
      try connection.withDeadline(seconds: 0) { throw Refusal() }
    }
    let sql =
      "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000) SELECT max(i) FROM n"
    #expect(try connection.value(sql) == 10000)
  }

  @Test func `inside one another hold as the sooner of the two`() throws {
    try connection.withDeadline(seconds: 1000) {
      let error = try failure {
        try connection.withDeadline(seconds: 0.05) { try connection.execute(Self.endless) }
      }
      #expect(error.code == .interrupt)
      #expect(try connection.value("SELECT 1") == 1)
    }
    let error = try failure {
      try connection.withDeadline(seconds: 0.05) {
        try connection.withDeadline(seconds: 1000) { try connection.execute(Self.endless) }
      }
    }
    #expect(error.code == .interrupt)
    let none = try failure {
      try connection.withDeadline(seconds: 0.05) {
        try connection.withDeadline(seconds: nil) { try connection.execute(Self.endless) }
      }
    }
    #expect(none.code == .interrupt)
  }

  @Test func `roll back the transaction that they interrupt`() throws {
    let error = try failure {
      try connection.transaction {
        try connection.execute("INSERT INTO item VALUES (-1)")
        try connection.withDeadline(seconds: 0.05) { try connection.execute(Self.bombs[3]) }
      }
    }
    #expect(error.code == .interrupt)
    #expect(!connection.isInTransaction)
    #expect(try connection.value("SELECT count(*) FROM item") == 0)
  }
}
