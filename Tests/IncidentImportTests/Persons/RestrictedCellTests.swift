import Incidents
import Cryptography
import IncidentImport
import IncidentStore
import Cryptography
import IncidentImport
import Testing

@Suite struct `Restricted cells` {
  private let database: TestDatabase
  private let list = PersonSheets.list(
    "Ann Example,2019-06-09,Almaty,174,pending,", "\"O'Two, \"\"Bob\"\"\",2019-06-10,Oral,,,")

  init() throws { database = try TestDatabase() }

  private func column(_ sql: String, in database: TestDatabase) throws -> Set<String> {
    Set(try database.restrictedTable(sql))
  }

  @Test func `are kept apart from their rows, verbatim`() throws {
    try database.add(list)
    #expect(
      try database.table("SELECT cells FROM reports ORDER BY line") == [
        #"[null,"2019-06-09","Almaty","174","pending",""]"#,
        #"[null,"2019-06-10","Oral","","",""]"#,
      ])
    #expect(
      try database.restrictedTable(
        "SELECT report_id, column_index, text FROM restricted_cell ORDER BY report_id")
        == ["1|0|Ann Example", "2|0|O'Two, \"Bob\""])
    #expect(
      try database.table(
        "SELECT json_array_length(columns) = json_array_length(cells) FROM reports")
        == ["1", "1"])
  }

  @Test func `of any list are those that the mapping lists`() throws {
    let mapping = Mapping(
      restricted: ["Phone"],
      fields: [.id: FieldMapping(.column("id")), .date: FieldMapping(.column("date"))])
    try database.add("id,date,phone\na,2019,123\nb,2019,\n", mapping: mapping)
    #expect(
      try database.table("SELECT cells FROM reports ORDER BY line")
        == [#"["a","2019",null]"#, #"["b","2019",null]"#])
    #expect(
      try database.restrictedTable("SELECT text FROM restricted_cell ORDER BY 1") == ["", "123"])
    #expect(
      try database.add("id,date,phone\na,2019,123\nb,2019,\n", mapping: mapping).unchangedReports
        == 2)
    try database.revert(1)
    #expect(try database.restrictedTable("SELECT count(*) FROM restricted_secret") == ["1"])
    try database.forget(1)
    #expect(try database.restrictedTable("SELECT * FROM restricted_secret") == [])
  }

  @Test func `keep a row that is imported again unchanged, and show that a changed one changed`()
    throws
  {
    try database.add(list)
    let again = try database.plan(list)
    #expect(again.counts.unchangedReports == 2 && !again.changesSomething)
    let mapping = PersonSheets.mapping([:])
    try database.add("id,date,name\n1,2019,Ann Example\n", to: "own", mapping: mapping)
    let changed = try database.plan(
      "id,date,name\n1,2020,Ann Sample\n", to: "own", mapping: mapping)
    #expect(changed.counts.changedReports == 1)
    let changes = changed.rows.of(.changed).flatMap(\.changes)
    #expect(changes.map(\.column) == ["date", "name"])
    #expect(changes.map(\.old) == ["2019", "(restricted)"])
    #expect(changes.map(\.new) == ["2020", "(restricted)"])
  }

  @Test func `are shown in no plan where they were open before, or are open now`() throws {
    let fields: [Field: FieldMapping] = [
      .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
    ]
    let (open, closed) = (Mapping(fields: fields), Mapping(restricted: ["who"], fields: fields))
    for (first, second) in [(open, closed), (closed, open)] {
      let database = try TestDatabase()
      try database.add("id,date,who\na,2019,Ann\n", mapping: first)
      let plan = try database.plan("id,date,who\na,2019,Bob\n", mapping: second)
      #expect(
        plan.rows.of(.changed).flatMap(\.changes).map(\.new) == ["(restricted)"])
    }
  }

  @Test func `leave no digest that could be guessed back`() throws {
    let other = try TestDatabase()
    for database in [database, other] { try database.add(list) }
    for sql in [
      "SELECT hex(digest) FROM report", "SELECT external_id FROM report",
      "SELECT hex(identity) FROM restricted_person", "SELECT sha256 FROM import_batch",
      "SELECT pseudonym FROM person",
    ] {
      let (mine, others) = (try column(sql, in: database), try column(sql, in: other))
      #expect(!mine.isEmpty && mine.isDisjoint(with: others), "\(sql)")
    }
    let plain = [
      ContentDigest(of: Array("Ann Example\u{1F}2019-06-09".utf8)).hexadecimal,
      SHA256.digest(of: list),
    ]
    let kept = try column("SELECT external_id FROM report", in: database)
      .union(column("SELECT sha256 FROM import_batch", in: database))
    #expect(kept.isDisjoint(with: plain))
  }

  @Test func `stand in problems and warnings as restricted`() throws {
    let mapping = PersonSheets.mapping([.person: FieldMapping(.column("pid"))])
    let plan = try database.plan(
      "id,date,name,pid\n\(String(repeating: "x", count: 600)),2019,Ann Example,\n1,2019,,\n",
      mapping: mapping)
    #expect(plan.problems.first.map(\.heading) == ["id"])
    #expect(plan.warnings.first.map(\.value) == ["(restricted)"])
  }

  @Test(arguments: [
    "Seen: ann EXAMPLE, twice", "Example Ann was there", "Example, Ann", "(Ann Example)",
  ])
  func `are refused where another cell tells the name`(note: String) throws {
    let plan = try database.plan(
      "name,date of detention,note\nAnn Example,2019-06-09,\"\(note)\"\nBob,2019-06-10,Bob of Bob\n"
    )
    #expect(plan.counts.rejectedRows == 1)
    #expect(plan.problems.first.map(\.heading) == ["note"])
    #expect(plan.problems.first.map(\.value) == ["(restricted)"])
  }

  @Test func `stay verbatim in the file of rejected rows, which mended complete the list`() throws {
    let wrong = "name,date of detention,articles\nAnn Example,2019-06-09,174\nBob Sample,soon,174\n"
    try database.add(wrong, skippingInvalid: true)
    let rejects = try database.rejects(wrong)
    #expect(rejects.contains("Bob Sample,soon,174"))
    let counts = try database.add(rejects.replacing("soon", with: "2019-06-10"))
    #expect(counts.newIncidents == 1)
    let whole = try database.add(wrong.replacing("soon", with: "2019-06-10"))
    #expect(whole.newIncidents == 0 && whole.rejectedRows == 0)
    #expect(try database.table("SELECT count(*) FROM person") == ["2"])
  }
}
