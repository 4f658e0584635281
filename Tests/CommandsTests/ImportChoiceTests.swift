import Commands
import TestSupport
import Testing

@Suite struct `Dry runs, several files and lists` {
  private let session: Session
  private let good = "id,date,kind\na,2019-06-01,protest\n"

  init() throws { session = try Session.empty() }

  @Test func `a dry run says what would be done and changes no byte`() throws {
    let path = try session.folder.write(text: good, to: "good.csv")
    let bytes = try session.databaseBytes
    let run = session.run("import", "--dry-run", path)
    #expect(run.status == .done)
    #expect(run.messages.contains("1 row: 1 new incident, 1 new report"))
    #expect(run.messages.hasSuffix("Nothing was changed: this was a dry run.\n"))
    #expect(try session.databaseBytes == bytes)
    #expect(session.run("import", path).messages.contains("1 new incident"))
  }

  @Test func `a dry run of what would be refused has the status of the refusal`() throws {
    let path = try session.folder.write(text: "id,date\na,soon\nb,2019\n", to: "bad.csv")
    let bytes = try session.databaseBytes
    let run = session.run("import", "--dry-run", path)
    #expect(run.status == .badData)
    #expect(run.messages.contains("2 rows: 1 new incident"))
    #expect(run.messages.contains("1 row cannot be read"))
    #expect(session.run("import", "--dry-run", "--skip-invalid", path).status == .done)
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `several files are told one by one`() throws {
    let paths = try ["x", "y"].map { name in
      try session.folder.write(text: good.replacing("a,", with: "\(name),"), to: "\(name).csv")
    }
    let run = session.run(["import"] + paths)
    #expect(run.status == .done)
    #expect(
      run.messages.split(separator: "\n").map { $0.prefix { $0 != "," } } == [
        "\(paths[0]): list 'x'", "Recorded as import 1 (undo: aigaq revert 1).",
        "\(paths[1]): list 'y'", "Recorded as import 2 (undo: aigaq revert 2).",
      ])
    #expect(session.run("query", "SELECT uid FROM incidents").lines == ["uid", "x:x", "y:y"])
  }

  @Test(arguments: ["id,date\na,soon\n", "id\na\n", "id,date\na,\"2019\n", ""])
  func `of several files all are imported or none is`(bad: String) throws {
    let first = try session.folder.write(text: good, to: "first.csv")
    let second = try session.folder.write(text: bad, to: "second.csv")
    let bytes = try session.databaseBytes
    let run = session.run("import", first, second)
    #expect(run.status == .badData)
    #expect(run.messages.contains("aigaq: \(second)"))
    #expect(!run.messages.contains(first))
    #expect(try session.databaseBytes == bytes)
    #expect(session.run("import", first, session.folder.file("none.csv")).status == .inputMissing)
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `the same identifiers in a file of another name are unclear`() throws {
    session.run("import", try session.folder.write(text: good, to: "may.csv"))
    let path = try session.folder.write(text: good + "b,2019-06-02,protest\n", to: "june.csv")
    let run = session.run("import", path)
    #expect(run.status == .badData)
    #expect(run.messages.contains("the identifier 'a' is in the list 'may' too."))
    #expect(run.messages.contains("--dataset may; if it is another list, with --dataset june."))
    let same = session.run("import", path, "--dataset", "may")
    #expect(same.messages.contains("list 'may', 2 rows: 1 new incident, 1 new report"))
    let other = session.run("import", path, "--dataset", "june")
    #expect(other.messages.contains("list 'june', 2 rows: 2 new incidents"))
  }

  @Test(arguments: ["", "-x", "a b", "a:b", "a/b", "\u{1B}[1m", String(repeating: "x", count: 101)])
  func `a name that no list can have is refused`(name: String) throws {
    let path = try session.folder.write(text: good, to: "good.csv")
    let run = session.run("import", path, "--dataset=\(name)")
    #expect(run.status == .badData)
    #expect(run.messages.contains("cannot name a list"))
    #expect(session.run("imports").lines.count == 1)
  }
}
