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
  private let relations: FigureRelations

  init(
    tables: LinkedTables, measure: Int, width: Int64, least: Int64, keepsAllTime: Bool,
    reach: Int64
  ) {
    (self.tables, self.measure, self.keepsAllTime) = (tables, measure, keepsAllTime)
    (self.width, self.least, self.reach) = (width, least, reach)
    relations = FigureRelations(grid: tables.grid)
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
    let year = grid.years[period]
    let own = FigureExchange.Corner(cell: cell, sign: 1)
    `try`([own], where: isWanted)
    for against in grid.groups.indices where against != group {
      let falling = grid.cell(period, against)
      guard hasRoom([cell], [falling]) else { continue }
      `try`([own, .init(cell: falling, sign: -1)], where: isWanted)
    }
    for other in candidates(beside: period) where !inYear || grid.years[other] == year {
      let pair = [own, FigureExchange.Corner(cell: grid.cell(other, group), sign: -1)]
      if hasRoom([cell], [pair[1].cell]) { `try`(pair, where: isWanted) }
      for against in grid.groups.indices where against != group {
        let first = grid.cell(period, against)
        let second = grid.cell(other, against)
        guard hasRoom([cell, second], [pair[1].cell, first]) else { continue }
        `try`(pair + [.init(cell: first, sign: -1), .init(cell: second, sign: 1)], where: isWanted)
      }
    }
  }

  /// Periods without anything on either side that are tried all the same: any of them is as good as
  /// those further away, of which a wrong year makes thousands.
  private static let nearby = 12

  /// The other periods that are tried, in order.
  private func candidates(beside period: Int) -> [Int] {
    let last = grid.periods.count - 1
    let near = max(0, period - Self.nearby)...min(last, period + Self.nearby)
    let filled = grid.filled[measure]
    let all =
      filled.filter { $0 < near.lowerBound } + near + filled.filter { $0 > near.upperBound }
    return all.filter { $0 != period }
  }

  private mutating func `try`(
    _ corners: [FigureExchange.Corner], where isWanted: (FigureExchange) -> Bool
  ) {
    guard cost > 0, corners.allSatisfy({ grid.isPrinted[$0.cell] }), keepsTotals(corners),
      loss([measure], corners) < cost,
      let exchange = exchange(of: corners)
    else { return }
    let loss = loss(exchange.measures, corners)
    guard loss < cost, isWanted(exchange) else { return }
    (found, cost) = (exchange, loss)
  }

  /// True if the figures of the cells themselves leave as much feasibility as is wanted.
  ///
  /// It is what ``LinkedTables/narrow(_:of:at:least:keepsAllTime:)`` begins with, and settles most
  /// of the exchanges that are tried.
  private func hasRoom(_ rising: [Int], _ falling: [Int]) -> Bool {
    room(rising) + room(falling) >= width
  }

  private func room(_ cells: [Int]) -> Int64 {
    var room = reach
    for cell in cells {
      if let figure = grid.figure(cell, measure) { room = min(room, max(0, figure - least)) }
    }
    return room
  }

  /// True if no total that is shown changes with one or two cells, as it does with no four.
  ///
  /// Dates that fit no period are left to the whole check, as they may stand in for each other.
  private func keepsTotals(_ corners: [FigureExchange.Corner]) -> Bool {
    guard corners.count < 4, !corners.contains(where: { grid.isUndated[grid.period(of: $0.cell)] })
    else { return true }
    let known = corners.filter { grid.figure($0.cell, measure) != nil }
    return (tables.together + [tables.all]).allSatisfy { totals in
      guard keepsAllTime || totals.grid.length != nil else { return true }
      return totals.changes(with: known).allSatisfy { total, _ in
        totals.grid.figure(total, measure) == nil || totals.grid.hides(total, measure)
      }
    }
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
