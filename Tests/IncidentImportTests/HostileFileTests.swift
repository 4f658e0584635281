import Tabular
import IncidentImport
import TestSupport
import Testing

@Suite struct `Hostile files` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  /// What ends the import of bytes, with the database untouched.
  private func problem(_ bytes: [UInt8]) throws -> DelimitedProblem? {
    let before = try database.bytes()
    let file = try database.folder.write(bytes, to: "hostile.csv")
    let problem = #expect(throws: DelimitedProblem.self) { try database.add(file: file) }
    #expect(try database.bytes() == before)
    return problem
  }

  @Test func `a NUL byte is told with its place`() throws {
    let problem = try problem(Array("id,date\na,2019\nб,2\u{0}19\n".utf8))
    #expect(problem?.cause == .nulByte)
    #expect(problem?.line == 3 && problem?.column == 4)
  }

  @Test func `bytes that are not UTF-8 are told with their place`() throws {
    let problem = try problem(Array("id,date,title\na,2019,ф".utf8) + [0xFF, 0x0A])
    #expect(problem?.cause == .invalidUTF8)
    #expect(problem?.line == 2 && problem?.column == 9)
  }

  @Test func `a field of 20 MB is refused`() throws {
    let bytes = Array("id,date,title\na,2019,".utf8) + Array(repeating: 0x78, count: 20_000_000)
    let problem = try problem(bytes)
    #expect(problem?.cause == .fieldTooLong(limit: 16 << 20))
    #expect(problem?.line == 2 && problem?.column == 8)
  }

  @Test func `5000 columns are refused, in the header and in a row`() throws {
    let names = (0..<5000).map { "c\($0)" }.joined(separator: ",")
    #expect(try problem(Array("id,date,\(names)\na,2019\n".utf8))?.line == 1)
    let problem = try problem(Array("id,date\na,2019\n\(names)\n".utf8))
    #expect(problem?.cause == .tooManyFields(limit: 4096) && problem?.line == 3)
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", "\r\n"])
  func `an empty file is told`(text: String) throws {
    let problem = #expect(throws: ImportProblem.emptyFile) { try database.add(text) }
    #expect(
      problem?.description
        == "the file is empty: it needs a header with the names of the columns, and rows")
  }

  @Test(arguments: ["id,date", "id,date\n", "\u{FEFF}id,date\r\n\r\n"])
  func `a header without rows is told`(text: String) throws {
    let problem = #expect(throws: ImportProblem.noRows) { try database.add(text) }
    #expect(
      problem?.description == "the file has a header and no rows: there is nothing to import")
  }

  static let texts = [
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "'; DROP TABLE incident; --",
    "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}gnp.exe\u{2066}", "\u{1}\u{1F}\u{7F}\u{85}\u{2028}",
    "\u{FEFF}x", "\\\"\\n", "{\"a\":[1]}", "a\r\nb\nc\rd", "e\u{301} é", "👨‍👩‍👧\u{10FFFF}",
    String(repeating: "ф", count: 100_000),
  ]

  @Test func `whatever stands in a cell comes through verbatim`() throws {
    let rows = Self.texts.enumerated().map { ["\($0)", "2019", $1] }
    try database.add(csv([["id", "date", "title"]] + rows))
    let kept = try database.rows(
      "SELECT json_extract(cells, '$[2]') FROM reports ORDER BY report_id")
    #expect(kept.map { Array(($0[0] ?? "").utf8) } == Self.texts.map { Array($0.utf8) })
    #expect(try database.findings().isEmpty)
  }

  @Test func `whatever stands in a header comes through verbatim`() throws {
    let names = ["id", "date"] + Self.texts.map { "\($0)\u{1F}" }
    try database.add(csv([names, ["a", "2019"] + Self.texts]))
    let kept = try cells(ofJSON: database.rows("SELECT columns FROM reports").first?[0])
    #expect(kept.map { Array($0.utf8) } == names.map { Array($0.utf8) })
  }
}
