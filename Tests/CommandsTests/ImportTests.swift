import Commands
import TestSupport
import Testing

@Suite struct `Import` {
  private let session: Session
  private let good = "id,date,detained,source\na,2019-06-01,5,X\nb,2019-06-02,about 7,X\n"
  private let bad = "id,date,detained\na,2019-06-31,5\nb,2019-06-02,6\nc,soon,7\n"

  init() throws { session = try Session.empty() }

  @Test func `it says what was done, beside the results`() throws {
    let path = try session.folder.write(text: good, to: "good.csv")
    let run = session.run("import", path)
    #expect(run.status == .done)
    #expect(run.output == "")
    #expect(
      run.messages == """
        \(path): list 'good', 2 rows: 2 new incidents, 2 new reports, 0 changed, 0 unchanged, \
        0 rejected.
        Recorded as import 1 (undo: aigaq revert 1).

        """)
  }

  @Test func `a second time changes nothing and says so`() throws {
    let path = try session.folder.write(text: good, to: "good.csv")
    session.run("import", path)
    let bytes = try session.databaseBytes
    let run = session.run("import", path)
    #expect(run.status == .done)
    #expect(
      run.messages == """
        \(path): already imported, as import 1. Nothing was changed (--again reads it again).

        """)
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `one of a thing is told in the singular`() throws {
    let path = try session.folder.write(text: "id,date\na,2019\n", to: "one.csv")
    #expect(session.run("import", path).messages.contains("1 row: 1 new incident, 1 new report, "))
  }

  @Test func `a changed row is told as changed`() throws {
    session.run("import", try session.folder.write(text: good, to: "good.csv"))
    let changed = good.replacing("about 7", with: "about 8")
    let run = session.run("import", try session.folder.write(text: changed, to: "good.csv"))
    #expect(run.messages.contains("0 new incidents, 0 new reports, 1 changed, 1 unchanged"))
    #expect(run.messages.contains("Recorded as import 2 (undo: aigaq revert 2)."))
    #expect(session.run("query", "SELECT detained_best FROM incidents").lines.last == "8")
  }

  @Test func `rows that cannot be read are listed, and stop it`() throws {
    let path = try session.folder.write(text: bad, to: "bad.csv")
    let bytes = try session.databaseBytes
    let run = session.run("import", path)
    #expect(run.status == .badData)
    #expect(run.output == "")
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("\(path):2:3: date '2019-06-31': "))
    #expect(lines[1].hasPrefix("\(path):4:3: date 'soon': "))
    #expect(lines[2].hasPrefix("aigaq: \(path): 2 rows cannot be read, and nothing was imported."))
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `of very many such rows the first are listed`() throws {
    let rows = (0..<100).map { "\($0),soon\n" }.joined()
    let run = session.run(
      "import", try session.folder.write(text: "id,date\n" + rows, to: "bad.csv"))
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[20] == "… and 80 more problems.")
    #expect(run.messages.contains("100 rows cannot be read"))
  }

  @Test func `--skip-invalid imports the other rows`() throws {
    let run = session.run(
      "import", try session.folder.write(text: bad, to: "bad.csv"), "--skip-invalid")
    #expect(run.status == .done)
    #expect(
      run.messages.contains(
        "3 rows: 1 new incident, 1 new report, 0 changed, 0 unchanged, 2 rejected."))
    #expect(session.run("query", "SELECT uid FROM incidents").lines == ["uid", "bad:b"])
  }

  @Test func `--skip-invalid with nothing that can be read says so`() throws {
    let path = try session.folder.write(text: "id,date\na,soon\n", to: "bad.csv")
    let run = session.run("import", path, "--skip-invalid")
    #expect(run.status == .done)
    #expect(run.messages.hasSuffix("Nothing was changed: no row could be read.\n"))
  }

  @Test func `a number that no rule reads is a warning, and nothing is counted from it`() throws {
    let path = try session.folder.write(text: "id,date,detained\na,2019,loads\n", to: "a.csv")
    let run = session.run("import", path)
    #expect(run.status == .done)
    #expect(run.messages.hasPrefix("\(path):2:8: warning: detained 'loads': "))
    #expect(
      run.messages.contains(
        "1 cell of 'detained' was not understood; nothing is counted from it: line 2."))
    #expect(session.run("query", "SELECT text, low FROM claims").lines == ["text,low"])
  }

  @Test func `--mapping reads another layout, and its fault is told`() throws {
    let list = try session.folder.write(text: "Nr;Tag,Datum\n1,2019-06\n", to: "l.csv")
    let text =
      #"{"aigaq_mapping":1,"dataset":"d","fields":{"id":{"column":"Nr;Tag"},"date":{"column":"DATE"}}}"#
    let path = try session.folder.write(text: text.replacing("DATE", with: "Datum"), to: "m.json")
    #expect(session.run("import", list, "--mapping", path).status == .done)
    #expect(session.run("query", "SELECT uid FROM incidents").lines == ["uid", "d:1"])
    try session.folder.write(text: text, to: "m.json")
    let run = session.run("import", list, "--mapping", path)
    #expect(run.status == .badData)
    #expect(run.messages.contains("the mapping reads 'date' from the column 'DATE'"))
    try session.folder.write(text: text.dropLast() + ",\"x\":1}", to: "m.json")
    let unknown = session.run("import", list, "--mapping", path)
    #expect(unknown.status == .badData)
    #expect(unknown.messages.hasPrefix("aigaq: \(path): x: is not known; known are: "))
  }
}
