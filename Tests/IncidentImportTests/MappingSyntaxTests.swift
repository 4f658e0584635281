import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `Mappings that are no JSON` {
  @Test(arguments: [
    ("", 1, 1), ("{\n  \"aigaq_mapping\": 1,\n  \"fields\" {}\n}", 3, 12),
    ("{\"aigaq_mapping\": 1", 1, 20), ("id,date\n1,2019", 1, 1), ("{'aigaq_mapping': 1}", 1, 2),
    ("{\n\t\"ф\": 1;\n}", 2, 8), ("[1, 2,, 3]", 1, 7), ("{} {}", 1, 4), ("\"a\nb\"", 1, 3),
    ("{\"a\": \"\\x\"}", 1, 9), ("[-]", 1, 3), ("[1.]", 1, 4), ("[tru]", 1, 5),
    ("{\"a\": NaN}", 1, 7), ("\r\n\r\n{\"a\"\r\n}", 4, 1), ("// a\n{}", 1, 1),
    ("[\"\\u12x4\"]", 1, 7),
  ])
  func `a text that is not JSON is told with its line and column`(
    text: String, line: Int, column: Int
  ) throws {
    let problem = try #require(
      #expect(throws: MappingProblem.self) { try MappingReader.read(Data(text.utf8)) })
    #expect(problem.path.isEmpty)
    #expect(
      problem.description == "is not JSON from line \(line), column \(column) on: look there, or "
        + "just before, for a missing or an extra comma, colon, quote or bracket")
  }

  @Test func `a text of many brackets is not JSON`() throws {
    let text = String(repeating: "[", count: 100_000)
    let problem = try #require(
      #expect(throws: MappingProblem.self) { try MappingReader.read(Data(text.utf8)) })
    #expect(problem.description.hasPrefix("is not JSON"))
  }

  @Test func `bytes that are not UTF-8 are told`() throws {
    let problem = try #require(
      #expect(throws: MappingProblem.self) { try MappingReader.read(Data([0x22, 0xFF, 0x22])) })
    #expect(problem.description == "is not UTF-8 text: save it again as UTF-8")
  }

  @Test func `a byte-order mark does no harm`() throws {
    let json =
      #"{"aigaq_mapping": 1, "fields": {"id": {"column": "a"}, "date": {"column": "b"}}}"#
    #expect(try MappingReader.read(Data("\u{FEFF}\(json)".utf8)).fields.count == 2)
  }
}
