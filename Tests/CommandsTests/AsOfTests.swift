import Commands
import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite struct `Export monthly --as-of` {
  private static let first = """
    id,date,detained,verification
    a,2019-06-09,100,
    b,2019-06-10,20,
    c,2019-07-01,3,

    """
  /// A changed figure, one withdrawn, and a new incident.
  private static let second = """
    id,date,detained,verification
    a,2019-06-09,150,
    b,2019-06-10,20,withdrawn
    d,2019-08-05,more than 7,

    """
  /// A wave that comes later than its parts.
  private static let third = """
    id,date,detained,parent_id
    w,2019-06-09/2019-06-13,400,
    a,2019-06-09,150,w

    """

  private let session: Session

  init() throws {
    session = try Session.empty()
    session.time = "2026-01-10T23:59:59Z"
    try #require(session.add(Self.first).status == .done)
    session.time = "2026-01-11T00:00:00Z"
    try #require(session.add(Self.second).status == .done)
    session.time = "2026-02-01T12:00:00Z"
    try #require(session.add(Self.third).status == .done)
    session.time = "2026-03-01T00:00:00Z"
  }

  private func detentions(asOf day: String) -> [String] {
    session.run("export", "monthly", "--unit", "detentions", "--as-of", day).lines
      .dropFirst().map { String($0) }
  }

  @Test(arguments: [
    ("2026-01-10", ["2019-06,120,120,120,0,0,0", "2019-07,3,3,3,0,0,0"]),
    ("2026-01-11", ["2019-06,150,150,150,0,0,0", "2019-07,3,3,3,0,0,0", "2019-08,8,,,1,1,0"]),
    ("2026-01-31", ["2019-06,150,150,150,0,0,0", "2019-07,3,3,3,0,0,0", "2019-08,8,,,1,1,0"]),
    ("2026-02-01", ["2019-06,400,400,400,0,0,0", "2019-07,3,3,3,0,0,0", "2019-08,8,,,1,1,0"]),
    ("2030-01-01", ["2019-06,400,400,400,0,0,0", "2019-07,3,3,3,0,0,0", "2019-08,8,,,1,1,0"]),
  ])
  func `gives what was known at the end of a day`(day: String, figures: [String]) {
    #expect(detentions(asOf: day) == figures)
  }

  @Test func `says of which imports the figures are`() {
    #expect(
      session.run("export", "monthly", "--as-of", "2026-01-31").messages.hasPrefix(
        "As known at the end of 2026-01-31: imports 1 to 2 (3 count now).\nCounted by rules"))
    #expect(
      session.run("explain", "2019-06", "--as-of", "2026-01-10").messages
        == "As known at the end of 2026-01-10: import 1 (3 count now).\n")
  }

  @Test func `before the first import there are no figures`() {
    let run = session.run("export", "monthly", "--as-of", "2026-01-09")
    #expect(run.status == .done)
    #expect(run.lines.count == 1)
    #expect(
      run.messages.hasPrefix(
        "As known at the end of 2026-01-09: no import had been made (3 count now).\n"))
  }

  @Test(arguments: ["2026-02-30", "2026-01", "yesterday", "10.01.2026", ""])
  func `what is not a day is refused`(day: String) {
    for words in [["--as-of", day], ["--compare-as-of", day]] {
      let run = session.run(["export", "monthly"] + words)
      #expect(run.status == .wrongUsage)
      #expect(run.messages.contains("a day such as 2026-01-31"))
    }
  }

  @Test func `charts say it in their captions`() {
    let words = "as known at the end of 2026-01-31: imports 1 to 2 (3 count now)"
    let picture = session.run(
      "export", "monthly", "--as-of", "2026-01-31", "--format", "svg")
    #expect(picture.output.replacing("\n", with: " ").contains("as known at the end of 2026-01-31"))
    let bars = session.run(
      "export", "monthly", "--as-of", "2026-01-31", "--format", "chart")
    #expect(bars.output.contains(words))
  }

  @Test func `a figure of that day is explained by what was known on it`() {
    let run = session.run("explain", "2019-06", "--as-of", "2026-01-10", "--format", "json")
    #expect(run.output.contains(#""detentions_low":120,"detentions_best":120"#))
    #expect(run.output.contains(#""uid":"list:b""#))
    #expect(!run.output.contains("list:w"))
    let later = session.run("explain", "list:w", "--as-of", "2026-01-10")
    #expect(later.status == .inputMissing)
    #expect(session.run("explain", "list:w", "--as-of", "2026-02-01").status == .done)
  }

  @Test func `a file that can only be read is enough, and is left as it is`() throws {
    let bytes = try session.databaseBytes
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o400], ofItemAtPath: session.database)
    #expect(detentions(asOf: "2026-01-10").first == "2019-06,120,120,120,0,0,0")
    #expect(try session.databaseBytes == bytes)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: session.folder.path).sorted()
        == ["list.csv", "test.db", "test.db-journal"])
  }
}

