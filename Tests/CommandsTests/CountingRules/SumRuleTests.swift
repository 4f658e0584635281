import Commands
import TestSupport
import Testing

/// Counting rules 4 and 11: what stands beside each other in a sum.
@Suite struct `Counting rules 4 and 11: sums of incidents and detentions` {
  @Test func `an incident without a best figure adds its low, and is counted`() throws {
    let session = try Session.importing(
      """
      id,date,detained
      a,2021-01-02,30
      b,2021-01-03,unclear
      c,2021-02-02,at least 20
      d,2021-02-03,about 30
      e,2021-03-02,dozens
      f,2021-04-02,up to 50
      g,2021-04-03,10
      """)
    // January: 30 + 1. February: the best 30 and, for want of one, 20; the low of "about 30" is not
    // known. March: nobody has a best figure. April: "up to 50" has neither, and adds nothing.
    session.expectMonthly(
      gives: """
        period   with_detentions  low  best  high  without_best  without_high  unknown_size
        2021-01  2                31   31    -     1             1             1
        2021-02  2                20   50    -     1             2             0
        2021-03  1                24   -     99    1             0             0
        2021-04  2                10   10    60    1             0             0
        """)
    session.expectMonthly(
      "--period", "year",
      gives: """
        period  with_detentions  low  best  high  without_best  without_high
        2021    7                85   115   -     4             3
        """)
  }

