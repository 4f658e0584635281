import SQLite
import Testing

@Suite struct `Errors` {
  private let connection: Connection

  init() throws {
    connection = try Connection.inMemory()
    try connection.executeScript(
      """
      CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE item (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (name <> 'bad'), size INTEGER,
        parent INTEGER REFERENCES parent (id), document TEXT
      ) STRICT;
      INSERT INTO item (id, name) VALUES (1, 'first');
      CREATE TRIGGER item_size AFTER INSERT ON item WHEN new.size < 0 BEGIN
        SELECT RAISE(ABORT, 'a size cannot be negative');
      END;
      CREATE VIRTUAL TABLE words USING fts5 (text);
      """)
  }

  static let constraints: [(String, [Value], ResultCode)] = [
    ("INSERT INTO item (name) VALUES (?)", ["first"], .constraintUnique),
    ("INSERT INTO item (name) VALUES (?)", ["bad"], .constraintCheck),
    ("INSERT INTO item (name) VALUES (?)", [.null], .constraintNotNull),
    ("INSERT INTO item (id, name) VALUES (?, 'n')", [1], .constraintPrimaryKey),
    ("INSERT INTO item (parent, name) VALUES (?, 'n')", [9], .constraintForeignKey),
    ("INSERT INTO item (size, name) VALUES (?, 'n')", ["Zarina"], .constraintDataType),
    ("INSERT INTO item (size, name) VALUES (?, 'n')", [-1], .constraintTrigger),
  ]

  @Test(arguments: constraints)
  func `carry the extended code`(sql: String, values: [Value], code: ResultCode) throws {
    let error = try failure { try connection.execute(sql, values) }
    #expect(error.code == code)
    #expect(error.code.primary == .constraint)
    #expect(error.sql == sql)
    #expect(error.offset == nil)
  }

  @Test func `a pattern of a primary code matches what extends it, not the reverse`() {
    #expect(ResultCode.constraint ~= ResultCode.constraintUnique)
    #expect(ResultCode.constraintUnique ~= ResultCode.constraintUnique)
    #expect(!(ResultCode.constraintUnique ~= ResultCode.constraint))
    #expect(!(ResultCode.busy ~= ResultCode.constraintUnique))
  }

  static let secret = "Zarina"

  static let failing: [(String, [Value])] =
    constraints.map { ($0.0, $0.1) } + [
      ("INSERT INTO item (id, name) VALUES (?, 'n')", [.text(secret)]),
      ("INSERT INTO item (document, name) VALUES (?, ?)", [.text(secret), "first"]),
      ("SELECT * FROM words WHERE words MATCH ?", [.text("\"\(secret)")]),
      ("SELECT * FROM words WHERE words MATCH ?", [.text("\(secret) : ")]),
      ("SELECT * FROM words WHERE words MATCH ?", [.text("\(secret):x")]),
      ("SELECT * FROM words WHERE words MATCH ?", [.text("a NEAR \(secret)(")]),
      ("INSERT INTO words (words) VALUES (?)", [.text(secret)]),
      ("INSERT INTO words (words, rank) VALUES (?, 1)", [.text(secret)]),
      ("INSERT INTO words (words, rank) VALUES ('rank', ?)", [.text("\(secret)(")]),
      ("SELECT json_extract('{}', ?)", [.text(secret)]),
      ("SELECT json_extract(?, '$.a')", [.text(secret)]),
      ("SELECT json_set('{}', ?, 1)", [.text("$[\(secret)")]),
      ("SELECT load_extension(?)", [.text(secret)]),
      ("SELECT fts3_tokenizer(?)", [.text(secret)]),
      ("SELECT 'a' LIKE 'b' ESCAPE ?", [.text(secret)]),
      ("SELECT abs(?)", [.integer(.min)]),
      ("SELECT name FROM pragma_table_info(?) JOIN missing", [.text(secret)]),
      ("SELECT zeroblob(?)", [.integer(.max)]),
    ]

  @Test(arguments: failing)
  func `never show a bound value`(sql: String, values: [Value]) throws {
    let error = try failure { try connection.execute(sql, values) }
    for text in ["\(error)", "\(error as any Error)", String(describing: error)] {
      #expect(!text.contains(Self.secret))
      #expect(text.contains("SQLite code"))
      #expect(text.contains(sql))
    }
  }

  @Test func `never show a value that is stored`() throws {
    try connection.execute("UPDATE item SET document = ?", [.text(Self.secret)])
    let error = try failure {
      try connection.firstRow("SELECT json_extract('{}', document) FROM item")
    }
    #expect(error.message.contains(Self.secret))
    #expect(error.isAboutValues)
    #expect(!error.description.contains(Self.secret))
  }

  @Test func `show a long text of SQL only in part`() throws {
    let sql = "SELECT missing, '" + String(repeating: "ә", count: 1000) + "'"
    let error = try failure { _ = try connection.prepare(sql) }
    #expect(error.sql == sql)
    #expect(error.description.hasSuffix("әәә…"))
    #expect(error.description.unicodeScalars.count < 600)
  }

  @Test func `a statement can be used again after an error`() throws {
    var statement = try connection.prepare("INSERT INTO item (name) VALUES (?)")
    try statement.bind("first", at: 1)
    #expect(try failure { try statement.run() }.code == .constraintUnique)
    try statement.bind("second", at: 1)
    try statement.run()
    #expect(try connection.value("SELECT count(*) FROM item") == 2)
    #expect(connection.changeCount == 1)
    #expect(connection.lastInsertedRowID == 2)
  }

  @Test func `an error in the middle of a result is thrown, not taken for its end`() throws {
    var read: [Int64] = []
    let error = try failure {
      try connection.query(
        """
        WITH numbers (n) AS (VALUES (1), (2), (-9223372036854775808), (4))
        SELECT abs(n) FROM numbers
        """
      ) { row in read.append(try row.integer(at: 0)) }
    }
    #expect(error.code == .error)
    #expect(read == [1, 2])
  }
}
