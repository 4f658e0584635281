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

  /// The row of the table that says what the column is.
  package var definition: Definition { Self.definitions[rawValue] }

  /// The name of the column.
  package var name: String { definition.name }
}

extension CountColumn {
  /// The name and the content of a column, and the number that a contribution adds to it.
  package struct Definition: Sendable {
    /// Name in SQL.
    package let name: String
    /// Meaning of the number.
    package let unit: Unit
    /// Number that a contribution adds.
    let amount: @Sendable (Contribution) -> Int64
  }

  /// The meaning of a column's numbers, and with it their bounds in a contribution.
  package enum Unit: Sendable {
    /// Contributions of a kind: each adds 0 or 1.
    case contributions
    /// People or acts: each contribution adds 0 or more.
    case people
  }

  /// The table, in the order of the columns.
  private static let definitions: [Definition] = [
    count("incidents") { $0.incidents == 1 },
    count("incidents_with_detentions") { $0.incidentsWithDetentions == 1 },
    people("low") { $0.bounds.low },
    count("with_low") { $0.bounds.low != nil },
    people("best") { $0.bounds.best },
    count("with_best") { $0.bounds.best != nil && !$0.lacksBest },
    count("without_best") { $0.lacksBest },
    people("high") { $0.bounds.high },
    count("without_high") { $0.bounds.high == nil },
    count("unknown_size") { $0.isOfUnknownSize },
    count("date_uncertain") { $0.countsUncertainDate },
  ]

  private static func count(
    _ name: String, _ isOne: @escaping @Sendable (Contribution) -> Bool
  ) -> Definition {
    Definition(name: name, unit: .contributions) { isOne($0) ? 1 : 0 }
  }

  private static func people(
    _ name: String, _ number: @escaping @Sendable (Contribution) -> Int?
  ) -> Definition {
    Definition(name: name, unit: .people) { Int64(number($0) ?? 0) }
  }
}

/// Numbers of all additive columns: those of one contribution, or their sums.
package struct CountSums: Hashable, Sendable {
  private var numbers = [Int64](repeating: 0, count: CountColumn.allCases.count)

  /// Sums of nothing.
  package init() {}

  /// The numbers that a contribution adds.
  package init(_ contribution: Contribution) {
    for column in CountColumn.allCases {
      self[column] = column.definition.amount(contribution)
    }
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
