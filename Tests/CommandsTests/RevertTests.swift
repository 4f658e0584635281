import Commands
import TestSupport
import Testing

@Suite struct `Revert` {
  private let session: Session
  private let first = "id,date,detained,source\na,2019-06-01,5,X\nb,2019-06-02,7,X\n"

  init() throws { session = try Session.empty() }

  private func add(_ text: String, _ words: String...) throws {
    let run = session.run(
      ["import", try session.folder.write(text: text, to: "list.csv")] + words)
    #expect(run.status == .done, "\(run.messages)")
  }

  @Test func `it says what went, beside the results`() throws {
    try add(first)
    try add(
      "id,date,detained,source\na,2019-06-01,6,X\nb,2019-06-02,8,Y\nc,2019-06-03,1,X\n",
      "--accept", "new-reports")
    let run = session.run("revert", "2")
    #expect(run.status == .done)
    #expect(run.output == "")
    #expect(
      run.messages
        == "Import 2 undone: 1 incident and 2 reports removed, and 1 report restored.\n")
    #expect(
      session.run("query", "SELECT uid, detained_best FROM incidents").lines
        == ["uid,detained_best", "list:a,5", "list:b,7"])
    #expect(session.run("revert", "1").messages.hasSuffix("2 incidents and 2 reports removed.\n"))
    #expect(session.run("check").status == .done)
    #expect(
      session.run("query", "SELECT state, reverted_at FROM imports").lines
        == ["state,reverted_at", "reverted,\(Session.now)", "reverted,\(Session.now)"])
  }

  @Test func `where later work rests on it, it says what, and nothing is changed`() throws {
    try add(first)
    try add(first.replacing(",5,", with: ",6,"))
    let bytes = try session.databaseBytes
    let run = session.run("revert", "1")
    #expect(run.status == .failed)
    #expect(run.output == "")
    #expect(
      run.messages == """
        aigaq: Import 1 cannot be undone while later work rests on it. Nothing was changed.
        list:a: import 2 changed its report 'X'.
        Undo import 2 first.

        """)
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `a second time fails, and the file can be imported again`() throws {
    try add(first)
    session.run("revert", "1")
    let run = session.run("revert", "1")
    #expect(run.status == .failed)
    #expect(run.messages == "aigaq: Import 1 was already undone. Nothing was changed.\n")
    try add(first)
    #expect(session.run("imports", "--format", "csv").lines.count == 3)
    #expect(session.run("find").lines.count == 3)
  }

  @Test(arguments: [
    ([], "missing argument N"), (["x"], "invalid value 'x' for N; it must be a whole number"),
    (["1", "2"], "unexpected argument '2'"),
  ])
  func `what is wrong with a command line is said`(words: [String], message: String) {
    let run = session.run(["revert"] + words)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains(message))
  }
}
