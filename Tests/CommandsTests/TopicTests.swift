import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The topics of help` {
  private let session: Session

  init() throws { session = try Session.empty() }

  @Test func `each has a title and a text`() {
    let lines = session.run("help").lines
    let topics = lines.drop { $0 != "TOPICS" }.filter { $0.hasPrefix("  ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(topics.first == "getting-started")
    #expect(topics.sorted() == MarkdownPage.manual.map(\.name))
    for topic in topics {
      let run = session.run("help", topic)
      #expect(run.status == .done && run.messages == "")
      #expect(run.lines.count > 10)
      #expect(run.lines.map(\.count).max() ?? 0 <= 80, "\(topic)")
      #expect(!run.output.contains("](") && !run.output.contains("```"), "\(topic)")
    }
  }

  @Test func `dates are understood as they are shown`() throws {
    let rows = try #require(MarkdownPage.manual("dates")?.tables.first).dropFirst()
    #expect(rows.count == 14)
    for row in rows {
      let run = session.run("find", "--from", row[0])
      #expect(run.status == .done, "\(row): \(run.messages)")
    }
  }

  @Test func `numbers are read as they are shown`() throws {
    let rows = try #require(MarkdownPage.manual("numbers")?.tables.first).dropFirst()
    #expect(rows.count == 17)
    let list = rows.enumerated().map { "\($0.offset),2019-06-09,\($0.element[0])\n" }.joined()
    try session.add("id,date,detained\n" + list)
    let read = session.rows("SELECT text, low, best, high FROM claims ORDER BY uid, report_id")
    #expect(Set(read) == Set(rows.map { $0.joined(separator: ",") }))
  }

  @Test func `every status with which a command can end is named`() {
    let rows = MarkdownPage.manual("exit-status")?.tables.first?.dropFirst() ?? []
    #expect(
      Set(rows.map { $0[0] }) == Set(Commands.ExitStatus.allCases.map { String($0.rawValue) }))
    #expect(session.run("help", "exit-status").output.contains("\n  64      wrong usage of"))
  }
}

@Suite struct `The manual page of the program` {
  @Test(.enabled(if: InstalledProgram.isThere("groff"), "groff is not installed"))
  func `is one that groff has nothing against`() throws {
    let session = try Session()
    let page = session.run("manual").output
    try session.folder.write(text: page, to: "aigaq.1")
    #expect(page.hasPrefix(".TH \"AIGAQ\" 1 \"\" \"aigaq \(Release.version)\""))
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
    let run = try InstalledProgram.run(
      "groff", ["-ww", "-man", "-Tutf8", "aigaq.1"], in: session.folder)
    #expect(run.status == 0 && run.messages == "")
    #expect(run.output.contains("маусым"))
  }
}