  @Test func `a wave's best figure covers its parts of the month, and not those of another`() throws
  {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2021-05-01/2021-05-09,about 100,
      square,2021-05-01,60,wave
      street,2021-05-02,more than 20,wave
      later,2021-06-01,more than 10,wave
      other,2021-06-02,5,
      """)
    // May: the wave's 100 without the 11 of June are 89, of which 60 and 21 are in its parts. June:
    // 11 of the wave and 5, and the year has no more than the wave's 100 and 5.
    session.expectMonthly(
      gives: """
        period   with_detentions  low  best  without_best
        2021-05  1                81   89    0
        2021-06  2                16   16    1
        """)
    session.expectMonthly(
      "--period", "year",
      gives: """
        period  with_detentions  low  best  without_best
        2021    2                97   105   0
        """)
  }

  @Test func `a wave without a best figure adds its low as far as its parts do not reach it`()
    throws
  {
    let session = try Session.importing(
      """
      id,date,detained,parent_id
      wave,2021-05-01/2021-05-09,more than 99,
      square,2021-05-01,60,wave
      street,2021-05-02,at least 10,wave
      small,2021-06-01/2021-06-09,more than 19,
      town,2021-06-02,30,small
      """)
    session.expectMonthly(
      gives: """
        period   with_detentions  low  best  high  without_best
        2021-05  1                100  100   -     2
        2021-06  1                30   30    30    0
        """)
  }

  @Test func `incidents without detentions are counted, and a table of them says so`() throws {
    let session = try Session.importing(
      """
      id,date,kind,detained
      a,2021-01-02,protest,
      b,2021-01-03,protest,0
      c,2021-02-02,protest,
      d,2021-02-03,protest,
      """)
    session.expectMonthly(
      "--unit", "incidents",
      gives: """
        period   incidents  incidents_with_detentions
        2021-01  2          0
        2021-02  2          0
        """)
    let run = session.run("export", "monthly")
    #expect(run.lines.dropFirst().first == "2021-01,2,0,0,0,0,0,0,0,0,0,0,0,0")
    #expect(run.messages.contains("None of the 4 incidents has a detention."))
  }

  @Test func `explain lists what the best figure rests on, and whom nobody detained`() throws {
    let session = try Session.importing(
      """
      id,date,detained
      a,2021-01-02,12
      b,2021-01-03,unclear
      c,2021-01-04,0
      """)
    let text = session.run("explain", "2021-01").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("counts incidents 3, incidents_with_detentions 2, unknown_size 1"))
    #expect(
      text.contains("detained low 13, best 13, high open lacking without_best 1, without_high 1"))
    #expect(text.contains("low 1, best 1 (its low, for want of a best figure), high open"))
    #expect(
      text.contains(
        "left_out list:c date 2021-01-04 adds incidents 1 reason Its reports say that nobody was"))
  }

  @Test func `the query by region gives what the export gives, also of a wave in several regions`()
    throws
  {
    let session = try Session.importing(
      """
      id,date,detained,region,parent_id
      wave,2021-05-01/2021-05-09,100,г. Алматы,
      a,2021-05-01,40,Astana,wave
      b,2021-05-02,30,Shymkent,wave
      c,2021-05-03,unclear,Shymkent,
      """)
    let export = session.run("export", "monthly", "--by", "region").lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return ([cells[2], cells[0]] + cells[3...10]).joined(separator: ",")
    }
    #expect(export.contains("Shymkent,2021-05,2,2,31,31,,1,1,1"))
    let query = session.run("query", "@detentions-by-region-and-month", "--format", "csv")
    #expect(Set(query.lines.dropFirst()) == Set(export))
  }
}

/// What was chosen, in titles, captions and records.
@Suite struct `The choices of export monthly` {
  private let session: Session

  init() throws {
    session = try Session.importing(
      """
      id,date,kind,region,detained
      a,2021-01-02,protest,Astana,30
      b,2021-01-03,protest,Astana,
      c,2021-02-03,protest,Shymkent,7
      d,2021-03-03,protest,,2
      """)
  }

  private func chart(_ words: String...) -> String {
    session.run(["export", "monthly", "--format", "chart"] + words).output
  }

  @Test func `of a unit reach its chart`() {
    let incidents = chart("--unit", "incidents")
    #expect(incidents.hasPrefix("Incidents by month, January to March 2021\nNumber of incidents\n"))
    #expect(
      incidents.split(separator: "\n").contains { $0.hasPrefix("2021-01") && $0.hasSuffix(" 2") })
    #expect(
      chart("--unit", "persons").hasPrefix(
        "Persons named by month, January to March 2021\nNumber of"))
    let picture = session.run("export", "monthly", "--unit", "incidents", "--format", "svg").output
    #expect(picture.contains("<title>2021-01: 2 incidents</title>"))
    #expect(!picture.contains("detentions"))
  }

  @Test func `of a running total are in the title, the caption and the provenance`() {
    #expect(chart("--cumulative").hasPrefix("Detentions by month, running total, January to"))
    let lines = session.run("export", "monthly", "--cumulative", "--provenance").lines
    #expect(lines.contains("# title: Detentions by month, running total"))
    #expect(lines.contains("# filters: running total from the first row on"))
  }

  @Test func `of what incidents lack are in the provenance and the record of exports`() {
    let lines = session.run(
      "export", "monthly", "--without", "region", "--without", "form", "--provenance"
    ).lines
    #expect(lines.contains("# filters: without region and form"))
    let file = session.folder.file("full.csv")
    let run = session.run(
      "export", "incidents", "--without", "region", "--profile", "full", "--output", file)
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.run("query", "SELECT * FROM exports").output.contains("without"))
  }

  @Test func `of a threshold leave in a chart what the table shows`() {
    let lines = chart("--suppress-below", "5").split(separator: "\n").map(String.init)
    let table = session.run(
      "export", "monthly", "--suppress-below", "5", "--unit", "detentions", "--format", "csv"
    ).lines.dropFirst()
    for row in table {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let drawn = lines.first { $0.hasPrefix(cells[0]) } ?? ""
      if cells[2] != "suppressed", cells[2] != "0" { #expect(drawn.contains(cells[2]), "\(row)") }
      if cells[1...3].contains("suppressed") { #expect(drawn.contains("suppressed"), "\(row)") }
    }
  }
}
