import Commands
import TestSupport
import Testing

@Suite struct `Charts of the monthly figures` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test func `chart draws bars in the terminal, in Unicode where the locale is UTF-8`() {
    session.environment["LANG"] = "en_GB.UTF-8"
    let unicode = session.run("export", "monthly", "--format", "chart")
    #expect(unicode.status == .done)
    #expect(unicode.lines.count { $0.hasPrefix("2019-0") } == 4)
    #expect(
      unicode.lines.contains { $0.hasPrefix("2019-06  █") && $0.hasSuffix("(400–5\u{202F}000)") })
    #expect(unicode.messages.contains("Counted by rules version 2."))
    session.environment["LC_ALL"] = "C"
    let ascii = session.run("export", "monthly", "--format", "chart")
    #expect(ascii.lines.contains { $0.hasPrefix("2019-06  #") && $0.hasSuffix("(400-5000)") })
  }

  @Test(arguments: [8, 80, 200]) func `chart fits the terminal`(width: Int) {
    session.isTerminal = true
    session.terminalWidth = width
    let lines = session.run("export", "monthly", "--format", "chart").lines
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test func `svg draws the same figures, with all that the caption has to say`() {
    let words = ["export", "monthly", "--from", "2019-05", "--to", "2019-09", "--format", "svg"]
    let run = session.run(words)
    #expect(run.output.hasPrefix("<?xml "))
    for text in [
      "2019-05: nothing recorded", "best 4\u{202F}000 detentions, at least 400",
      "Filters: from 2019-05; to 2019-09.", "Exported 2026-01-02T03:04:05Z by Aigaq", "Sources: ",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
    #expect(session.run(words).output == run.output)
  }

  @Test func `the sources are those behind the figures asked for`() {
    func caption(_ month: String) -> String? {
      session.run("export", "monthly", "--from", month, "--to", month, "--format", "chart").output
        .split(separator: "Sources: ").last.map { String($0.prefix { $0 != "." }) }
    }
    #expect(caption("2019-07") == "none")
    #expect(caption("2019-06") != "none" && caption("2019-06") != caption("2019-09"))
  }

  @Test func `the ending of a file's name chooses the picture and the workbook`() throws {
    let picture = session.run("export", "monthly", "--output", session.folder.file("a.svg"))
    #expect(picture.output == "" && picture.status == .done)
    #expect(
      try session.text(of: "a.svg") == session.run("export", "monthly", "--format", "svg").output)
    for name in ["a.xlsx", "b.xlsx"] {
      #expect(
        session.run("export", "monthly", "--output", session.folder.file(name)).status == .done)
    }
    #expect(try session.text(of: "a.xlsx").hasPrefix("PK"))
    #expect(try session.text(of: "a.xlsx") == session.text(of: "b.xlsx"))
  }

  @Test func `a workbook is never printed, nor the database written over`() throws {
    let printed = session.run("export", "monthly", "--format", "xlsx")
    #expect(printed.status == .wrongUsage && printed.output == "")
    #expect(printed.messages.contains("--output FILE"))
    let before = try session.databaseBytes
    let over = session.run("export", "monthly", "--format", "svg", "--output", session.database)
    #expect(over.status == .wrongUsage)
    #expect(try session.databaseBytes == before)
  }
}
