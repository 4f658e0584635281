/// The rows of a chart, put on a time axis or beside it.
struct ChartTimeline {
  /// A row and its place on the axis, counted from the first.
  struct Slot {
    let place: Int
    let row: PeriodChart.Row
  }

  /// The first period; nil where no row has one.
  let first: ChartPeriod?
  /// How many periods the axis has.
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
}
