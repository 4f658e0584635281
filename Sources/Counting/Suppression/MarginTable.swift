/// A table of totals, and how the cells of another table add up to it.
struct MarginTable {
  /// The totals, and which of them are hidden.
  var grid: FigureGrid
  /// The number of the total that each cell is a part of.
  private let above: [Int]
  /// What the total is beyond its cells; nil where it is unknown.
  private let rest: [Int64?]

  init(_ totals: FigureGrid, of parts: FigureGrid) {
    grid = totals
    let places = Dictionary(
      uniqueKeysWithValues: totals.periods.enumerated().map { ($0.element, $0.offset) })
    let periods = parts.periods.map { period in
      guard let length = totals.length else { return 0 }
      let place = places[CountingPeriod.of(period: period, per: length)] ?? 0
      // Dates that fit no month fit a year, where no row of years is left for others.
      guard length == .year, CountingPeriod.isUndated(period), !totals.prints(place) else {
        return place
      }
      return places[String(period.prefix(4))] ?? place
    }
    let isOverGroups = totals.groups != parts.groups
    let above = (0..<parts.count).map { cell in
      totals.cell(periods[parts.period(of: cell)], isOverGroups ? 0 : parts.group(of: cell))
    }
    var rest = totals.figures
    for cell in 0..<parts.count {
      for measure in 0..<parts.width {
        let place = above[cell] * parts.width + measure
        rest[place] = rest[place].map { $0 - (parts.figure(cell, measure) ?? 0) }
      }
    }
    (self.above, self.rest) = (above, rest)
  }

  /// The number of the total that a cell is a part of.
  func cellAbove(_ cell: Int) -> Int { above[cell] }

  /// The cells that are a part of a total.
  func cells(under total: Int) -> [Int] { above.indices.filter { above[$0] == total } }

  /// What a total is beyond its cells: dates that fit none of these, where it is positive.
  func rest(_ total: Int, _ measure: Int) -> Int64? { rest[total * grid.width + measure] }

  /// The totals that change with some cells, and by how much with the first of them.
  func changes(with corners: [FigureExchange.Corner]) -> [(total: Int, rate: Int64)] {
    var changes: [(total: Int, rate: Int64)] = []
    for corner in corners {
      let total = above[corner.cell]
      if let index = changes.firstIndex(where: { $0.total == total }) {
        changes[index].rate += corner.sign
      } else {
        changes.append((total, corner.sign))
      }
    }
    return changes.filter { $0.rate != 0 }
  }
}
