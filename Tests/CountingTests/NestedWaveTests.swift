import IncidentTestSupport
import Counting
import TestSupport
import Incidents
import Testing

@Suite struct `Waves within waves` {
  private func rows(_ members: IncidentFamily.Member...) -> [String] {
    PublishedRow.texts(of: members)
  }

  /// June 2019 in Kazakhstan, as the sample has it.
  private let june = [
    IncidentFamily.Member(
      id: 1, parent: nil, period: "2019-06",
      own: OwnCount(accepted: bounds(nil, 4000, 5000), personsNamed: 0)),
    member(2, of: 1, "2019-06", "about 700"),  // 9 and 10 June
    member(3, of: 2, "2019-06", "about 500"),  // 9 June, two cities
    member(4, of: 3, "2019-06", "not fewer than 400"),  // 9 June, Almaty
    member(5, of: 2, "2019-06", "about 20"),  // 9 June, Shymkent
  ]

  @Test func `June 2019 is at least 400, about 4,000 and at most 5,000`() {
    #expect(PublishedRow.texts(of: june) == ["2019-06: 1 incident, 400/4000/5000"])
  }

  @Test func `each adds what it exceeds its own parts by`() {
    let contributions = IncidentFamily.contributions(of: june)
    #expect(contributions.map(\.bounds.best) == [3300, 180, 500, nil, 20])
    #expect(contributions.map(\.bounds.low) == [nil, nil, nil, 400, nil])
    #expect(contributions.map(\.bounds.high) == [5000, 0, 0, 0, 0])
    #expect(
      contributions.map(\.rule) == [
        .wholeBeyondParts, .wholeBeyondParts, .wholeBeyondParts, .partWithinWhole,
        .partWithinWhole,
      ])
  }

  @Test(arguments: 0..<20) func `they give the same in any order`(seed: Int) {
    var random = SplitMix(seed: seed)
    let shuffled = IncidentFamily.contributions(of: june.shuffled(using: &random))
    #expect(Set(shuffled) == Set(IncidentFamily.contributions(of: june)))
  }

  @Test func `a wave between without detentions lets its parts through`() {
    #expect(
      rows(
        member(1, "2019-06", "100"), member(2, of: 1, "2019-06", nil),
        member(3, of: 2, "2019-06", "40"), member(4, of: 2, "2019-06", "30"))
        == ["2019-06: 1 incident, 100/100/100"])
  }

  @Test func `a part whose wave is not there stands for itself`() {
    #expect(
      rows(member(1, "2019-06", "100"), member(2, of: 9, "2019-06", "40"))
        == ["2019-06: 2 incidents, 140/140/140"])
  }

  @Test func `waves of one list do not touch each other`() {
    #expect(
      rows(
        member(1, "2019-06", "100"), member(2, of: 1, "2019-06", "40"),
        member(3, "2019-06", "10"), member(4, of: 3, "2019-06", "20"))
        == ["2019-06: 2 incidents, 120/120/120"])
  }

  @Test func `a circle is cut at its lowest number`() {
    // 2 is the whole, 3 its part, 4 a part of that.
    let circle = [
      member(2, of: 4, "2019-06", "100"), member(3, of: 2, "2019-06", "40"),
      member(4, of: 3, "2019-06", "60"),
    ]
    #expect(PublishedRow.texts(of: circle) == ["2019-06: 1 incident, 100/100/100"])
    #expect(IncidentFamily.contributions(of: circle).map(\.bounds.best) == [40, nil, 60])
  }

  @Test func `what hangs on a circle is a part of it`() {
    #expect(
      rows(
        member(1, of: 2, "2019-06", "50"), member(2, of: 3, "2019-06", "100"),
        member(3, of: 2, "2019-06", "40"))
        == ["2019-06: 1 incident, 100/100/100"])
  }

  @Test func `an incident that is a part of itself is the first of its family`() {
    #expect(
      rows(member(1, of: 1, "2019-06", "100"), member(2, of: 1, "2019-06", "40"))
        == ["2019-06: 1 incident, 100/100/100"])
  }

  @Test func `a deep chain of waves is counted, and figures without end do not overflow`() {
    let chain = (1...Int64(500)).map { id in
      IncidentFamily.Member(
        id: id, parent: id == 1 ? nil : id - 1, period: "2019-06",
        own: OwnCount(accepted: bounds(nil, nil, .max), personsNamed: Int(id)))
    }
    let contributions = IncidentFamily.contributions(of: chain)
    #expect(contributions.map(\.incidents).reduce(0, +) == 1)
    #expect(contributions.compactMap(\.bounds.low).reduce(0, +) == 500)
    #expect(contributions.compactMap(\.bounds.high).reduce(0, +) == .max)
    let wide =
      [member(1, "2019-06", "5")]
      + (2...4).map { id in
        IncidentFamily.Member(
          id: id, parent: 1, period: "2019-06",
          own: OwnCount(accepted: bounds(.max, .max, .max), personsNamed: 0))
      }
    #expect(IncidentFamily.contributions(of: wide)[0].rule == .wholeWithinParts)
  }
}
