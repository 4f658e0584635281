import Commands
import TestSupport
import Testing

/// Counting rule 12.
@Suite struct `Counting rule 12: running totals` {
  private func sample() throws -> Session {
    try Session.importing(
      """
      id,date,kind,region,detained,killed
      a,2022-01-06,other_violation,Almaty,by 6 January: 2000,by 6 January: 8
      b,2022-01-07,other_violation,Almaty,by 7 January: 4400,
      c,2022-01-08,other_violation,Astana,к 8 января: 300,к 8 января: 2
      d,2022-01-09,protest,Almaty,7,
      e,2022-02-01,other_violation,Almaty,total so far 9900,total so far 225
      """)
  }

  @Test func `of one list and place only the latest counts`() throws {
    let session = try sample()
    session.expectMonthly(
      gives: """
        period   incidents  low   best  high
        2022-01  4          307   307   307
        2022-02  1          9900  9900  9900
        """)
    session.expectMonthly(
      "--by", "region", "--period", "year",
      gives: """
        period  region  low   best  high
        2022    Astana  300   300   300
        2022    Almaty  9907  9907  9907
        """)
    session.expectMonthly(
      "--unit", "killed",
      gives: """
        period   killed_low  killed_best  killed_high
        2022-01  2           2            2
        2022-02  225         225          225
        """)
    #expect(session.run("check").status == .done)
  }

  @Test func `the others are shown, and said to be superseded`() throws {
    let session = try sample()
    let text = session.run("explain", "2022-01").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Running total, superseded by list:e."), "\(text)")
    #expect(text.contains("detained low 307, best 307, high 307"))
    let one = session.run("explain", "list:b").output
    #expect(one.contains("Running total, superseded by list:e.") && one.contains("4400"))
    let killed = session.run("explain", "2022-01", "--unit", "killed").output
    #expect(killed.contains("Running total, superseded by list:e."))
    #expect(session.run("show", "list:b").output.contains("by 7 January: 4400"))
  }

  @Test func `the one before counts again where the latest is taken back`() throws {
    let session = try sample()
    try session.importList(
      """
      id,date,kind,region,detained,killed
      a,2022-01-06,other_violation,Almaty,by 6 January: 2000,by 6 January: 8
      b,2022-01-07,other_violation,Almaty,by 7 January: 4400,
      c,2022-01-08,other_violation,Astana,к 8 января: 300,к 8 января: 2
      d,2022-01-09,protest,Almaty,7,
      e,2022-02-01,other_violation,Almaty,total so far 9900,total so far 225
      f,2022-02-03,other_violation,Astana,total so far 350,
      """)
    session.expectMonthly(
      gives: """
        period   incidents  low
        2022-01  4          7
        2022-02  2          10250
        """)
    #expect(session.run("revert", "2").status == .done)
    session.expectMonthly(
      gives: """
        period   incidents  low
        2022-01  4          307
        2022-02  1          9900
        """)
    #expect(session.run("check").status == .done)
  }

  @Test(arguments: [
    "Задержано нарастающим итогом", "Задержано с начала года", "Detained to date",
    "Cumulative detained", "Detained (running total)",
  ])
  func `a heading can say so for all numbers of its column`(heading: String) throws {
    let session = try Session.importing("id,date,\(heading)\na,2022-01-06,20\nb,2022-01-07,44")
    session.expectMonthly(
      gives: """
        period   incidents  low  best
        2022-01  2          44   44
        """)
  }

  @Test func `a mapping can say so, and the import says what was read so`() throws {
    let session = try Session.empty()
    let mapping = try session.folder.write(
      text: """
        {"aigaq_mapping": 1, "unit": "incident", "fields": {"id": {"column": "id"},
         "date": {"column": "date"}, "detained": {"column": "n", "cumulative": true}}}
        """, to: "totals.json")
    let list = try session.folder.write(
      text: "id,date,n\na,2022-01-06,20\nb,2022-01-07,44\n", to: "totals.csv")
    let run = session.run("import", list, "--mapping", mapping, "--dataset", "totals")
    #expect(run.status == .done && run.messages.contains("running totals"), "\(run.messages)")
    session.expectMonthly(
      gives: """
        period   incidents  low  best
        2022-01  2          44   44
        """)
  }
}
