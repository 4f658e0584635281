import IncidentTestSupport
import Counting

/// Somebody who reads all the tables that a group prints, and reckons what is hidden in them.
struct Attack {
  /// A figure of a table.
  struct Place: Hashable {
    let length: CountingPeriod.Length
    let period: String
    let groups: [String]
    let measure: FigureMeasure
  }

  /// Tables as they are printed, one of each length with and without groups.
  typealias Tables = [CountingPeriod.Length: [FigureRow]]

  private let grouped: Tables
  private let together: Tables
  private let measures: [FigureMeasure]
  private let most: Int64
  private(set) var reckoning = Reckoning()
  private(set) var unknowns: [Place: Int] = [:]

  /// A reader of tables.
  ///
  /// - Parameters:
  ///   - grouped: The tables by group.
  ///   - together: Those of all groups together.
  ///   - measures: The figures that they have.
  ///   - most: The most that anybody would take a hidden figure for.
  init(grouped: Tables, together: Tables, measures: [FigureMeasure], most: Int64) {
    (self.grouped, self.together, self.measures, self.most) = (grouped, together, measures, most)
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
    let unknown = reckoning.add(0...most)
    unknowns[place] = unknown
    return .unknown(unknown)
  }

  /// Learns that some figures less others are never negative, unless one of them is open.
  private mutating func know(_ more: [Figure], exceed less: [Figure]) {
    var fact = Reckoning.Fact()
    for (figures, sign) in [(more, Int64(1)), (less, -1)] {
      for figure in figures {
        switch figure {
        case .known(let number): fact.number += sign * number
        case .unknown(let unknown): fact.add(unknown, sign)
        case .open: return
        }
      }
    }
    reckoning.know(fact)
  }

  private mutating func know(_ some: [Figure], equal others: [Figure]) {
    know(some, exceed: others)
    know(others, exceed: some)
  }

  /// What the rules of counting say of the figures of one row.
  private mutating func learn(_ row: FigureRow, _ length: CountingPeriod.Length) {
    let ordered: [([FigureMeasure], [FigureMeasure])] = [
      ([.low], [.best]), ([.best], [.high]), ([.low], [.high]), ([.personsNamed], [.low]),
      ([.personsNamed], [.high]), ([.incidentsWithDetentions], [.low]),
      ([.incidentsWithDetentions], [.best]), ([.incidentsWithDetentions], [.high]),
      ([.unknownSize], [.low]), ([.unknownSize], [.withoutBest]), ([.unknownSize], [.withoutHigh]),
      ([.withoutBest], [.incidentsWithDetentions]), ([.withoutHigh], [.incidentsWithDetentions]),
      ([.incidentsWithDetentions], [.incidents]), ([.dateUncertain], [.incidents]),
    ]
    for (less, more) in ordered {
      know(
        more.map { figure(row, length, $0) }, exceed: less.map { figure(row, length, $0) })
    }
    // Somebody was detained where anything is open.
    let bounds: [FigureMeasure] = [.low, .best, .high]
    let isSome = bounds.contains {
      !row.suppressed.contains($0) && row[$0] != 0
    }
    let with = figure(row, length, .incidentsWithDetentions)
    if isSome, row.incidents != nil || row.suppressed.contains(.incidents) {
      know([with], exceed: [.known(1)])
    }
    // A blank figure tells that some or all incidents lack it, any other that none or not all do.
    let withoutBest = figure(row, length, .withoutBest)
    if row.best == nil, !row.suppressed.contains(.best) {
      know([withoutBest], equal: [with])
    } else if isSome {
      know([with], exceed: [withoutBest, .known(1)])
    }
    let withoutHigh = figure(row, length, .withoutHigh)
    if row.high == nil, !row.suppressed.contains(.high) {
      know([withoutHigh], exceed: [.known(1)])
    } else {
      know([withoutHigh], equal: [.known(0)])
    }
    let charges = measures.filter { if case .charges = $0 { true } else { false } }
    know(
      charges.map { figure(row, length, $0) },
      exceed: [figure(row, length, .chargesByIncidentDate)])
  }

  /// The groups of a period come to its total.
  private mutating func learnGroups(
    _ rows: [FigureRow], _ totals: [FigureRow], _ length: CountingPeriod.Length
  ) {
    for total in totals {
      let parts = rows.filter { $0.period == total.period }
      for measure in measures {
        know(
          parts.map { figure($0, length, measure) }, equal: [figure(total, length, measure)])
      }
    }
  }

  /// The periods of a year come to the year, but for dates that fit none of them.
  private mutating func learnTimes(_ tables: Tables) {
    let lengths = CountingPeriod.Length.nested.filter { tables[$0] != nil }
    for groups in Set(tables.values.flatMap(\.self).map(\.groups)) {
      let rows = tables.mapValues { $0.filter { $0.groups == groups } }
      for (short, long) in zip(lengths, lengths.dropFirst()) {
        for year in Set(rows.values.flatMap(\.self).map { $0.period.prefix(4) }) {
          learn(String(year), rows, short, long)
        }
      }
    }
  }

  private mutating func learn(
    _ year: String, _ rows: Tables, _ short: CountingPeriod.Length,
    _ long: CountingPeriod.Length
  ) {
    let parts = (rows[short] ?? []).filter { $0.period.hasPrefix(year) }
    let wholes = (rows[long] ?? []).filter { $0.period.hasPrefix(year) }
    for measure in measures {
      know(
        parts.map { figure($0, short, measure) },
        equal: wholes.map { figure($0, long, measure) })
      let undated = parts.filter { CountingPeriod.isUndated($0.period) }
      for whole in wholes where !CountingPeriod.isUndated(whole.period) {
        let own = parts.filter { Self.isPart($0.period, of: whole.period) }
        let total = figure(whole, long, measure)
        let dated = own.map { figure($0, short, measure) }
        know([total], exceed: dated)
        know(dated + undated.map { figure($0, short, measure) }, exceed: [total])
      }
    }
  }

  /// Reckons what everything is at least and at most; false where some numbers are not within.
  mutating func narrows(to numbers: [Int64]) -> Bool {
    reckoning.narrow() && zip(reckoning.ranges, numbers).allSatisfy { $0.contains($1) }
  }

  /// Whether everything printed leaves room for a hidden figure in a range; nil where that takes too
  /// long to say.
  func allows(_ unknown: Int, _ range: ClosedRange<Int64>, guess: [Int64]) -> Bool? {
    reckoning.allows(unknown, in: range, guess: guess)
  }

  private static func isPart(_ period: String, of longer: String) -> Bool {
    guard let dash = longer.firstIndex(of: "-") else {
      return period.hasPrefix(longer) && !CountingPeriod.isUndated(period)
    }
    let quarter = Int(longer[dash...].dropFirst(2)) ?? 0
    return Int(period.suffix(2)).map { ($0 + 2) / 3 == quarter } ?? false
  }
}
