import Commands
import TestSupport
import Testing

@Suite struct `The content hash of check` {
  private static let first = """
    id,date,region,detained,source
    a,2019-06-09,Almaty,about 40,OVD
    b,2019-06,Astana,dozens,Radio

    """
  private static let second = """
    id,date,detained,articles,source
    c,2019-07-01,5,174,OVD

    """
  private static let persons = """
    Name,Date of detention,Place,Article,Status
    Айгерим Примерова,2019-06-09,Almaty,174,pending

    """

  private func hash(_ session: Session) -> String {
    let run = session.run("check")
    #expect(run.status == .done && run.messages.hasSuffix("nothing is wrong.\n"))
    return run.lines[0]
  }

  @Test func `is a line on standard output`() throws {
    let session = try Session.withSample()
    #expect(hash(session).wholeMatch(of: /content hash: sha256:[0-9a-f]{64}/) != nil)
    #expect(hash(session) == hash(session))
  }

  @Test func `is the same for the same lists, whenever and in whatever order they came`() throws {
    let (one, other) = (try Session.empty(), try Session.empty())
    other.time = "2030-01-01T00:00:00Z"
    try one.add(Self.first, named: "first.csv")
    #expect(hash(one) != hash(other))
    try one.add(Self.second, named: "second.csv")
    try other.add(Self.second, named: "second.csv")
    #expect(hash(one) != hash(other))
    try other.add(Self.first, named: "first.csv")
    #expect(hash(one) == hash(other))
  }

  @Test func `is what it was before, once an import is taken back`() throws {
    let session = try Session.empty()
    try session.add(Self.first, named: "first.csv")
    let before = hash(session)
    try session.add(Self.second, named: "second.csv")
    #expect(hash(session) != before)
    #expect(session.run("revert", "2").status == .done)
    #expect(hash(session) == before)
  }

  @Test func `differs between databases where persons have random pseudonyms`() throws {
    let (one, other) = (try Session.empty(), try Session.empty())
    for session in [one, other] {
      #expect(try session.add(Self.persons, named: "persons.csv").status == .done)
    }
    #expect(hash(one) != hash(other))
    #expect(hash(one) == hash(one))
  }

  @Test func `changes with one figure in a list`() throws {
    let session = try Session.empty()
    try session.add(Self.first, named: "list.csv")
    let before = hash(session)
    try session.add(Self.first.replacing("about 40", with: "about 41"), named: "list.csv")
    #expect(hash(session) != before)
  }
}
