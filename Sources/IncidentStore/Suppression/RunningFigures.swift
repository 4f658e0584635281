/// The running sums of a table, where they are printed in its place.
///
/// Their differences are the figures of the table: an exchange of figures changes the sums from the
/// one period to the other.
struct RunningFigures {
  /// The sums.
  let sums: FigureGrid
  /// What is hidden of the running sums of all groups together: the periods by the places of figures;
  /// nil where the sums are those.
  let hiddenTotals: [Set<String>]?

  /// By how much the sum in a cell changes with the first figure of an exchange.
  func change(
    at cell: Int, of measure: Int, by exchange: FigureExchange, in tables: FigureSurroundings
  ) -> Int64 {
    let group = sums.group(of: cell)
    return change(
      through: sums.periods[sums.period(of: cell)], of: measure, by: exchange, in: tables
    ) { $0 == group }
  }

  /// Whether an exchange changes no sum of all groups that is shown.
  func allows(_ exchange: FigureExchange, in tables: FigureSurroundings) -> Bool {
    guard let hiddenTotals else { return true }
    return exchange.measures.allSatisfy { measure in
      sums.periods.allSatisfy { period in
        hiddenTotals[measure].contains(period)
          || change(through: period, of: measure, by: exchange, in: tables) { _ in true } == 0
      }
    }
  }

  /// The cells of the months that a sum may hold.
  func cells(upTo cell: Int, in grid: FigureGrid) -> [Int] {
    let last = sums.periods[sums.period(of: cell)]
    return grid.periods.indices.filter { place in
      sums.length.map { CountingPeriod.of(period: grid.periods[place], per: $0) <= last } ?? false
    }
    .map { grid.cell($0, sums.group(of: cell)) }
  }

  /// Dates that fit no period are in none of the sums.
  private func change(
    through last: String, of measure: Int, by exchange: FigureExchange,
    in tables: FigureSurroundings, where isIn: (_ group: Int) -> Bool
  ) -> Int64 {
    guard exchange.measures.contains(measure), let length = sums.length else { return 0 }
    return tables.corners(exchange.corners, changing: length, measure).reduce(0) { change, corner in
      let month = tables.grid.periods[tables.grid.period(of: corner.cell)]
      let own = CountingPeriod.of(period: month, per: length)
      let counts =
        isIn(tables.grid.group(of: corner.cell))
        && (own == last
          || own < last && !CountingPeriod.isUndated(own)
            && !CountingPeriod.isUndated(last))
      return counts ? change + corner.sign : change
    }
  }
}
