import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `Figures beside each other, explained and cited` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test func `wide tables have columns for each group and a row for each period`() throws {
    let run = session.run("export", "monthly", "--by", "region", "--wide")
    #expect(
      run.lines == [
        "period,Almaty low,Almaty best,Almaty high,Shymkent low,Shymkent best,Shymkent high,"
          + "region not known low,region not known best,region not known high",
        "2019-06,400,,,,20,,,3580,4600", "2019-07,0,0,0,0,0,0,0,0,0", "2019-08,0,0,0,0,0,0,0,0,0",
        "2019-09,0,0,0,0,0,0,125,,",
      ])
    let one = session.run(
      "export", "monthly", "--by", "kind", "--wide", "--unit", "incidents", "--format", "json")
    #expect(one.output.contains("\"period\":\"2019-06\",\"protest\":1"))
    session.run(
      "export", "monthly", "--by", "region", "--wide", "-o", session.folder.file("a.xlsx"))
    #expect(try session.text(of: "a.xlsx").hasPrefix("PK"))
  }

  @Test func `wide tables name no group in a way that a spreadsheet runs`() throws {
    try session.add("id,date,region,detained\n1,2020-01-01,=1+1,5\n", named: "odd.csv")
    let run = session.run("export", "monthly", "--by", "region", "--wide", "--dataset", "odd")
    #expect(run.lines.first?.contains(",'=1+1 low") == true, "\(run.output)")
  }

  @Test(arguments: [
    ["monthly", "--bom", "--format", "svg"], ["monthly", "--bom", "--format", "html"],
    ["monthly", "--bom", "--format", "json"], ["monthly", "--no-header", "--format", "chart"],
    ["monthly", "--null", "x", "--format", "svg"],
    ["monthly", "--title", "x", "--compare-as-of", "2026-01-01"],
    ["matrix", "--review", "KAZ-UPR2", "--limit", "1", "--output", "never.docx"],
  ])
  func `options are refused where they would do nothing`(words: [String]) {
    let run = session.run(["export"] + words)
    #expect(run.status == .wrongUsage && run.messages.contains("eave"), "\(run.messages)")
  }

  @Test(arguments: [
    ([], "--wide needs groups"), (["--by", "region", "--format", "svg"], "--wide is for tables"),
    (["--by", "region", "--compare-as-of", "2026-01-01"], "Leave out --wide or --compare-as-of"),
  ])
  func `wide tables are refused where they cannot be`(words: [String], message: String) {
    let run = session.run(["export", "monthly", "--wide"] + words)
    #expect(run.status == .wrongUsage && run.messages.contains(message))
  }

  @Test func `an explanation lists the greatest contributions first, and is csv`() throws {
    try session.add(
      "id,date,detained\na,2021-03-01,5\nb,2021-03-02,70\nc,2021-03-03,more than 20\n",
      named: "few.csv")
    let run = session.run("explain", "2021-03", "--sort", "contribution", "--format", "csv")
    #expect(run.lines.map { String($0.prefix(5)) } == ["uid,d", "few:b", "few:c", "few:a"])
    let cut = session.run(
      "explain", "2021-03", "--sort", "contribution", "--format", "csv", "--limit", "1")
    #expect(cut.lines.count == 2 && cut.messages.contains("Cut at --limit 1"))
    let one = session.run("explain", "few:a", "--format", "csv")
    #expect(one.status == .wrongUsage && one.messages.contains("choose json"))
  }

  @Test func `a citation has the hash that check prints, the rules and the day`() {
    let hash = session.run("check").lines[0].dropFirst("content hash: ".count)
    let run = session.run("cite", "--by", "Monitoring group")
    #expect(
      run.output
        == "Monitoring group: Incidents in Kazakhstan, June to September 2019 (7 incidents, 10 reports). "
        + "2026-01-02. Content \(hash), counting rules version 2, Aigaq 0.1.0.\n")
    let entry = session.run("cite", "--format", "bibtex", "--by", "A & B_{C}\\", "--title", "100%")
    #expect(entry.output.contains("author = {{A \\& B\\_\\{C\\}\\textbackslash{}}},"))
    #expect(entry.output.contains("title = {{100\\%}},"))
    let json = session.run("cite", "--region", "Almaty", "--format", "json").output
    #expect(json.contains("\"content_hash\" : \"\(hash)\"") && json.contains("region Almaty"))
    #expect(session.run("cite", "--region", "Almati").status == .wrongUsage)
  }

  @Test func `a map has the places of towns, and says how many incidents it cannot show`() throws {
    let run = session.run("export", "incidents", "--format", "geojson")
    #expect(run.output.contains("\"coordinates\""))
    #expect(run.messages.contains(" incidents have no coordinates and no town that is known here"))
    let json = session.run("export", "incidents", "--format", "json").output
    #expect(!json.contains("\"latitude\":43"))
  }
}
