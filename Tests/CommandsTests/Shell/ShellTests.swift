import Commands
import TestSupport
import Testing

@Suite struct `A shell that reads standard input` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  private func run(_ input: String, _ words: String...) -> Session.Run {
    session.inputBytes = Array(input.utf8)
    return session.run(["shell"] + words)
  }

  @Test(arguments: [
    ("SELECT 1 AS a;\n", "a\n1\n"),
    ("SELECT 1 AS a", "a\n1\n"),
    ("SELECT\n  1\n  AS a\n;\n", "a\n1\n"),
    ("SELECT 1 AS a; SELECT 2 AS b;\r\n", "a\n1\nb\n2\n"),
    ("SELECT ';\n' AS a;\nSELECT 2 AS b;\n", "a\n\";\n\"\nb\n2\n"),
    ("-- a question;\nSELECT 'жж' AS a;", "a\nжж\n"),
    ("\n  \n", ""),
    ("", ""),
    ("SELECT 1 AS a;\n.quit\nSELECT 2 AS b;\n", "a\n1\n"),
    (".format json\nSELECT 1 AS a;\n", "[\n{\"a\":1}\n]\n"),
    (" .format tsv ;\nSELECT 1 AS a, 2 AS b;\n", "a\tb\n1\t2\n"),
  ])
  func `answers each statement and says nothing else`(input: String, output: String) {
    let run = run(input)
    #expect(run.status == .done)
    #expect(run.messages == "")
    #expect(run.output.replacing("\r\n", with: "\n") == output)
  }

  @Test(arguments: [
    (".timeout 0.05\n", []), (".timeout off\n.timeout 0.05\n", ["--timeout", "9"]),
    ("", ["--timeout", "0.05"]),
  ])
  func `stops a statement that takes longer than it may`(lines: String, words: [String]) {
    session.seconds = { Clock.seconds() }
    session.inputBytes = Array(
      """
      \(lines)WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;
      """.utf8)
    let run = session.run(["shell"] + words)
    #expect(run.status == .failed)
    #expect(
      run.messages.contains("The statement took longer than it may ('.timeout N' gives it more"))
    #expect(session.run("shell", "--timeout", "0").status == .wrongUsage)
  }

  @Test func `has the format that is asked for`() {
    #expect(run("SELECT 1 AS a;", "--format", "tsv").output == "a\n1\n")
    #expect(run("SELECT 1;", "--format", "xlsx").status == .wrongUsage)
  }

  @Test(arguments: [
    (
      "SELECT 1 AS a;\nSELECT nope;\nSELECT 2;\n", Commands.ExitStatus.badData,
      "no such column: nope"
    ),
    ("DELETE FROM incident;\n", .badData, "can read only"),
    ("ATTACH 'x.db' AS x;\n", .badData, "The query cannot be run"),
    ("SELECT 1\u{0};\n", .badData, "NUL"),
    ("SELECT :month;\n", .wrongUsage, "month"),
    (".format nonsense\n", .wrongUsage, "Write .format and one of: text, "),
    (".format xlsx\n", .wrongUsage, "Write .format and one of: text, "),
    (".timer\n", .wrongUsage, "Write .timer on, or .timer off."),
    (".schema nonsense\n", .inputMissing, "The views are: appeals, articles, assessments, charges"),
    (".timeout\n", .wrongUsage, "Write .timeout and a number of seconds, or .timeout off."),
    (".timeout 0\n", .wrongUsage, "Write .timeout and a number of seconds, or .timeout off."),
    (".timeout nan\n", .wrongUsage, "Write .timeout and a number of seconds, or .timeout off."),
    (".nonsense\n", .wrongUsage, "'.help' lists"),
    ("@nonsense\n", .inputMissing, "'.queries' lists them"),
  ])
  func `ends with the first error`(input: String, status: Commands.ExitStatus, message: String) {
    let before = try? session.databaseBytes
    let run = run(input)
    #expect(run.status == status)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(!run.output.contains("2"))
    #expect((try? session.databaseBytes) == before)
    #expect(!session.has("x.db"))
  }

  @Test func `marks the place of a fault`() {
    let run = run("SELECT uid\n  FROM incidents\n  WHERE nope = 1;\n")
    #expect(run.messages.hasSuffix("\n    WHERE nope = 1;\n          ^\n"))
  }

  @Test func `tells its instructions, the views and the saved queries`() {
    #expect(run(".help\n").messages.contains(".schema [VIEW]"))
    let columns = run(".schema claims\n").lines
    #expect(columns.first == "view,column,type,meaning" && columns.count > 5)
    #expect(columns.dropFirst().allSatisfy { $0.hasPrefix("claims,") })
    #expect(run(".schema\n").lines.count > columns.count)
    let views = run(".tables\n").lines
    #expect(views.first == "view,columns" && views.contains { $0.hasPrefix("incidents,\"uid, ") })
    #expect(run(".queries\n").output.contains("detentions-of-unknown-size,"))
  }

  @Test func `runs a saved query by its name`() {
    let run = run("@incidents-dated-only-to-the-month\n")
    #expect(run.status == .done)
    #expect(run.output.contains("kazakhstan-2019:kz-2019-09"))
  }

  @Test func `tells how long statements took, where it is asked to`() {
    let run = run(".timer on\nSELECT 1;\n.timer off\nSELECT 2 UNION SELECT 3;\n")
    #expect(run.messages == "1 row, 0 ms\n")
  }

  @Test func `refuses a line without an end`() {
    let run = run("SELECT 1;\n" + String(repeating: "S", count: 1_100_000))
    #expect(run.status == .badData)
    #expect(run.messages.contains("standard input:2: the line is longer than 1 MB."))
  }

  @Test func `refuses what is no text`() throws {
    session.inputBytes = Array("SELECT 1;\n".utf8) + [0xFF, 0x0A]
    let run = session.run("shell")
    #expect(run.status == .badData)
    #expect(run.messages.contains("standard input:2: the line is not UTF-8."))
  }

  @Test func `makes nothing live on a terminal`() {
    session.isTerminal = true
    let run = run("SELECT 'a' || char(27) || '[31m' || char(8238) AS a;\n")
    #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func `needs a database`() throws {
    #expect(try Session().run("shell").status == .inputMissing)
  }
}
