import Commands
import TestSupport
import Testing

/// Figures that are too small to be shown.
@Suite struct `Figures below a threshold` {
  private let session: Session

  init() throws {
    session = try Session.with(
      list: """
        id,date,detained,region,title
        a,2019-05-03,3,Almaty oblast,A
        b,2019-05-09,40,Astana,B
        c,2019-06-01,60,Almaty oblast,C
        d,2019-06-02,70,Astana,D
        e,2019-08-02,unclear,Astana,E
        f,2019,2,Astana,F

        """)
  }

  private func table(_ words: String...) -> [String] {
    session.run(["export", "monthly", "--suppress-below", "5", "--format", "csv"] + words).lines
  }

  @Test func `are marked, and zero and greater ones are shown`() {
    #expect(
      table("--unit", "detentions", "--from", "2019-05", "--to", "2019-08") == [
        "period,detentions_low,detentions_best,detentions_high,without_best,without_high,"
          + "unknown_size",
        "2019-05,suppressed,suppressed,suppressed,0,0,0", "2019-06,130,130,130,0,0,0",
        "2019-07,0,0,0,0,0,0", "2019-08,suppressed,,,suppressed,suppressed,suppressed",
        "2019-XX,suppressed,suppressed,suppressed,0,0,0",
      ])
  }

  @Test func `are marked alike, whatever columns are printed`() {
    let all = table("--by", "region").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let some = table("--by", "region", "--unit", "detentions").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(all.dropFirst().map { Array($0[5...10]) } == some.dropFirst().map { Array($0[3...8]) })
    #expect(all.contains { $0[6] == "suppressed" })
    #expect(!all.contains { $0[5] == "3" })
  }

  @Test(.timeLimit(.minutes(1))) func `are hidden in seconds where a year is mistyped`() throws {
    let rows = (1...40).map { number in
      let date = number == 7 ? "1919-03-01" : "2019-\(number % 2 == 0 ? "05" : "06")-01"
      return "\(number),\(date),\(number),Region \(number % 4)"
    }
    let session = try Session.with(
      list: (["id,date,detained,region"] + rows).joined(separator: "\n"))
    let run = session.run("export", "monthly", "--by", "region", "--suppress-below", "5")
    #expect(run.status == .done && run.lines.count > 1_200)
  }

  @Test(arguments: ["csv", "svg", "html", "xlsx"])
  func `leave nothing to be written where they cannot be hidden`(format: String) throws {
    let session = try Session.with(
      list: """
        id,date,detained,region,title
        a,2019-05-03,1,Almaty oblast,A
        b,2019-05-09,1,Astana,B

        """)
    let file = session.folder.file("out.\(format)")
    let run = session.run(
      "export", "monthly", "--by", "region", "--suppress-below", "3", "--output", file)
    #expect(run.status == .failed && !session.has("out.\(format)"))
    #expect(run.messages.contains("There are too few figures to hide counts below 3"))
    #expect(run.messages.contains("Leave out --by"))
    #expect(session.run("export", "monthly", "--suppress-below", "3").status == .done)
  }

  @Test func `are a text in JSON, and neither null nor a number`() {
    let json = session.run(
      "export", "monthly", "--suppress-below", "5", "--format", "json", "--unit", "detentions")
    #expect(
      json.output.contains(
        #""period":"2019-08","detentions_low":"suppressed","detentions_best":null"#))
  }

  @Test func `are explained beside the table, without a number that it does not show`() {
    let run = session.run("export", "monthly", "--suppress-below", "5")
    #expect(
      run.messages.contains("Counts below 5, and counts that would reveal them, are suppressed."))
    #expect(run.messages.contains("Some incidents have dates that fit no single month"))
    #expect(!run.messages.contains("1 incident"))
  }

  @Test(arguments: ["chart", "svg"]) func `are a mark in a chart`(format: String) {
    let run = session.run("export", "monthly", "--suppress-below", "5", "--format", format)
    #expect(run.status == .done)
    #expect(run.output.contains("2019-08") && run.output.contains("suppressed"))
    #expect(run.output.contains("suppressed: too small"))
    #expect(run.output.contains("counts from 1 to 4 and others not shown"))
  }

  @Test func `can be put in a workbook with a chart`() throws {
    let file = session.folder.file("m.xlsx")
    let run = session.run("export", "monthly", "--suppress-below", "5", "--output", file)
    #expect(run.status == .done && session.has("m.xlsx"))
  }

  @Test(arguments: [["--cumulative"], ["--compare-as-of", "2026-01-31"]])
  func `are not to be reckoned from differences`(words: [String]) {
    let run = session.run(["export", "monthly", "--suppress-below", "5"] + words)
    #expect(run.status == .wrongUsage)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("would reveal suppressed figures"))
  }

  @Test func `leave no total in what is said of where the figures come from`() {
    let lines = session.run("export", "monthly", "--suppress-below", "5", "--provenance").lines
    #expect(lines.contains("# incidents: suppressed") && lines.contains("# reports: suppressed"))
  }

  @Test(arguments: ["1", "0", "-3", "1001"])
  func `are those below a threshold from 2 to 1000`(threshold: String) {
    let run = session.run("export", "monthly", "--suppress-below=\(threshold)")
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("give a number from 2 to 1000"))
  }
}
