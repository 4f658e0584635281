import SQLite
import TestSupport
import Testing

@Suite struct `Limits of ad-hoc SQL` {
  private let connection: Connection

  init() throws {
    connection = try Connection.inMemory()
    try connection.restrictToReading()
  }

  private func repeated(_ text: String, _ count: Int, by separator: String) -> String {
    Array(repeating: text, count: count).joined(separator: separator)
  }

  @Test func `a text of SQL is not too long`() throws {
    let blank = String(repeating: " ", count: 49_000)
    #expect(try connection.firstRow("SELECT 1\(blank)+ 1") == [2])
    #expect(try failure { try connection.firstRow("SELECT 1\(blank)\(blank)+ 1") }.code == .tooBig)
  }

  @Test func `an expression is not too deep`() throws {
    #expect(try connection.firstRow("SELECT \(repeated("1", 400, by: " + "))") == [400])
    _ = try failure { try connection.firstRow("SELECT \(repeated("1", 600, by: " + "))") }
  }

  @Test func `not too many results are put together`() throws {
    let few = repeated("SELECT 1", 90, by: " UNION ALL ")
    #expect(try connection.firstRow("SELECT count(*) FROM (\(few))") == [90])
    let many = repeated("SELECT 1", 200, by: " UNION ALL ")
    _ = try failure { try connection.firstRow("SELECT count(*) FROM (\(many))") }
  }

  @Test(arguments: ["LIKE", "GLOB"])
  func `a pattern is not too long`(operation: String) throws {
    let sql = "SELECT 'a' \(operation) ?"
    #expect(try connection.firstRow(sql, [.text(String(repeating: "b", count: 900))]) == [0])
    _ = try failure {
      try connection.firstRow(sql, [.text(String(repeating: "b", count: 2000))])
    }
  }

  @Test func `a value is not too long`() throws {
    #expect(try failure { try connection.firstRow("SELECT zeroblob(100000001)") }.code == .tooBig)
    #expect(
      try failure {
        try connection.firstRow(
          """
          WITH n (t) AS (SELECT 'a' UNION ALL SELECT t || t FROM n) SELECT max(length(t)) FROM n
          """)
      }.code == .tooBig)
  }

  @Test func `memory is not taken beyond a limit`() async {
    // SQLite's limit is one of the whole process, so another process has it.
    await #expect(processExitsWith: .success) {
      let connection = try Connection.inMemory()
      try connection.restrictToReading(memoryLimit: 16_000_000)
      try connection.restrictToReading(memoryLimit: 1_000_000_000)
      let sql = """
        WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
        SELECT group_concat(hex(randomblob(1000000))) FROM n
        """
      #expect(try failure { try connection.firstRow(sql) }.code.primary == .noMemory)
      #expect(try connection.firstRow("SELECT 1") == [1])
    }
  }
}
