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

  /// What a text may come from.
  static let origins = "column, columns, constant, bounds, digest_of"
  /// The keys of every field.
  static let keys = "column, columns, join, constant, values, missing, split, when"

  static let documents = [
    Refusal("[]", "must be an object, not a list"),
    Refusal("7", "must be an object, not a number"),
    Refusal(
      #"{"aigaq_mapping": 1, "fields": {}, "colour": 1, "color": 1}"#,
      "color: is not known; known are: aigaq_mapping, $schema, dataset, description, citation, "
        + "unit, rows, header, fields"),
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
    Refusal(#""title": {}"#, says: "fields.title: needs one of: \(origins)"),
    Refusal(
      #""title": {"column": "c", "constant": "d"}"#,
      says: "fields.title: needs one of: \(origins)"),
    Refusal(
      #""title": {"column": 3}"#, says: "fields.title.column: must be a text, not a number"),
    Refusal(
      #""title": {"constant": null}"#, says: "fields.title.constant: must be a text, not null"),
    Refusal(
      #""title": {"column": "c", "colum": "d"}"#,
      says: "fields.title.colum: is not known; known are: \(keys)"),
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
      says: "fields.title.missing: must be a list of texts, not of a number"),
    Refusal(
      #""title": {"column": "c", "order": "day_first"}"#,
      says: "fields.title.order: is not known; known are: \(keys)"),
    Refusal(
      date: #"{"column": "b", "order": "dmy"}"#,
      says: "fields.date.order: must be one of: day_first, month_first"),
    Refusal(
      date: #"{"column": "b", "order": 1}"#,
      says: "fields.date.order: must be a text, not a number"),
    Refusal(
      date: #"{"column": "b", "code": "kz-criminal-2014"}"#,
      says: "fields.date.code: is not known; known are: \(keys), order, serials, to, precision"),
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
}
