import IncidentTestSupport
import Counting
import IncidentRead
import IncidentStore
import Incidents
import SQLite
import Testing

@Suite struct `The published count` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  @Test func `of June and September 2019 is as the sample tells it`() throws {
    let wave = try store.add("kz:wave", on: "2019-06-09/2019-06-13")
    try store.store.write {
      let account = try ReportContent(on: "2019-06-09/2019-06-13", detained: "almost 4,000")
      let stated = ["almost 4,000", "up to 5,000", "about four thousand people"]
        .map { StatedCount(figure($0)) }
      try store.repositories.detentions.replace(
        GroupDetention(account, stated: stated, resolution: nil), of: wave)
    }
    let days = try store.add(
      "kz:days", on: "2019-06-09/2019-06-10", detained: "about 700", of: wave)
    let cities = try store.add("kz:cities", on: "2019-06-09", detained: "about 500", of: days)
    try store.add("kz:almaty", on: "2019-06-09", detained: "not fewer than 400", of: cities)
    try store.add("kz:shymkent", on: "2019-06-09", detained: "about 20", of: days)
    try store.add("kz:investment", on: "2019-09", detained: "dozens")
    try store.add("kz:action", on: "2019-09-21", detained: "more than 100")
    #expect(
      try store.published() == [
        "2019-06: 1 incident, 400/4000/5000", "2019-09: 2 incidents, 125/-/-",
      ])
    #expect(try store.findings().isEmpty)
  }

  @Test func `is the sum of the incidents of a month`() throws {
    try store.add("a", on: "2019-06-09", detained: "120")
    try store.add("b", on: "2019-06", detained: "30")
    try store.add("c", on: "2019-06-09/2019-06-13", detained: "100-150")
    try store.add("d", on: "2019-07-01", detained: "5")
    try store.add("e", on: "2019-08-01", detained: "0")
    try store.add("f", on: "2019-09-01")
    #expect(
      try store.published() == [
        "2019-06: 3 incidents, 250/250/300", "2019-07: 1 incident, 5/5/5",
      ])
  }

  @Test func `does not sink its best figure below its lower bound`() throws {
    try store.add("a", on: "2019-06-09", detained: "5")
    try store.add("b", on: "2019-06-09", detained: "dozens")
    #expect(try store.published() == ["2019-06: 2 incidents, 29/29/104"])
    try store.add("c", on: "2019-06-09", detained: "about 100")
    #expect(try store.published() == ["2019-06: 3 incidents, 29/129/-"])
  }

  @Test func `counts those of unknown size beside the others`() throws {
    try store.add("a", on: "2019-06-09", detained: "5")
    try store.add("b", on: "2019-06-10", detained: "unclear")
    #expect(try store.published() == ["2019-06: 2 incidents, 6/6/-"])
    let row = try #require(try DetentionFigures().rows(in: store.store).first)
    #expect(row.unknownSize == 1)
  }

  @Test func `has rows of their own for dates that fit no month`() throws {
    try store.add("a", on: "2019", detained: "5")
    try store.add("b", on: "2019-06-30/2019-07-01", detained: "6")
    try store.add("c", on: "unknown", detained: "7")
    #expect(
      try store.published() == [
        "2019-XX: 2 incidents, 11/11/11", "XXXX-XX: 1 incident, 7/7/7",
      ])
  }

  @Test func `says that a report of detentions stands against a better one of none`() throws {
    let incident = try store.add("a", on: "2019-06-09")
    try store.store.write {
      let stated = [
        StatedCount(figure("0"), reliability: .usuallyReliable), StatedCount(figure("5")),
      ]
      let detention = GroupDetention(
        try ReportContent(on: "2019-06-09", detained: "0"), stated: stated, resolution: nil)
      try store.repositories.detentions.replace(detention, of: incident)
    }
    try store.recount(incident)
    #expect(try store.published() == ["2019-06: 0 incidents, 0/0/5"])
  }

  @Test func `counts a person detained twice as two acts and one person`() throws {
    let first = try store.add("a", on: "2019-06-09", detained: "5")
    let second = try store.add("b", on: "2019-06-20")
    let third = try store.add("c", on: "2019-07-01")
    try store.executeByHand(
      """
      INSERT INTO person (id, pseudonym) VALUES (1, 'P1'), (2, 'P2');
      INSERT INTO detention (incident_id, person_id, low, best, high, basis)
      VALUES (\(first), 1, 1, 1, 1, 'person'), (\(first), 2, 1, 1, 1, 'person'),
        (\(second), 1, 1, 1, 1, 'person'), (\(third), 1, 1, 1, 1, 'person');
      """)
    for incident in [first, second, third] { try store.recount(incident) }
    #expect(
      try store.published() == [
        "2019-06: 2 incidents, 6/6/-", "2019-07: 1 incident, 1/1/-",
      ])
    let rows = try DetentionFigures().rows(in: store.store)
    #expect(rows.map(\.personsNamed) == [2, 1])
    #expect(try store.findings().isEmpty)
  }
}
