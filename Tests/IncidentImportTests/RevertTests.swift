import IncidentStore
import IncidentImport
import Testing

@Suite struct `Taking an import back` {
  private let database: TestDatabase

  private static let first = """
    id,date,source,detained,locality,parent_id
    a,2019-06-09,X,10,Almaty,
    b,2019-06-10,X,20,Astana,a

    """
  private static let second = """
    id,date,source,detained,locality,parent_id
    b,2019-06-10,Y,25,Astana,a
    b,2019-06-11,X,21,Aktobe,a
    c,2019-07-01,Z,30,Oral,a

    """

  init() throws { database = try TestDatabase() }

  @Test func `leaves all as it was before, but for the record of the import`() throws {
    try database.add(Self.first)
    let before = try Snapshot(of: database)
    try database.add(Self.second)
    #expect(try Snapshot(of: database, withoutImport: 2) != before)
    let reverted = try database.revert(2)
    #expect(reverted.incidents == 1)
    #expect(reverted.reports == 2)
    #expect(reverted.restoredReports == 1)
    #expect(try Snapshot(of: database, withoutImport: 2).differences(from: before) == [])
    #expect(try database.findings() == [])
  }

  @Test func `keeps the record of it, as reverted`() throws {
    try database.add(Self.first)
    try database.revert(1, now: "2026-03-04T05:06:07Z")
    #expect(
      try database.table("SELECT import, state, new_incidents, reverted_at FROM imports")
        == ["1|reverted|2|2026-03-04T05:06:07Z"])
    #expect(try database.table("SELECT uid FROM incidents") == [])
    #expect(try database.table("SELECT name FROM sources") == [])
    #expect(try database.table("SELECT locality FROM places") == [])
    #expect(try database.findings() == [])
  }

  @Test func `an incident that a later import reports too stays, as that one tells it`() throws {
    try database.add("id,date,source,detained\na,2019-06-09,X,10\n")
    try database.add("id,date,source,detained\na,2019-07-01,Y,5\n")
    try database.revert(1)
    #expect(
      try database.table("SELECT uid, date, detained_best, reports FROM incidents")
        == ["list:a|2019-07-01|5|1"])
    #expect(try database.months() == ["2019-07|1|5|5|5"])
    #expect(try database.table("SELECT name FROM sources") == ["Y"])
  }

  @Test func `the file can be imported again, and shows the same`() throws {
    try database.add(Self.first)
    try database.add(Self.second)
    let whole = try Snapshot(of: database)
    let reports = try database.table(Self.reports)
    try database.revert(2)
    let counts = try database.add(Self.second)
    #expect(counts.newIncidents == 1)
    #expect(counts.newReports == 2)
    #expect(counts.changedReports == 1)
    #expect(try Snapshot(of: database).differences(from: whole, butFor: Self.numbered) == [])
    #expect(try database.table(Self.reports) == reports)
  }

  /// The tables that tell imports by their numbers.
  private static let numbered: Set = ["imports", "import_batch", "report", "reports"]

  private static let reports = """
    SELECT uid, external_id, report_key, revision, is_current, source, line, cells FROM reports
    ORDER BY uid, report_key, revision
    """

  @Test func `a source that somebody has judged stays`() throws {
    try database.add(Self.first)
    try database.add(Self.second)
    try database.change("UPDATE source SET reliability = 'B' WHERE name = 'Y'")
    try database.revert(2)
    #expect(try database.table("SELECT name FROM sources ORDER BY name") == ["X", "Y"])
  }

  @Test func `articles that the import added are gone, those known before stay`() throws {
    try database.add("id,date,articles\na,2019,174\n")
    let before = try Snapshot(of: database)
    try database.add(
      "id,date,articles\nb,2019,\"405, 190\"\n", addingArticles: true)
    #expect(try database.table("SELECT article FROM articles WHERE article = '190'") == ["190"])
    try database.revert(2)
    #expect(try Snapshot(of: database, withoutImport: 2).differences(from: before) == [])
  }

  @Test func `a place that an earlier import left behind is none of its business`() throws {
    try database.add("id,date,locality\na,2019,Almaty\n")
    try database.add("id,date,locality\na,2019,Astana\n")
    #expect(try database.table("SELECT locality, incidents FROM places") == ["Astana|1"])
    let before = try Snapshot(of: database)
    try database.add("id,date,locality\na,2019,Almaty\nb,2019,Oral\n")
    try database.revert(3)
    #expect(try Snapshot(of: database, withoutImport: 3).differences(from: before) == [])
  }
}
