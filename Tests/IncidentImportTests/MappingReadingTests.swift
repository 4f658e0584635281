import FoundationEssentials
import IncidentImport
import Incidents
import Testing

@Suite struct `Reading mappings` {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let json: String
    let message: String

    /// A whole text and what is said of it.
    init(_ json: String, _ message: String) { (self.json, self.message) = (json, message) }

    /// What stands in the place of the date or beside it.
    init(date: String = #"{"column": "b"}"#, _ more: String = "", says message: String) {
      let rest = more.isEmpty ? "" : ", \(more)"
      json = #"{"aigaq_mapping": 1, "fields": {"id": {"column": "a"}, "date": \#(date)\#(rest)}}"#
      self.message = message
    }

    var testDescription: String { json }
  }

  static let fieldNames = NativeField.allCases.map(\.name).joined(separator: ", ")

  static let documents = [
    Refusal("[]", "must be an object, not a list"),
    Refusal("7", "must be an object, not a number"),
    Refusal(
      #"{"aigaq_mapping": 1, "fields": {}, "colour": 1, "color": 1}"#,
      "color: is not known; known are: aigaq_mapping, dataset, description, fields"),
    Refusal(#"{"fields": {}}"#, "aigaq_mapping: must be 1, the version of the format"),
    Refusal(
      #"{"aigaq_mapping": 2, "fields": {}}"#, "aigaq_mapping: must be 1, the version of the format"),
    Refusal(
      #"{"aigaq_mapping": "1", "fields": {}}"#,
      "aigaq_mapping: must be 1, the version of the format"),
    Refusal(
      #"{"aigaq_mapping": true, "fields": {}}"#,
      "aigaq_mapping: must be 1, the version of the format"),
    Refusal(
      #"{"aigaq_mapping": 1}"#, "fields: is missing: it says which column feeds which field"),
    Refusal(#"{"aigaq_mapping": 1, "fields": []}"#, "fields: must be an object, not a list"),
    Refusal(#"{"aigaq_mapping": 1, "fields": {}}"#, "fields: has no 'id': every row needs one"),
    Refusal(
      #"{"aigaq_mapping": 1, "fields": {"id": {"column": "a"}}}"#,
      "fields: has no 'date': every row needs one"),
    Refusal(
      #"{"aigaq_mapping": 1, "dataset": "a b", "fields": {}}"#,
      "dataset: may hold letters, digits, '-', '_' and '.' only"),
    Refusal(
      #"{"aigaq_mapping": 1, "dataset": null, "fields": {}}"#,
      "dataset: must be a text, not null"),
    Refusal(
      #"{"aigaq_mapping": 1, "description": ["a"], "fields": {}}"#,
      "description: must be a text, not a list"),
  ]

  static let fields = [
    Refusal(
      #""when": {"column": "c"}"#, says: "fields.when: is not known; known are: \(fieldNames)"),
    Refusal(
      #""ID": {"column": "c"}"#, says: "fields.ID: is not known; known are: \(fieldNames)"),
    Refusal(#""title": "c""#, says: "fields.title: must be an object, not a text"),
    Refusal(#""title": {}"#, says: "fields.title: needs either 'column' or 'constant'"),
    Refusal(
      #""title": {"column": "c", "constant": "d"}"#,
      says: "fields.title: needs either 'column' or 'constant'"),
    Refusal(
      #""title": {"column": 3}"#, says: "fields.title.column: must be a text, not a number"),
    Refusal(
      #""title": {"constant": null}"#, says: "fields.title.constant: must be a text, not null"),
    Refusal(
      #""title": {"column": "c", "colum": "d"}"#,
      says: "fields.title.colum: is not known; known are: column, constant, values, missing"),
    Refusal(
      #""title": {"column": "c", "values": ["d"]}"#,
      says: "fields.title.values: must be an object, not a list"),
    Refusal(
      #""title": {"column": "c", "values": {"d": false}}"#,
      says: "fields.title.values.d: must be a text, not true or false"),
    Refusal(
      #""title": {"column": "c", "missing": "-99"}"#,
      says: "fields.title.missing: must be a list of texts, not a text"),
    Refusal(
      #""title": {"column": "c", "missing": [-99]}"#,
      says: "fields.title.missing: must be a text, not a number"),
    Refusal(
      #""title": {"column": "c", "order": "day_first"}"#,
      says: "fields.title.order: is not known; known are: column, constant, values, missing"),
    Refusal(
      date: #"{"column": "b", "order": "dmy"}"#,
      says: "fields.date.order: must be one of: day_first, month_first"),
    Refusal(
      date: #"{"column": "b", "order": 1}"#,
      says: "fields.date.order: must be a text, not a number"),
    Refusal(
      date: #"{"column": "b", "code": "kz-criminal-2014"}"#,
      says: "fields.date.code: is not known; known are: column, constant, values, missing, order"),
    Refusal(
      #""articles": {"column": "c", "code": "kz"}"#,
      says: "fields.articles.code: must be one of: "
        + LegalCode.allCases.map(\.rawValue).joined(separator: ", ")),
  ]

  @Test(arguments: documents + fields)
  func `what is wrong is told by its key`(_ example: Refusal) {
    let problem = #expect(throws: MappingProblem.self) {
      try MappingReader.read(Data(example.json.utf8))
    }
    #expect(problem?.description == example.message)
  }

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
    let json = Refusal(says: "").json
    #expect(try MappingReader.read(Data("\u{FEFF}\(json)".utf8)).fields.count == 2)
  }
}
