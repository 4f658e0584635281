import Commands
import TestSupport
import Testing

/// Parameters, several statements and names that were mistyped.
@Suite struct `A query` {
  private let session: Session

  init() throws { session = try Session.withSample() }

  @Test(arguments: [
    ("a=x", "text,x"), ("a=3", "text,3"), ("a:=3", "integer,3"), ("a:=-0.5", "real,-0.5"),
    ("a:=null", "null,"), ("a=", "text,"), ("a=b=c", "text,b=c"), (":a=x", "text,x"),
    ("a=null", "text,null"), ("a=007", "text,007"),
  ])
  func `is given texts, numbers and nothing`(word: String, row: String) {
    let run = session.run("query", "SELECT typeof(:a), :a", "--no-header", "--param", word)
    #expect(run.lines == [row])
  }

  @Test func `takes parameters with any of the three signs`() {
    let run = session.run(
      "query", "SELECT :a, @b, $c, :a", "--no-header", "--param", "a=1", "--param", "b=2",
      "--param",
      "c=3")
    #expect(run.lines == ["1,2,3,1"])
  }

  @Test(arguments: [
    (["--param", "x=1"], "has no parameter :x."), (["--param", "alpah=1"], "Did you mean :alpha?"),
    ([], "needs --param alpha=VALUE."), (["--param", "alpha"], "it must be a name and a value"),
    (["--param", "alpha:=x"], "it must be a name and a value"),
    (["--param", "alpha=1", "--param", "alpha=2"], "--param alpha is given more than once"),
  ])
  func `is refused where its parameters are not those given`(words: [String], message: String) {
    let run = session.run(["query", "SELECT :alpha"] + words)
    #expect(run.status == .wrongUsage && run.output == "")
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func `is refused where a parameter has no name`() {
    let run = session.run("query", "SELECT ?", "--param", "a=1")
    #expect(run.status == .wrongUsage && run.messages.contains("write :name in place of ?"))
  }

  @Test func `of several statements gives the result of each`() {
    let run = session.run(
      "query", "SELECT 1 AS a; SELECT :x AS b", "--param", "x=2", "--format", "box")
    #expect(run.output.split(separator: "\n\n").count == 2)
    #expect(run.output.contains("│ a │") && run.output.contains("│ b │"))
  }

  @Test func `of several statements stops at the first that is wrong, before any is run`() {
    let run = session.run("query", "SELECT 1 AS a; SELECT nope", "--format", "text")
    #expect(run.status == .badData && run.output == "")
    #expect(run.messages.contains("no such column: nope (line 1, column 23)"))
  }

  @Test(arguments: [
    (
      "SELECT uid FROM incidnets",
      "no such table: incidnets (line 1, column 17). Did you mean 'incidents'?"
    ),
    ("SELECT uidd FROM incidents", "Did you mean 'uid'?"),
    ("SELECT i.titel FROM incidents AS i", "Did you mean 'title'?"),
    ("SELECT lenght(uid) FROM incidents", "Did you mean 'length'?"),
    ("SELECT 1 FROM zzzzzzzz", "no such table: zzzzzzzz (line 1, column 15).\n"),
  ])
  func `with a mistyped name is told the nearest`(sql: String, message: String) {
    let run = session.run("query", sql)
    #expect(run.status == .badData)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func `is read from a file`() throws {
    let path = try session.folder.write(
      text: "-- how many\nSELECT count(*) AS n\nFROM incidents;\n", to: "q.sql")
    #expect(session.run("query", "--file", path).lines == ["n", "7"])
    #expect(session.run("query", "--file", path, "SELECT 1").status == .wrongUsage)
    #expect(session.run("query", "--file", session.folder.file("none.sql")).status == .inputMissing)
    #expect(session.run("query").status == .wrongUsage)
    try session.folder.write([0x53, 0xFF], to: "bad.sql")
    #expect(session.run("query", "--file", session.folder.file("bad.sql")).status == .badData)
  }

  @Test func `is not longer than it may be`() {
    let long = "SELECT 1" + String(repeating: " ", count: 50_000)
    let run = session.run("query", long)
    #expect(run.status == .badData && run.output == "")
    #expect(session.run("query", String(long.prefix(49_000))).status == .done)
  }
}
