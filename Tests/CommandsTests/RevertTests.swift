import Commands
import IncidentStore
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
      run.messages.hasPrefix(
        "Decision 1: import 2 is undone.\nTo undo: aigaq undo 1\n"), "\(run.messages)")
    #expect(
      run.messages.hasSuffix(
        "Import 2 undone: 1 incident and 2 reports removed, and 1 report restored. "
          + "The rows are kept in the file and do not count.\n"), "\(run.messages)")
    #expect(
      session.run("query", "SELECT uid, detained_best FROM incidents").lines
        == ["uid,detained_best", "list:a,5", "list:b,7"])
    #expect(session.run("revert", "1").messages.contains("2 incidents and 2 reports removed."))
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

@Suite struct `An import that was undone` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(
      """
      id,date,title,detained,locality,articles,source
      a,2019-06-01,Rally,5,Almaty,174,X
      b,2019-06-02,March,7,Oral,,Y

      """)
    try session.add(
      "name,date of detention,locality,articles\nВымышленов Ерлан,2019-06-09,Алматы,174\n",
      named: "persons.csv")
  }

  private var state: [String] {
    [
      session.run("check").lines[0], session.run("find", "--format", "csv").output,
      session.run("export", "monthly", "--articles").output,
      session.run("export", "reports").output, session.run("export", "incidents").output,
      session.run("export", "charges").output, session.run("export", "detentions").output,
      session.rows("SELECT * FROM sources").joined(), session.rows("SELECT * FROM places").joined(),
      session.run("find", "--text", "Rally").output,
    ]
  }

  @Test func `counts again when that is undone, to the byte as before`() throws {
    let before = state
    for batch in ["1", "2"] { #expect(session.run("revert", batch).status == .done) }
    #expect(session.rows("SELECT count(*) FROM incidents") == ["0"])
    #expect(session.run("find", "--text", "Rally").lines.count <= 1)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    let run = session.run("undo", "2", "1", "--reason", "it was right")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("import 1 counts again."), "\(run.messages)")
    #expect(state == before)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    #expect(session.rows("SELECT state FROM imports") == ["applied", "applied"])
    #expect(
      session.rows("SELECT change FROM history WHERE operation = 'decision' ORDER BY number")
        == [
          "undone: import 1", "undone: import 2", "counts again: import 2",
          "counts again: import 1",
        ])
  }

  @Test func `is read by no query, in no table that keeps it`() {
    session.run("revert", "2")
    for table in IncidentStore.restrictedTables {
      let run = session.run("query", "SELECT * FROM \(table)")
      #expect(run.status != .done && run.output.isEmpty, "\(table)")
    }
    #expect(!session.run("history").output.contains("Вымышленов"))
  }

  @Test func `keeps the pseudonym of whom it names, who is known again in a later list`() throws {
    let name = session.rows("SELECT DISTINCT person FROM detentions WHERE person <> ''")
    session.run("revert", "2")
    try session.add(
      "name,date of detention,locality,articles\nВымышленов Ерлан,2019-07-09,Алматы,174\n",
      named: "persons.csv")
    #expect(session.rows("SELECT DISTINCT person FROM detentions WHERE person <> ''") == name)
    #expect(session.run("undo", "1", "--reason", "r").status == .done)
    #expect(session.rows("SELECT DISTINCT person FROM detentions WHERE person <> ''") == name)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `does not come back where another import stands in its place`() throws {
    session.run("revert", "1")
    try session.add("id,date,detained,source\na,2019-06-01,6,X\n")
    let run = session.run("undo", "1", "--reason", "r")
    #expect(run.status == .failed)
    #expect(
      run.messages.contains("Import 1 cannot count again as it is. Nothing was changed.")
        && run.messages.contains("list:a: import 3 brought its report again."), "\(run.messages)")
    #expect(session.run("revert", "3").status == .done)
    #expect(session.run("undo", "1", "--reason", "r").status == .done)
    #expect(session.rows("SELECT detained_best FROM incidents WHERE uid = 'list:a'") == ["5"])
  }

  @Test func `a column that is restricted meanwhile is restricted in it too`() throws {
    try session.add("id,date,notes\nn,2019-06-01,qxword\n", named: "notes.csv")
    session.run("revert", "3")
    #expect(session.run("names", "restrict", "notes", "notes").status == .done)
    #expect(session.run("undo", "1", "--reason", "r").status == .done)
    #expect(!session.run("export", "reports").output.contains("qxword"))
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `says so in a copy that takes the decision in`() throws {
    let copy = try Session()
    try copy.folder.write(session.databaseBytes, to: "test.db")
    session.run("revert", "1", "--reason", "not their list")
    let lines = try session.folder.write(
      text: session.run("decisions", "export").output, to: "decisions.ndjson")
    #expect(copy.run("decisions", "import", lines).status == .done)
    #expect(copy.rows("SELECT state FROM imports") == ["reverted", "applied"])
    let hash = session.run("check").output
    #expect(hash.contains("sha256:") && copy.run("check").output == hash)
  }
}
