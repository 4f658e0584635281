/// All tables that a group may print beside each other, and what somebody who adds and subtracts can tell
/// of the figures that they hide.
///
/// It knows the rules of counting and the totals, and nothing of how figures are chosen to be hidden. So
/// it is a check of what was hidden, however that was. A rule that these tables do not follow, as parts of
/// a wave stand in several of their groups or months, is left out.
package struct PublishedTables {
  /// A figure of a table.
  package struct Place: Hashable {
    /// The length of its period.
    package let length: CountingPeriod.Length
    /// Its period.
    package let period: String
    /// Its groups.
    package let groups: [String]
    /// The figure of its row.
    package let measure: FigureMeasure

    /// The place of a figure.
    package init(
      length: CountingPeriod.Length, period: String, groups: [String], measure: FigureMeasure
    ) {
      (self.length, self.period) = (length, period)
      (self.groups, self.measure) = (groups, measure)
    }
  }

  private let measures: [FigureMeasure]
  private let most: Int64
  private let actual: [CountingPeriod.Length: [FigureKey: FigureRow]]
  /// All that is known of the hidden figures.
  package var reckoning = Reckoning()
  /// The numbers of the hidden figures in it.
  package private(set) var unknowns: [Place: Int] = [:]
  /// The hidden figures themselves, in the order of their numbers.
  package private(set) var figures: [Int64] = []

  /// Tables that are printed.
  ///
  /// - Parameters:
  ///   - grouped: The tables by group.
  ///   - together: Those of all groups together.
  ///   - measures: The figures that they have.
  ///   - actual: The rows of all tables with nothing hidden.
  package init(
    grouped: Suppression.Tables, together: Suppression.Tables, measures: [FigureMeasure],
    actual: Suppression.Tables
  ) {
    self.measures = measures
    self.actual = actual.mapValues { rows in
      Dictionary(rows.map { ($0.key, $0) }) { first, _ in first }
    }
    let greatest = actual.values.joined().lazy.flatMap { row in measures.lazy.compactMap { row[$0] }
    }
    .max()
    // Nobody knows the greatest figure, but may guess that none is much greater than those that are shown.
    most = min(greatest ?? 0, .max / 4) * 2 + 20
    for (length, rows) in together.merging(grouped, uniquingKeysWith: +) {
      for row in rows { learn(row, length) }
    }
    for (length, rows) in grouped { learnGroups(rows, together[length] ?? [], length) }
    for tables in [grouped, together] { learnTimes(tables) }
  }

  private enum Figure {
    case known(Int64)
    case unknown(Int)
    /// Blank: nobody knows it, and it may be anything.
    case open
  }

  private mutating func figure(
    _ row: FigureRow?, _ length: CountingPeriod.Length, _ measure: FigureMeasure
  ) -> Figure {
    guard let row else { return .known(0) }
    guard row.suppressed.contains(measure) else {
      return row[measure].map(Figure.known) ?? .open
    }
    let place = Place(length: length, period: row.period, groups: row.groups, measure: measure)
    if let unknown = unknowns[place] { return .unknown(unknown) }
    guard let figure = actual[length]?[row.key]?[measure] else { return .open }
    let unknown = reckoning.add(0...max(most, figure))
    unknowns[place] = unknown
    figures.append(figure)
    return .unknown(unknown)
  }

  /// Learns that some figures less others are never negative, unless one of them is open or it is not so.
  private mutating func know(_ more: [Figure], exceed less: [Figure]) {
    var fact = Reckoning.Fact()
    for (figures, sign) in [(more, Int64(1)), (less, -1)] {
      for figure in figures {
        switch figure {
        case .known(let number): fact.number &+= sign &* number
        case .unknown(let unknown): fact.add(unknown, sign)
        case .open: return
        }
      }
    }
    if fact.holds(for: figures) { reckoning.know(fact) }
  }

  private mutating func know(_ some: [Figure], equal others: [Figure]) {
    know(some, exceed: others)
    know(others, exceed: some)
  }

  /// Pairs of figures of a row, of which the first is never greater than the second.
  private static let ordered: [(FigureMeasure, FigureMeasure)] = [
    (.low, .best), (.best, .high), (.low, .high), (.personsNamed, .low), (.personsNamed, .high),
    (.incidentsWithDetentions, .low), (.incidentsWithDetentions, .best),
    (.incidentsWithDetentions, .high), (.unknownSize, .low), (.unknownSize, .withoutBest),
    (.unknownSize, .withoutHigh), (.withoutBest, .incidentsWithDetentions),
    (.withoutHigh, .incidentsWithDetentions), (.incidentsWithDetentions, .incidents),
    (.dateUncertain, .incidents),
  ]

  /// What the rules of counting say of the figures of one row.
  private mutating func learn(_ row: FigureRow, _ length: CountingPeriod.Length) {
    guard !row.suppressed.isEmpty else { return }
    for (less, more) in Self.ordered {
      know([figure(row, length, more)], exceed: [figure(row, length, less)])
    }
    let charges = measures.filter { if case .charges = $0 { true } else { false } }
    know(
      charges.map { figure(row, length, $0) },
      exceed: [figure(row, length, .chargesByIncidentDate)])
    learnBlanks(row, length)
  }

  /// A blank figure tells that some or all incidents lack it, any other that none or not all do.
  private mutating func learnBlanks(_ row: FigureRow, _ length: CountingPeriod.Length) {
    func isBlank(_ measure: FigureMeasure) -> Bool {
      row[measure] == nil && !row.suppressed.contains(measure)
    }
    // Somebody was detained where anything is open.
    let bounds: [FigureMeasure] = [.low, .best, .high]
    let isSome = bounds.contains { !row.suppressed.contains($0) && row[$0] != 0 }
    let with = figure(row, length, .incidentsWithDetentions)
    if isSome, !isBlank(.incidents) { know([with], exceed: [.known(1)]) }
    let withoutBest = figure(row, length, .withoutBest)
    if isBlank(.best) {
      know([withoutBest], equal: [with])
    } else if isSome {
      know([with], exceed: [withoutBest, .known(1)])
    }
    let withoutHigh = figure(row, length, .withoutHigh)
    if isBlank(.high) {
      know([withoutHigh], exceed: [.known(1)])
    } else {
      know([withoutHigh], equal: [.known(0)])
    }
  }

  /// The groups of a period come to its total.
  private mutating func learnGroups(
    _ rows: [FigureRow], _ totals: [FigureRow], _ length: CountingPeriod.Length
  ) {
    let parts = Dictionary(grouping: rows, by: \.period)
    for total in totals {
      for measure in measures {
        know(
          (parts[total.period] ?? []).map { figure($0, length, measure) },
          equal: [figure(total, length, measure)])
      }
    }
  }

  /// The periods of a year come to the year, but for dates that fit none of them.
  private mutating func learnTimes(_ tables: Suppression.Tables) {
    let lengths = CountingPeriod.Length.nested.filter { tables[$0] != nil }
    let years = tables.mapValues { rows in
      Dictionary(grouping: rows) { [String($0.period.prefix(4))] + $0.groups }
    }
    for key in Set(years.values.flatMap(\.keys)) {
      for (short, long) in zip(lengths, lengths.dropFirst()) {
        learn(years[short]?[key] ?? [], short, years[long]?[key] ?? [], long)
      }
    }
  }

  /// The shorter and the longer periods of a year of one group.
  private mutating func learn(
    _ parts: [FigureRow], _ short: CountingPeriod.Length, _ wholes: [FigureRow],
    _ long: CountingPeriod.Length
  ) {
    let isUndated = parts.map { CountingPeriod.isUndated($0.period) }
    let above = parts.map { CountingPeriod.of(period: $0.period, per: long) }
    for measure in measures {
      let figures = parts.map { figure($0, short, measure) }
      know(figures, equal: wholes.map { figure($0, long, measure) })
      let undated = parts.indices.filter { isUndated[$0] }.map { figures[$0] }
      for whole in wholes where !CountingPeriod.isUndated(whole.period) {
        let dated = parts.indices.filter { !isUndated[$0] && above[$0] == whole.period }
          .map { figures[$0] }
        let total = figure(whole, long, measure)
        know([total], exceed: dated)
        know(dated + undated, exceed: [total])
      }
    }
  }

  /// True if the tables tell a figure that a rule hides.
  func tell(_ rule: SuppressionRule) -> Bool {
    var reckoning = reckoning
    _ = reckoning.narrow()
    return unknowns.values.contains { unknown in
      let range = reckoning.ranges[unknown]
      return range.count == 1 && rule.hides(range.lowerBound)
    }
  }
}
