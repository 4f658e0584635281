import SQLite
import TestSupport
import Testing

@Suite struct `Rows as SQL literals` {
  private static let rows = """
    SELECT NULL, 0, 7, -1, 10, 9223372036854775807, -9223372036854775808
    UNION ALL SELECT '', 'a', '''', 'it''s', ''',''', 'a,b', 'Алматы' || char(10) || 'b'
    """

  private func literals(_ sql: String) throws -> [UInt8] {
    let connection = try Connection.inMemory()
    var rows = RowLiterals()
    try connection.query(sql) { row in try rows.append(row) }
    var bytes: [UInt8] = []
    rows.withBytes { span in for index in span.indices { bytes.append(span[index]) } }
    #expect(bytes.count == rows.count)
    return bytes
  }

  @Test func `have commas between the columns and a line feed at the end`() throws {
    #expect(
      String(decoding: try literals(Self.rows), as: UTF8.self) == """
        NULL,0,7,-1,10,9223372036854775807,-9223372036854775808
        '','a','''','it''s',''',''','a,b','Алматы
        b'

        """)
  }

  @Test(.enabled(if: InstalledProgram.isThere("sqlite3"), "needs the program sqlite3"))
  func `are what the sqlite3 shell prints`() throws {
    let folder = try TemporaryFolder()
    let run = try InstalledProgram.run("sqlite3", ["-quote", ":memory:", Self.rows], in: folder)
    #expect(try literals(Self.rows) == Array(run.output.utf8), "\(run.messages)")
  }

  @Test func `hold texts as their bytes are, and numbers with a fraction whole`() throws {
    #expect(
      try literals("SELECT CAST(x'61FF0062' AS TEXT)") == Array("'a".utf8) + [0xFF, 0]
        + Array("b'\n".utf8))
    #expect(try literals("SELECT 0.1, 1e300") == Array("0.1,1e+300\n".utf8))
  }

  @Test(arguments: [1, 127 * 1024, 1_000_000]) func `have room for any text`(length: Int) throws {
    let text = try literals("SELECT replace(hex(zeroblob(\(length))), '00', '''')")
    #expect(text.count == 2 * length + 3)
    #expect(text.dropLast().allSatisfy { $0 == UInt8(ascii: "'") })
  }

  @Test func `start anew`() throws {
    let connection = try Connection.inMemory()
    var rows = RowLiterals()
    for number in 1...3 {
      try connection.query("SELECT \(number)") { row in try rows.append(row) }
      rows.withBytes { #expect($0[0] == UInt8(ascii: "0") + UInt8(number) && $0.count == 2) }
      rows.removeAll()
    }
  }

  @Test func `hold no blobs`() throws {
    #expect(throws: DecodingFailure.self) { try literals("SELECT x'00'") }
  }
}
