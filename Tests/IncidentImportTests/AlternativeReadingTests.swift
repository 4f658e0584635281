import Incidents
import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `Fields with several readings` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  private static func mapping(_ fields: String) throws -> Mapping {
    try MappingReader.read(
      Data(
        #"""
        {"aigaq_mapping": 1,
         "fields": {"id": {"column": "id"}, "date": {"column": "date"}, \#(fields)}}
        """#.utf8))
  }

  @Test func `are tried in order until one says something`() throws {
    let mapping = try Self.mapping(
      #"""
      "detained": [
        {"column": "exact", "missing": ["-99"]}, {"column": "text"}, {"constant": "unknown"}
      ]
      """#)
    try database.add(
      "id,date,exact,text\na,2019,5,six\nb,2019,-99,about 7\nc,2019,,\nd,2019,0,9\n",
      mapping: mapping)
    #expect(
      try database.table("SELECT uid, text FROM claims ORDER BY uid") == [
        "list:a|5", "list:b|about 7", "list:c|unknown", "list:d|0",
      ])
  }

  @Test func `each have their own conditions and values`() throws {
    let mapping = try Self.mapping(
      #"""
      "form": [
        {"column": "type", "values": {"Стачка": "strike"},
         "when": {"column": "kind", "in": ["a"]}},
        {"constant": "rally", "when": {"column": "kind", "containing": ["b"]}}
      ]
      """#)
    try database.add(
      "id,date,kind,type\n1,2019,a,Стачка\n2,2019,xbx,Стачка\n3,2019,c,Стачка\n", mapping: mapping)
    #expect(
      try database.table("SELECT uid, form FROM protests WHERE form IS NOT NULL ORDER BY uid") == [
        "list:1|strike", "list:2|rally",
      ])
  }

  @Test func `of dates have an order of their own`() throws {
    let mapping = try MappingReader.read(
      Data(
        #"""
        {"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": [
          {"column": "day", "order": "month_first"}, {"column": "other", "order": "day_first"}
        ]}}
        """#.utf8))
    try database.add("id,day,other\na,06/09/2019,\nb,,06/09/2019\n", mapping: mapping)
    #expect(
      try database.table("SELECT date FROM incidents ORDER BY uid") == ["2019-06-09", "2019-09-06"])
  }

  @Test func `a fault is told where the reading that speaks finds it`() throws {
    let mapping = try Self.mapping(
      #""source_kind": [{"column": "first"}, {"column": "second"}]"#)
    let plan = try database.plan(
      "id,date,first,second\na,2019,,nonsense\nb,2019,nonsense,media\n", mapping: mapping)
    #expect(plan.problemPlaces == ["2:9 second", "3:8 first"])
  }

  @Test func `of articles have a code of their own`() throws {
    let mapping = try Self.mapping(
      #"""
      "articles": [{"column": "x"}, {"column": "y", "code": "kz-administrative-2014"}]
      """#)
    try database.add("id,date,x,y\na,2019,174,488\nb,2019,,488\n", mapping: mapping)
    #expect(
      try database.table("SELECT uid, code, article FROM charges ORDER BY uid") == [
        "list:a|kz-criminal-2014|174", "list:b|kz-administrative-2014|488",
      ])
    let plan = try database.plan(
      "id,date,x,y\nc,2019,,488\nd,2019,434,\ne,2019,,488\n", mapping: mapping)
    #expect(plan.warnings.first.map(\.place) == ["3:8 x"])
  }

  @Test func `all of them have to find their columns`() throws {
    let mapping = try Self.mapping(#""title": [{"column": "date"}, {"column": "none"}]"#)
    #expect(
      throws: ImportProblem.noSuchColumn(name: "none", field: .title, columns: ["id", "date"])
    ) { try database.plan("id,date\na,2019\n", mapping: mapping) }
  }

  @Test func `all the columns that they read are used`() throws {
    let mapping = try Self.mapping(#""title": [{"column": "x"}, {"column": "y"}]"#)
    let plan = try database.plan("id,date,x,y,z\na,2019,,,\n", mapping: mapping)
    #expect(plan.unusedColumns == ["z"])
  }

  @Test(arguments: [
    (#""title": []"#, "fields.title: is an empty list: it needs at least one reading"),
    (#""title": ["x"]"#, "fields.title: must be an object, not a text"),
    (#""title": [[{"column": "x"}]]"#, "fields.title: must be an object, not a list"),
    (
      #""title": [{"column": "x"}, {"split": {"at": ";"}}]"#,
      "fields.title: needs one of: column, columns, constant, bounds, digest_of"
    ),
  ])
  func `what is no list of readings is refused`(fields: String, message: String) {
    let problem = #expect(throws: MappingProblem.self) { try Self.mapping(fields) }
    #expect(problem?.description == message)
  }

  @Test func `are written back as they were read`() throws {
    let mapping = try Self.mapping(
      #""title": [{"column": "x", "missing": ["-"]}, {"columns": ["y", "z"], "join": "; "}]"#)
    #expect(try MappingReader.read(Data(mapping.json.utf8)) == mapping)
    #expect(mapping.fields[.title]?.columns == ["x", "y", "z"])
  }
}
