/// The running sums of a table, where they are printed in its place.
///
/// Their differences are the figures of the table: an exchange of figures changes the sums from the
/// one period to the other.
struct RunningFigures {
  /// The sums, in the cells of the table that they run up to.
  let sums: FigureGrid
  /// The places of figures of the running sums of all groups together, that are hidden in a table of
  /// their own; nil where the table is that one.
  let hiddenTotals: Set<Place>?

  /// The figure of a cell in a table that has one group.
  struct Place: Hashable {
    let period: Int
    let measure: Int
  }

  /// By how much of the leeway the sum up to a cell changes.
  static func change(
    at cell: Int, of measure: Int, by exchange: FigureExchange, in grid: FigureGrid
  ) -> Int64 {
    let group = grid.group(of: cell)
    return change(through: grid.period(of: cell), of: measure, by: exchange, in: grid) { $0 == group }
  }

  /// Whether an exchange changes no sum of all groups that is shown.
  func allows(_ exchange: FigureExchange, in grid: FigureGrid) -> Bool {
    guard let hiddenTotals else { return true }
    return exchange.measures.allSatisfy { measure in
      grid.periods.indices.allSatisfy { period in
        hiddenTotals.contains(Place(period: period, measure: measure))
          || Self.change(through: period, of: measure, by: exchange, in: grid) { _ in true } == 0
      }
    }
  }

  /// Dates that fit no period are in none of the sums.
  private static func change(
    through period: Int, of measure: Int, by exchange: FigureExchange, in grid: FigureGrid,
    where isIn: (_ group: Int) -> Bool
  ) -> Int64 {
    guard exchange.measures.contains(measure) else { return 0 }
    return exchange.corners.reduce(0) { change, corner in
      let own = grid.period(of: corner.cell)
      let counts =
        grid.figure(corner.cell, measure) != nil && isIn(grid.group(of: corner.cell))
        && (own == period || own < period && !CountingPeriod.isUndated(grid.periods[own])
          && !CountingPeriod.isUndated(grid.periods[period]))
      return counts ? change + corner.sign : change
    }
  }
}
