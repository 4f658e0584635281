import Commands
import TestSupport
import Testing

@Suite struct `Export monthly --compare-as-of` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    let lists = [
      (
        "01", "protests",
        "a,2019-06-09,100,Шымкент\nb,2019-06-10,20,Астана\nc,2019-07-01,3,Шымкент\n"
      ),
      ("02", "protests", "a,2019-06-09,150,Шымкент\nb,2019-06-10,21,Астана\n"),
      ("03", "others", "d,2019-08-05,more than 7,Шымкент\ne,2019-06-11,5,Шымкент\n"),
      ("04", "protests", "b,2019-06-10,20,Астана\n"),
    ]
    for (month, name, rows) in lists {
      session.time = "2026-\(month)-10T10:00:00Z"
      let run = try session.add("id,date,detained,region\n" + rows, named: "\(name).csv")
      try #require(run.status == .done)
    }
  }

  private func changes(_ words: String...) -> [String] {
    session.run(["export", "monthly", "--unit", "detentions"] + words).lines
  }

  @Test func `each changed figure is printed with the imports that changed it`() {
    // Import 2 adds 50 in June, and 1 that import 4 takes away again.
    #expect(
      changes("--compare-as-of", "2026-01-31") == [
        "period,figure,then,now,difference,imports",
        "2019-06,detentions_low,120,175,55,2 protests; 3 others; 4 protests",
        "2019-06,detentions_best,120,175,55,2 protests; 3 others; 4 protests",
        "2019-06,detentions_high,120,175,55,2 protests; 3 others; 4 protests",
        "2019-08,detentions_low,0,8,8,3 others",
        "2019-08,detentions_best,0,,,3 others",
        "2019-08,detentions_high,0,,,3 others",
        "2019-08,without_best,0,1,1,3 others",
        "2019-08,without_high,0,1,1,3 others",
      ])
  }

  @Test func `a figure that was changed and changed back is no change`() {
    #expect(
      changes("--compare-as-of", "2026-01-31", "--by", "region", "--to", "2019-06") == [
        "period,region_code,region,figure,then,now,difference,imports",
        "2019-06,KZ-79,Shymkent,detentions_low,100,155,55,2 protests; 3 others",
        "2019-06,KZ-79,Shymkent,detentions_best,100,155,55,2 protests; 3 others",
        "2019-06,KZ-79,Shymkent,detentions_high,100,155,55,2 protests; 3 others",
      ])
  }

  @Test func `sums go on where an earlier table ended`() {
    #expect(
      session.run(
        "export", "monthly", "--compare-as-of", "2026-02-28", "--cumulative", "--unit", "incidents"
      ).lines.filter { !$0.contains("date_uncertain") && !$0.contains("with_detentions") } == [
        "period,figure,then,now,difference,imports",
        "2019-06,incidents,2,3,1,3 others",
        "2019-07,incidents,3,4,1,3 others",
        "2019-08,incidents,3,5,2,3 others",
      ])
  }

  @Test func `two days are compared with each other`() {
    let run = session.run(
      "export", "monthly", "--unit", "incidents", "--as-of", "2026-03-31", "--compare-as-of",
      "2026-02-28", "--from", "2019-08")
    #expect(
      run.lines.dropFirst() == [
        "2019-08,incidents,0,1,1,3 others", "2019-08,incidents_with_detentions,0,1,1,3 others",
      ])
    #expect(
      run.messages.hasPrefix(
        """
        As known at the end of 2026-03-31: imports 1 to 3 (4 count now).
        Compared with the figures as known at the end of 2026-02-28: imports 1 to 2 (4 count now).
        """))
    let swapped = session.run(
      "export", "monthly", "--as-of", "2026-02-28", "--compare-as-of", "2026-03-31")
    #expect(swapped.status == .wrongUsage)
  }

  @Test func `where nothing changed there is only the header, and it is said`() {
    let run = session.run("export", "monthly", "--compare-as-of", "2026-04-10")
    #expect(run.status == .done)
    #expect(run.lines == ["period,figure,then,now,difference,imports"])
    #expect(run.messages.contains("No figure has changed.\n"))
  }

  @Test func `before the first import everything is new`() {
    let lines = changes("--compare-as-of", "2025-12-31", "--from", "2019-07", "--to", "2019-07")
    #expect(lines.dropFirst().first == "2019-07,detentions_low,0,3,3,1 protests")
    #expect(lines.count == 4)
  }

  @Test func `blanks stay blank`() {
    #expect(
      changes("--compare-as-of", "2026-01-31", "--fill", "blank", "--from", "2019-08").dropFirst()
        == [
          "2019-08,detentions_low,,8,,3 others", "2019-08,without_best,,1,,3 others",
          "2019-08,without_high,,1,,3 others", "2019-08,unknown_size,,0,,3 others",
        ])
  }

  @Test func `charges under articles that came since have figures of their own`() throws {
    session.time = "2026-05-01T00:00:00Z"
    try session.add("id,date,articles\nf,2019-07-02,\"174, 400\"\n", named: "cases.csv")
    let lines = session.run(
      "export", "monthly", "--compare-as-of", "2026-04-30", "--articles"
    ).lines.dropFirst()
    #expect(
      lines == [
        "2019-07,incidents,1,2,1,5 cases", "2019-07,charges_174,0,1,1,5 cases",
        "2019-07,charges_400,0,1,1,5 cases",
        "2019-07,charges_by_incident_date,0,2,2,5 cases",
      ])
  }

  @Test func `lists of persons are taken back with what became of their charges`() throws {
    let header = "name,date of detention,locality,articles,charge_status\n"
    let session = try Session.empty()
    for (day, rows) in [
      ("01", "Вымышленов Ерлан,2019-06-09,Алматы,174,pending\n"),
      (
        "02",
        "Вымышленов Ерлан,2019-06-09,Алматы,274,convicted\nНесуществуева Айгуль,2019-06-10,,,\n"
      ),
    ] {
      session.time = "2026-01-\(day)T10:00:00Z"
      try #require(try session.add(header + rows, named: "persons.csv").status == .done)
    }
    let run = session.run("export", "monthly", "--compare-as-of", "2026-01-01")
    #expect(
      run.lines.dropFirst() == [
        "2019-06,incidents,1,2,1,2 persons",
        "2019-06,incidents_with_detentions,1,2,1,2 persons",
        "2019-06,detentions_low,1,2,1,2 persons", "2019-06,detentions_best,1,2,1,2 persons",
        "2019-06,without_high,1,2,1,2 persons", "2019-06,persons_named,1,2,1,2 persons",
        "2019-06,charges_174,1,0,-1,2 persons", "2019-06,charges_274,0,1,1,2 persons",
      ])
    #expect(!(run.output + run.messages).contains("Вымышленов"))
  }

  @Test(arguments: ["text", "box", "csv", "tsv", "json", "ndjson", "markdown", "html"])
  func `every format of tables prints it`(format: String) {
    let run = session.run(
      "export", "monthly", "--compare-as-of", "2026-01-31", "--format", format)
    #expect(run.status == .done)
    #expect(run.output.contains("2 protests; 3 others; 4 protests"))
  }

  @Test func `it says where the figures come from, and what they are compared with`() {
    let run = session.run("export", "monthly", "--compare-as-of", "2026-01-31", "--provenance")
    #expect(run.lines.first == "# title: Changed figures of detentions by month")
    #expect(run.lines.contains { $0.hasPrefix("# content_hash: sha256:") })
    #expect(
      run.lines.contains {
        $0.hasPrefix(
          "# filters: compared with the figures as known at the end of 2026-01-31: import")
      })
    #expect(run.lines.contains("period,figure,then,now,difference,imports"))
  }

  @Test func `a workbook is written, and a chart is refused`() throws {
    let file = session.folder.file("changes.xlsx")
    let run = session.run(
      "export", "monthly", "--compare-as-of", "2026-01-31", "--output", file)
    #expect(run.status == .done)
    #expect(session.has("changes.xlsx"))
    for format in ["svg", "chart"] {
      let run = session.run(
        "export", "monthly", "--compare-as-of", "2026-01-31", "--format", format)
      #expect(run.status == .wrongUsage)
      #expect(run.messages.contains("A chart cannot show what changed"))
    }
  }
}
