import SQLite
import Testing

@Suite struct `Values` {
  static let values: [Value] = [
    .null, .integer(0), .integer(-1), .integer(.max), .integer(.min),
    .real(0.5), .real(-0.0), .real(.infinity), .real(-.infinity),
    .real(.leastNonzeroMagnitude), .real(.greatestFiniteMagnitude), .real(1),
    .text(""), .text("a"), .text("\0"), .text("a\0b\0"), .text("Қазақстан — №"),
    .text("e\u{301}"), .text("👩‍👩‍👧\u{10FFFF}"),
    .blob([]), .blob([0]), .blob([0, 255, 0]),
  ]

  @Test(arguments: values)
  func `each comes back as it went in`(value: Value) throws {
    let connection = try Connection.inMemory()
    #expect(try connection.value("SELECT ?", [value]) == value)
    try connection.execute("CREATE TABLE stored (value ANY) STRICT")
    try connection.execute("INSERT INTO stored VALUES (?)", [value])
    #expect(try connection.value("SELECT value FROM stored") == value)
  }

  @Test func `a long one comes back as it went in`() throws {
    let connection = try Connection.inMemory()
    let text = Value.text(String(repeating: "ы", count: 1_000_000))
    let blob = Value.blob(Array(repeating: 7, count: 1_000_000))
    let isWhole = try connection.firstRow("SELECT ?, ?", [text, blob]) == [text, blob]
    #expect(isWhole)
  }

  @Test func `what is not a number is stored as null`() throws {
    #expect(try Connection.inMemory().value("SELECT ?", [.real(.nan)]) == .null)
  }

  @Test func `a negative zero keeps its sign`() throws {
    guard case .real(let number) = try Connection.inMemory().value("SELECT ?", [.real(-0.0)])
    else { throw Refusal() }
    #expect(number.sign == .minus)
  }

  @Test(arguments: [
    ("", 0), ("\0", 1), ("a\0b", 3), ("Әлия", 8), ("👩‍👩‍👧", 18),
  ])
  func `a text is stored with all its bytes`(text: String, count: Int) throws {
    let connection = try Connection.inMemory()
    let row = try connection.firstRow(
      "SELECT typeof(?1), length(CAST(?1 AS BLOB)), hex(?1)", [.text(text)])
    let hex = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    #expect(row == ["text", .integer(Int64(count)), .text(hex.joined())])
  }

  @Test func `an empty text and an empty blob are not null`() throws {
    let connection = try Connection.inMemory()
    #expect(
      try connection.firstRow("SELECT typeof(?), typeof(?)", ["", .blob([])]) == ["text", "blob"])
  }

  @Test func `texts that differ in normalization only are stored as two`() throws {
    let connection = try Connection.inMemory()
    #expect(try connection.value("SELECT ? = ?", ["e\u{301}", "é"]) == 0)
  }

  @Test func `a database in UTF-16 gives and takes the same texts`() throws {
    let connection = try Connection.inMemory()
    try connection.executeScript("PRAGMA encoding = 'UTF-16le'; CREATE TABLE stored (value TEXT)")
    for text in ["", "a\0b", "Қазақстан", "👩‍👩‍👧"] {
      try connection.execute("DELETE FROM stored")
      try connection.execute("INSERT INTO stored VALUES (?)", [.text(text)])
      #expect(try connection.value("SELECT value FROM stored") == .text(text))
    }
  }

  @Test func `optionals without a value are null`() {
    #expect(Value(String?.none) == .null)
    #expect(Value(Int64?.none) == .null)
    #expect(Value(Int?.none) == .null)
    #expect(Value(Double?.none) == .null)
    #expect(Value("a" as String?) == "a")
    #expect(Value(3 as Int?) == 3)
  }
}
