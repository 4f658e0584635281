import Incidents
import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `A mapping that would let a name out` {
  private static let start = """
    {"aigaq_mapping": 1, "unit": "person", "restricted": ["Phone"], "fields": {
      "id": {"digest_of": ["Name"]}, "date": {"column": "d"}, "name": {"column": "Name"}
    """

  static let fields = [
    (
      #""title": {"column": "name "}"#,
      "fields.title: reads the column 'name ', which is restricted"
    ),
    (#""summary": {"column": "Phone"}"#, "fields.summary: reads the column 'Phone'"),
    (#""source": {"columns": ["s", "NAME"]}"#, "fields.source: reads the column 'NAME'"),
    (#""report": {"column": "Name"}"#, "fields.report: reads the column 'Name'"),
    (#""locality": [{"column": "p"}, {"column": "Name"}]"#, "fields.locality: reads"),
    (#""killed": {"bounds": {"low": "Phone"}}"#, "fields.killed: reads"),
    (#""reported_on": {"column": "r", "to": {"column": "Name"}}"#, "fields.reported_on: reads"),
    (
      #""kind": {"constant": "protest", "when": {"column": "Name", "in": ["Ann"]}}"#,
      "fields.kind.when: looks at the column 'Name', which is restricted"
    ),
    (
      #""birth_date": {"column": "b", "when": {"column": "Phone", "in": ["1"]}}"#,
      "fields.birth_date.when: looks at the column 'Phone'"
    ),
    (#""person": {"constant": "Ann"}"#, "fields.person.constant: is not known"),
    (#""person": {"column": "p", "values": {"a": "Ann"}}"#, "fields.person.values: is not known"),
  ]

  @Test(arguments: fields)
  func `is refused, with the key`(field: String, message: String) {
    let problem = #expect(throws: MappingProblem.self) {
      try MappingReader.read(Data("\(Self.start), \(field)}}".utf8))
    }
    #expect(problem?.description.hasPrefix(message) == true, "\(problem?.description ?? "")")
  }

  @Test(arguments: [
    (#"{"unit": "person", "fields": {FIELDS}}"#, "fields: has neither 'name' nor 'person'"),
    (#"{"fields": {FIELDS, "name": {"column": "n"}}}"#, "fields.name: is about persons"),
    (
      #"{"unit": "incident", "fields": {FIELDS, "status_date": {"column": "n"}}}"#,
      "fields.status_date: is about persons"
    ),
    (
      #"{"rows": {"column": "n", "in": ["Ann"]}, "restricted": ["N"], "fields": {FIELDS}}"#,
      "rows: looks at the column 'n', which is restricted"
    ),
    (#"{"restricted": ["i"], "fields": {FIELDS}}"#, "fields.id: reads the column 'i'"),
    (#"{"restricted": "i", "fields": {FIELDS}}"#, "restricted: must be a list of texts"),
  ])
  func `or says wrongly what a row is, is refused`(json: String, message: String) {
    let text = json.replacing("FIELDS", with: #""id": {"column": "i"}, "date": {"column": "d"}"#)
      .replacing("{\"", with: "{\"aigaq_mapping\": 1, \"", maxReplacements: 1)
    let problem = #expect(throws: MappingProblem.self) {
      try MappingReader.read(Data(text.utf8))
    }
    #expect(problem?.description.hasPrefix(message) == true, "\(problem?.description ?? "")")
  }

  @Test func `built by the program is refused as well`() throws {
    let mapping = PersonSheets.mapping([.title: FieldMapping(.column("name"))])
    #expect(throws: MappingProblem.self) {
      try TestDatabase().plan("id,date,name\n1,2019,Ann Example\n", mapping: mapping)
    }
  }

  @Test func `restricts no column that the file does not have`() throws {
    let mapping = PersonSheets.mapping([:], restricted: ["phone"])
    #expect(
      throws: ImportProblem.noSuchRestrictedColumn(name: "phone", columns: ["id", "date", "name"])
    ) {
      try TestDatabase().plan("id,date,name\n1,2019,Ann Example\n", mapping: mapping)
    }
  }

  @Test(arguments: ["open", "row_numbers"])
  func `a mapping cannot list a column that the file does not have`(key: String) throws {
    var mapping = Mapping(
      fields: [.id: FieldMapping(.column("id")), .date: FieldMapping(.column("date"))])
    if key == "open" { mapping.open = ["phone"] } else { mapping.rowNumbers = ["phone"] }
    #expect(
      throws: ImportProblem.noSuchListedColumn(key: key, name: "phone", columns: ["id", "date"])
    ) { try TestDatabase().plan("id,date\n1,2022-01-05\n", mapping: mapping) }
  }
}
