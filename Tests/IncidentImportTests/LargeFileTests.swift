import IncidentStore
import Tabular
import IncidentImport
import TestSupport
import Testing

/// Files that are planned and applied at once, with the indexes built at the end.
@Suite struct `Large files` {
  /// What the full-text index was told while the file was written, taken back.
  private static let settings = ["automerge = 4", "hashsize = 1048576"]

  private static let rows: [[String]] =
    [["id", "date", "source", "region", "title", "detained"]]
    + (0..<600).map { row in
      ["\(row)", "2019-0\(row % 9 + 1)", "X", "Aktobe", "Picket \(row % 7)", "\(row % 5)"]
    }
    + (0..<60).map { ["\($0 * 10)", "2019-0\($0 * 10 % 9 + 1)", "Y", "Aktobe", "", "3"] }

  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `leave the same database as those that are planned first`() throws {
    let counts = try database.load(csv(Self.rows))
    #expect(counts?.rows == 660 && counts?.newReports == 660 && counts?.newIncidents == 600)
    let other = try TestDatabase()
    try other.add(csv(Self.rows))
    #expect(try Snapshot(of: database).differences(from: Snapshot(of: other)) == [])
    #expect(try database.findings() == [])
    #expect(try !database.plan(csv(Self.rows)).changesSomething)
  }

  @Test(arguments: 0..<12)
  func `leave the same database whatever they say`(seed: Int) throws {
    var random = SplitMix(seed: 900 + seed)
    let rows = RandomList(using: &random).rows.map { row in
      RandomList.Row(
        family: row.family, cells: row.cells.filter { $0.key != "parent_id" })
    }
    #expect(try database.load(rows.csv) != nil)
    let other = try TestDatabase()
    try other.add(rows.csv)
    #expect(try Snapshot(of: database).differences(from: Snapshot(of: other)) == [])
    #expect(try database.findings() == [])
  }

  @Test func `leave all indexes as they were, and as they were told`() throws {
    let before = try database.schema()
    #expect(before.contains { $0.hasPrefix("index|incident_by_date|incident|CREATE INDEX") })
    try database.load(csv(Self.rows))
    #expect(try database.schema() == before + Self.settings)
    #expect(try database.find("picket").count == 600)
  }

  @Test func `with a quote that nothing closes are planned first`() throws {
    let schema = try database.schema()
    #expect(try database.load(csv(Self.rows) + "\"broken off") == nil)
    #expect(try database.schema().filter { !Self.settings.contains($0) } == schema)
  }

  @Test(arguments: ["x\u{0}broken off", "x\u{0}\"y,\"\n"])
  func `that break off leave nothing`(end: String) throws {
    let (schema, bytes) = (try database.schema(), try database.bytes())
    #expect(throws: DelimitedProblem.self) { try database.load(csv(Self.rows) + end) }
    #expect(try database.schema() == schema)
    #expect(try database.bytes() == bytes)
  }

  @Test func `can be imported beside others, and taken back`() throws {
    try database.add("id,date\na,2019\n", to: "other")
    let before = try Snapshot(of: database)
    #expect(try database.load(csv(Self.rows)) != nil)
    try database.revert(2)
    #expect(
      try Snapshot(of: database, withoutImport: 2).differences(from: before) == [])
  }

  @Test func `settle the order of day and month by the whole column`() throws {
    let list = "id,date\na,06.09.2019\nb,05/06/2019\nc,13/06/2019\n"
    #expect(try database.load(list)?.newIncidents == 3)
    #expect(
      try database.table("SELECT date FROM incidents ORDER BY uid")
        == ["2019-09-06", "2019-06-05", "2019-06-13"])
  }
}

/// Files that are large and yet planned first.
@Suite struct `Large files are planned first` {
  /// Whether a line tells how the full-text index works, which is written down where much was loaded.
  private static func isSetting(_ line: String) -> Bool {
    line.hasPrefix("automerge") || line.hasPrefix("hashsize")
  }

