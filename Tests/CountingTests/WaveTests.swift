import IncidentTestSupport
import Counting
import Incidents
import Testing

/// Counting rule 3, in tables in which 1 is the wave.
@Suite struct `A wave and its parts` {
  private typealias Rows = [String]

  private func rows(_ members: IncidentFamily.Member...) -> Rows {
    PublishedRow.texts(of: members)
  }

  @Test func `the wave alone counts as it is`() {
    #expect(rows(member(1, "2019-06", "almost 4,000")) == ["2019-06: 1 incident, -/4000/4000"])
  }

  @Test func `the wave counts as it is where its parts have no detention`() {
    #expect(
      rows(
        member(1, "2019-06", "120"), member(2, of: 1, "2019-06", nil),
        member(3, of: 1, "2019-06", "0")) == ["2019-06: 1 incident, 120/120/120"])
  }

  @Test func `parts of a wave without detentions count one by one`() {
    #expect(
      rows(
        member(1, "2019-06", nil), member(2, of: 1, "2019-06", "20"),
        member(3, of: 1, "2019-06", "30")) == ["2019-06: 2 incidents, 50/50/50"])
  }

  @Test func `a wave that exceeds its parts counts by how much it does`() {
    let family = [
      member(1, "2019-06", "120"), member(2, of: 1, "2019-06", "20"),
      member(3, of: 1, "2019-06", "30"),
    ]
    #expect(PublishedRow.texts(of: family) == ["2019-06: 1 incident, 120/120/120"])
    let contributions = IncidentFamily.contributions(of: family)
    #expect(contributions.map(\.bounds) == [figure("70"), figure("20"), figure("30")])
    #expect(contributions.map(\.rule) == [.wholeBeyondParts, .acceptedCount, .acceptedCount])
    #expect(contributions.map(\.incidents) == [1, 0, 0])
  }

  @Test(arguments: ["50", "40", "about 50", "more than 10", "up to 50", "dozens", "unclear"])
  func `a wave that its parts account for adds nothing`(wave: String) {
    let family = [
      member(1, "2019-06", wave), member(2, of: 1, "2019-06", "60"),
      member(3, of: 1, "2019-06", "40"),
    ]
    #expect(PublishedRow.texts(of: family) == ["2019-06: 1 incident, 100/100/100"])
    let whole = IncidentFamily.contributions(of: family)[0]
    #expect(whole.rule == .wholeWithinParts)
    #expect(whole.bounds == bounds(nil, nil, 0))
    #expect(!whole.isOfUnknownSize)
  }

  @Test func `a wave exceeds its parts bound by bound`() {
    // The low is the parts', the high the wave's; the part without a best figure adds its low to the best.
    #expect(
      rows(
        member(1, "2019-06", "80-150"), member(2, of: 1, "2019-06", "at least 40"),
        member(3, of: 1, "2019-06", "50"))
        == ["2019-06: 1 incident, 90/90/150"])
  }

  @Test func `an upper bound that a part leaves open is held by the wave's`() {
    let family = [
      member(1, "2019-06", "up to 5,000"), member(2, of: 1, "2019-06", "at least 400"),
      member(3, of: 1, "2019-06", "20"),
    ]
    #expect(PublishedRow.texts(of: family) == ["2019-06: 1 incident, 420/420/5000"])
    let contributions = IncidentFamily.contributions(of: family)
    #expect(contributions.map(\.rule) == [.wholeBeyondParts, .partWithinWhole, .acceptedCount])
    #expect(contributions.map(\.bounds.high) == [4980, 0, 20])
  }

  @Test func `a wave's upper bound that its parts break holds nothing`() {
    #expect(
      rows(
        member(1, "2019-06", "up to 300"), member(2, of: 1, "2019-06", "at least 400"))
        == ["2019-06: 1 incident, 400/-/-"])
  }

  @Test func `a wave with an open upper bound that exceeds its parts opens the row`() {
    #expect(
      rows(member(1, "2019-06", "more than 100"), member(2, of: 1, "2019-06", "60"))
        == ["2019-06: 1 incident, 101/101/-"])
  }

  @Test func `a part of unknown size is one of the wave's`() {
    let family = [member(1, "2019-06", "30"), member(2, of: 1, "2019-06", "unclear")]
    #expect(PublishedRow.texts(of: family) == ["2019-06: 1 incident, 30/30/30"])
    #expect(IncidentFamily.contributions(of: family).map(\.isOfUnknownSize) == [false, true])
  }

  @Test(arguments: ["about 300", "200-300", "300"])
  func `a wave's figure below what its parts prove is not taken for the best`(wave: String) {
    let family = [member(1, "2019-06", wave), member(2, of: 1, "2019-06", "at least 400")]
    #expect(PublishedRow.texts(of: family) == ["2019-06: 1 incident, 400/-/-"])
    #expect(IncidentFamily.contributions(of: family).map(\.bounds.best) == [nil, 400])
  }

  @Test func `a wave of unknown size that names more persons than its parts count exceeds them`() {
    let wave = IncidentFamily.Member(id: 1, parent: nil, period: "2019-06", own: own("", named: 5))
    #expect(rows(wave, member(2, of: 1, "2019-06", "3")) == ["2019-06: 1 incident, 5/5/-"])
    #expect(rows(wave, member(2, of: 1, "2019-06", "7")) == ["2019-06: 1 incident, 7/7/7"])
  }

  @Test func `a wave of which a reliable source knows no detention does not hide its parts`() {
    // "0" of a reliable source against "5".
    let wave = IncidentFamily.Member(
      id: 1, parent: nil, period: "2019-06",
      own: OwnCount(accepted: bounds(0, 0, 5), personsNamed: 0))
    #expect(rows(wave) == ["2019-06: 0 incidents, 0/0/5"])
    #expect(
      rows(wave, member(2, of: 1, "2019-06", "3")) == ["2019-06: 1 incident, 3/3/5"])
  }
}
