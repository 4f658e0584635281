import Commands
import TestSupport
import Testing

/// Counting rules 3 to 11 for the numbers that are counted on request.
@Suite struct `Counting rule 4: participants, arrested, fined, injured and killed` {
  private func sample() throws -> Session {
    try Session.importing(
      """
      id,date,detained,participants,killed,verification,parent_id
      wave,2019-06-09/2019-06-13,,500,,,
      first,2019-06-09,3,200,1,,wave
      second,2019-06-10,,more than 100,,,wave
      alone,2019-06-20,5,about 30,0,,
      unclear,2019-07-01,,unclear,,,
      silent,2019-07-02,7,,,,
      gone,2019-07-03,,1000,4,withdrawn,
      """)
  }

  @Test func `are added up with the same three bounds as detentions`() throws {
    let session = try sample()
    // June: the wave's 500 hold its parts; 30 stand beside them as a best figure only. July: people took
    // part, nobody says how many.
    session.expectMonthly(
      "--unit", "participants",
      gives: """
        period   participants_low  participants_best  participants_high  without_best  unknown_size
        2019-06  500               530                -                  0             0
        2019-07  1                 -                  -                  1             1
        """)
    session.expectMonthly(
      "--unit", "killed",
      gives: """
        period   killed_low  killed_best  killed_high  without_best  unknown_size
        2019-06  1           1            1            0             0
        2019-07  0           0            0            0             0
        """)
  }

  @Test(arguments: ["participants", "arrested", "fined", "injured", "killed"])
  func `say so where no incident states a number`(unit: String) throws {
    let session = try Session.importing("id,date,detained\na,2019-06-09,3\nb,2019-06-10,4")
    let run = session.run("export", "monthly", "--unit", unit)
    #expect(run.lines.first?.hasPrefix("period,\(unit)_low,\(unit)_best,\(unit)_high,") == true)
    #expect(run.lines.dropFirst().first == "2019-06,0,0,0,0,0,0")
    #expect(run.messages.contains("None of the 2 incidents has a number of"))
  }

  @Test func `count by the most reliable source where reports disagree`() throws {
    let session = try Session.empty()
    try session.executeByHand("INSERT INTO source (name, reliability) VALUES ('Court', 'B')")
    try session.importList(
      """
      id,date,participants,source
      a,2019-06-09,500,Radio
      a,2019-06-09,300,Court
      """)
    session.expectMonthly(
      "--unit", "participants",
      gives: """
        period   low  best  high
        2019-06  300  300   500
        """)
  }

  @Test func `are explained by the claims of that number`() throws {
    let session = try sample()
    let run = session.run("explain", "2019-06", "--unit", "participants", "--format", "json")
    #expect(run.status == .done)
    #expect(
      run.output.contains(
        #"{"period":"2019-06","incidents":2,"incidents_with_participants":2,"participants_low":500,"participants_best":530,"participants_high":null"#
      ), "\(run.output)")
    #expect(run.output.contains(#""quantity":"participants","text":"about 30""#))
    #expect(!run.output.contains(#""quantity":"detained""#))
    let july = session.run("explain", "2019-07", "--unit", "participants").output
    #expect(july.contains("People took part and no number is known"))
    #expect(july.contains("No report says that anybody took part."))
  }

  @Test func `stand in the title, the caption, the axis and the provenance`() throws {
    let session = try sample()
    let chart = session.run("export", "monthly", "--unit", "killed", "--format", "svg").output
    #expect(chart.contains("People killed by month"))
    #expect(chart.contains("only people killed"))
    #expect(!chart.contains("detention"))
    let lines = session.run("export", "monthly", "--unit", "killed", "--provenance").lines
    #expect(lines.contains("# title: People killed by month"))
    #expect(lines.contains("# filters: only people killed"))
  }
}

/// Counting rule 4 for incidents of one kind.
@Suite struct `Counting rule 4: protests` {
  private func sample() throws -> Session {
    try Session.importing(
      """
      id,date,kind,detained,verification
      a,2021-01-02,protest,,
      b,2021-01-03,protest,5,
      c,2021-01-04,detention,7,
      d,2021-02-02,protest,0,
      e,2021-02-03,protest,,withdrawn
      f,2021-03,other_violation,,
      """)
  }

  @Test func `are all that are counted, with or without detentions`() throws {
    try sample().expectMonthly(
      "--unit", "protests",
      gives: """
        period   protests  protests_with_detentions  date_uncertain
        2021-01  2         1                         0
        2021-02  1         0                         0
        """)
  }

