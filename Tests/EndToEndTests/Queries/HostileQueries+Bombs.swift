extension HostileQueries {
  private static let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"

  static let bombs = HostileQueries(
    "bombs",
    [
      .init("\(endless) SELECT count(*) FROM n", .late, "--timeout", "0.3"),
      .init("\(endless) SELECT i FROM n ORDER BY i DESC", .late, "--timeout", "0.3"),
      .init(
        "WITH n (i) AS (SELECT 1 UNION SELECT i + 1 FROM n) SELECT max(i) FROM n", .late,
        "--timeout", "0.3"),
      .init(
        "SELECT count(*) FROM reports a, reports b, reports c, reports d, reports e, reports f, "
          + "reports g, reports h", .late,
        "--timeout", "0.3"),
      .init(
        "WITH n (t) AS (SELECT 'a' UNION ALL SELECT t || t FROM n) SELECT max(length(t)) FROM n",
        .fault("string or blob too big")),
      .init("SELECT zeroblob(1000000000)", .fault("string or blob too big")),
      .init("SELECT randomblob(1000000000)", .fault("string or blob too big")),
      .init("SELECT hex(zeroblob(90000000))", .fault("string or blob too big")),
      .init("SELECT printf('%.*c', 2000000000, 'x')", .late, "--timeout", "0.3"),
      .init("SELECT printf('%.*c', 1000000, 'x') || zeroblob(99999999)", .fault("too big")),
      .init(
        "SELECT replace(hex(zeroblob(40000000)), '0', 'xxxxxxxx')",
        .fault("string or blob too big")),
      .init(
        "\(endless) SELECT group_concat(hex(randomblob(9000000))) FROM n", .late, "--timeout", "0.3"
      ),
      .init(
        "\(endless) SELECT zeroblob(90000000 + i) AS b FROM n ORDER BY b", .memory,
        "--timeout", "120"),
      .init(
        "\(endless) SELECT count(DISTINCT i || zeroblob(90000000)) FROM n", .memory,
        "--timeout", "120"),
      .init(
        "SELECT '\(repeated("a", 900, ""))' LIKE '\(repeated("%a", 900, ""))'",
        .fault("LIKE or GLOB pattern too complex")),
      .init("SELECT 'a' REGEXP '(a+)+$'", .fault("no such function: REGEXP")),
    ])

  static let longStatements = HostileQueries(
    "statements that are too long or too deep",
    [
      .init("SELECT '\(repeated("x", 1_000_000, ""))'", .fault("longer than it may be")),
      .init("SELECT 1 -- \(repeated("x", 60_000, ""))", .fault("longer than it may be")),
      .init(repeated("x", 2_000_000, ""), .fault("is longer than 1048576 bytes")),
      .init("SELECT \(nested("(", "1", ")", 5000))", .fault("nested too deeply")),
      .init("SELECT \(nested("abs(", "1", ")", 2000))", .fault("nested too deeply")),
      .init("SELECT \(nested("NOT ", "1", "", 9000))", .fault("nested too deeply")),
      .init("SELECT \(nested("CASE WHEN 1 THEN ", "1", " END", 300))", .fault("nested too deeply")),
      .init(
        "SELECT * FROM \(nested("(SELECT * FROM ", "incidents", ")", 300))",
        .fault("nested too deeply")),
      .init("SELECT \(repeated("1", 2000, " + "))", .fault("Expression tree is too large")),
      .init("SELECT \(repeated("1", 9000, " AND "))", .fault("Expression tree is too large")),
      .init(repeated("SELECT 1", 600, " UNION ALL "), .fault("too many terms in compound SELECT")),
      .init("SELECT \(repeated("1", 3000, ", "))", .fault("too many columns in result set")),
      .init("SELECT 1 FROM \(repeated("reports", 80, ", "))", .fault("FROM clause terms")),
      .init(repeated("SELECT 1", 5000, ";"), .usage("The SQL holds more than one statement")),
    ])

  static let oddBytes = HostileQueries(
    "bytes that are no SQL",
    [
      .init("SELECT 1\0; DELETE FROM incident", .fault("SQL cannot hold the character NUL")),
      .init("SELECT 'a\0b'", .fault("SQL cannot hold the character NUL")),
      .init(bytes: [0], .fault("SQL cannot hold the character NUL")),
      .init(bytes: Array("SELECT '".utf8) + [0xFF, 0xFE, 0x27], .fault("is not UTF-8")),
      .init(bytes: [0xC0, 0x80], .fault("is not UTF-8")),
      .init(bytes: [0xED, 0xA0, 0x80], .fault("is not UTF-8")),
      .init(bytes: [0xFF, 0xFE] + "SELECT 1".utf8.flatMap { [$0, 0] }, .fault("is not UTF-8")),
      .init("", .fault("The SQL holds no statement")),
      .init(" \t\r\n", .fault("The SQL holds no statement")),
      .init("/* nothing", .fault("The SQL holds no statement")),
      .init(";;;", .fault("The SQL holds no statement")),
      .init("SELECT \u{1B}[2J", .fault(#"unrecognized token: "\u{1B}""#)),
      .init("SELECT \u{202E}", .fault(#"no such column: \u{202E}"#)),
      .init("SELECT\u{A0}1", .fault("syntax error")),
      .init("SELECT ‘x’", .fault("no such column: ‘x’")),
      .init("\u{FEFF}SELECT 1 AS n", .rows("n\r\n1\r\n")),
      .init("SELECT 1 AS n;\r\n-- the end\r\n", .rows("n\r\n1\r\n")),
    ])

  private static func repeated(_ text: String, _ count: Int, _ separator: String) -> String {
    Array(repeating: text, count: count).joined(separator: separator)
  }

  private static func nested(
    _ opening: String, _ inside: String, _ closing: String, _ depth: Int
  ) -> String {
    repeated(opening, depth, "") + inside + repeated(closing, depth, "")
  }
}
