import IncidentStore
import Incidents
import FoundationEssentials
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

  /// Headings of columns whose cells are short, each with what they feed.
  static let bounded = [
    "date", "kind", "country", "region", "locality", "form", "source", "source_url", "latitude",
    "reported_on", "parent_id", "verification",
  ]

  @Test(arguments: bounded) func `a cell far too long for what it feeds refuses its row`(
    heading: String
  ) throws {
    let other = heading == "date" ? "title" : "date"
    let text = String(repeating: "9 июня ", count: 500)
    let mapped = csv([["id", heading, other], ["a", text, "2019"], ["b", "", "2019"]])
    let counts = try database.add(mapped, skippingInvalid: true)
    #expect(counts.rejectedRows == 1)
    let plan = try database.plan(mapped)
    let problem = try #require(plan.problems.first.first)
    #expect(problem.line == 2 && problem.column == 3 && problem.heading == heading)
    #expect(problem.reason.hasPrefix("The text is longer than 4000 bytes"))
    #expect((problem.value?.unicodeScalars.count ?? 0) < 100)
  }

  @Test(arguments: ["detained", "participants", "killed", "articles"])
  func `a number or an article far too long states nothing and costs no row`(
    heading: String
  ) throws {
    let text = String(repeating: "174 ", count: 1500)
    let counts = try database.add(
      csv([["id", "date", heading, "title"], ["a", "2019", text, "x"]]))
    #expect(counts.newIncidents == 1)
    #expect(
      try database.table("SELECT count(*) FROM claims UNION ALL SELECT count(*) FROM charges")
        == ["0", "0"])
  }

  @Test func `free text may be long`() throws {
    let text = String(repeating: "слово ", count: 5000)
    try database.add(csv([["id", "date", "title", "summary"], ["a", "2019", text, text]]))
    #expect(try database.table("SELECT length(title) > 20000 FROM incidents") == ["1"])
  }

  @Test func `texts that are joined are bounded together`() throws {
    let names = (0..<30).map { "c\($0)" }
    let list = names.map { "\"\($0)\"" }.joined(separator: ",")
    let json = #"""
      {"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": {"column": "date"},
      "region": {"columns": [\#(list)], "join": " "}}}
      """#
    let mapping = try MappingReader.read(Data(json.utf8))
    let cells = names.map { _ in String(repeating: "ж", count: 100) }
    let counts = try database.add(
      csv([["id", "date"] + names, ["a", "2019"] + cells]), mapping: mapping, skippingInvalid: true)
    #expect(counts.rejectedRows == 1)
  }

  @Test func `a name of a column far too long is refused`() throws {
    let name = String(repeating: "имя ", count: 1000)
    let problem = #expect(throws: ImportProblem.longHeading(column: 3, line: 1)) {
      try database.add("id,date,\(name)\na,2019,1\n")
    }
    #expect(
      problem?.description == "line 1, column 3 of the header: the name is longer than 4000 bytes. "
        + "Shorten it, or look for a quote that is not closed")
  }

  @Test func `hundreds of columns of one name are told apart`() throws {
    let header = Array(repeating: "Version", count: 300)
    try database.add(csv([["id", "date"] + header, ["a", "2019"] + header]))
    let kept = try cells(ofJSON: database.rows("SELECT columns FROM reports").first?[0])
    #expect(kept.prefix(4) == ["id", "date", "Version", "Version (2)"])
    #expect(kept.last == "Version (300)" && Set(kept).count == 302)
  }

  @Test func `whatever stands in a header comes through verbatim`() throws {
    let names = ["id", "date"] + Self.texts.map { "\($0.prefix(1000))\u{1F}" }
    try database.add(csv([names, ["a", "2019"] + Self.texts]))
    let kept = try cells(ofJSON: database.rows("SELECT columns FROM reports").first?[0])
    #expect(kept.map { Array($0.utf8) } == names.map { Array($0.utf8) })
  }
}