  @Test func `stand in the title, the caption, the workbook and the provenance`() throws {
    let session = try sample()
    let chart = session.run("export", "monthly", "--unit", "protests", "--format", "svg").output
    #expect(chart.contains("Protests by month") && chart.contains("<title>2021-01: 2 protests"))
    #expect(chart.contains("only protests"))
    let lines = session.run("export", "monthly", "--unit", "protests", "--provenance").lines
    #expect(lines.contains("# title: Protests by month"))
    #expect(lines.contains { $0.hasPrefix("# filters: ") && $0.contains("only protests") })
    let path = session.folder.file("protests.xlsx")
    let run = session.run("export", "monthly", "--unit", "protests", "--output", path)
    #expect(run.status == .done, "\(run.messages)")
  }

  @Test func `are explained without incidents of other kinds`() throws {
    let session = try sample()
    let text = session.run("explain", "2021-01", "--unit", "protests").output
    #expect(text.contains("list:a") && text.contains("list:b") && !text.contains("list:c"))
  }

  @Test func `say so where there is none, and where --kind asks for others alone`() throws {
    let session = try Session.importing("id,date,kind,detained\na,2021-01-04,detention,7")
    let run = session.run("export", "monthly", "--unit", "protests")
    #expect(run.status == .done && run.messages.contains("No protests are counted here"))
    for words in [["export", "monthly"], ["explain", "2021-01"]] {
      let run = session.run(words + ["--unit", "protests", "--kind", "detention"])
      #expect(run.status == .wrongUsage && run.messages.contains("--kind"))
    }
    #expect(
      session.run("export", "monthly", "--unit", "protests", "--kind", "protest").status == .done)
  }
}

/// Counting rules 1 and 2 for periods of other lengths.
@Suite struct `Counting rule 1: weeks and fiscal years` {
  private func sample() throws -> Session {
    try Session.importing(
      """
      id,date,detained
      a,2018-12-31,1
      b,2019-01-06,2
      c,2019-01-14,4
      d,2019-06-30,8
      e,2019-07-01,16
      f,2019-03,32
      """)
  }

  @Test func `a week begins on Monday, and a date known to the month fits none`() throws {
    let session = try sample()
    session.expectMonthly(
      "--period", "week",
      gives: """
        period    incidents  low
        2019-W01  2          3
        2019-W03  1          4
        2019-W26  1          8
        2019-W27  1          16
        2019-XX   1          32
        """)
    session.expectMonthly(
      "--period", "week", "--fill", "zero", "--from", "2019-01", "--to", "2019-01",
      gives: """
        period    incidents  low
        2019-W01  2          3
        2019-W02  0          0
        2019-W03  1          4
        2019-W04  0          0
        2019-W05  0          0
        2019-XX   1          32
        """)
  }

  @Test func `a fiscal year is named by its first and its last month`() throws {
    try sample().expectMonthly(
      "--period", "fiscal:07",
      gives: """
        period           incidents  low
        2018-07/2019-06  5          47
        2019-07/2020-06  1          16
        """)
  }

  @Test(arguments: [
    ("2019-W01", 3), ("2019-XX --period week", 32), ("2018-07/2019-06", 47), ("2019-Q1", 38),
  ])
  func `each row is explained`(row: String, low: Int) throws {
    let run = try sample().run(
      ["explain", "--format", "json"] + row.split(separator: " ").map(String.init))
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.output.contains(#""detentions_low":\#(low),"#), "\(run.output.prefix(300))")
  }

  @Test(arguments: ["fiscal", "fiscal:", "fiscal:13", "fiscal:7", "fiscal:00", "day", "weeks"])
  func `no other word is a length of periods`(word: String) throws {
    let run = try sample().run("export", "monthly", "--period", word)
    #expect(run.status == .wrongUsage && run.messages.contains("fiscal:07"))
  }

  @Test(arguments: ["week", "quarter", "year", "fiscal:07"])
  func `a chart has each of its periods on the axis`(length: String) throws {
    let run = try sample().run(
      "export", "monthly", "--period", length, "--format", "svg", "--fill", "none")
    let dated = run.output.split(separator: "class=\"period\"").count - 1
    #expect(dated == ["week": 4, "quarter": 4, "year": 2, "fiscal:07": 2][length])
  }

  @Test(arguments: ["week", "fiscal:07"])
  func `small counts are not hidden in periods that cross the others`(length: String) throws {
    let run = try sample().run("export", "monthly", "--period", length, "--suppress-below", "5")
    #expect(run.status == .wrongUsage && run.messages.contains("--period month, quarter or year"))
  }
}
