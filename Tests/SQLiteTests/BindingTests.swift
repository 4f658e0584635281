import SQLite
import Testing

@Suite struct `Binding values` {
  private let connection: Connection

  init() throws { connection = try Connection.inMemory() }

  private func row(_ statement: inout Statement) throws -> [Value] {
    let hasRow = try statement.step()
    try #require(hasRow)
    return try statement.values()
  }

  @Test func `by position, by number and by name`() throws {
    var statement = try connection.prepare("SELECT ?, ?3, :name, @name, $other")
    let count = statement.parameterCount
    #expect(count == 6)
    let names = (0...7).map { statement.parameterName(at: $0) }
    #expect(names == [nil, nil, nil, "?3", ":name", "@name", "$other", nil])
    try statement.bind(1, at: 1)
    try statement.bind("third", at: 3)
    try statement.bind(2.5, named: ":name")
    try statement.bind("at", named: "@name")
    try statement.bind(.blob([1]), named: "other")
    #expect(try row(&statement) == [1, "third", 2.5, "at", .blob([1])])
  }

  @Test func `a bare name stands for all parameters that are called so`() throws {
    var statement = try connection.prepare("SELECT :a, @a, $a")
    try statement.bind(7, named: "a")
    #expect(try row(&statement) == [7, 7, 7])
  }

  @Test(arguments: ["b", ":b", "", ":", "A", "a\0"])
  func `a name that no parameter has is refused`(name: String) throws {
    var statement = try connection.prepare("SELECT :a")
    #expect(try failure { try statement.bind(1, named: name) }.code == .range)
  }

  @Test(arguments: [0, -1, 3, .max, .min])
  func `a number that no parameter has is refused`(index: Int) throws {
    var statement = try connection.prepare("SELECT ?, ?")
    #expect(try failure { try statement.bind("secret", at: index) }.code == .range)
    #expect(try failure { try statement.bindNull(at: index) }.code == .range)
  }

  @Test(arguments: [
    ("SELECT 1", 1), ("SELECT ?", 0), ("SELECT ?", 2), ("SELECT ?2", 1), ("SELECT :a, :a", 2),
  ])
  func `a wrong number of values is refused`(sql: String, count: Int) throws {
    let values = Array(repeating: Value.integer(1), count: count)
    var statement = try connection.prepare(sql)
    #expect(try failure { try statement.bind(values) }.code == .range)
    #expect(try failure { try connection.execute(sql, values) }.code == .range)
    #expect(try failure { try connection.firstRow(sql, values) }.code == .range)
    #expect(try failure { try connection.query(sql, values) { _ in } }.code == .range)
  }

  @Test func `the typed ways bind what they are given, or null`() throws {
    var statement = try connection.prepare("SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?")
    try statement.bind(integer: .min, at: 1)
    try statement.bind(integer: nil, at: 2)
    try statement.bind(real: 0.1, at: 3)
    try statement.bind(real: nil, at: 4)
    try statement.bind(text: "a\0ә", at: 5)
    try statement.bind(text: nil, at: 6)
    let (text, blob): ([UInt8], [UInt8]) = (Array("жа".utf8), [9, 0])
    try statement.bind(utf8: text.span, at: 7)
    try statement.bind(blob: blob.span, at: 8)
    try statement.bindNull(at: 9)
    let expected: [Value] = [
      .integer(.min), .null, 0.1, .null, "a\0ә", .null, "жа", .blob([9, 0]), .null,
    ]
    #expect(try row(&statement) == expected)
  }

  @Test func `spans without bytes are an empty text and an empty blob`() throws {
    var statement = try connection.prepare("SELECT ?, ?")
    let none: [UInt8] = []
    try statement.bind(utf8: none.span, at: 1)
    try statement.bind(blob: none.span, at: 2)
    #expect(try row(&statement) == ["", .blob([])])
  }

  @Test func `values stay bound from one run to the next until they are replaced`() throws {
    try connection.execute("CREATE TABLE pair (a, b)")
    var statement = try connection.prepare("INSERT INTO pair VALUES (?, ?)")
    try statement.bind(["x", 1])
    try statement.run()
    try statement.bind(2, at: 2)
    try statement.run()
    #expect(try connection.value("SELECT group_concat(a || b) FROM pair") == "x1,x2")
  }

  @Test func `texts of any length stay bound, and are replaced one by one`() throws {
    let connection = try Connection.inMemory()
    var statement = try connection.prepare("SELECT ?1, ?2")
    try statement.bind(text: "first", at: 1)
    for length in [1, 31, 32, 33, 64, 65, 2047, 2048, 2049, 100_000, 3, 0, 40] {
      let text = String(repeating: "x", count: length)
      try statement.bind(text: text, at: 2)
      #expect(try statement.step())
      #expect(try statement.text(at: 0) == "first")
      #expect(try statement.text(at: 1) == text)
      statement.reset()
    }
    try statement.bind(text: "a longer text than there was before, by far", at: 1)
    #expect(try statement.step())
    #expect(try statement.text(at: 0).hasPrefix("a longer text"))
    #expect(try statement.text(at: 1).utf8.count == 40)
  }

  @Test func `values do not stay bound for the next use of the text`() throws {
    let sql = "SELECT ?"
    #expect(try connection.value(sql, ["secret"]) == "secret")
    var statement = try connection.prepare(sql)
    #expect(try row(&statement) == [.null])
  }

  @Test func `a statement with a current row takes no values until it is reset`() throws {
    var statement = try connection.prepare("SELECT ?")
    try statement.bind(1, at: 1)
    #expect(try row(&statement) == [1])
    #expect(try failure { try statement.bind("secret", at: 1) }.code == .misuse)
    statement.reset()
    try statement.bind(2, at: 1)
    #expect(try row(&statement) == [2])
    let hasMore = try statement.step()
    #expect(!hasMore)
    try statement.bind(3, at: 1)
    #expect(try row(&statement) == [3])
  }
}
