import Incidents

/// A week, month, quarter or year on the axis of a chart.
struct ChartPeriod: Hashable {
  /// Length of the periods of a chart.
  enum Unit: Hashable {
    case week, month, quarter, year
    /// Twelve months from a month on that is not the first of a year.
    case fiscalYear(startingIn: Int)

    /// The most that there are in a year.
    var perYear: Int {
      switch self {
      case .week: 52
      case .month: 12
      case .quarter: 4
      case .year, .fiscalYear: 1
      }
    }
  }

  /// Length of it.
  let unit: Unit
  /// Its place in time: periods that follow each other have numbers that do.
  let ordinal: Int

  /// A period by its place in time.
  init(_ unit: Unit, ordinal: Int) { (self.unit, self.ordinal) = (unit, ordinal) }

  /// Reads a period as figures name it: `2019-06`, `2019-W23`, `2019-Q2`, `2019`, `2019-07/2020-06`.
  ///
  /// A quarter may also be the season 33 to 36 (EDTF level 2). Any other text is none.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Self.number(parts[0], digits: 4) else { return nil }
    switch parts.count {
    case 1: self.init(.year, ordinal: year)
    case 2: self.init(year: year, part: parts[1])
    case 3: self.init(year: year, months: parts[1], last: parts[2])
    default: return nil
    }
  }

  private init?(year: Int, part: Substring) {
    let number = Self.number(part.suffix(part.first == "W" ? 2 : 1), digits: nil) ?? 0
    if part.hasPrefix("W"), part.utf8.count == 3, (1...53).contains(number),
      let fourth = CalendarDay(year: year, month: 1, day: 4)
    {
      self.init(.week, ordinal: fourth.ordinal / 7 + number - 1)
    } else if part.hasPrefix("Q"), part.utf8.count == 2, (1...4).contains(number) {
      self.init(.quarter, ordinal: year * 4 + number - 1)
    } else {
      switch Self.number(part, digits: 2) ?? 0 {
      case let month where (1...12).contains(month):
        self.init(.month, ordinal: year * 12 + month - 1)
      case let season where (33...36).contains(season):
        self.init(.quarter, ordinal: year * 4 + season - 33)
      default: return nil
      }
    }
  }

  /// A fiscal year by the parts of `2019-07/2020-06` between its dashes.
  private init?(year: Int, months: Substring, last: Substring) {
    let parts = months.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Self.number(parts[0], digits: 2),
      Self.number(parts[1], digits: 4) != nil, Self.number(last, digits: 2) != nil,
      (1...12).contains(first)
    else { return nil }
    self.init(.fiscalYear(startingIn: first), ordinal: year)
  }

  private static func number(_ text: Substring, digits: Int?) -> Int? {
    guard digits == nil || text.utf8.count == digits else { return nil }
    return text.utf8.allSatisfy(\.isDigit) ? Int(text) : nil
  }

  /// The period that lies a number of periods later.
  func later(by places: Int) -> ChartPeriod { ChartPeriod(unit, ordinal: ordinal + places) }

  /// The year that it is a part of; of weeks, that of the Thursday.
  var year: Int {
    unit == .week ? thursday?.year ?? 0 : ordinal / unit.perYear
  }

  /// Its place in the year, from 0.
  var part: Int {
    guard unit == .week else { return ordinal % unit.perYear }
    guard let thursday, let newYear = CalendarDay(year: thursday.year, month: 1, day: 1) else {
      return 0
    }
    return (thursday.ordinal - newYear.ordinal) / 7
  }

  private var thursday: CalendarDay? {
    CalendarDay(year: 1, month: 1, day: 1)?.adding(days: ordinal * 7 + 3)
  }

  /// Its name within its year: `Jun`, `Q2`, `W23`.
  var partName: String {
    switch unit {
    case .week: "W\(part + 1)"
    case .quarter: "Q\(part + 1)"
    case .month, .year, .fiscalYear: Self.monthNames[part]
    }
  }

  /// The name of its year: `2019`, and `2019/20` where years begin within one.
  var yearName: String {
    guard case .fiscalYear(let first) = unit, first > 1 else { return String(year) }
    return "\(year)/\(((year + 1) % 100).padded(to: 2))"
  }

  /// The names of months in short.
  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// The rows of a chart, put on a time axis or beside it.
struct ChartTimeline {
  /// A row and its place on the axis, counted from the first.
  struct Slot {
    let place: Int
    let row: PeriodChart.Row
  }

  /// The first period; nil where no row has one.
  let first: ChartPeriod?
  /// The number of periods on the axis.
  let count: Int
  /// The rows on the axis in order of time, at most one for each place.
  let slots: [Slot]
  /// The rows that have no place on the axis.
  let undated: [PeriodChart.Row]

  /// Puts rows in their places: the first row with a period says how long periods are.
  init(_ rows: [PeriodChart.Row]) {
    let periods = rows.map { ChartPeriod($0.period) }
    let unit = periods.lazy.compactMap { $0?.unit }.first
    var dated: [Int: PeriodChart.Row] = [:]
    var undated: [PeriodChart.Row] = []
    for (row, period) in zip(rows, periods) {
      if let period, period.unit == unit, dated[period.ordinal] == nil {
        dated[period.ordinal] = row
      } else {
        undated.append(row)
      }
    }
    let places = dated.keys.sorted()
    let start = places.first ?? 0
    first = periods.compactMap { $0 }.first { $0.unit == unit && $0.ordinal == start }
    count = places.isEmpty ? 0 : (places.last ?? start) - start + 1
    slots = places.compactMap { place in
      dated[place].map { Slot(place: place - start, row: $0) }
    }
    self.undated = undated
  }

  /// The same rows on an axis that other rows have too.
  ///
  /// - Parameters:
  ///   - own: The rows.
  ///   - rows: All rows that share the axis.
  init(_ own: [PeriodChart.Row], alongside rows: [PeriodChart.Row]) {
    let (mine, all) = (ChartTimeline(own), ChartTimeline(rows))
    let shift = (mine.first?.ordinal ?? 0) - (all.first?.ordinal ?? 0)
    let isAlike = mine.first?.unit == all.first?.unit
    first = all.first
    count = all.count
    slots = isAlike ? mine.slots.map { Slot(place: $0.place + shift, row: $0.row) } : []
    undated = mine.undated
  }
}
