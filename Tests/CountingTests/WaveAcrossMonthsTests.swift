import IncidentTestSupport
import Counting
import Incidents
import Testing

@Suite struct `A wave whose parts lie in other months` {
  private func rows(_ members: IncidentFamily.Member...) -> [String] {
    PublishedRow.texts(of: members)
  }

  @Test func `counts in its own row by how much it exceeds them`() {
    #expect(
      rows(
        member(1, "2019-XX", "100"), member(2, of: 1, "2019-06", "40"),
        member(3, of: 1, "2019-07", "30"))
        == [
          "2019-06: 1 incident, 40/40/40", "2019-07: 1 incident, 30/30/30",
          "2019-XX: 1 incident, 30/30/30",
        ])
  }

  @Test func `has no row where they account for it`() {
    #expect(
      rows(
        member(1, "2019-XX", "70"), member(2, of: 1, "2019-06", "40"),
        member(3, of: 1, "2019-07", "30"))
        == ["2019-06: 1 incident, 40/40/40", "2019-07: 1 incident, 30/30/30"])
  }

  @Test func `leaves what remains, at least and at most, beside parts that are not exact`() {
    // 1,000 in all and 100 to 200 of them in June leave 800 to 900.
    #expect(
      rows(member(1, "2019-XX", "1000"), member(2, of: 1, "2019-06", "100-200"))
        == ["2019-06: 1 incident, 100/-/200", "2019-XX: 1 incident, 800/900/900"])
  }

  @Test func `leaves between nothing and the rest where a part is open`() {
    // 4,000 in all, at least 400 of them in June: at most 3,600 are left, and perhaps none.
    #expect(
      rows(member(1, "2019-XX", "4,000"), member(2, of: 1, "2019-06", "at least 400"))
        == ["2019-06: 1 incident, 400/-/-", "2019-XX: 1 incident, -/3600/3600"])
  }

  @Test func `does not hold their open upper bounds`() {
    #expect(
      rows(
        member(1, "2019-XX", "up to 5,000"), member(2, of: 1, "2019-06", "about 700"),
        member(3, of: 1, "2019-XX", "at least 20"))
        == ["2019-06: 1 incident, -/700/-", "2019-XX: 1 incident, 20/-/5000"])
  }

  @Test func `counts with the parts of its own row as one incident`() {
    // 100 in all: 40 are the part of another row, 50 that of its own, 10 are left.
    let family = [
      member(1, "2019-XX", "100"), member(2, of: 1, "2019-06", "40"),
      member(3, of: 1, "2019-XX", "50"),
    ]
    #expect(
      PublishedRow.texts(of: family)
        == ["2019-06: 1 incident, 40/40/40", "2019-XX: 1 incident, 60/60/60"])
    #expect(IncidentFamily.contributions(of: family).map(\.incidents) == [1, 1, 0])
  }

  @Test func `is one incident with parts of its row that lie below parts of another`() {
    #expect(
      rows(
        member(1, "2019-06", "100"), member(2, of: 1, "2019-XX", "60"),
        member(3, of: 2, "2019-06", "20"))
        == ["2019-06: 1 incident, 60/60/60", "2019-XX: 1 incident, 40/40/40"])
  }
}
