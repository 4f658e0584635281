/// A table of months with all totals that are printed beside it.
struct LinkedTables {
  /// The table, the shortest periods of all.
  var grid: FigureGrid
  /// The same groups in longer periods, of which figures may be hidden.
  var longer: [MarginTable]
  /// The same groups over all time: known, if they are not too small.
  let all: MarginTable
  /// All groups together, in the periods of the table, in longer ones and over all time, of which no
  /// more may be hidden than is.
  let together: [MarginTable]

  /// The corners of an exchange that change longer periods of a length.
  ///
  /// A date that fits no month may fit a longer period. Where what is beyond the months leaves room
  /// for it, an exchange between such dates and a month leaves the longer period as it is.
  func corners(
    _ corners: [FigureExchange.Corner], changing length: CountingPeriod.Length?, _ measure: Int
  ) -> [FigureExchange.Corner] {
    let known = corners.filter { grid.figure($0.cell, measure) != nil }
    guard known.contains(where: { isUndated($0.cell) }),
      let totals = longer.first(where: { $0.grid.length == length })
    else { return known }
    return known.filter { corner in
      guard let other = partner(of: corner, in: known) else { return true }
      let dated = isUndated(corner.cell) ? other : corner
      // Of a longer period of which the figure is not known, nothing can be told.
      return totals.rest(totals.cellAbove(dated.cell), measure) ?? .max < 1
    }
  }

  /// What a total of longer periods is beyond its months, where an exchange relies on it.
  func room(
    _ corners: [FigureExchange.Corner], in totals: MarginTable, _ measure: Int
  ) -> [(room: Int64, rate: Int64)] {
    guard corners.contains(where: { isUndated($0.cell) }) else { return [] }
    let known = corners.filter { grid.figure($0.cell, measure) != nil }
    return known.compactMap { corner in
      guard !isUndated(corner.cell), partner(of: corner, in: known) != nil else { return nil }
      let rest = totals.rest(totals.cellAbove(corner.cell), measure)
      return rest.flatMap { $0 < 1 ? nil : ($0, -corner.sign) }
    }
  }

  /// The other cell of the group, in the same year, where one of the two has no month.
  private func partner(
    of corner: FigureExchange.Corner, in corners: [FigureExchange.Corner]
  ) -> FigureExchange.Corner? {
    let isUndated = isUndated(corner.cell)
    let year = grid.years[grid.period(of: corner.cell)]
    return corners.first {
      grid.group(of: $0.cell) == grid.group(of: corner.cell)
        && self.isUndated($0.cell) != isUndated
        && grid.years[grid.period(of: $0.cell)] == year
    }
  }

  private func isUndated(_ cell: Int) -> Bool {
    grid.isUndated[grid.period(of: cell)]
  }

  /// Narrows the feasibility of a figure of some cells to what the totals and the figures allow.
  ///
  /// - Parameters:
  ///   - feasibility: By how much the figure of the first cell changes.
  ///   - measure: The figure.
  ///   - corners: The cells.
  ///   - least: What is left of a figure that is not zero.
  ///   - keepsAllTime: Whether the totals over all time are known.
  func narrow(
    _ feasibility: inout FeasibilityInterval, of measure: Int, at corners: [FigureExchange.Corner],
    least: Int64, keepsAllTime: Bool
  ) {
    for corner in corners {
      guard let figure = grid.figure(corner.cell, measure) else { continue }
      feasibility.keep(figure > 0 ? figure - least : 0, changingBy: corner.sign)
      // An incident may be in several groups, but in none that is greater than all together.
      for totals in together where totals.grid.length == grid.length {
        let total = totals.cellAbove(corner.cell)
        if !totals.grid.hides(total, measure), let whole = totals.grid.figure(total, measure),
          figure <= whole
        {
          feasibility.keep(whole - figure, changingBy: -corner.sign)
        }
      }
    }
    for totals in longer {
      let changing = self.corners(corners, changing: totals.grid.length, measure)
      for (total, rate) in totals.changes(with: changing) {
        guard let figure = totals.grid.figure(total, measure) else { continue }
        feasibility.keep(figure, changingBy: rate)
        // A row that is left out is known to hold nothing.
        if !totals.grid.isPrinted[total] { feasibility.keep(0, changingBy: -rate) }
      }
      for (room, rate) in room(corners, in: totals, measure) {
        feasibility.keep(room, changingBy: rate)
      }
    }
    // These totals stay, since four cells move the figure from group to group and back.
    let isRound = corners.count == 4 && !corners.contains { isUndated($0.cell) }
    let isKnown = isRound && corners.allSatisfy { grid.figure($0.cell, measure) != nil }
    for totals in isKnown ? [] : together + [all] where keepsAllTime || totals.grid.length != nil {
      let changing = self.corners(corners, changing: totals.grid.length, measure)
      for (total, rate) in totals.changes(with: changing)
      where totals.grid.figure(total, measure) != nil && !totals.grid.hides(total, measure) {
        feasibility.keep(0, changingBy: rate)
        feasibility.keep(0, changingBy: -rate)
      }
    }
  }

  /// The figures of the totals of longer periods that are hidden by an exchange and are not yet.
  func newlyHidden(
    _ measure: Int, by corners: [FigureExchange.Corner]
  ) -> [(totals: Int, total: Int)] {
    longer.indices.flatMap { index in
      longer[index].changes(
        with: self.corners(corners, changing: longer[index].grid.length, measure)
      )
      .filter {
        longer[index].grid.figure($0.total, measure) != nil
          && !longer[index].grid.hides($0.total, measure)
      }
      .map { (index, $0.total) }
    }
  }
}
