import Commands
import TestSupport
import Testing

@Suite struct `A split of an incident` {
  private static let list = """
    id,date,title,detained,source
    a,2019-06-09,Rally,400,Radio
    a,2019-06-10,March,30,Paper
    a,2019-06-10,March again,35,Court
    b,2019-07-01,Picket,2,Paper
    """

  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(Self.list)
  }

  @discardableResult
  private func split(_ words: String...) -> Session.Run {
    session.run(["split"] + words + ["--reason", "two events"])
  }

  private var incidents: [String] {
    session.rows(
      """
      SELECT title, date, detained_low, detained_high,
        (SELECT group_concat(source, '+') FROM reports WHERE reports.uid = incidents.uid)
      FROM incidents ORDER BY title
      """)
  }

  private static let apart = [
    "March,2019-06-10,30,35,Paper+Court", "Picket,2019-07-01,2,2,Paper",
    "Rally,2019-06-09,400,400,Radio",
  ]
  private static let together = [
    "Picket,2019-07-01,2,2,Paper", "Rally,2019-06-09,30,400,Radio+Paper+Court",
  ]

  @Test func `makes its reports an incident of their own, until it is undone`() {
    #expect(incidents == Self.together)
    let before = session.run("check").lines[0]
    let run = split("list:a", "--reports", "2,3")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("Decision 1: report 'list:Paper' of list:a is about list:a+"))
    #expect(run.messages.contains("To undo: aigaq undo 1-2\n"))
    #expect(incidents == Self.apart)
    #expect(session.run("check").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    #expect(session.run("undo", "1-2", "--reason", "one event").status == .done)
    #expect(incidents == Self.together)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    #expect(session.rows("SELECT count(*) FROM incidents") == ["2"])
    #expect(session.run("find", "--text", "march", "--count").output.contains("0"))
    #expect(!before.isEmpty)
    #expect(session.run("undo", "3-4", "--reason", "two after all").status == .done)
    #expect(incidents == Self.apart)
  }

  @Test func `outlasts later editions, and imports that are undone and come again`() throws {
    split("list:a", "--reports", "2-3")
    try session.add(
      """
      id,date,title,detained,source
      a,2019-06-09,Rally,410,Radio
      a,2019-06-11,March,31,Paper
      a,2019-06-10,March again,35,Court
      b,2019-07-01,Picket,2,Paper
      """)
    let later = [
      "March,2019-06-11,31,35,Paper+Paper+Court", "Picket,2019-07-01,2,2,Paper",
      "Rally,2019-06-09,410,410,Radio+Radio",
    ]
    #expect(incidents.map(Self.sorted) == later.map(Self.sorted))
    #expect(session.run("revert", "2").status == .done)
    #expect(incidents == Self.apart)
    #expect(session.run("revert", "1").status == .done)
    #expect(incidents == [])
    try session.add(Self.list)
    #expect(incidents == Self.apart)
    #expect(session.run("check").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  /// A row whose sources are in order.
  private static func sorted(_ row: String) -> [String] {
    row.split(whereSeparator: { $0 == "," || $0 == "+" }).map(String.init).sorted()
  }

  @Test func `counts its incidents apart`() {
    split("list:a", "--reports", "2,3")
    #expect(
      session.rows(
        """
        SELECT incidents, detentions_low, detentions_high FROM monthly_detentions
        WHERE month = '2019-06'
        """) == ["2,430,435"])
    let own = session.rows("SELECT uid FROM incidents WHERE title = 'March'")
    #expect(session.run("withdraw", own[0], "--reason", "r").status == .done)
    #expect(
      session.rows("SELECT detentions_low FROM monthly_detentions WHERE month = '2019-06'")
        == ["400"])
    #expect(session.run("history", own[0]).lines.count == 6)
    #expect(session.run("explain", "2019-06").status == .done)
    #expect(session.run("export", "monthly", "--as-of", "2026-01-01").status == .done)
  }

  @Test func `can be split again`() {
    split("list:a", "--reports", "2,3")
    let own = session.rows("SELECT uid FROM incidents WHERE title = 'March'")
    split(own[0], "--reports", "3")
    #expect(
      incidents == [
        "March,2019-06-10,30,30,Paper", "March again,2019-06-10,35,35,Court",
        "Picket,2019-07-01,2,2,Paper", "Rally,2019-06-09,400,400,Radio",
      ])
    session.run("undo", "3", "--reason", "r")
    #expect(incidents == Self.apart)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `joins what was entered by hand to the incident of which it was said`() {
    split("list:a", "--reports", "2,3")
    let own = session.rows("SELECT uid FROM incidents WHERE title = 'March'")[0]
    session.run("add", "report", own, "--source", "Witness", "--detained", "50")
    #expect(session.rows("SELECT detained_high FROM incidents WHERE title = 'March'") == ["50"])
    session.run("undo", "1-2", "--reason", "r")
    #expect(session.rows("SELECT source FROM reports WHERE uid = '\(own)'") == ["Witness"])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test(arguments: [
    (["list:a", "--reports", "1-3"], "list:a would have no report left"),
    (["list:a", "--reports", "4"], "list:a: there is no report 4."),
    (["list:zz", "--reports", "1"], "list:zz: there is no such incident."),
    (["list:a", "--reports", "x"], "numbers of reports"),
    (["list:b", "--reports", "4"], "list:b would have no report left"),
  ])
  func `is refused with what to do`(words: [String], message: String) {
    let run = session.run(["split"] + words + ["--reason", "r"])
    #expect(run.status != .done)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(session.rows("SELECT * FROM decisions") == [])
  }

  @Test func `of a merged incident names the command that parts it`() {
    session.run("merge", "list:a", "list:b", "--reason", "r")
    #expect(split("list:a", "--reports", "4").messages.contains("aigaq not-same list:a list:b"))
  }

  @Test func `is taken in by another copy, whatever came first`() throws {
    split("list:a", "--reports", "2,3")
    let lines = session.run("decisions", "export").output
    let other = try Session.empty()
    let file = try other.folder.write(text: lines, to: "d.ndjson")
    #expect(other.run("decisions", "import", file).status == .done)
    try other.add(Self.list)
    let sql = "SELECT uid, title, date, detained_low FROM incidents ORDER BY uid"
    #expect(other.rows(sql) == session.rows(sql))
    #expect(other.run("check", "--rebuild").messages.contains("is as it was"))
  }
}
