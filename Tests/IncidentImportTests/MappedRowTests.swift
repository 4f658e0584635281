import IncidentStore
import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `Which rows and fields a mapping reads` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  private func mapping(
    _ more: String = "", id: String = #"{"column": "id"}"#, top: String = ""
  ) throws -> Mapping {
    try MappingReader.read(
      Data(
        """
        {"aigaq_mapping": 1, \(top) "fields": {
          "id": \(id), "date": {"column": "date"} \(more)}}
        """.utf8))
  }

  private var uids: [String] { get throws { try database.table("SELECT uid FROM incidents") } }

  static let conditions: [(json: String, wanted: [String])] = [
    (#"{"column": "C", "in": ["Kazakhstan", ""]}"#, ["1", "2", "4"]),
    (#"{"column": "c", "not_in": ["KAZAKHSTAN"]}"#, ["3", "4"]),
    (#"{"column": "c", "containing": ["stan", "russ"]}"#, ["1", "2", "3"]),
    (#"{"column": "c", "not_containing": ["KAZ"]}"#, ["3", "4"]),
    (#"[{"column": "c", "in": ["kazakhstan"]}, {"column": "n", "not_in": [""]}]"#, ["2"]),
    (#"{"column": "c", "containing_word": ["kaz", "sia"]}"#, ["1", "2"]),
    (#"{"column": "c", "not_containing_word": ["russ"]}"#, ["1", "2", "4"]),
    (#"[]"#, ["1", "2", "3", "4"]),
    (#"{"column": "c", "in": []}"#, []),
  ]

  private static let csv =
    "id,date,c,n\n1,2019,Kazakhstan,\n2,2019, kazakhstan ,x\n3,2019,Russia,y\n4,2019,,\n"

  @Test(arguments: conditions)
  func `rows that do not meet the conditions are passed over and counted`(
    json: String, wanted: [String]
  ) throws {
    let counts = try database.add(Self.csv, mapping: mapping(top: #""rows": \#(json),"#))
    #expect(counts.rows == 4)
    #expect(counts.newReports == wanted.count)
    #expect(counts.passedOverRows == 4 - wanted.count)
    #expect(try uids == wanted.map { "list:\($0)" })
    if !wanted.isEmpty {
      #expect(
        try database.table("SELECT rows, passed_over_rows FROM imports")
          == ["4|\(4 - wanted.count)"])
    }
  }

  @Test(arguments: conditions)
  func `a field is read where its conditions are met`(json: String, wanted: [String]) throws {
    let more = #", "title": {"constant": "yes", "when": \#(json)}"#
    try database.add(Self.csv, mapping: mapping(more))
    #expect(
      try database.table("SELECT uid FROM incidents WHERE title = 'yes'")
        == wanted.map { "list:\($0)" })
  }

  @Test func `what is passed over is not checked, and is neither a double nor a wave`() throws {
    let csv = "id,date,c,parent_id\n1,soon,no,\n1,2019,no,\n1,2019,yes,\n2,2019,yes,9\n9,2019,no,\n"
    let top = #""rows": {"column": "c", "in": ["yes"]},"#
    let plan = try database.plan(
      csv, mapping: mapping(#", "parent_id": {"column": "parent_id"}"#, top: top))
    #expect(plan.counts.passedOverRows == 3)
    #expect(plan.problemPlaces == ["5:12 parent_id"])
  }

  @Test func `a condition on a column that is not there is told`() throws {
    for json in [
      try mapping(top: #""rows": {"column": "x", "in": []},"#),
      try mapping(#", "title": {"constant": "a", "when": {"column": "x", "in": []}}"#),
    ] {
      let problem = #expect(throws: ImportProblem.self) {
        try database.plan(Self.csv, mapping: json)
      }
      #expect(
        problem == .noSuchConditionColumn(name: "x", columns: ["id", "date", "c", "n"]))
    }
  }

  @Test func `where a row is an incident, two of one identifier are refused`() throws {
    let more = #", "source": {"column": "s"}, "report": {"column": "r"}"#
    let csv = "id,date,s,r\n1,2019,X,a\n1,2019,Y,b\n"
    let plan = try database.plan(csv, mapping: mapping(more, top: #""unit": "incident","#))
    #expect(plan.counts.rejectedRows == 1)
    #expect(plan.reasons.first?.contains("same identifier") == true)
    #expect(try database.add(csv, mapping: mapping(more)).newReports == 2)
  }

  @Test func `where a row is an incident, another source of it is a change`() throws {
    let more = #", "source": {"column": "s"}"#
    let unit = #""unit": "incident","#
    try database.add("id,date,s\n1,2019,X\n", mapping: mapping(more, top: unit))
    let counts = try database.add("id,date,s\n1,2019,Y\n", mapping: mapping(more, top: unit))
    #expect(counts.changedReports == 1)
    #expect(
      try database.table("SELECT source, revision, is_current FROM reports")
        == ["X|1|0", "Y|2|1"])
  }

  @Test func `a digest of some cells stands for the identifier, whatever the others say`() throws {
    let id = #"{"digest_of": ["date", "C"]}"#
    try database.add("date,c,n\n2019,a,1\n2019,b,1\n", mapping: mapping(id: id))
    let before = try uids
    #expect(before.allSatisfy { $0.utf8.count == "list:".utf8.count + 32 })
    let counts = try database.add(
      "n,date,c\n2,2019,a\n2,2019,c\n", mapping: mapping(id: id))
    #expect((counts.changedReports, counts.newIncidents) == (1, 1))
    #expect(try Set(uids).isSuperset(of: before))
    let plan = try database.plan("date,c,n\n2020,a,1\n2020,a,2\n", mapping: mapping(id: id))
    #expect(plan.counts.rejectedRows == 1)
  }

  @Test func `a digest tells cells apart, and not only their texts`() throws {
    let id = #"{"digest_of": ["a", "b"]}"#
    let counts = try database.add(
      "date,a,b\n2019,xy,\n2019,x,y\n2019,,xy\n", mapping: mapping(id: id))
    #expect(counts.newIncidents == 3)
  }

  @Test func `a digest of the row differs where any cell does`() throws {
    let id = #"{"digest_of": "row"}"#
    let csv = "date,a\n2019,1\n2019,2\n"
    #expect(try database.add(csv, mapping: mapping(id: id)).newIncidents == 2)
    #expect(try !database.plan(csv, mapping: mapping(id: id)).changesSomething)
    #expect(
      try database.plan("date,a\n2019,1\n2019,1\n", mapping: mapping(id: id)).counts.newIncidents
        == 1)
  }
}
