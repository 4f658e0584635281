import IncidentStore
import IncidentImport
import Incidents
import Testing

@Suite struct `Rows that come again` {
  static let first = """
    id,date,source,title,detained,articles,note
    a,2019-06-09,X,Rally,10,174,x
    b,2019-06-10,X,March,5,,y
    """

  private let database: TestDatabase

  init() throws {
    database = try TestDatabase()
    try database.add(Self.first)
  }

  @Test(arguments: ["list.csv", "renamed.csv"])
  func `unchanged write nothing at all`(name: String) throws {
    let before = try database.bytes()
    let counts = try database.add(Self.first, named: name)
    #expect(counts.unchangedReports == 2 && counts.newReports == 0 && counts.changedReports == 0)
    #expect(try database.bytes() == before)
  }

  @Test func `unchanged change nothing whatever their order and line ends`() throws {
    let lines = Self.first.split(separator: "\n")
    let turned = [lines[0], lines[2], lines[1]].joined(separator: "\r\n")
    #expect(try !database.plan(turned).changesSomething)
    #expect(try !database.plan(Self.first.replacing("Rally", with: "\"Rally\"")).changesSomething)
  }

  @Test func `changed are new revisions beside the old`() throws {
    let changed = Self.first.replacing("Rally,10,174", with: "Gathering,20,274")
    let counts = try database.add(changed)
    #expect(counts.changedReports == 1 && counts.unchangedReports == 1 && counts.newReports == 0)
    #expect(
      try database.table(
        """
        SELECT uid, revision, is_current, import, json_extract(cells, '$[3]') FROM reports
        ORDER BY report_id
        """) == [
          "list:a|1|0|1|Rally", "list:b|1|1|1|March", "list:a|2|1|2|Gathering",
        ])
    #expect(
      try database.table(
        "SELECT text, is_current FROM claims WHERE uid = 'list:a' ORDER BY report_id") == [
          "10|0", "20|1",
        ])
  }

  @Test func `changed make the incident and its counts follow`() throws {
    try database.add(
      Self.first.replacing("2019-06-09,X,Rally,10,174", with: "2019-07,X,Gathering,20,274"))
    #expect(
      try database.table("SELECT date, title, detained_best FROM incidents WHERE uid = 'list:a'")
        == ["2019-07|Gathering|20"])
    #expect(try database.table("SELECT article FROM charges") == ["274"])
    #expect(try database.months() == ["2019-06|1|5|5|5", "2019-07|1|20|20|20"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `changed are found by their new words and no more by the old`() throws {
    #expect(try database.find("rally") == ["list:a"])
    try database.add(Self.first.replacing("Rally", with: "Жиын"))
    #expect(try database.find("rally").isEmpty)
    #expect(try database.find("жиын") == ["list:a"])
    #expect(try database.find("march") == ["list:b"])
  }

  @Test func `that no longer state a number or an article take them back`() throws {
    try database.add(Self.first.replacing("Rally,10,174", with: "Rally,,"))
    #expect(
      try database.table("SELECT kind, detained_low FROM incidents WHERE uid = 'list:a'") == [
        "other_violation|∅"
      ])
    #expect(try database.table("SELECT * FROM charges").isEmpty)
    #expect(try database.months() == ["2019-06|1|5|5|5"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `withdrawn are counted no more`() throws {
    let withdrawn = "id,date,source,detained,verification\na,2019-06-09,X,10,withdrawn\n"
    try database.add(withdrawn)
    #expect(try database.months() == ["2019-06|1|5|5|5"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `changed in a column that feeds nothing are new revisions too`() throws {
    let counts = try database.add(Self.first.replacing("174,x", with: "174,z"))
    #expect(counts.changedReports == 1)
    #expect(
      try database.table(
        "SELECT json_extract(cells, '$[6]') FROM reports WHERE uid = 'list:a' ORDER BY revision")
        == ["x", "z"])
    #expect(try database.months() == ["2019-06|2|15|15|15"])
  }

  @Test func `changed back are a third revision`() throws {
    try database.add(Self.first.replacing("Rally,10", with: "Rally,20"))
    try database.add(Self.first)
    #expect(
      try database.table("SELECT revision, is_current FROM reports WHERE uid = 'list:a'") == [
        "1|0", "2|0", "3|1",
      ])
    #expect(try database.months() == ["2019-06|2|15|15|15"])
    #expect(try !database.plan(Self.first).changesSomething)
  }

  @Test func `read with another mapping are new revisions`() throws {
    var mapping = try Mapping.native(header: ["id", "date", "source", "detained"])
    mapping.fields[.summary] = FieldMapping(.column("note"))
    let counts = try database.add(Self.first, mapping: mapping)
    #expect(counts.changedReports == 2)
    #expect(
      try database.table("SELECT summary FROM incidents ORDER BY uid") == ["x", "y"])
    mapping.dataset = "another"
    mapping.description = "What it says of itself does not matter."
    #expect(try !database.plan(Self.first, mapping: mapping).changesSomething)
  }

  @Test func `changed by one of two reports leave the other's word`() throws {
    try database.add(
      Self.first + "\na,2019-06-09,Y,Meeting,30,400,\n")
    try database.add(Self.first.replacing("Rally,10,174", with: ",12,"))
    #expect(
      try database.table(
        """
        SELECT title, detained_low, detained_best, detained_high, reports FROM incidents
        WHERE uid = 'list:a'
        """) == ["Meeting|12|12|30|3"])
    #expect(try database.table("SELECT article FROM charges") == ["400"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `that are missing from a newer file stay`() throws {
    try database.add("id,date,source,title,detained,articles,note\nc,2019-06,X,New,1,,\n")
    #expect(try database.table("SELECT count(*) FROM incidents") == ["3"])
  }
}
