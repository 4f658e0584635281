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
    #expect(topics == ["counting", "counts", "dates", "environment", "kinds", "status"])
    for topic in topics {
      let run = session.run("help", topic)
      #expect(run.status == .done && run.messages == "")
      #expect(run.lines.count > 3)
      #expect(run.lines.map(\.count).max() ?? 0 <= 80)
    }
  }

  @Test func `dates are understood as they are shown`() {
    let rows = session.run("help", "dates").lines.filter { $0.hasPrefix("  ") }
    #expect(rows.count == 14)
    for row in rows {
      let date = row.dropFirst(2).prefix(22)
      let run = session.run("find", "--from", String(date.reversed().drop { $0 == " " }.reversed()))
      #expect(run.status == .done, "\(row): \(run.messages)")
    }
  }

  @Test func `numbers are read as they are shown`() throws {
    let rows = session.run("help", "counts").lines.filter { $0.hasPrefix("  ") }
      .map { Array($0.dropFirst(2)) }
    let starts = ["words", "low", "best", "high"].compactMap { String(rows[0]).firstRange(of: $0) }
      .map { $0.lowerBound.utf16Offset(in: String(rows[0])) }
    let cells = rows.dropFirst().map { row in
      zip(starts, starts.dropFirst() + [80]).map { start, end in
        String(row.dropFirst(start).prefix(end - start)).split(separator: " ")
          .joined(separator: " ")
      }
    }
    #expect(cells.count == 17)
    let list = cells.enumerated().map { "\($0.offset),2019-06-09,\($0.element[0])\n" }.joined()
    try session.add("id,date,detained\n" + list)
    let read = session.rows("SELECT text, low, best, high FROM claims ORDER BY uid, report_id")
    #expect(Set(read) == Set(cells.map { $0.joined(separator: ",") }))
  }

  @Test func `every status with which a command can end is named`() {
    let text = session.run("help", "status").output
    for status in Commands.ExitStatus.allCases {
      #expect(text.contains("\n  \(status.rawValue < 10 ? " " : "")\(status.rawValue)   "))
    }
  }
}

@Suite struct `The manual page of the program` {
  @Test(.enabled(if: InstalledProgram.isThere("groff"), "groff is not installed"))
  func `is one that groff has nothing against`() throws {
    let session = try Session()
    let page = session.run("manual").output
    try session.folder.write(text: page, to: "aigaq.1")
    #expect(page.hasPrefix(".TH \"AIGAQ\" 1 \"\" \"aigaq \(Program.version)\""))
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
    let run = try InstalledProgram.run(
      "groff", ["-ww", "-man", "-Tutf8", "aigaq.1"], in: session.folder)
    #expect(run.status == 0 && run.messages == "")
    #expect(run.output.contains("маусым"))
  }
}
