import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The reviews of the sample` {
  private let session: Session

  init() throws { session = try Session.withReviews() }

  private func count(_ review: String, _ unit: String, _ words: String...) -> [String: Int] {
    let run = session.run(
      ["recommendation", "list", "--review", review, "--unit", unit, "--count", "--no-header"]
        + words)
    return Dictionary(
      run.lines.map { line in
        let cells = line.split(separator: ",")
        return (String(cells[3]), Int(cells[4]) ?? -1)
      }, uniquingKeysWith: { $1 })
  }

  @Test(arguments: [
    ("KAZ-UPR2", "paragraph", ["supported": 143, "noted": 51, "total": 194]),
    ("KAZ-UPR2", "state", ["supported": 146, "noted": 52, "total": 198]),
    ("KAZ-UPR1", "paragraph", ["supported": 102, "pending": 26, "total": 128]),
    ("KAZ-UPR1", "state", ["supported": 103, "pending": 26, "total": 129]),
    ("KAZ-UPR1", "part", ["supported": 103, "pending": 26, "total": 129]),
  ])
  func `have the figures of the reports, in each unit`(
    review: String, unit: String, figures: [String: Int]
  ) {
    #expect(count(review, unit) == figures)
  }

  @Test func `hold a paragraph of three states, and one that was split in two`() {
    #expect(
      session.rows("SELECT n_states FROM recommendations WHERE uid = 'KAZ-UPR2-125.9'") == ["3"])
    #expect(
      session.rows(
        "SELECT uid, states FROM recommendations WHERE review = 'KAZ-UPR1' "
          + "AND paragraph = '95.3'") == ["KAZ-UPR1-95.3a,SVN", "KAZ-UPR1-95.3b,KOR"])
  }

  @Test func `give the four counts of the first cycle by unit and source`() {
    let later = ["--document", "A/HRC/WG.6/20/KAZ/1", "--on", "2014-09-16", "--source"]
    let position = ["recommendation", "position", "--review", "KAZ-UPR1", "--paragraphs"]
    for (source, noted) in [
      ("national-report", "97.1-97.4,97.10,97.12"), ("upr-info", "97.1-97.4,97.10,97.12,97.19"),
    ] {
      let numbers = session.rows(
        "SELECT DISTINCT paragraph FROM recommendations WHERE review = 'KAZ-UPR1'")
      #expect(
        session.run(
          position + [numbers.joined(separator: ","), "--value", "supported"] + later + [source]
        ).status == .done)
      #expect(
        session.run(position + [noted, "--value", "noted"] + later + [source]).status == .done)
    }
    #expect(count("KAZ-UPR1", "paragraph", "--positions", "document")["supported"] == 102)
    #expect(count("KAZ-UPR1", "paragraph", "--positions", "national-report")["supported"] == 122)
    #expect(
      count("KAZ-UPR1", "state", "--positions", "upr-info") == [
        "supported": 122, "noted": 7, "total": 129,
      ])
    let check = session.run("claim", "check", "CL7").output
    #expect(check.contains("128: equal to the paragraphs"), "\(check)")
  }

  @Test func `give 147 pairs by UPR Info, which differs in one paragraph`() throws {
    let header = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\n"
    let path = try session.folder.write(text: header + Self.uprInfo(), to: "17-20.csv")
    let run = session.run("recommendation", "import", path)
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("0 new recommendations"))
    #expect(run.messages.contains("KAZ-UPR2-126.27: upr-info has supported, document has noted."))
    #expect(run.messages.contains("1 positions differ"))
    #expect(
      count("KAZ-UPR2", "state", "--positions", "upr-info") == [
        "supported": 147, "noted": 51, "total": 198,
      ])
    #expect(count("KAZ-UPR2", "state")["supported"] == 146)
    let check = session.run("claim", "check", "CL5").output
    #expect(
      check.contains("147: equal to the supported pairs of paragraph and state by upr-info"),
      "\(check)")
  }

  /// The second cycle as UPR Info's export has it.
  private static func uprInfo() throws -> String {
    let path = "\(BuiltProgram.projectFolder)/Scripts/sample/kazakhstan-recommendations.csv"
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return text.split(separator: "\n").filter { $0.hasPrefix("KAZ,2,") }.map { line in
      // Before the text no cell of the second cycle has quotes, except one name of a state.
      let cells = line.split(separator: ",", maxSplits: 10, omittingEmptySubsequences: false)
      let response = cells[5] == "126.27" || cells[8] == "supported" ? "Accepted" : "Noted"
      return "Kazakhstan,Asia,,\(cells[10].uppercased()),\(cells[7]),,,\(response),5,Justice,20\n"
    }.joined()
  }

  @Test func `count what the state says of itself as its own assessment`() {
    #expect(
      session.run(
        "assessment", "count", "--review", "KAZ-UPR2", "--base", "supported", "--no-header"
      )
      .lines == [
        "Kazakhstan,un-report-heading,implemented,47,143,143,47 of 143 (32.9 %)",
        "Kazakhstan,un-report-heading,in_progress,96,143,143,96 of 143 (67.1 %)",
      ])
  }

  @Test func `print the one of 147 that no part accounts for`() {
    let run = session.run("claim", "check", "CL5", "--no-header").output
    #expect(run.contains("147 stated, parts add to 146: 1 not accounted for"))
    #expect(
      run.contains("1 more than the supported pairs of paragraph and state by document (146)"))
    #expect(run.contains("4 more than the supported paragraphs by document (143)"))
    #expect(
      session.rows(
        "SELECT uid, family, difference FROM figure_discrepancies WHERE difference > 0 "
          + "AND uid = 'CL5'"
      ).contains("CL5,grade,1"))
  }

  @Test func `have a promise that was met 146 days late, with two assessors side by side`() {
    for (assessor, value) in [("Kazakhstan", "implemented"), ("KIBHR", "not_implemented")] {
      #expect(
        session.run(
          "assess", "KZ-C09", "--assessor", assessor, "--value", value, "--as-of", "2020-06",
          "--source", "s"
        ).status == .done)
    }
    let lines = session.run("commitment", "list", "--as-of", "2026-01-01").lines
    #expect(
      lines.contains {
        $0.hasPrefix("KZ-C09,") && $0.contains("met late (146 days)")
          && $0.hasSuffix("Kazakhstan: implemented; KIBHR: not_implemented")
      })
    #expect(
      session.rows("SELECT deadline_state, days_late_low FROM commitments WHERE uid = 'KZ-C09'")
        == ["met_late,146"])
  }

  @Test func `have a letter to which no answer was known`() {
    let lines = session.run("appeal", "list", "--unanswered").lines
    #expect(
      lines.contains { $0.hasPrefix("KZ-A01,2019-08,") && $0.contains(",none_known,,2019-11") })
    #expect(lines.count == 3)
  }

  @Test func `list conflicting positions on one ask`() {
    session.run(
      "recommendation", "link", "KAZ-UPR2-124.47", "KAZ-UPR2-126.35", "--relation", "same_ask",
      "--reason", "both about defamation")
    #expect(
      session.run("recommendation", "link", "--no-header").lines == [
        "KAZ-UPR2-124.47,supported,KAZ-UPR2-126.35,noted,same_ask,1,both about defamation,Aigul"
      ])
    #expect(count("KAZ-UPR2", "cluster")["mixed"] == 1)
    #expect(count("KAZ-UPR2", "paragraph")["total"] == 194)
  }
}
