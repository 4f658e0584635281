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

  static let fieldNames = Field.allCases.map(\.name).joined(separator: ", ")

  static let textMembers = "column, columns, join, constant, values, missing, split, when"

  static let documents = [
    Refusal("[]", "must be an object, not a list"),
    Refusal("7", "must be an object, not a number"),
    Refusal(
      #"{"aigaq_mapping": 1, "fields": {}, "colour": 1, "color": 1}"#,
      "color: is not known; known are: aigaq_mapping, $schema, dataset, description, citation, "
        + "sheet, encoding, unit, rows, restricted, open, row_numbers, header, fields, century, time_zone, "
        + "allow_dates, uids"),
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
    Refusal(
      #"{"aigaq_mapping": 1, "citation": 1, "fields": {}}"#,
      "citation: must be a text, not a number"),
    Refusal(
      #"{"aigaq_mapping": 1, "$schema": 1, "fields": {}}"#,
      "$schema: must be a text, not a number"),
    Refusal(
      #"{"aigaq_mapping": 1, "unit": "row", "fields": {}}"#,
      "unit: must be one of: report, incident, person"),
    Refusal(
      #"{"aigaq_mapping": 1, "header": {}, "fields": {}}"#,
      "header.all_of: must list the columns that identify the layout"),
    Refusal(
      #"{"aigaq_mapping": 1, "header": {"all_of": []}, "fields": {}}"#,
      "header.all_of: must list the columns that identify the layout"),
    Refusal(
      #"{"aigaq_mapping": 1, "header": {"all_of": ["a"], "any_of": ["b"]}, "fields": {}}"#,
      "header.any_of: is not known; known are: all_of, none_of, years, cells"),
    Refusal(
      #"{"aigaq_mapping": 1, "header": {"all_of": ["a"], "none_of": "b"}, "fields": {}}"#,
      "header.none_of: must be a list of texts, not a text"),
    Refusal(
      #"{"aigaq_mapping": 1, "rows": "a", "fields": {}}"#, "rows: must be an object, not a text"),
    Refusal(
      #"{"aigaq_mapping": 1, "rows": {"in": ["a"]}, "fields": {}}"#, "rows: needs a 'column'"),
    Refusal(
      #"{"aigaq_mapping": 1, "rows": {"column": "a"}, "fields": {}}"#,
      "rows: needs one of: in, not_in, containing, not_containing, containing_word, not_containing_word"
    ),
    Refusal(
      #"{"aigaq_mapping": 1, "rows": [{"column": "a", "in": [], "not_in": []}], "fields": {}}"#,
      "rows: needs one of: in, not_in, containing, not_containing, containing_word, not_containing_word"
    ),
    Refusal(
      #"{"aigaq_mapping": 1, "rows": {"column": "a", "in": "b"}, "fields": {}}"#,
      "rows.in: must be a list of texts, not a text"),
    Refusal(
      #"{"aigaq_mapping": 1, "rows": {"column": "a", "in": ["b"], "is": "c"}, "fields": {}}"#,
      "rows.is: is not known; known are: column, in, not_in, containing, not_containing, containing_word, not_containing_word"
    ),
  ]

  static let fields = [
    Refusal(
      #""when": {"column": "c"}"#, says: "fields.when: is not known; known are: \(fieldNames)"),
    Refusal(
      #""ID": {"column": "c"}"#, says: "fields.ID: is not known; known are: \(fieldNames)"),
    Refusal(#""title": "c""#, says: "fields.title: must be an object, not a text"),
    Refusal(
      #""title": {}"#,
      says: "fields.title: needs one of: column, columns, constant, bounds, digest_of"),
    Refusal(
      #""title": {"column": "c", "constant": "d"}"#,
      says: "fields.title: needs one of: column, columns, constant, bounds, digest_of"),
    Refusal(
      #""title": {"column": 3}"#, says: "fields.title.column: must be a text, not a number"),
    Refusal(
      #""title": {"constant": null}"#, says: "fields.title.constant: must be a text, not null"),
    Refusal(
      #""title": {"column": "c", "colum": "d"}"#,
      says: "fields.title.colum: is not known; known are: \(textMembers)"),
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
      says: "fields.title.order: is not known; known are: \(textMembers)"),
    Refusal(
      date: #"{"column": "b", "order": "dmy"}"#,
      says: "fields.date.order: must be one of: day_first, month_first, year_first"),
    Refusal(
      date: #"{"column": "b", "order": 1}"#,
      says: "fields.date.order: must be a text, not a number"),
    Refusal(
      date: #"{"column": "b", "code": "kz-criminal-2014"}"#,
      says:
        "fields.date.code: is not known; known are: \(textMembers), order, century, time_zone, serials, to, precision"
    ),
    Refusal(
      #""articles": {"column": "c", "code": "kz"}"#,
      says: "fields.articles.code: must be the name of a code of law: \(CodeMention.form)"),
    Refusal(
      #""articles": {"column": "c", "new_articles": "drop"}"#,
      says: "fields.articles.new_articles: must be one of: add"),
  ]

  static let readings = [
    Refusal(#""title": []"#, says: "fields.title: is an empty list: it needs at least one reading"),
    Refusal(
      #""title": [{"column": "c"}, "d"]"#, says: "fields.title: must be an object, not a text"),
    Refusal(
      #""title": {"columns": []}"#, says: "fields.title.columns: must name at least one column"),
    Refusal(
      #""title": {"columns": "c"}"#,
      says: "fields.title.columns: must be a list of texts, not a text"),
    Refusal(
      #""title": {"column": "c", "join": ", "}"#, says: "fields.title.join: needs 'columns'"),
    Refusal(
      #""title": {"columns": ["c"], "join": 1}"#,
      says: "fields.title.join: must be a text, not a number"),
    Refusal(
      #""title": {"bounds": {"low": "c"}}"#,
      says: "fields.title.bounds: is not known; known are: \(textMembers)"),
    Refusal(
      #""killed": {"bounds": {}}"#,
      says: "fields.killed.bounds: needs a column for low, best or high"),
    Refusal(
      #""killed": {"bounds": {"low": 1}}"#,
      says: "fields.killed.bounds.low: must be a text, not a number"),
    Refusal(
      #""killed": {"bounds": {"least": "c"}}"#,
      says: "fields.killed.bounds.least: is not known; known are: low, best, high"),
    Refusal(
      #""killed": {"bounds": {"low": "c"}, "values": {"x": "1"}}"#,
      says: "fields.killed.values: cannot be combined with 'bounds'"),
    Refusal(
      #""killed": {"bounds": {"low": "c"}, "column": "d"}"#,
      says: "fields.killed: needs one of: column, columns, constant, bounds, digest_of"),
    Refusal(
      #""source": {"digest_of": ["c"]}"#,
      says: "fields.source.digest_of: is not known; known are: \(textMembers)"),
    Refusal(
      #""title": {"column": "c", "split": ";"}"#,
      says: "fields.title.split: must be an object, not a text"),
    Refusal(
      #""title": {"column": "c", "split": {"at": ""}}"#,
      says: "fields.title.split.at: must be the text between the parts"),
    Refusal(
      #""title": {"column": "c", "split": {"take": 1}}"#,
      says: "fields.title.split.at: must be the text between the parts"),
    Refusal(
      #""title": {"column": "c", "split": {"at": ";", "take": 0}}"#,
      says: "fields.title.split.take: must be a whole number from 1 on"),
    Refusal(
      #""title": {"column": "c", "split": {"at": ";", "take": 1.5}}"#,
      says: "fields.title.split.take: must be a whole number from 1 on"),
    Refusal(
      #""title": {"column": "c", "split": {"at": ";", "from": 1}}"#,
      says: "fields.title.split.from: is not known; known are: at, take"),
    Refusal(
      #""title": {"column": "c", "when": {"column": "d"}}"#,
      says:
        "fields.title.when: needs one of: in, not_in, containing, not_containing, containing_word, not_containing_word"
    ),
    Refusal(
      #""title": {"column": "c", "when": ["d"]}"#,
      says: "fields.title.when: must be an object, not a text"),
    Refusal(
      date: #"{"column": "b", "to": "c"}"#, says: "fields.date.to: must be an object, not a text"),
    Refusal(
      date: #"{"column": "b", "to": {"constant": "c"}}"#,
      says: "fields.date.to.constant: is not known; known are: column, columns, join"),
    Refusal(
      date: #"{"column": "b", "to": {"column": "c", "columns": ["d"]}}"#,
      says: "fields.date.to: needs one of: column, columns, constant, bounds, digest_of"),
    Refusal(
      date: #"{"column": "b", "serials": "mac"}"#,
      says: "fields.date.serials: must be one of: excel, unix_seconds, unix_milliseconds"),
    Refusal(
      date: #"{"column": "b", "precision": {"column": "c"}}"#,
      says: "fields.date.precision: needs a 'column' and 'values'"),
    Refusal(
      date: #"{"column": "b", "precision": {"column": "c", "values": {"1": "hour"}}}"#,
      says: "fields.date.precision.values.1: must be one of: day, week, month, year"),
    Refusal(
      date: #"{"column": "b", "precision": {"column": "c", "values": {}, "else": "day"}}"#,
      says: "fields.date.precision.else: is not known; known are: column, values"),
  ]

  @Test(arguments: documents + fields + readings)
  func `what is wrong is told by its key`(_ example: Refusal) {
    let problem = #expect(throws: MappingProblem.self) {
      try MappingReader.read(Data(example.json.utf8))
    }
    #expect(problem?.description == example.message)
  }
}