@Suite struct `What was undone or decided since` {
  private let session: Session

  init() throws {
    session = try Session.empty()
    for (day, name) in [("05", "a"), ("10", "b"), ("20", "c")] {
      session.time = "2026-01-\(day)T10:00:00Z"
      let run = try session.add(
        "id,date,detained\n\(name),2019-06-09,10\n", named: "\(name).csv")
      try #require(run.status == .done)
    }
  }

  @Test func `an import that was undone since counts on the days on which it did`() {
    session.time = "2026-01-22T10:00:00Z"
    session.run("revert", "2")
    session.time = "2026-01-25T10:00:00Z"
    session.run("undo", "1")
    session.run("undo", "1", "--reason", "it was right")
    session.time = "2026-03-01T00:00:00Z"
    for (day, figure) in [
      ("2026-01-09", "10"), ("2026-01-10", "20"), ("2026-01-20", "30"), ("2026-01-21", "30"),
      ("2026-01-22", "20"), ("2026-01-24", "20"), ("2026-01-25", "30"),
    ] {
      let run = session.run("export", "monthly", "--unit", "detentions", "--as-of", day)
      #expect(run.lines.last == "2019-06,\(figure),\(figure),\(figure),0,0,0", "\(day)")
    }
    let told = session.run("export", "monthly", "--as-of", "2026-01-22").messages
    #expect(
      told.hasPrefix("As known at the end of 2026-01-22: imports 1, 3 (3 count now)."), "\(told)")
    let change = session.run(
      "export", "monthly", "--unit", "detentions", "--as-of", "2026-01-22", "--compare-as-of",
      "2026-01-21")
    #expect(change.output.contains("decision 1"), "\(change.output)\(change.messages)")
  }

  @Test func `what was known is told by searches, incidents and records too`() {
    session.time = "2026-01-22T10:00:00Z"
    session.run("revert", "2")
    session.run("set", "a:a", "title=Rally", "--reason", "r")
    session.time = "2026-03-01T00:00:00Z"
    for words in [
      ["find", "--format", "csv"], ["show", "a:a"], ["export", "incidents", "--format", "json"],
      ["export", "reports"], ["export", "incidents", "--format", "geojson"],
      ["find", "--count"],
    ] {
      let (then, now) = (session.run(words + ["--as-of", "2026-01-21"]), session.run(words))
      #expect(then.status == .done && then.output != now.output, "\(words)")
      #expect(then.messages.contains("As known at the end of 2026-01-21: imports 1 to 3"))
      #expect(session.run(words + ["--as-of", "2026-02-01"]).output == now.output, "\(words)")
    }
    #expect(session.run("find", "--dataset", "b").lines.count <= 1)
    #expect(session.run("find", "--dataset", "b", "--as-of", "2026-01-21").lines.count == 2)
    #expect(session.run("find", "--dataset", "zz", "--as-of", "2026-01-21").status == .wrongUsage)
    #expect(session.run("show", "b:b").status == .inputMissing)
    #expect(session.run("show", "b:b", "--as-of", "2026-01-21").status == .done)
    #expect(session.run("show", "b:b", "--as-of", "2026-01-09").status == .inputMissing)
    #expect(session.run("find", "--text", "Rally", "--as-of", "2026-01-21").lines.count <= 1)
    #expect(session.run("find", "--text", "Rally", "--as-of", "2026-01-22").lines.count == 2)
  }

  @Test func `a source that only an undone import named is known on the days on which it counted`()
    throws
  {
    session.time = "2026-01-21T10:00:00Z"
    try session.add("id,date,source\nq,2019-06-09,Radio\n", named: "q.csv")
    session.time = "2026-01-22T10:00:00Z"
    session.run("revert", "4")
    session.time = "2026-03-01T00:00:00Z"
    let words = ["find", "--source", "Radio"]
    #expect(session.run(words).status == .wrongUsage)
    #expect(session.run(words + ["--as-of", "2026-01-21"]).lines.count == 2)
    #expect(session.run(words + ["--as-of", "2026-01-22"]).status == .wrongUsage)
  }

  @Test func `a package and a database for others say of which day they are`() throws {
    session.time = "2026-01-22T10:00:00Z"
    session.run("revert", "2")
    session.time = "2026-03-01T00:00:00Z"
    let known = "as known at the end of 2026-01-10: imports 1 to 2 (2 count now)"
    let folder = session.folder.file("package")
    #expect(session.run("export", "--package", folder, "--as-of", "2026-01-10").status == .done)
    #expect(try session.text(of: "package/datapackage.json").contains(known))
    #expect(try session.text(of: "package/incidents.csv").contains("b:b"))
    let path = session.folder.file("public.db")
    #expect(session.run("export", "database", path, "--as-of", "2026-01-10").status == .done)
    let rows = session.run("--db", path, "query", "SELECT 1").messages
    #expect(!rows.isEmpty)
    let copy = try Connection(path: path, access: .readOnly)
    #expect(try copy.firstRow("SELECT count(*) FROM incidents") == [.integer(2)])
    #expect(
      session.rows("SELECT conditions FROM exports WHERE subject = 'database'")
        == ["--as-of 2026-01-10"])
  }

  @Test func `a clock that was wrong is found where it matters`() {
    session.change("UPDATE import_batch SET applied_at = '2026-01-01T00:00:00Z' WHERE id = 3")
    let run = session.run("export", "monthly", "--as-of", "2026-01-07")
    #expect(run.status == .failed)
    #expect(run.messages.contains("A clock was wrong."))
    #expect(session.run("export", "monthly", "--as-of", "2026-01-10").status == .done)
  }

  @Test func `a time that no version writes is refused, and only where it is asked for`() {
    session.change("UPDATE import_batch SET applied_at = 'yesterday' WHERE id = 1")
    #expect(session.run("export", "monthly", "--as-of", "2026-01-07").status == .badData)
    #expect(session.run("export", "monthly").status == .done)
  }

  @Test func `what was decided since is not mixed in`() {
    func best(_ day: String) -> [String] {
      session.run("export", "monthly", "--as-of", day, "--fill", "none").lines
    }
    let before = best("2026-01-20")
    session.time = "2026-01-21T00:00:00Z"
    session.run("resolve", "a:a", "detained=9", "--reason", "court")
    session.time = "2026-01-22T00:00:00Z"
    session.run("undo", "1", "--reason", "appeal")
    session.time = "2026-03-01T00:00:00Z"
    #expect(best("2026-01-20") == before)
    #expect(best("2026-01-21") != before)
    #expect(best("2026-01-22") == before)
    session.run("undo", "2", "--reason", "cassation")
    let changes = session.run(
      "export", "monthly", "--compare-as-of", "2026-02-01", "--format", "csv")
    #expect(changes.output.contains("decision 3"), "\(changes.output)")
  }
}
