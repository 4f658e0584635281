/// A table of totals, and how the cells of another table add up to it.
struct FigureTotals {
  /// The totals.
  let grid: FigureGrid
  /// Whether they are over all groups of the other table, in its own periods.
  let isOverGroups: Bool
  /// The number of the total that each cell is a part of.
  private let above: [Int]
  /// What the cells come to beyond each total; nil where it is unknown.
  private let excess: [Int64?]

  init(_ totals: FigureGrid, of parts: FigureGrid) {
    grid = totals
    isOverGroups = totals.length == parts.length && totals.groups != parts.groups
    let groups =
      totals.groups == parts.groups ? Array(parts.groups.indices) : parts.groups.map { _ in 0 }
    let places = Dictionary(
      uniqueKeysWithValues: totals.periods.enumerated().map { ($0.element, $0.offset) })
    let periods = parts.periods.map { period in
      totals.length.map { places[CountingPeriod.of(period: period, per: $0)] ?? 0 } ?? 0
    }
    let above = (0..<parts.count).map { cell in
      totals.cell(periods[parts.period(of: cell)], groups[parts.group(of: cell)])
    }
    var excess = totals.figures.map { $0.map { -$0 } }
    for cell in 0..<parts.count {
      for measure in 0..<parts.width {
        let place = above[cell] * parts.width + measure
        excess[place] = excess[place].map { $0 + (parts.figure(cell, measure) ?? 0) }
      }
    }
    (self.above, self.excess) = (above, excess)
  }

  /// The number of the total that a cell is a part of.
  func cellAbove(_ cell: Int) -> Int { above[cell] }

  /// The cells that are a part of a total.
  func cells(under total: Int) -> [Int] { above.indices.filter { above[$0] == total } }

  /// Whether an exchange changes a total.
  func isChanged(
    _ total: Int, _ measure: Int, by exchange: FigureExchange, in parts: FigureGrid
  ) -> Bool {
    exchange.measures.contains(measure)
      && rate(of: total, measure, with: exchange.corners, in: parts) != 0
  }

  /// Narrows the leeway of a figure of some cells so that no total changes that is shown.
  ///
  /// Parts may come to more than their total, where a person or a wave is in several of them, or to
  /// less, where dates are known to a longer time only. How much is not printed; on which side it is
  /// stays.
  func narrow(
    _ leeway: inout FigureLeeway, of measure: Int, at corners: [FigureExchange.Corner],
    in parts: FigureGrid
  ) {
    for (index, corner) in corners.enumerated() {
      let total = above[corner.cell]
      guard !grid.hides(total, measure) else { continue }
      if isOverGroups, let part = parts.figure(corner.cell, measure),
        let whole = grid.figure(total, measure), part <= whole
      {
        leeway.keep(whole - part, changingBy: -corner.sign)
      }
      guard !corners[..<index].contains(where: { above[$0.cell] == total }),
        let excess = excess[total * parts.width + measure]
      else { continue }
      let rate = rate(of: total, measure, with: corners, in: parts)
      if excess >= 0 { leeway.keep(excess, changingBy: rate) }
      if excess <= 0 { leeway.keep(-excess, changingBy: -rate) }
    }
  }

  private func rate(
    of total: Int, _ measure: Int, with corners: [FigureExchange.Corner], in parts: FigureGrid
  ) -> Int64 {
    corners.reduce(0) { rate, corner in
      above[corner.cell] == total && parts.figure(corner.cell, measure) != nil
        ? rate + corner.sign : rate
    }
  }
}
