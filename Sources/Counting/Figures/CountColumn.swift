import Incidents

/// A number that the contributions of a period add up: the one list of additive columns.
///
/// `detention_count` (an incident), `region_count` (a member of a wave among those of its region) and
/// `detention_sum` (their sums) have a column for each; the statements that write, read, add up and
/// check them are made from this list, and a test holds the migrations against it. Everything that is
/// published follows from the sums (``FigureSum``), so that a figure is the same wherever it stands.
package enum CountColumn: Int, CaseIterable, Sendable {
  /// Incidents that are counted; a wave with detentions and its parts of one row are one.
  case incidents
  /// Those of them with at least one detention.
  case incidentsWithDetentions
  /// Lower bounds.
  case low
  /// Contributions that have one.
  case withLow
  /// Best figures and, where an incident has none, its lower bound.
  case best
  /// Contributions that have a best figure.
  case withBest
  /// Contributions of which the lower bound is added instead.
  case withoutBest
  /// Upper bounds.
  case high
  /// Contributions of which it is open.
  case withoutHigh
  /// Incidents whose detention is of unknown size.
  case unknownSize
  /// Incidents, of those counted, of which the first day is not known.
  case dateUncertain

  /// The name of the column.
  package var name: String {
    switch self {
    case .incidents: "incidents"
    case .incidentsWithDetentions: "incidents_with_detentions"
    case .low: "low"
    case .withLow: "with_low"
    case .best: "best"
    case .withBest: "with_best"
    case .withoutBest: "without_best"
    case .high: "high"
    case .withoutHigh: "without_high"
    case .unknownSize: "unknown_size"
    case .dateUncertain: "date_uncertain"
    }
  }
}

/// Numbers of all additive columns: those of one contribution, or their sums.
package struct CountSums: Hashable, Sendable {
  private var numbers = [Int64](repeating: 0, count: CountColumn.allCases.count)

  /// Sums of nothing.
  package init() {}

  /// The numbers that a contribution adds.
  package init(_ contribution: Contribution) {
    let bounds = contribution.bounds
    self[.incidents] = Int64(contribution.incidents)
    self[.incidentsWithDetentions] = Int64(contribution.incidentsWithDetentions)
    self[.low] = Int64(bounds.low ?? 0)
    self[.withLow] = bounds.low == nil ? 0 : 1
    self[.best] = Int64(bounds.best ?? 0)
    self[.withBest] = bounds.best == nil || contribution.lacksBest ? 0 : 1
    self[.withoutBest] = contribution.lacksBest ? 1 : 0
    self[.high] = Int64(bounds.high ?? 0)
    self[.withoutHigh] = bounds.high == nil ? 1 : 0
    self[.unknownSize] = contribution.isOfUnknownSize ? 1 : 0
    self[.dateUncertain] = contribution.countsUncertainDate ? 1 : 0
  }

  /// The number of a column.
  package subscript(column: CountColumn) -> Int64 {
    get { numbers[column.rawValue] }
    set { numbers[column.rawValue] = newValue }
  }

  /// Adds other numbers.
  ///
  /// - Throws: ``FigureTooGreat`` where a sum would not fit.
  package mutating func add(_ other: CountSums) throws(FigureTooGreat) {
    for index in numbers.indices { numbers[index] = try numbers[index].sum(other.numbers[index]) }
  }
}

extension Contribution {
  /// A contribution as it is kept.
  package init(
    incident: Int64, row: CountingRow, kept sums: CountSums, personsNamed: Int, rule: CountingRule
  ) {
    self.incident = incident
    self.row = row
    self.personsNamed = personsNamed
    self.rule = rule
    incidents = Int(sums[.incidents])
    incidentsWithDetentions = Int(sums[.incidentsWithDetentions])
    lacksBest = sums[.withoutBest] > 0
    bounds = Bounds(
      low: sums[.withLow] > 0 ? Int(sums[.low]) : nil,
      best: sums[.withBest] > 0 || lacksBest ? Int(sums[.best]) : nil,
      high: sums[.withoutHigh] > 0 ? nil : Int(sums[.high]))
    isOfUnknownSize = sums[.unknownSize] > 0
    isDateUncertain = sums[.dateUncertain] > 0
  }
}
