import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite(.enabled(if: TerminalRun.isPossible, "python3 is not installed"))
struct `The shell at a terminal` {
  private let place: Workplace

  init() throws { place = try Workplace.withSample() }

  private func type(_ words: String..., steps: [(String, String)]) throws -> TerminalRun {
    try TerminalRun(
      ["aigaq", "shell"] + words, steps.map { TerminalRun.Step($0.0, $0.1) }, in: place,
      setting: ["XDG_STATE_HOME": place.folder.file("state")])
  }

  private func history() -> String? {
    place.bytes("state/aigaq/history").map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `answers statements of several lines and goes on after an error`() throws {
    let run = try type(
      steps: [
        ("aigaq> ", "SELECT 6 *\r"), ("..> ", "7 AS answer;\r"), ("42", ""),
        ("aigaq> ", "SELECT nope;\r"), ("no such column: nope", ""), ("^", ""),
        ("aigaq> ", ".quit\r"),
      ])
    #expect(run.status == 0, "\(run.shown)")
    #expect(run.shown.contains("answer\r\n──────\r\n    42\r\n"))
  }

  @Test func `Ctrl-C stops the running statement alone, and gives up a line`() throws {
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n;"
    let run = try type(
      steps: [
        ("aigaq> ", "\(endless)\r"), ("FROM n;\r\n", "\u{3}"), ("Interrupted.", ""),
        ("aigaq> ", "SELECT 'not to be"), ("not to be", "\u{3}"),
        ("aigaq> ", "SELECT\r"), ("..> ", "\u{3}"),
        ("aigaq> ", "SELECT 6 * 7;\r"), ("42", ""), ("aigaq> ", "\u{4}"),
      ])
    #expect(run.status == 0, "\(run.shown)")
    #expect(run.shown.contains("Interrupted."))
  }

  @Test func `Ctrl-C stops a statement that has begun to print`() throws {
    let run = try type(
      "--format", "csv",
      steps: [
        (
          "aigaq> ",
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n;\r"
        ),
        ("1000\r", "\u{3}"), ("Interrupted.", ""), ("aigaq> ", "\u{4}"),
      ])
    #expect(run.status == 0)
  }

  @Test func `Tab completes names, and shows them where there are several`() throws {
    let run = try type(
      steps: [
        ("aigaq> ", "SELECT COUNT(*) AS n FROM incid\t"), ("ents ", ";\r"), ("7", ""),
        ("aigaq> ", ".sch\t"), ("ema ", "cl\t"), ("aims ", "\r"), ("meaning", ""),
        ("aigaq> ", "@detentions-of-u\t"), ("nknown-size ", "\u{3}"),
        ("aigaq> ", "SELECT deten\t"), ("tion", "\t\t"), ("detentions", "\u{3}"),
        ("aigaq> ", "\u{4}"),
      ])
    #expect(run.status == 0)
    #expect(!run.shown.contains("waited in vain"), "\(run.shown)")
  }

  @Test func `what is typed is kept for the next time, for the user alone`() throws {
    let first = try type(
      steps: [("aigaq> ", "SELECT 'жаңа';\r"), ("жаңа\r\n", ""), ("aigaq> ", "\u{4}")])
    #expect(first.status == 0)
    #expect(history() == "SELECT 'жаңа';\n")
    for (name, mode) in [("state/aigaq/history", 0o600), ("state/aigaq", 0o700), ("state", 0o700)] {
      var status = stat()
      #expect(unsafe stat(place.folder.file(name), &status) == 0)
      #expect(Int(status.st_mode & 0o777) == mode, "\(name)")
    }
    // The arrow calls it back.
    let second = try type(
      steps: [("aigaq> ", "\u{1B}[A"), ("жаңа", "\r"), ("жаңа\r\n", ""), ("aigaq> ", "\u{4}")])
    #expect(!second.shown.contains("waited in vain"), "\(second.shown)")
    // The same line again is not kept again.
    #expect(history() == "SELECT 'жаңа';\n")
  }

  @Test func `--no-history keeps nothing and calls nothing back`() throws {
    _ = try type("--no-history", steps: [("aigaq> ", "SELECT 'secret';\r"), ("aigaq> ", "\u{4}")])
    #expect(history() == nil)
    #expect(try place.names.contains("state") == false)
  }

  @Test func `a history that cannot be kept is said and stops nothing`() throws {
    try place.folder.write(text: "", to: "state")
    let run = try type(
      steps: [
        ("aigaq> ", "SELECT 6 * 7;\r"), ("the history cannot be kept", ""), ("42", ""),
        ("aigaq> ", "\u{4}"),
      ])
    #expect(run.status == 0)
    #expect(!run.shown.contains("waited in vain"), "\(run.shown)")
  }

  @Test func `without a terminal there is neither prompt nor greeting`() throws {
    let run = try place.shell("echo 'SELECT 6 * 7 AS n;' | aigaq shell")
    #expect(run.output == "n\r\n42\r\n")
    #expect(run.messages == "")
  }
}
