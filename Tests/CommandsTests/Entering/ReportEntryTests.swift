import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `A report that is added by hand` {
  private static let wave = "kazakhstan-2019:kz-2019-09-21"
  private let session: Session

  init() throws { session = try .withSample() }

  @discardableResult
  private func add(_ words: String...) -> Session.Run {
    session.run(["add", "report", Self.wave] + words)
  }

  private func claims() -> [String] {
    session.rows(
      """
      SELECT source, text FROM claims
      WHERE uid = '\(Self.wave)' AND quantity = 'detained' ORDER BY report_id
      """)
  }

  @Test func `belongs to the incident, of whatever list that is`() {
    let run = add("--source", "Police", "--detained", "57", "--reported-on", "22.09.2019")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.output == "\(Self.wave)\n")
    #expect(claims() == [",more than 100", "Police,57"])
    #expect(session.rows("SELECT count(*) FROM incidents") == ["7"])
    #expect(
      session.rows(
        "SELECT detentions_low, detentions_best FROM monthly_detentions WHERE month = '2019-09'"
      )
      .count == 1)
    #expect(session.run("explain", Self.wave).output.contains("Police"))
    #expect(session.run("check").status == .done)
  }

  @Test func `is undone by itself`() {
    let before = session.run("check").lines[0]
    add("--source", "Police", "--detained", "57")
    #expect(session.run("revert", "2").status == .done)
    #expect(session.run("check").lines[0] == before)
  }

  @Test func `stays where its list comes again, in a later edition, or is undone`() throws {
    add("--source", "Police", "--detained", "57")
    let same = session.run("import", BuiltProgram.samplePath)
    #expect(same.messages.contains("already imported"), "\(same.messages)")
    let list = String(
      decoding: try Data(contentsOf: URL(filePath: BuiltProgram.samplePath)), as: UTF8.self
    )
    .replacing("more than 100,", with: "more than 120,")
    let path = try session.folder.write(text: list, to: "kazakhstan-2019.csv")
    let later = session.run("import", path)
    #expect(later.status == .done && later.messages.contains("1 changed"), "\(later.messages)")
    #expect(claims().sorted() == [",more than 100", ",more than 120", "Police,57"].sorted())
    let parents = "SELECT uid, parent_uid FROM incidents WHERE parent_uid IS NOT NULL ORDER BY 1"
    let before = session.rows(parents)
    #expect(session.run("revert", "3").status == .done)
    #expect(session.run("revert", "1").status == .done)
    #expect(
      session.rows("SELECT uid, date FROM incidents") == ["\(Self.wave),2019-09-21"])
    #expect(session.run("check").status == .done)
    #expect(session.run("import", BuiltProgram.samplePath).status == .done)
    #expect(session.rows(parents) == before)
    #expect(claims().sorted() == [",more than 100", "Police,57"].sorted())
    #expect(session.run("check").status == .done)
  }

  @Test func `leaves its incident a part of the wave that its list says`() {
    let part = "kazakhstan-2019:kz-2019-06-09-almaty"
    let run = session.run("add", "report", part, "--source", "Police", "--detained", "410")
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT parent_uid FROM incidents WHERE uid = '\(part)'")
        == ["kazakhstan-2019:kz-2019-06-09-two-cities"])
  }

  @Test func `is exported with its incident, and makes the same figures there`() throws {
    add("--source", "Police", "--detained", "57")
    let path = session.folder.file("kazakhstan-2019.csv")
    #expect(
      session.run("export", "incidents", "--profile", "full", "--output", path).status == .done)
    let again = session.run("import", path)
    #expect(again.status == .done && again.messages.contains("all rows are already here"))
    let other = try Session.empty()
    #expect(other.run("import", path).status == .done)
    let figures = "SELECT * FROM monthly_detentions"
    #expect(other.rows(figures) == session.rows(figures))
  }

  @Test func `is never written over: the same changes nothing, another needs a name`() throws {
    add("--source", "Police", "--detained", "57")
    let bytes = try session.databaseBytes
    let same = add("--source", "Police", "--detained", "57")
    #expect(same.status == .done && same.messages.contains("nothing was added"))
    let other = add("--source", "Police", "--detained", "60")
    #expect(other.status == .badData && other.messages.contains("--report"))
    #expect(try session.databaseBytes == bytes)
    #expect(add("--source", "Police", "--report", "evening", "--detained", "60").status == .done)
    #expect(claims() == [",more than 100", "Police,57", "Police,60"])
  }

  @Test func `needs an incident that is here, and something to say`() {
    let missing = session.run("add", "report", "nowhere:1", "--detained", "5")
    #expect(missing.status == .inputMissing && missing.messages.contains("aigaq find"))
    #expect(add().status == .wrongUsage)
  }
}
