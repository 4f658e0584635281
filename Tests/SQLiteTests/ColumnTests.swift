import SQLite
import Testing

@Suite struct `Reading columns` {
  private let connection: Connection

  init() throws { connection = try Connection.inMemory() }

  /// What a reader makes of the first column of a statement's first row.
  private func read<Result>(
    _ sql: String, _ reader: (borrowing Row) throws -> Result
  ) throws -> Result {
    var statement = try connection.prepare(sql)
    let hasRow = try statement.step()
    try #require(hasRow)
    return try reader(statement)
  }

  /// One way of reading a column.
  struct Reader: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let storage: StorageClass
    let isOptional: Bool
    let read: @Sendable (borrowing Row) throws -> Any?

    static let all = [
      Reader(testDescription: "integer", storage: .integer, isOptional: false) {
        try $0.integer(at: 0)
      },
      Reader(testDescription: "optionalInteger", storage: .integer, isOptional: true) {
        try $0.optionalInteger(at: 0)
      },
      Reader(testDescription: "real", storage: .real, isOptional: false) { try $0.real(at: 0) },
      Reader(testDescription: "optionalReal", storage: .real, isOptional: true) {
        try $0.optionalReal(at: 0)
      },
      Reader(testDescription: "text", storage: .text, isOptional: false) { try $0.text(at: 0) },
      Reader(testDescription: "optionalText", storage: .text, isOptional: true) {
        try $0.optionalText(at: 0)
      },
      Reader(testDescription: "withUTF8", storage: .text, isOptional: false) {
        try $0.withUTF8(at: 0) { $0.count }
      },
      Reader(testDescription: "blob", storage: .blob, isOptional: false) { try $0.blob(at: 0) },
      Reader(testDescription: "optionalBlob", storage: .blob, isOptional: true) {
        try $0.optionalBlob(at: 0)
      },
    ]
  }

  static let literals: [(StorageClass, String)] = [
    (.null, "NULL"), (.integer, "1"), (.real, "1.0"), (.text, "'1'"), (.blob, "x'31'"),
  ]

  @Test(arguments: Reader.all, literals)
  func `a reader takes its own kind of value and no other`(
    reader: Reader, literal: (storage: StorageClass, sql: String)
  ) throws {
    let sql = "SELECT \(literal.sql) AS amount"
    let isNull = literal.storage == .null
    if literal.storage == reader.storage || (isNull && reader.isOptional) {
      #expect((try read(sql, reader.read) == nil) == isNull)
      return
    }
    let error = try #require(throws: DecodingFailure.self) { try read(sql, reader.read) }
    #expect(
      error
        == DecodingFailure(
          column: 0, name: "amount", expected: reader.storage, found: .storage(literal.storage)))
    #expect(
      error.description
        == "Column 0 (amount) holds \(literal.storage) where \(reader.storage) is expected")
  }

  @Test(arguments: [-1, 1, Int.max, Int.min])
  func `a column that is not there is a failure`(column: Int) throws {
    let found = { (work: () throws -> Void) in
      #expect(throws: DecodingFailure.self, performing: work)?.found
    }
    try read("SELECT 1") { row in
      #expect(found { _ = try row.integer(at: column) } == .noColumn)
      #expect(found { _ = try row.optionalText(at: column) } == .noColumn)
      #expect(found { _ = try row.value(at: column) } == .noColumn)
      #expect(found { try row.withUTF8(at: column) { _ in } } == .noColumn)
      let name = row.columnName(at: column)
      #expect(name == "")
    }
  }

  @Test func `before the first row and after the last there is nothing to read`() throws {
    var statement = try connection.prepare("SELECT 1")
    #expect(throws: DecodingFailure.self) { try statement.integer(at: 0) }
    try statement.run()
    #expect(throws: DecodingFailure.self) { try statement.integer(at: 0) }
    _ = try statement.step()
    statement.reset()
    #expect(throws: DecodingFailure.self) { try statement.values() }
  }

  @Test(arguments: ["x'FF'", "x'D0'", "x'EDA080'", "x'C080'", "x'41FF'"])
  func `a text that is not UTF-8 is a failure, not another text`(bytes: String) throws {
    let sql = "SELECT CAST(\(bytes) AS TEXT) AS name"
    let expected = DecodingFailure(
      column: 0, name: "name", expected: .text, found: .malformedText)
    let readers: [(borrowing Row) throws -> Void] = [
      { _ = try $0.text(at: 0) }, { _ = try $0.optionalText(at: 0) }, { _ = try $0.value(at: 0) },
      { _ = try $0.values() }, { try $0.withUTF8(at: 0) { _ in } },
    ]
    for reader in readers {
      #expect(throws: expected) { try read(sql, reader) }
    }
    #expect(try failure { try connection.firstRow(sql) }.code == .mismatch)
  }

  @Test func `a text's bytes are lent as they are`() throws {
    let bytes = try read("SELECT 'a' || char(0) || 'ә'") { row in
      try row.withUTF8(at: 0) { span in span.indices.map { span[$0] } }
    }
    #expect(bytes == Array("a\0ә".utf8))
    #expect(try read("SELECT ''") { try $0.withUTF8(at: 0) { $0.count } } == 0)
  }

  @Test func `an error of whoever is lent the bytes is passed on`() throws {
    #expect(throws: Refusal()) {
      try read("SELECT 'a'") { try $0.withUTF8(at: 0) { _ in throw Refusal() } }
    }
  }

  @Test func `columns have the names that the result gives them`() throws {
    let statement = try connection.prepare(#"SELECT 1 AS "дата", 2 AS b, 3 AS b"#)
    let names = (0..<statement.columnCount).map { statement.columnName(at: $0) }
    #expect(names == ["дата", "b", "b"])
  }

  @Test func `a statement without rows has no columns`() throws {
    try connection.execute("CREATE TABLE item (id INTEGER)")
    let statement = try connection.prepare("INSERT INTO item VALUES (1)")
    let count = statement.columnCount
    #expect(count == 0)
  }

  @Test func `a statement follows a change of the table that it reads`() throws {
    try connection.executeScript("CREATE TABLE item (a); INSERT INTO item VALUES (1)")
    #expect(try connection.firstRow("SELECT * FROM item") == [1])
    try connection.execute("ALTER TABLE item ADD COLUMN b DEFAULT 2")
    #expect(try connection.firstRow("SELECT * FROM item") == [1, 2])
  }
}
