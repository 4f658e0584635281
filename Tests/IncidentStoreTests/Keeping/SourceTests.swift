import IncidentStore
import IncidentTestSupport
import Incidents
import SQLite
import Testing

@Suite struct `Sources` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  private func id(of source: Source) throws -> Int64 {
    try store.store.write { try store.repositories.sources.id(of: source) }
  }

  @Test func `are added once and known by their names`() throws {
    let first = try id(of: Source(name: "OVD-Info"))
    #expect(try id(of: Source(name: "Азаттық")) != first)
    #expect(try id(of: Source(name: "OVD-Info")) == first)
    let again = try store.store.repositories()
    #expect(try again.sources.id(of: Source(name: "OVD-Info")) == first)
    #expect(try store.rows("SELECT count(*) FROM sources") == [[2]])
  }

  @Test func `keep what was recorded of them first`() throws {
    let first = try id(
      of: Source(
        name: "OVD-Info", kind: .organisation, reliability: .usuallyReliable,
        url: "https://ovd.info"))
    let second = try id(of: Source(name: "OVD-Info", kind: .media, reliability: .unreliable))
    #expect(first == second)
    #expect(
      try store.rows("SELECT name, kind, reliability, url, reports FROM sources")
        == [["OVD-Info", "organisation", "B", "https://ovd.info", 0]])
  }

  @Test func `are unknown and not to be judged where nothing is said of them`() throws {
    _ = try id(of: Source(name: "Somebody"))
    #expect(
      try store.rows("SELECT kind, reliability, url FROM sources") == [["unknown", "F", .null]])
  }

  @Test(arguments: ["ovd-info", "OVD-Info ", "OVD\u{2011}Info"])
  func `are told apart by every letter of their names`(name: String) throws {
    let first = try id(of: Source(name: "OVD-Info"))
    #expect(try id(of: Source(name: name)) != first)
  }

  @Test func `are told apart by how an accent is written, however often they come`() throws {
    let names = ["Новый", "Новыи\u{306}", "Новый", "Новыи\u{306}"]
    let ids = try names.map { try id(of: Source(name: $0)) }
    #expect(ids == [1, 2, 1, 2])
    let again = try store.store.repositories().sources
    #expect(try names.reversed().map { try again.id(of: Source(name: $0)) } == [2, 1, 2, 1])
  }

  @Test(arguments: SourceKind.allCases) func `are of every kind`(kind: SourceKind) throws {
    for reliability in Reliability.allCases {
      _ = try id(of: Source(name: reliability.rawValue, kind: kind, reliability: reliability))
    }
    #expect(
      try store.rows("SELECT reliability FROM sources WHERE kind = ?", [.text(kind.rawValue)]).count
        == Reliability.allCases.count)
  }

  @Test func `count the reports that come from them`() throws {
    try store.addReport(of: "1", source: "OVD-Info")
    try store.addReport(of: "2", source: "OVD-Info")
    try store.addReport(of: "3", source: "Азаттық")
    _ = try id(of: Source(name: "Silent"))
    #expect(
      try store.rows("SELECT name, reports FROM sources ORDER BY reports DESC, name")
        == [["OVD-Info", 2], ["Азаттық", 1], ["Silent", 0]])
  }
}
