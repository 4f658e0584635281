import Commands
import TestSupport
import Testing

@Suite struct `The journal` {
  private let session: Session

  init() throws {
    session = try Session()
    session.environment["AIGAQ_AUTHOR"] = "ana"
    session.run("init")
    try session.add("id,date,detained\na,2019-06-09,5\nb,2019-06-10,7\n")
    session.run("withdraw", "list:a", "--reason", "r")
    session.run("revert", "1")
  }

  @Test func `has an entry for each operation, in order`() {
    #expect(
      session.rows("SELECT entry, operation, author FROM journal_entries")
        == ["0,init,ana", "1,import,ana", "2,decide,ana", "3,revert,ana"])
    session.run("export", "monthly")
    session.run("import", "nothing.csv")
    session.run("withdraw", "list:zz", "--reason", "r")
    #expect(session.rows("SELECT count(*) FROM journal_entries") == ["4"])
  }

  @Test func `has an entry for each record about reviews and promises`() throws {
    let reviews = try Session.withReviews()
    let before = reviews.rows("SELECT count(*) FROM journal_entries")[0]
    reviews.run("evidence", "add", "KZ-C09", "--document", "https://example.org", "--context")
    reviews.run("evidence", "withdraw", "1", "--reason", "wrong page")
    reviews.run("evidence", "withdraw", "1", "--reason", "again")
    reviews.run("recommendation", "revert", "4")
    #expect(
      reviews.rows(
        "SELECT operation, author FROM journal_entries WHERE entry >= \(before)") == [
          "record,Aigul", "record,Aigul", "record,Aigul",
        ])
    #expect(
      reviews.rows("SELECT count(*) FROM journal_entries WHERE record LIKE '%\"kind\":\"import\"%'")
        == ["4"])
    #expect(reviews.run("journal", "verify").status == .done)
  }

  @Test func `goes on from a checkpoint that somebody kept`() throws {
    let text = session.run("journal", "checkpoint").output
    #expect(text.hasPrefix("aigaq.journal/") && text.split(separator: "\n").count == 3)
    let file = try session.folder.write(text: text, to: "checkpoint.txt")
    session.run("verify", "list:b", "--reason", "r")
    try session.add("id,date,detained\na,2019-06-09,5\n")
    #expect(session.run("journal", "verify", "--against", file).status == .done)
    let other = try Session.empty()
    #expect(other.run("journal", "verify", "--against", file).status == .badData)
    let broken = try session.folder.write(text: "nothing", to: "nothing.txt")
    #expect(session.run("journal", "verify", "--against", broken).status == .badData)
  }

  @Test(arguments: [
    (
      "UPDATE journal SET entry = replace(entry, 'ana', 'ben') WHERE seq = 2",
      "Entry 2 of the journal"
    ),
    ("DELETE FROM journal WHERE seq = 1", "Entry 1 of the journal is missing."),
    ("DELETE FROM journal WHERE seq = 3", "entries are missing"),
    ("UPDATE journal SET author = 'ben' WHERE seq = 1", "Entry 1 of the journal was changed."),
    ("UPDATE decision SET reason = 'other'", "Decision 1 was changed."),
    (
      "UPDATE decision SET line = replace(line, 'withdrawn', 'verified')", "Decision 1 was changed."
    ),
    (
      "INSERT INTO decision SELECT 9, zeroblob(32), line, kind, subject, other_subject, field, answer, "
        + "author, reason, decided_at, position, added_at, entry FROM decision WHERE id = 1",
      "1 record is not in the journal: entry 2 of the journal added fewer."
    ),
  ])
  func `shows what was changed by hand`(change: String, words: String) throws {
    let file = try session.folder.write(
      text: session.run("journal", "checkpoint").output, to: "checkpoint.txt")
    #expect(session.run("check").status == .done)
    session.change(change, withoutTriggers: true)
    let run = session.run("journal", "verify", "--against", file)
    #expect(run.status == .badData)
    #expect(run.messages.contains(words), "\(run.messages)")
  }
}
