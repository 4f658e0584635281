import FoundationEssentials
import IncidentImport
import Testing

@Suite(
  .enabled(
    if: JSONSchemaValidator.shared != nil,
    "the Python package jsonschema cannot be installed here"))
struct `The JSON Schema of mappings as another program reads it` {
  /// Mappings that are right in unusual ways.
  private static let right = [
    #"{"aigaq_mapping": 1.0, "$schema": "mapping.schema.json", "fields": {FIELDS}}"#,
    #"{"aigaq_mapping": 1, "dataset": "список-1_a.b", "unit": "incident", "fields": {FIELDS}}"#,
    #"{"aigaq_mapping": 1, "rows": [], "fields": {FIELDS}}"#,
    #"{"aigaq_mapping": 1, "rows": {"column": "c", "not_in": [""]}, "fields": {FIELDS}}"#,
    #"{"aigaq_mapping": 1, "header": {"all_of": ["a"], "none_of": []}, "fields": {FIELDS}}"#,
    #"{"aigaq_mapping": 1, "fields": {"id": {"digest_of": "row"}, "date": {"constant": "2019"}}}"#,
    """
    {"aigaq_mapping": 1, "fields": {FIELDS,
      "killed": [{"bounds": {"high": "h"}, "missing": ["-"], "when": []}, {"column": "k"}],
      "title": {"columns": ["t", "u"], "join": "", "split": {"at": "; ", "take": 2}},
      "reported_on": {"columns": ["y", "m"], "to": {"columns": ["z"], "join": "/"},
        "serials": "excel", "order": "day_first", "century": 2000, "time_zone": "Asia/Almaty",
        "precision": {"column": "p", "values": {"1": "day", "": "year"}}},
      "articles": {"column": "a", "code": "kz-constitution-1995", "values": {"x": ""}},
      "form": {"constant": "rally", "when": {"column": "f", "containing": ["r"]}}}}
    """,
    #"{"aigaq_mapping": 1, "restricted": ["n"], "fields": {FIELDS}}"#,
    #"{"aigaq_mapping": 1, "unit": "person", "fields": {FIELDS, "person": {"column": "p"}}}"#,
    """
    {"aigaq_mapping": 1, "unit": "person", "restricted": [], "fields": {FIELDS,
      "name": [{"columns": ["n", "m"], "missing": ["-"]}, {"column": "o"}],
      "birth_date": {"column": "b", "split": {"at": " "}}, "charge_status": {"constant": "pending"},
      "status_date": {"column": "s", "order": "day_first"}}}
    """,
  ].map {
    $0.replacing("FIELDS", with: #""id": {"column": "i"}, "date": {"column": "d"}"#)
  }

  /// Mappings that are wrong, those without their required fields completed, so that each has one
  /// fault alone.
  private static let wrong =
    (`Reading mappings`.documents + `Reading mappings`.fields
    + `Reading mappings`.readings).map(\.json) + [
      #"{"aigaq_mapping": 1, "dataset": "", "fields": {}}"#,
      #"{"aigaq_mapping": 1, "dataset": "-a", "fields": {}}"#,
      #"{"aigaq_mapping": 1, "dataset": "a\n", "fields": {}}"#,
      #"{"aigaq_mapping": 1, "dataset": "a\#(String(repeating: "b", count: 100))", "fields": {}}"#,
      #"{"aigaq_mapping": 1, "fields": {"id": {"digest_of": []}, "date": {"column": "d"}}}"#,
      #"{"aigaq_mapping": 1, "fields": {"id": {"digest_of": "all"}, "date": {"column": "d"}}}"#,
    ]

  private static func completed(_ json: String) -> String {
    json.replacing(
      #""fields": {}"#, with: #""fields": {"id": {"column": "i"}, "date": {"column": "d"}}"#)
  }

  private static func isRead(_ json: String) -> Bool {
    (try? MappingReader.read(Data(json.utf8))) != nil
  }

  @Test func `every preset is as it says`() throws {
    let validator = try #require(JSONSchemaValidator.shared)
    let folder = projectFile("Sources/IncidentImport/Presets")
    let texts = try Preset.names.map { name in
      String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name).json")), as: UTF8.self)
    }
    let written = try ([Preset.native] + Preset.all()).map(\.mapping.indentedJSON)
    for (json, isValid) in zip(texts + written, try validator.areValid(texts + written)) {
      #expect(isValid, "\(json)")
    }
  }

  @Test func `it takes what is read, and nothing else`() throws {
    let validator = try #require(JSONSchemaValidator.shared)
    // Where nothing is wrong but that fields are missing, completing them would mend it.
    let wrong = Self.wrong.map { json in
      Self.isRead(Self.completed(json)) ? json : Self.completed(json)
    }
    let texts = Self.right + wrong
    let results = try validator.areValid(texts)
    #expect(results.count == texts.count)
    for (index, (json, isValid)) in zip(texts, results).enumerated() {
      #expect(Self.isRead(json) == (index < Self.right.count), "\(json)")
      #expect(isValid == (index < Self.right.count), "\(json)")
    }
  }
}
