import Incidents

/// The sums of contributions in one row of a table of figures, and what is published of them.
package struct FigureSum: Sendable {
  /// The sums of the additive columns.
  package var detentions = CountSums()
  /// The persons named, by their numbers.
  package var persons: Set<Int64> = []
  /// The charges by the names of their articles.
  package var charges: [String: Int64] = [:]
  /// The charges that stand in the period of the incident.
  package var chargesByIncidentDate: Int64 = 0

  package init() {}

  /// The sums of the additive columns alone.
  package init(_ detentions: CountSums) { self.detentions = detentions }

  /// Adds another sum.
  ///
  /// - Throws: ``FigureTooGreat`` where a figure would not fit.
  package mutating func add(_ other: FigureSum) throws(FigureTooGreat) {
    try detentions.add(other.detentions)
    persons.formUnion(other.persons)
    for (article, number) in other.charges {
      charges[article] = try (charges[article] ?? 0).sum(number)
    }
    chargesByIncidentDate = try chargesByIncidentDate.sum(other.chargesByIncidentDate)
  }

  /// Whether anything is recorded: a whole that its parts account for is nothing.
  package var isRow: Bool {
    detentions[.incidents] > 0 || hasDetentions || charges.values.contains { $0 > 0 }
  }

  /// Whether anybody was or may have been detained.
  private var hasDetentions: Bool {
    detentions[.incidentsWithDetentions] > 0 || detentions[.high] > 0
      || detentions[.withoutHigh] > 0
  }

  /// A bound: zero where nobody was detained, and nil where it is not known.
  private func bound(_ column: CountColumn, isKnown: Bool) -> Int64? {
    guard hasDetentions else { return 0 }
    return isKnown ? detentions[column] : nil
  }

  /// The sums as they are published (rule 11).
  ///
  /// The best figures are unknown where no incident has one, and the upper bounds where one is open.
  package func count(_ key: FigureKey) -> FigureRow {
    FigureRow(
      period: key.period, groups: key.groups, incidents: detentions[.incidents],
      incidentsWithDetentions: detentions[.incidentsWithDetentions],
      low: bound(.low, isKnown: detentions[.withLow] > 0),
      best: bound(.best, isKnown: detentions[.withBest] > 0),
      high: bound(.high, isKnown: detentions[.withoutHigh] == 0),
      withoutBest: detentions[.withoutBest], withoutHigh: detentions[.withoutHigh],
      unknownSize: detentions[.unknownSize], personsNamed: Int64(persons.count), charges: charges,
      chargesByIncidentDate: chargesByIncidentDate, dateUncertain: detentions[.dateUncertain])
  }
}

/// The row and the groups of a figure.
package struct FigureKey: Hashable, Comparable, Sendable {
  /// The period, as ``CountingPeriod`` writes it.
  package var period: String
  /// The group of each dimension that was asked for.
  package var groups: [String]

  /// The figure of a period and a group.
  package init(period: String, groups: [String]) {
    self.period = period
    self.groups = groups
  }

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
    "The total is too large. Look for an impossible number in the data."
  }
}

extension Int64 {
  /// The sum with another number.
  ///
  /// - Throws: ``FigureTooGreat`` where it would not fit.
  package func sum(_ other: Int64) throws(FigureTooGreat) -> Int64 {
    let (sum, overflows) = addingReportingOverflow(other)
    guard !overflows else { throw FigureTooGreat() }
    return sum
  }
}
