import Incidents

/// What contributions come to in one row of a table of figures.
package struct FigureSum: Sendable {
  /// How many contributions were added.
  var contributions: Int64 = 0
  /// Incidents with at least one detention.
  var incidents: Int64 = 0
  /// The sum of the lower bounds; nil where there is none.
  var low: Int64?
  /// The sum of the best figures; nil where there is none.
  var best: Int64?
  /// The sum of the upper bounds; nil where there is none.
  var high: Int64?
  /// What the best figures must come to in order to be one: the sum of the lower bounds, those of
  /// unknown size without an upper bound left out.
  var floor: Int64 = 0
  /// Contributions without an upper bound.
  var open: Int64 = 0
  /// Incidents whose detention is of unknown size.
  var unknownSize: Int64 = 0
  /// Incidents of which the first day is not known.
  var dateUncertain: Int64 = 0
  /// The persons named, by their numbers.
  var persons: Set<Int64> = []
  /// The charges by the names of their articles.
  var charges: [String: Int64] = [:]
  /// The charges that stand in the period of the incident.
  var chargesByIncidentDate: Int64 = 0

  init() {}

  /// What one contribution comes to.
  init(_ contribution: Contribution) {
    let bounds = contribution.bounds
    contributions = 1
    incidents = Int64(contribution.incidents)
    low = bounds.low.map(Int64.init)
    best = bounds.best.map(Int64.init)
    high = bounds.high.map(Int64.init)
    floor = contribution.isOfUnknownSize && bounds.high == nil ? 0 : Int64(bounds.low ?? 0)
    open = bounds.high == nil ? 1 : 0
    unknownSize = contribution.isOfUnknownSize ? 1 : 0
    dateUncertain = contribution.countsUncertainDate ? 1 : 0
  }

  /// Adds another sum.
  ///
  /// - Throws: ``FigureTooGreat`` where a figure would not fit.
  mutating func add(_ other: FigureSum) throws(FigureTooGreat) {
    contributions = try contributions.sum(other.contributions)
    incidents = try incidents.sum(other.incidents)
    low = try low.sum(other.low)
    best = try best.sum(other.best)
    high = try high.sum(other.high)
    floor = try floor.sum(other.floor)
    open = try open.sum(other.open)
    unknownSize = try unknownSize.sum(other.unknownSize)
    dateUncertain = try dateUncertain.sum(other.dateUncertain)
    persons.formUnion(other.persons)
    for (article, number) in other.charges {
      charges[article] = try (charges[article] ?? 0).sum(number)
    }
    chargesByIncidentDate = try chargesByIncidentDate.sum(other.chargesByIncidentDate)
  }

  /// Whether anything is recorded: a whole that its parts account for is nothing.
  var isRow: Bool { hasDetentions || charges.values.contains { $0 > 0 } }

  private var hasDetentions: Bool { incidents > 0 || high ?? 0 > 0 || open > 0 }

  /// The sums as they are published.
  ///
  /// The best figures are no figure where they come to less than the lower bounds; the upper bounds
  /// are none where one of them is open. Where nobody was detained, all are zero.
  func count(_ key: FigureKey) -> MonthlyCount {
    let isNone = !hasDetentions
    return MonthlyCount(
      period: key.period, groups: key.groups, incidents: incidents, low: isNone ? 0 : low,
      best: isNone ? 0 : best.flatMap { $0 < floor ? nil : $0 },
      high: isNone ? 0 : open > 0 ? nil : high, unknownSize: unknownSize,
      personsNamed: Int64(persons.count), charges: charges,
      chargesByIncidentDate: chargesByIncidentDate, dateUncertain: dateUncertain)
  }
}

/// The row and the groups of a figure.
package struct FigureKey: Hashable, Comparable, Sendable {
  /// The period, as ``CountingPeriod`` writes it.
  package var period: String
  /// The group of each dimension that was asked for.
  package var groups: [String]

  /// In the order of time, then of the groups.
  ///
  /// "X" sorts after the digits.
  package static func < (left: FigureKey, right: FigureKey) -> Bool {
    left.period == right.period
      ? left.groups.lexicographicallyPrecedes(right.groups) : left.period < right.period
  }
}

/// Figures whose sum is greater than what can be stored.
package struct FigureTooGreat: Error, CustomStringConvertible {
  /// The problem in a sentence.
  package var description: String {
    "The figures come to more than can be reckoned with. Look for a number that cannot be."
  }
}

extension Int64 {
  fileprivate func sum(_ other: Int64) throws(FigureTooGreat) -> Int64 {
    let (sum, overflows) = addingReportingOverflow(other)
    guard !overflows else { throw FigureTooGreat() }
    return sum
  }
}

extension Int64? {
  fileprivate func sum(_ other: Int64?) throws(FigureTooGreat) -> Int64? {
    guard let self else { return other }
    return try self.sum(other ?? 0)
  }
}
