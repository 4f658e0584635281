import Commands
import TestSupport
import Testing

@Suite struct `The records hash of check` {
  private static let first = "id,date,detained\na,2019-06-09,40\nb,2019-06-10,3\n"
  private static let second = "id,date,detained\nc,2019-07-01,5\n"

  private func hash(_ session: Session) -> String {
    let run = session.run("check")
    #expect(run.status == .done, "\(run.messages)")
    return run.lines[1]
  }

  private func session() throws -> Session {
    let session = try Session.empty()
    session.environment["AIGAQ_AUTHOR"] = "ana"
    return session
  }

  @Test func `is that of no records in an empty database`() throws {
    #expect(
      try hash(session())
        == "records hash: sha256:7bbcd27ae0b8f5d7c013dc6d13a2e586b58f83eac62aa62aa56f332288ad8bf4")
  }

  @Test func `is the same where the same was done, and in a copy`() throws {
    let (one, other) = (try session(), try session())
    for session in [one, other] {
      try session.add(Self.first)
      try session.add(Self.second, named: "second.csv")
    }
    #expect(hash(one) == hash(other))
    let copy = try session()
    try copy.folder.write(one.databaseBytes, to: "test.db")
    #expect(hash(copy) == hash(one))
    other.change("VACUUM")
    #expect(hash(copy) == hash(other))
  }

  @Test func `differs with the author and the time of an import`() throws {
    let (one, later, other) = (try session(), try session(), try session())
    later.time = "2026-02-01T00:00:00Z"
    other.environment["AIGAQ_AUTHOR"] = "ben"
    for session in [one, later, other] { try session.add(Self.first) }
    #expect(Set([hash(one), hash(later), hash(other)]).count == 3)
  }

  @Test func `does not change with the order in which decisions came`() throws {
    let copies = try (0..<2).map { _ in try session() }
    for copy in copies { try copy.add(Self.first) }
    for (copy, author, uid) in [(copies[0], "ana", "list:a"), (copies[1], "ben", "list:b")] {
      copy.environment["AIGAQ_AUTHOR"] = author
      copy.run("withdraw", uid, "--reason", "r")
      copy.run("set", "list:a", "title=\(author)", "--reason", "r")
    }
    #expect(hash(copies[0]) != hash(copies[1]))
    let lines = copies.map { $0.run("decisions", "export").output }
    for (copy, text) in zip(copies, lines.reversed()) {
      copy.run("decisions", "import", try copy.folder.write(text: text, to: "d.ndjson"))
    }
    #expect(hash(copies[0]) == hash(copies[1]))
  }

  @Test func `has what was taken back, and changes by the decision alone`() throws {
    let (one, other) = (try session(), try session())
    for session in [one, other] {
      try session.add(Self.first)
      try session.add(Self.second, named: "second.csv")
      session.run("revert", "2", "--reason", "r")
    }
    let reverted = hash(one)
    #expect(hash(other) == reverted)
    // The same rows, undone and back, with the same decisions.
    for session in [one, other] { session.run("undo", "1", "--reason", "r") }
    #expect(hash(one) == hash(other) && hash(one) != reverted)
    #expect(one.rows("SELECT count(*) FROM incidents") == ["3"])
    #expect(one.run("check", "--rebuild").lines[1] == hash(other))
  }
}
