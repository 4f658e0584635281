import IncidentTestSupport
import Counting
import IncidentStore
import Incidents
import SQLite
import Testing

@Suite struct `Detentions that are kept` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  private func detentions(_ columns: String = "kind, low, best, high, basis") throws -> [[Value]] {
    try store.rows("SELECT \(columns) FROM detentions")
  }

  @Test func `have the kind and the bounds of the report`() throws {
    var account = try ReportContent(on: "2019-06-09", detained: "dozens")
    account.detentionKind = .takenToStation
    try store.add("list:1", account)
    #expect(try detentions() == [["taken_to_station", 24, .null, 99, "report"]])
  }

  @Test func `are of unknown size where only words say that there were some`() throws {
    var account = try ReportContent(on: "2019-06-09")
    account.response = .detentions
    try store.add("list:1", account)
    #expect(try detentions() == [["unknown", .null, .null, .null, "report"]])
  }

  @Test func `of nobody are kept, and are not shown as detentions`() throws {
    let id = try store.add("list:1", on: "2019-06-09", detained: "0")
    #expect(try detentions().isEmpty)
    #expect(
      try store.rows("SELECT detained_low, detained_best, detained_high FROM incidents")
        == [[0, 0, 0]])
    try store.recount(id)
    #expect(try store.published().isEmpty)
    #expect(try store.findings().isEmpty)
  }

  @Test func `are none where nothing is said of them`() throws {
    try store.add("list:1", on: "2019-06-09")
    #expect(try store.rows("SELECT * FROM detention").isEmpty)
    #expect(try store.rows("SELECT detained_low FROM incidents") == [[.null]])
  }

  @Test func `are replaced, and taken away`() throws {
    let id = try store.add("list:1", on: "2019-06-09", detained: "5")
    let account = try ReportContent(on: "2019-06-09", detained: "8")
    try store.store.write {
      try store.repositories.detentions.replace(GroupDetention(account), of: id)
    }
    #expect(try detentions("low, best, high") == [[8, 8, 8]])
    try store.store.write { try store.repositories.detentions.replace(nil, of: id) }
    #expect(try store.rows("SELECT * FROM detention").isEmpty)
  }

  @Test func `leave the persons named where they are`() throws {
    let id = try store.add("list:1", on: "2019-06-09", detained: "5")
    try store.executeByHand(
      """
      INSERT INTO person (id, pseudonym) VALUES (1, 'P1');
      INSERT INTO restricted_person (person_id, name) VALUES (1, 'A name');
      INSERT INTO detention (incident_id, person_id, kind, low, best, high, basis)
      VALUES (\(id), 1, 'house_arrest', 1, 1, 1, 'person');
      """)
    try store.store.write { try store.repositories.detentions.replace(nil, of: id) }
    #expect(try detentions("kind, person, basis") == [["house_arrest", "P1", "person"]])
  }

  @Test func `of an incident are at most one group`() throws {
    let id = try store.add("list:1", on: "2019-06-09", detained: "5")
    let detention = try #require(GroupDetention(try ReportContent(on: "2019-06-09", detained: "5")))
    #expect(throws: StoreProblem.self) {
      try store.store.write { try store.repositories.detentions.add(detention, to: id) }
    }
  }

  @Test func `are what somebody accepted, whatever the reports say`() throws {
    let account = try ReportContent(on: "2019-06-09", detained: "5")
    let settled = GroupDetention(
      account, stated: [StatedCount(figure("5"))], resolution: bounds(7, nil, 9))
    #expect(settled?.bounds == bounds(7, nil, 9) && settled?.basis == .resolution)
  }

  @Test(arguments: [
    (["5"], GroupDetention.Basis.report), (["5", "8"], .reports), (["unclear"], .report),
  ])
  func `say what their bounds rest on`(stated: [String], basis: GroupDetention.Basis) throws {
    let account = try ReportContent(on: "2019-06-09", detained: stated.first)
    let detention = GroupDetention(
      account, stated: stated.map { StatedCount(figure($0)) }, resolution: nil)
    #expect(detention?.basis == basis)
    #expect(detention?.bounds == AcceptedCount.combining(stated.map { StatedCount(figure($0)) }))
  }
}
