import Commands
import TestSupport
import Testing

@Suite struct `Decisions about sources` {
  private static let list = """
    id,date,detained,source
    a,2019-06-09,400,Azattyq
    a,2019-06-09,500,Radio Azattyq
    b,2019-06-09,30,Paper
    """

  private let session: Session

  init() throws {
    session = try Session.empty()
    try session.add(Self.list)
  }

  @discardableResult
  private func decide(_ words: String...) -> Session.Run {
    session.run(words + ["--reason", "one office"])
  }

  private var single: [String] {
    session.run("query", "@incidents-resting-on-a-single-source").lines.dropFirst()
      .map { $0.replacing("reported", with: "") }
  }

  @Test func `count two spellings as one source, until they are undone`() {
    #expect(single == ["list:b,2019-06-09,,Paper,"])
    let run = decide("source", "alias", "Radio Azattyq", "=", "Azattyq")
    #expect(
      run.messages.hasPrefix(
        "Decision 1: the source 'Radio Azattyq' is 'Azattyq', and counts as that.\n"))
    #expect(single.count == 2)
    #expect(
      session.rows("SELECT name, same_as, reports FROM sources ORDER BY name")
        == ["Azattyq,,1", "Paper,,1", "Radio Azattyq,Azattyq,1"])
    #expect(session.rows("SELECT DISTINCT source FROM reports WHERE uid = 'list:a'") == ["Azattyq"])
    let bySource = session.run("export", "monthly", "--by", "source", "--unit", "incidents").lines
    #expect(bySource.map { $0.split(separator: ",")[1] } == ["source", "Azattyq", "Paper"])
    #expect(session.run("find", "--source", "Radio Azattyq").lines.count == 2)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    decide("undo", "1")
    #expect(single.count == 1)
    #expect(session.rows("SELECT count(*) FROM sources WHERE same_as IS NOT NULL") == ["0"])
  }

  @Test func `leave the source of a merged incident to that which it counts in`() {
    session.run("merge", "list:a", "list:b", "--reason", "one rally")
    let bySource = session.run("export", "monthly", "--by", "source", "--unit", "incidents").lines
    #expect(
      bySource.map { $0.split(separator: ",")[1] } == [
        "source", "Azattyq", "Paper", "Radio Azattyq",
      ])
    #expect(
      session.run("find", "--source", "Paper", "--no-header").lines.map { $0.prefix(6) } == [
        "list:a"
      ])
    #expect(
      session.run("export", "monthly", "--source", "Paper", "--unit", "incidents", "--no-header")
        .lines
        == ["2019-06,1,1,0"])
  }

  @Test func `judge a spelling as the source that counts`() {
    decide("source", "set", "Paper", "--reliability", "B", "--url", "https://example.org")
    decide("source", "alias", "Radio Azattyq=Paper")
    #expect(
      session.rows("SELECT reliability, url FROM sources WHERE name = 'Radio Azattyq'")
        == ["B,https://example.org"])
    #expect(session.rows("SELECT best FROM detentions WHERE uid = 'list:a'") == ["500"])
    decide("source", "set", "Paper", "--reliability", "E")
    #expect(
      session.rows("SELECT reliability FROM sources WHERE name = 'Radio Azattyq'") == ["E"])
    decide("source", "alias", "Radio Azattyq", "=", "none")
    #expect(
      session.rows("SELECT reliability, same_as FROM sources WHERE name = 'Radio Azattyq'")
        == ["F,"])
  }

  @Test func `go by way of others, and in no circle`() {
    decide("source", "alias", "Paper", "=", "Azattyq")
    decide("source", "alias", "Azattyq", "=", "Radio Azattyq")
    #expect(
      session.rows("SELECT DISTINCT same_as FROM sources WHERE same_as IS NOT NULL")
        == ["Radio Azattyq"])
    let run = decide("source", "alias", "Radio Azattyq", "=", "Paper")
    #expect(run.status == .failed)
    #expect(run.messages.contains("would be spellings of each other"))
    #expect(decide("source", "alias", "Nobody", "=", "Paper").status == .inputMissing)
    #expect(decide("source", "alias", "Paper", "=", "Nobody").status == .inputMissing)
    #expect(decide("source", "alias", "Paper").status == .wrongUsage)
  }

  @Test func `add a source before its reports come, and take it back`() throws {
    let run = decide("add", "source", "Court", "--kind", "court", "--reliability", "A")
    #expect(run.messages.hasPrefix("Decision 1: there is a source 'Court'.\n"))
    #expect(
      session.rows("SELECT kind, reliability, reports FROM sources WHERE name = 'Court'")
        == ["court,A,0"])
    try session.add(
      "id,date,detained,source\nc,2019-06-09,5,Court\nc,2019-06-09,9,Mob\n", named: "x.csv")
    #expect(session.rows("SELECT best FROM detentions WHERE uid = 'x:c'") == ["5"])
    session.run("revert", "2")
    #expect(session.rows("SELECT count(*) FROM sources WHERE name = 'Court'") == ["1"])
    decide("undo", "1-3")
    #expect(session.rows("SELECT count(*) FROM sources WHERE name = 'Court'") == ["0"])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  @Test func `outlast imports that are undone and come again`() throws {
    decide("source", "alias", "Radio Azattyq", "=", "Azattyq")
    let before = session.rows("SELECT * FROM sources ORDER BY name")
    session.run("revert", "1")
    try session.add(Self.list)
    #expect(session.rows("SELECT * FROM sources ORDER BY name") == before)
    let lines = session.run("decisions", "export").output
    let other = try Session.empty()
    other.run("decisions", "import", try other.folder.write(text: lines, to: "d.ndjson"))
    try other.add(Self.list)
    #expect(other.rows("SELECT * FROM sources ORDER BY name") == before)
  }
}
