import IncidentStore
import IncidentImport
import Testing

@Suite struct `Reports of one incident` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `are told apart by their report, else by their source`() throws {
    let counts = try database.add(
      """
      id,date,report,source,detained
      a,2019-06,,X,10
      a,2019-06,,Y,20
      a,2019-06,2,X,30
      a,2019-06,3,X,40
      a,2019-06,,,50
      """)
    #expect(counts.newIncidents == 1 && counts.newReports == 5)
    #expect(
      try database.table("SELECT report_key, source FROM reports ORDER BY line") == [
        "X|X", "Y|Y", "2|X", "3|X", "|∅",
      ])
    #expect(try database.table("SELECT reports FROM incidents") == ["5"])
  }

  @Test func `the same identifier and report twice is refused with the line of the first`() throws {
    let plan = try database.plan(
      """
      id,date,source,title
      a,2019,X,"one
      two"
      b,2019,X,
      a,2019, X ,
      b,2019,,
      b,2020,,
      """)
    #expect(plan.problemPlaces == ["5:1 id", "7:1 id"])
    #expect(
      plan.reasons == [
        "The row on line 2 has the same identifier and the same report 'X': distinguish the reports of "
          + "one incident with the column 'report', or give each incident its own identifier.",
        "The row on line 6 has the same identifier: distinguish the reports of one incident with the "
          + "column 'report', or give each incident its own identifier.",
      ])
    #expect(plan.counts.rejectedRows == 2 && plan.counts.newReports == 3)
    #expect(plan.counts.newIncidents == 2)
  }

  @Test func `give each field by the first that states it`() throws {
    try database.add(
      """
      id,report,date,title,summary,form,response,verification,articles,region,source
      a,1,unknown,,First,,,,174,,X
      a,2,2019-06,Title,Second,rally,,disputed,274; 174,Almaty,Y
      a,3,2020,Other,,march,observed,verified,,Aktobe,Z
      """)
    #expect(
      try database.table("SELECT date, title, summary, verification, region FROM incidents") == [
        "2019-06|Title|First|disputed|Almaty"
      ])
    #expect(try database.table("SELECT form, response FROM protests") == ["rally|observed"])
    #expect(
      try database.table("SELECT article FROM charges ORDER BY article") == ["174", "274"])
    #expect(try database.findings().isEmpty)
  }

  struct Figures: Sendable {
    let texts: [String]
    let bounds: String

    init(_ texts: String..., are bounds: String) { (self.texts, self.bounds) = (texts, bounds) }
  }

  @Test(arguments: [
    Figures("100", "150-200", are: "100|100|200"),
    Figures("100", "120", are: "100|100|120"),
    Figures("about 100", "more than 50", are: "51|100|∅"),
    Figures("about 100", "up to 300", are: "∅|100|300"),
    Figures("at least 400", "about 300", are: "∅|300|∅"),
    Figures("unknown", "7", are: "7|7|7"), Figures("", "7", are: "7|7|7"),
    Figures("unknown", "", are: "∅|∅|∅"), Figures("0", "5", are: "0|0|5"),
    Figures("lots", "3", "5", are: "3|3|5"),
  ])
  func `that disagree give a range`(_ figures: Figures) throws {
    let rows = figures.texts.enumerated().map { index, text in
      ["id": "a", "date": "2019-06", "report": "\(index)", "detained": text, "kind": "detention"]
    }
    try database.add(sheet(rows))
    #expect(try database.table("SELECT low, best, high FROM detentions") == [figures.bounds])
    #expect(
      try database.table("SELECT detained_low, detained_best, detained_high FROM incidents") == [
        figures.bounds
      ])
    #expect(
      try database.table("SELECT count(*) FROM claims") == [
        "\(figures.texts.count { !$0.isEmpty })"
      ])
    #expect(try database.findings().isEmpty)
  }

  @Test func `that weigh the same give the best figure of the latest`() throws {
    try database.add(
      """
      id,date,source,detained,reported_on
      a,2019-06,X,10,2019-06-11
      a,2019-06,Y,30,2019-06-12
      a,2019-06,Z,20,
      """)
    #expect(try database.months() == ["2019-06|1|10|30|30"])
  }

  @Test func `may come in a second file`() throws {
    try database.add("id,date,source,detained\na,2019-06,X,10\nb,2019-06,X,1\n")
    let counts = try database.add(
      "id,date,source,detained,region\na,2019-06,Y,14,Almaty\n", named: "second.csv")
    #expect(counts.newReports == 1 && counts.newIncidents == 0)
    #expect(
      try database.table("SELECT uid, region, reports FROM incidents ORDER BY uid") == [
        "list:a|Almaty|2", "list:b|∅|1",
      ])
    #expect(try database.months() == ["2019-06|2|11|11|15"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `of which the first is refused are taken without it`() throws {
    let counts = try database.add(
      "id,date,source,detained\na,never,X,10\na,2019-06,Y,14\n", skippingInvalid: true)
    #expect(counts.newIncidents == 1 && counts.newReports == 1 && counts.rejectedRows == 1)
    #expect(try database.months() == ["2019-06|1|14|14|14"])
  }
}
