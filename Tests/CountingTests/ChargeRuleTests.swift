import IncidentTestSupport
import Counting
import Incidents
import Testing

/// Counting rule 10, in tables: a charge counts by article once, in the month of the charge or, where
/// that is unknown, of the detention.
@Suite struct `A charge counts by article` {
  private static let june = days("2019-06-09", ofIncident: true)

  private static func days(_ day: String, ofIncident: Bool = false) -> ChargeTally.Days {
    let day = CalendarDay(iso: day)
    return ChargeTally.Days(day, day, isOfIncident: ofIncident)
  }

  /// A charge: the person, or nil for a group with its bounds, and its day.
  private typealias Row = (person: Int64?, bounds: Bounds, days: ChargeTally.Days)

  private func tally(_ charges: [Row]) -> ChargeTally {
    var tally = ChargeTally()
    for charge in charges { tally.add(person: charge.person, charge.bounds, charge.days) }
    return tally
  }

  /// What incidents add under one article, as `incident: period charges`, `*` for the month of the
  /// incident.
  private func counted(_ incidents: (id: Int64, parent: Int64?, charges: [Row])...) -> [String] {
    ChargeContribution.contributions(
      of: incidents.map {
        ChargeContribution.Member(
          id: $0.id, parent: $0.parent,
          tallies: $0.charges.isEmpty ? [:] : [174: tally($0.charges)])
      }
    ).map { "\($0.incident): \($0.period()) \($0.charges)\($0.days.isOfIncident ? "*" : "")" }
      .sorted()
  }

  private let one = bounds(1, 1, 1)

  @Test func `in the month of the charge`() {
    #expect(counted((1, nil, [(7, one, Self.days("2019-08-01"))])) == ["1: 2019-08 1"])
  }

  @Test func `in the month of the incident, marked so, where its own is unknown`() {
    #expect(counted((1, nil, [(7, one, Self.june)])) == ["1: 2019-06 1*"])
  }

  @Test func `once for a person, under however many parts of the article, on the earliest day`() {
    #expect(
      counted(
        (
          1, nil,
          [
            (7, one, Self.days("2019-09-01")), (7, one, Self.days("2019-08-01")),
            (7, one, Self.june), (8, one, Self.june),
          ]
        )) == ["1: 2019-06 1*", "1: 2019-08 1"])
  }

  @Test func `once for a group, under however many parts of the article`() {
    #expect(
      counted((1, nil, [(nil, figure("3"), Self.june), (nil, figure("5"), Self.june)]))
        == ["1: 2019-06 5*"])
  }

  @Test(arguments: [("unclear", 1), ("up to 5", 1), ("about 10", 1), ("at least 4", 4)])
  func `as the least that the number can be, which is one`(number: String, charges: Int) {
    #expect(
      counted((1, nil, [(nil, figure(number), Self.june)])) == ["1: 2019-06 \(charges)*"])
  }

  @Test func `not at all where nobody was charged`() {
    #expect(counted((1, nil, [(nil, figure("0"), Self.june)])) == [])
  }

  @Test func `with the persons named as a floor under the number of the group`() {
    let named: [Row] = [(7, one, Self.days("2019-08-01")), (8, one, Self.june)]
    #expect(
      counted((1, nil, named + [(nil, figure("5"), Self.june)]))
        == ["1: 2019-06 4*", "1: 2019-08 1"])
    #expect(
      counted((1, nil, named + [(nil, figure("2"), Self.june)]))
        == ["1: 2019-06 1*", "1: 2019-08 1"])
  }

  @Test func `of a wave only as far as its parts do not account for it`() {
    #expect(
      counted(
        (1, nil, [(nil, figure("10"), Self.june), (7, one, Self.june)]),
        (2, 1, [(nil, figure("4"), Self.june)]), (3, 1, [(7, one, Self.days("2019-07-02"))]))
        == ["1: 2019-06 5*", "2: 2019-06 4*", "3: 2019-07 1"])
  }
}