  private static let start = "id,date,source,region,parent_id\na,2019,S,Aktobe,\nb,2019,T,Almaty,\n"

  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test(arguments: [
    ("c,never,S,Aktobe,\n", 2), ("a,2019,S,Aktobe,\n", 2), ("c\n", 2), ("c,2019,S,Aktobe,a\n", 3),
    ("c,2019,S,Aktobe,c\n", 2),
  ])
  func `where a row is to be judged by others, and nothing stays of the attempt`(
    row: String, incidents: Int
  ) throws {
    let schema = try database.schema()
    #expect(try database.load(Self.start + row) == nil)
    #expect(try database.schema().filter { !Self.isSetting($0) } == schema)
    #expect(try database.findings() == [])
    #expect(try database.table("SELECT count(*) FROM incidents") == ["\(incidents)"])
    #expect(
      try database.table("SELECT name, reports FROM sources ORDER BY name")
        == ["S|\(incidents - 1)", "T|1"])
    #expect(
      try database.table("SELECT region, incidents FROM places ORDER BY region")
        == ["Aktobe|\(incidents - 1)", "Almaty|1"])
    #expect(try database.table("SELECT import, rows FROM imports") == ["1|3"])
  }

  @Test func `where they are of a list that is known`() throws {
    try database.add("id,date\na,2018\n")
    #expect(try database.load(Self.start) == nil)
    #expect(try database.table("SELECT count(*) FROM reports") == ["3"])
  }

  @Test func `where their list may be another that is known`() throws {
    try database.add("id,date\na,2018\n", to: "other")
    #expect(throws: ImportProblem.self) { try database.load(Self.start, to: nil) }
  }

  @Test func `where articles are added`() throws {
    #expect(
      try database.load("id,date,articles\na,2019,999\n", addingArticles: true) == nil)
    #expect(try database.table("SELECT article FROM charges") == ["999"])
  }

  @Test func `where they are not that large`() throws {
    #expect(try database.load(Self.start, from: Self.start.utf8.count + 1) == nil)
    let other = try TestDatabase()
    #expect(try other.load(Self.start, from: Self.start.utf8.count) != nil)
  }

  @Test(arguments: [("b,2019,T,Almaty,", 2), ("a,2019,S,Aktobe,", 2), ("c,2019,S,Almaty,", 3)])
  func `where only the database can tell that rows have something in common`(
    row: String, rows: Int
  ) throws {
    #expect((try database.load(Self.start + row + "\n", remembering: 0) == nil) == (rows == 2))
    #expect(
      try database.table(
        "SELECT (SELECT count(*) FROM incidents), (SELECT count(*) FROM reports)")
        == ["\(rows)|\(rows)"])
  }

  @Test func `where only the database can tell that reports are of one incident`() throws {
    let list = "id,date,report\na,2019,1\na,2020,2\n"
    #expect(try database.load(list, remembering: 0) == nil)
    #expect(try database.table("SELECT uid, reports FROM incidents") == ["list:a|2"])
    #expect(try database.findings() == [])
  }

  @Test func `where they name persons, and leave what those do that are small`() throws {
    let names = ["Проба", "Сынак", "Образец", "Пример", "Мысал"]
    let rows = (0..<300).map { row in
      let name = "\(names[row % 5])\(Character(UnicodeScalar(0x430 + row / 5 % 30) ?? "а")) Тест"
      let articles = ["174", "", "274 ч. 4", "174; 405"][row % 4]
      return [
        name, "2019-0\(row % 9 + 1)-1\(row % 7)", "Алматы", articles,
        articles.isEmpty ? "" : ["pending", "convicted", ""][row % 3], "2020-0\(row % 9 + 1)",
      ]
    }
    let list = csv([PersonSheets.header.split(separator: ",").map(String.init)] + rows)
    let schema = try database.schema()
    #expect(try database.load(list) == nil)
    #expect(try database.schema().filter { !Self.isSetting($0) } == schema)
    #expect(try database.findings() == [])
    let other = try TestDatabase()
    try other.add(list)
    for sql in [
      "SELECT article, period, date_start, by_incident_date, charges FROM charge_count "
        + "JOIN legal_article ON legal_article.id = article_id ORDER BY 1, 2, 3, 4, 5",
      "SELECT * FROM charge_sum ORDER BY 1, 2, 3",
      "SELECT period, low, persons_named, rule FROM detention_count ORDER BY 1, 2, 3, 4",
      PersonSheets.updates, "SELECT count(*) FROM person",
    ] {
      #expect(try database.table(sql) == other.table(sql))
    }
    #expect(try database.months() == other.months())
    #expect(try !database.plan(list).changesSomething)
  }
}
