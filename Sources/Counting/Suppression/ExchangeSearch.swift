/// Looks for the exchange that changes a figure and hides least.
struct ExchangeSearch {
  let tables: LinkedTables
  /// The figure that has to change.
  let measure: Int
  /// By how much, from the least to the most.
  let width: Int64
  /// What figures keep that are not zero.
  let least: Int64
  /// Whether the totals over all time are known, which are not printed.
  let keepsAllTime: Bool
  /// The most by which anything changes.
  let reach: Int64
  /// The exchange that hides least of those that were tried.
  private(set) var found: FigureExchange?
  private var cost = Int64.max

  init(
    tables: LinkedTables, measure: Int, width: Int64, least: Int64, keepsAllTime: Bool,
    reach: Int64
  ) {
    (self.tables, self.measure, self.keepsAllTime) = (tables, measure, keepsAllTime)
    (self.width, self.least, self.reach) = (width, least, reach)
  }

  private var grid: FigureGrid { tables.grid }

  /// The places of the three bounds in `FigureMeasure.ofEveryRow`.
  private var bounds: [Int] { [0, 1, 2] }

  /// Tries a cell alone, with each other group, with each other period, and with both.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - inYear: Whether only periods of the same year are tried.
  ///   - isWanted: Whether an exchange does what is wanted.
  mutating func `try`(
    from cell: Int, inYear: Bool, where isWanted: (FigureExchange) -> Bool
  ) {
    let (period, group) = (grid.period(of: cell), grid.group(of: cell))
    let year = grid.periods[period].prefix(4)
    let own = FigureExchange.Corner(cell: cell, sign: 1)
    `try`([own], where: isWanted)
    for against in grid.groups.indices where against != group {
      `try`([own, .init(cell: grid.cell(period, against), sign: -1)], where: isWanted)
    }
    for other in grid.periods.indices
    where other != period
      && (inYear ? grid.periods[other].hasPrefix(year) : isCandidate(other, beside: period))
    {
      let pair = [own, FigureExchange.Corner(cell: grid.cell(other, group), sign: -1)]
      `try`(pair, where: isWanted)
      for against in grid.groups.indices where against != group {
        let first = grid.cell(period, against)
        let second = grid.cell(other, against)
        guard grid.figure(first, measure) != 0 || grid.figure(second, measure) != 0 else {
          continue
        }
        `try`(pair + [.init(cell: first, sign: -1), .init(cell: second, sign: 1)], where: isWanted)
      }
    }
  }

  /// Periods without anything on either side that are tried all the same: any of them is as good as
  /// those further away, of which a wrong year makes thousands.
  private static let nearby = 12

  private func isCandidate(_ other: Int, beside period: Int) -> Bool {
    abs(other - period) <= Self.nearby
      || grid.groups.indices.contains { grid.figure(grid.cell(other, $0), measure) != 0 }
  }

  private mutating func `try`(
    _ corners: [FigureExchange.Corner], where isWanted: (FigureExchange) -> Bool
  ) {
    guard corners.allSatisfy({ grid.isPrinted[$0.cell] }), loss([measure], corners) < cost,
      let exchange = exchange(of: corners)
    else { return }
    let loss = loss(exchange.measures, corners)
    guard loss < cost, isWanted(exchange) else { return }
    (found, cost) = (exchange, loss)
  }

  /// The exchange between cells, with as many of their figures as must change together.
  private func exchange(of corners: [FigureExchange.Corner]) -> FigureExchange? {
    // Bounds that are alike are of an exact count: the one would tell the other.
    let isExact = corners.contains { corner in
      grid.figure(corner.cell, 0) != nil
        && bounds.allSatisfy { grid.figure(corner.cell, $0) == grid.figure(corner.cell, 0) }
    }
    if bounds.contains(measure), isExact, let exchange = exchange(of: corners, bounds) {
      return exchange
    }
    return exchange(of: corners, [measure])
  }

  private func exchange(
    of corners: [FigureExchange.Corner], _ first: [Int]
  ) -> FigureExchange? {
    var measures = first
    while true {
      let (feasibility, other) = feasibility(of: measures, at: corners)
      if feasibility.width >= width {
        return FigureExchange(corners: corners, measures: measures, feasibility: feasibility)
      }
      guard let other, !measures.contains(other) else { return nil }
      measures.append(other)
    }
  }

  private func feasibility(
    of measures: [Int], at corners: [FigureExchange.Corner]
  ) -> (FeasibilityInterval, other: Int?) {
    var feasibility = FeasibilityInterval(within: reach)
    var other: Int?
    for measure in measures {
      tables.narrow(
        &feasibility, of: measure, at: corners, least: least, keepsAllTime: keepsAllTime)
      // What the totals and the figures themselves forbid, no other figure can allow.
      guard feasibility.width >= width else { return (feasibility, nil) }
    }
    let relations = FigureRelations(grid: grid)
    for corner in corners {
      let next = relations.narrow(&feasibility, of: measures, at: corner, reach: reach)
      other = other ?? next
    }
    return (feasibility, other)
  }

  /// The figures that become hidden by an exchange and were not.
  ///
  /// As few as can be, no zeros if that can be. How great they are does not matter, as the choice
  /// would tell it.
  private func loss(_ measures: [Int], _ corners: [FigureExchange.Corner]) -> Int64 {
    var loss: Int64 = 0
    for measure in measures {
      for corner in corners where !grid.hides(corner.cell, measure) {
        loss += Self.loss(grid.figure(corner.cell, measure))
      }
      for (index, total) in tables.newlyHidden(measure, by: corners) {
        loss += Self.loss(tables.longer[index].grid.figure(total, measure))
      }
    }
    return loss
  }

  private static func loss(_ figure: Int64?) -> Int64 {
    figure.map { $0 == 0 ? 1_000_000 : 1 } ?? 0
  }
}
