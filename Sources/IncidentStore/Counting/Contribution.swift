package import Incidents

/// What one incident adds to the row of the published count that it belongs to.
package struct Contribution: Hashable, Sendable {
  /// The incident's number in the database.
  package let incident: Int64

  /// The row: a month `2019-06`, or `2019-XX` where the date fits no single month.
  package let row: CountingRow

  /// The period of the row.
  package var period: String { row.period }

  /// What is added to the number of incidents: 1, or 0 for a part of an incident of the same row.
  package var incidents: Int

  /// What is added to the detentions; an absent upper bound opens that of the whole row.
  package var bounds: Bounds

  /// Whether the detention is of unknown size.
  package var isOfUnknownSize: Bool

  /// Distinct persons whom the incident names as detained.
  package var personsNamed: Int

  /// The rule that gave the bounds.
  package var rule: CountingRule

  /// Whether the day on which the incident started is not known.
  package let isDateUncertain: Bool

  /// An incident that is neither a whole nor a part adds its own count.
  package init(incident: Int64, row: CountingRow, own: OwnCount, isDateUncertain: Bool) {
    self.incident = incident
    self.row = row
    self.isDateUncertain = isDateUncertain
    incidents = own.bounds.best == 0 ? 0 : 1
    bounds = own.bounds
    isOfUnknownSize = own.isOfUnknownSize
    personsNamed = own.personsNamed
    rule = own.rule
  }

  /// Makes it what a whole adds to its parts of the same row: what is left of the whole, as far as
  /// it exceeds them.
  ///
  /// A best figure that is less than the parts are at least is not taken for one.
  mutating func reduce(to rest: Bounds, beyond parts: FamilyTotal) {
    func excess(_ figure: Int?, over sum: Int) -> Int? {
      guard let figure, figure > sum else { return nil }
      return figure &- sum
    }
    let best = rest.best.flatMap { $0 < parts.low ? nil : $0 }
    bounds = Bounds(
      low: excess(rest.low, over: parts.low), best: excess(best, over: parts.best),
      high: rest.high.map { excess($0, over: parts.high) ?? 0 })
    isOfUnknownSize = false
    if bounds.low == nil, bounds.best == nil, bounds.high ?? 0 == 0 {
      rule = .wholeWithinParts
      bounds.high = 0
      incidents = 0
    } else {
      rule = .wholeBeyondParts
    }
  }

  /// A contribution as it is kept.
  init(
    incident: Int64, row: CountingRow, incidents: Int, bounds: Bounds, isOfUnknownSize: Bool,
    personsNamed: Int, rule: CountingRule, isDateUncertain: Bool
  ) {
    self.incident = incident
    self.row = row
    self.incidents = incidents
    self.bounds = bounds
    self.isOfUnknownSize = isOfUnknownSize
    self.personsNamed = personsNamed
    self.rule = rule
    self.isDateUncertain = isDateUncertain
  }

  /// Whether it adds an incident of which the first day is not known.
  package var countsUncertainDate: Bool { isDateUncertain && incidents > 0 }
}

extension PartialDate {
  /// Whether the day on which something of this date started is not known, or only about.
  ///
  /// Of "9 to 13 June" it is known, of "March to April" it is not.
  package var isDayUncertain: Bool {
    guard precision == .day || precision == .range, !isApproximate else { return true }
    return edtf.utf8.prefix { $0 != UInt8(ascii: "/") }.count < "2019-06-09".utf8.count
  }
}
