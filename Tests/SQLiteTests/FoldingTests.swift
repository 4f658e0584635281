import SQLite
import Testing

@Suite struct `Case in SQL` {
  private let connection: Connection

  init() throws { connection = try Connection.inMemory() }

  private func value(of expression: String) throws -> Value? {
    try connection.firstRow("SELECT \(expression)")?.first
  }

  @Test(arguments: [
    ("lower('АЛМАТЫ ӘҒҚҢӨҰҮҺІ Ё abC')", "алматы әғқңөұүһі ё abc"),
    ("upper('алматы әғқңөұүһі ё abC')", "АЛМАТЫ ӘҒҚҢӨҰҮҺІ Ё ABC"),
    ("lower('')", ""), ("lower(12)", "12"), ("upper('zürich')", "ZÜRICH"),
    ("lower(x'D0AF')", "я"),
  ])
  func `lower and upper know all letters`(expression: String, expected: String) throws {
    #expect(try value(of: expression) == .text(expected))
  }

  @Test(arguments: [
    "'Болотная площадь' LIKE '%болот%'", "'ҚЫЗЫЛОРДА' LIKE 'қызыл%'", "'Ёлка' LIKE 'ё_ка'",
    "'abc' LIKE 'A%C'", "'' LIKE ''", "'' LIKE '%'", "'a' LIKE '%%_'",
    "'50%' LIKE '50\\%' ESCAPE '\\'",
    "'aab' LIKE '%ab'", "'xaxbxc' LIKE '%a%b%c'", "'я_я' LIKE 'яЁ_я' ESCAPE 'Ё'", "12 LIKE '1%'",
    "'東京' LIKE '_京'", "x'FF' LIKE x'FF'", "like('Я%', 'яма')",
    "'a%' LIKE 'a%%' ESCAPE '%'",
  ])
  func `LIKE finds text whatever its case`(expression: String) throws {
    #expect(try value(of: expression) == .integer(1))
  }

  @Test(arguments: [
    "'елка' LIKE 'ёлка'", "'Болотная' LIKE 'болот'", "'abc' LIKE 'a_'", "'' LIKE '_'",
    "'50x' LIKE '50\\%' ESCAPE '\\'", "'a' LIKE 'a\\' ESCAPE '\\'", "'қ' LIKE 'к'",
    "'aaaaaaaaaaaaaaaaaaaaaaaaab' LIKE '%a%a%a%a%a%a%a%a%a%a%a%c'",
  ])
  func `LIKE finds nothing else`(expression: String) throws {
    #expect(try value(of: expression) == .integer(0))
  }

  @Test(arguments: [
    "NULL LIKE 'a'", "'a' LIKE NULL", "'a' LIKE 'a' ESCAPE NULL", "lower(NULL)", "upper(NULL)",
  ])
  func `nothing is known of NULL`(expression: String) throws {
    #expect(try value(of: expression) == .null)
  }

  @Test(arguments: ["'a' LIKE 'a' ESCAPE 'xy'", "'a' LIKE 'a' ESCAPE ''"])
  func `what escapes is one character`(expression: String) throws {
    let error = #expect(throws: DatabaseError.self) { try value(of: expression) }
    #expect(error?.message.contains("single character") == true)
  }

  @Test func `a pattern is no longer than is allowed`() throws {
    try connection.restrictToReading()
    let pattern = String(repeating: "%я", count: 600)
    let error = #expect(throws: DatabaseError.self) { try value(of: "'а' LIKE '\(pattern)'") }
    #expect(error?.message.contains("too complex") == true)
  }

  @Test(arguments: [
    ("'АЛМАТЫ' = 'алматы' COLLATE NOCASE", 1), ("'Қала' = 'қАЛА' COLLATE NOCASE", 1),
    ("'а' < 'Б' COLLATE NOCASE", 1), ("'Б' < 'а' COLLATE NOCASE", 0),
    ("'а' < 'аа' COLLATE NOCASE", 1), ("'ё' = 'е' COLLATE NOCASE", 0),
  ])
  func `NOCASE compares all letters`(expression: String, expected: Int64) throws {
    #expect(try value(of: expression) == .integer(expected))
  }

  @Test func `NOCASE groups and orders`() throws {
    try connection.execute("CREATE TABLE t (name TEXT) STRICT")
    try connection.execute("INSERT INTO t VALUES ('Астана'), ('АЛМАТЫ'), ('алматы'), ('астана')")
    #expect(
      try value(
        of: """
          group_concat(n) FROM
          (SELECT count(*) AS n FROM t GROUP BY name COLLATE NOCASE ORDER BY name COLLATE NOCASE)
          """) == .text("2,2"))
  }

  @Test func `they are allowed where only reading is`() throws {
    try connection.restrictToReading()
    #expect(try value(of: "lower('Я') LIKE upper('я')") == .integer(1))
  }
}
