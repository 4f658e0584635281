import Incidents
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
    #expect(
      problem.description == "nests lists and objects deeper than any mapping does (line 1)")
  }

  @Test(arguments: [
    (#"{"aigaq_mapping": 1, "fields": {}, "fields": {}}"#, "fields", 1),
    ("{\"fields\": {\"id\": {},\n \"date\": {},\n \"id\": {}}}", "fields.id", 3),
    (#"{"fields": {"kind": {"values": {"a": "x", "\u0061": "y"}}}}"#, "fields.kind.values.a", 1),
    (#"{"rows": [{"column": "a", "column": "b"}]}"#, "rows.column", 1),
  ])
  func `a key that stands twice is refused, as it is not known which is meant`(
    text: String, key: String, line: Int
  ) throws {
    let problem = try #require(
      #expect(throws: MappingProblem.self) { try MappingReader.read(Data(text.utf8)) })
    #expect(
      problem.description
        == "\(key): is there twice, the second time on line \(line): leave one of them out")
  }

  @Test func `a mapping of megabytes is refused at once`() throws {
    let text = "{\"description\": \"\(String(repeating: "x", count: 2 << 20))\"}"
    let problem = try #require(
      #expect(throws: MappingProblem.self) { try MappingReader.read(Data(text.utf8)) })
    #expect(problem.description == "is longer than 1048576 bytes, as no mapping is")
  }

  @Test(arguments: [
    (
      #""detained": {"column": "n"}, "participants": {"column": " N "}"#,
      "fields.detained: is read from the column 'n', as 'participants' is: a cell states one of them. "
        + "Leave one out, or separate them with 'when' or 'split'"
    ),
    (
      #""killed": [{"column": "a"}, {"column": "n"}], "injured": {"column": "n"}"#,
      "fields.killed: is read from the column 'n', as 'injured' is: a cell states one of them. "
        + "Leave one out, or separate them with 'when' or 'split'"
    ),
    (
      #""latitude": {"column": "x"}, "longitude": {"column": "x"}"#,
      "fields.longitude: is read from the column 'x', as 'latitude' is: a cell states one of them. "
        + "Leave one out, or separate them with 'when' or 'split'"
    ),
    (
      #""region": {"columns": ["a", "b", "A"]}"#,
      "fields.region.columns: names the column 'A' twice"
    ),
    (
      #""kind": {"column": "k", "values": {"Да": "protest", "да ": "detention"}}"#,
      "fields.kind.values.да : has another value than 'Да', and case and white space make no "
        + "difference"
    ),
  ])
  func `what contradicts itself is refused`(fields: String, message: String) throws {
    let text =
      #"{"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": {"column": "d"}, \#(fields)}}"#
    let problem = try #require(
      #expect(throws: MappingProblem.self) { try MappingReader.read(Data(text.utf8)) })
    #expect(problem.description == message)
  }

  @Test func `one column may feed two numbers where something tells them apart`() throws {
    let text = #"""
      {"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": {"column": "d"},
      "injured": {"column": "n", "when": [{"column": "of", "in": ["injured"]}]},
      "killed": {"column": "n", "when": [{"column": "of", "in": ["killed"]}]}}}
      """#
    #expect(try MappingReader.read(Data(text.utf8)).fields.count == 4)
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
