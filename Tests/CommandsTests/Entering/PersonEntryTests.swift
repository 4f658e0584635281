import Commands
import Testing

@Suite struct `A person or a charge that is added by hand` {
  private static let uid = "kazakhstan-2019:kz-2019-09-21"
  private let session: Session

  init() throws { session = try .withSample() }

  @discardableResult
  private func add(_ words: String...) -> Session.Run {
    session.run(["add", "person", Self.uid] + words)
  }

  @Test func `counts within the number of those detained`() {
    let run = add(
      "--name", "Zxqv Vymysel", "--birth-date", "1980", "--article", "174", "--status", "convicted",
      "--status-date", "2020-02-01", "--detention-kind", "unknown")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.output == "\(Self.uid)\n")
    let pseudonym = session.rows("SELECT person FROM detentions WHERE person IS NOT NULL")
    #expect(run.messages.hasPrefix("Added as \(pseudonym.joined()). "))
    #expect(
      session.rows("SELECT count(*) FROM detentions WHERE person IS NOT NULL") == ["1"])
    #expect(
      session.rows("SELECT article, status FROM charges WHERE person IS NOT NULL")
        == ["174,convicted"])
    #expect(session.run("check").status == .done)
  }

  @Test func `has a name that nothing prints`() {
    session.inputBytes = Array("Zxqv Vymysel\n".utf8)
    let runs = [
      add("--name", "-", "--detention-kind", "unknown"),
      add("--name", "Zxqv Vymysel", "--dry-run"),
      add("--name", "Zxqv Vymysel", "--article", "nonsense"),
      add("--name", "Zxqv Vymysel", "--source", "Zxqv Vymysel"),
      session.run("show", Self.uid), session.run("export", "detentions"),
      session.run("imports", "show", "2"),
      session.run("query", "SELECT * FROM reports", "--format", "json"),
    ]
    #expect(runs[0].status == .done && runs[1].status == .done)
    #expect(runs[2].status == .badData && runs[3].status == .badData)
    for run in runs { #expect(!(run.output + run.messages).lowercased().contains("zxqv")) }
  }

  @Test func `is the same person where the name is the same, in several incidents`() {
    for uid in [Self.uid, "kazakhstan-2019:kz-2019-06-09-almaty"] {
      let run = session.run(
        "add", "person", uid, "--name", "Zxqv Vymysel", "--detention-kind", "unknown")
      #expect(run.status == .done, "\(run.messages)")
    }
    add("--name", "Another Vymysel", "--detention-kind", "unknown")
    #expect(session.rows("SELECT count(DISTINCT person) FROM detentions") == ["2"])
  }

  @Test func `goes with the import that brought it`() {
    let before = session.run("check").lines[0]
    add("--name", "Zxqv Vymysel", "--detention-kind", "unknown", "--article", "174")
    #expect(session.run("revert", "2").status == .done)
    #expect(session.run("check").lines[0] == before)
  }

  @Test func `needs a name or a number`() {
    let run = add("--article", "174")
    #expect(run.status == .wrongUsage && run.messages.contains("--name -"))
    session.inputBytes = []
    #expect(add("--name", "-").status == .badData)
  }

  @Test func `may be a charge against a number of people`() {
    let run = session.run(
      "add", "charge", Self.uid, "--article", "174", "--charged", "3", "--source", "Court")
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.rows("SELECT article, low, best, high FROM charges") == ["174,3,3,3"])
    let missing = session.run("add", "charge", Self.uid, "--charged", "3")
    #expect(missing.status == .wrongUsage && missing.messages.contains("--article"))
  }
}
