import IncidentTestSupport
import Incidents
import Testing

@Suite struct `Incidents that are out of the count` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  @Test(arguments: Verification.allCases)
  func `are those withdrawn and those that did not occur`(verification: Verification) throws {
    var account = try ReportContent(on: "2019-06-09", detained: "5")
    account.verification = verification
    let incident = try store.add("a", account)
    let isOut = verification == .withdrawn || verification == .notOccurred
    #expect(try store.published() == (isOut ? [] : ["2019-06: 1 incident, 5/5/5"]))
    #expect(try store.findings().isEmpty)
    try store.recount(incident)
    #expect(try store.published() == (isOut ? [] : ["2019-06: 1 incident, 5/5/5"]))
  }

  @Test func `are the duplicates of others`() throws {
    let kept = try store.add("a", on: "2019-06-09", detained: "5")
    let duplicate = try store.add("b", on: "2019-06-09", detained: "5")
    try store.executeByHand("UPDATE incident SET merged_into = \(kept) WHERE id = \(duplicate)")
    #expect(try store.findings() == [NotCounted.wrong("b")])
    try store.recount(duplicate)
    #expect(try store.published() == ["2019-06: 1 incident, 5/5/5"])
    #expect(try store.findings().isEmpty)
  }

  @Test func `leave their parts to count by themselves where nothing is above them`() throws {
    let wave = try store.add("wave", on: "2019-06", detained: "100")
    try store.add("a", on: "2019-06-09", detained: "40", of: wave)
    try store.add("b", on: "2019-06-10", detained: "30", of: wave)
    try store.executeByHand("UPDATE incident SET verification = 'withdrawn' WHERE id = \(wave)")
    try store.recount(wave)
    #expect(try store.published() == ["2019-06: 2 incidents, 70/70/70"])
    #expect(try store.findings().isEmpty)
  }

  @Test func `leave their parts in the wave above them`() throws {
    let wave = try store.add("wave", on: "2019-06", detained: "100")
    let day = try store.add("day", on: "2019-06-09", detained: "60", of: wave)
    try store.add("city", on: "2019-06-09", detained: "40", of: day)
    try store.executeByHand("UPDATE incident SET verification = 'not_occurred' WHERE id = \(day)")
    try store.recount(day)
    #expect(try store.published() == ["2019-06: 1 incident, 100/100/100"])
    #expect(try store.findings().isEmpty)
  }

  @Test func `take their figure out of the wave that they are a part of`() throws {
    let wave = try store.add("wave", on: "2019", detained: "100")
    let part = try store.add("part", on: "2019-06-09", detained: "40", of: wave)
    #expect(
      try store.published() == [
        "2019-06: 1 incident, 40/40/40", "2019-XX: 1 incident, 60/60/60",
      ])
    try store.executeByHand("UPDATE incident SET verification = 'withdrawn' WHERE id = \(part)")
    try store.recount(part)
    #expect(try store.published() == ["2019-XX: 1 incident, 100/100/100"])
  }
}
