/// Hides what is too small in one table, and enough of the rest that it stays hidden.
///
/// The totals that the table adds up to are known to whoever reads it, but for those that are hidden
/// in a table of their own. For each figure that is too small an exchange is found that changes it,
/// and all figures that the exchange changes are hidden: so are those of the totals that are hidden
/// there, which must not be reckoned from this table.
struct SuppressionStage {
  private let rule: SuppressionRule
  /// The tables of totals, their hidden figures chosen.
  private let totals: [FigureTotals]
  /// The running sums that are printed in place of the table; nil where it is printed itself.
  private let running: RunningFigures?
  /// The table, with what is hidden in it.
  private(set) var grid: FigureGrid
  /// The exchanges that prove it.
  private(set) var exchanges: [FigureExchange] = []
  /// The number of figures for which there was no exchange, whose surroundings are hidden whole.
  private(set) var unproven = 0

  /// A figure that must be changed by an exchange.
  private struct Target {
    /// The table of totals that it stands in; nil for the table itself.
    var totals: Int?
    /// Whether it is the running sum up to the cell.
    var isRunning = false
    let cell: Int
    let measure: Int
  }

  /// Hides figures of a table.
  ///
  /// - Parameters:
  ///   - grid: The table.
  ///   - above: Tables of totals over longer times, over all groups, or both.
  ///   - running: The running sums, where they are printed.
  ///   - rule: What is too small.
  init(
    _ grid: FigureGrid, below above: [FigureGrid], running: RunningFigures? = nil,
    by rule: SuppressionRule
  ) {
    self.rule = rule
    self.grid = grid
    self.grid.hide(by: rule)
    self.running = running
    totals = above.map { FigureTotals($0, of: grid) }
    for target in targets { protect(target) }
  }

  /// What is too small in the totals first: their exchanges are exchanges of this table too.
  private var targets: [Target] {
    var targets: [Target] = []
    for (index, total) in totals.enumerated() where total.grid.length != nil {
      targets += Self.places(of: total.grid, rule).map {
        Target(totals: index, cell: $0.cell, measure: $0.measure)
      }
    }
    targets += Self.places(of: grid, rule).map { Target(cell: $0.cell, measure: $0.measure) }
    if let running {
      targets += Self.places(of: running.sums, rule).map {
        Target(isRunning: true, cell: $0.cell, measure: $0.measure)
      }
    }
    return targets
  }

  private static func places(
    of grid: FigureGrid, _ rule: SuppressionRule
  ) -> [(cell: Int, measure: Int)] {
    (0..<grid.width).flatMap { measure in
      (0..<grid.count).filter { grid.isPrinted[$0] && rule.hides(grid.figure($0, measure)) }
        .map { ($0, measure) }
    }
  }

  private mutating func protect(_ target: Target) {
    let has = exchanges.reduce(0) { width, exchange in
      isChanged(target, by: exchange) ? max(width, exchange.leeway.width) : width
    }
    // As much leeway as is wanted, if need be by figures that become zero; else what there is.
    for (wanted, least) in [(rule.width, 1), (rule.width, 0), (1, 0)] where has < wanted {
      if let exchange = exchange(for: target, width: wanted, least: Int64(least)) {
        apply(exchange)
        return
      }
    }
    if has == 0 { hideSurroundings(of: target) }
  }

  private func isChanged(_ target: Target, by exchange: FigureExchange) -> Bool {
    guard exchange.measures.contains(target.measure) else { return false }
    if let index = target.totals {
      return totals[index].isChanged(target.cell, target.measure, by: exchange, in: grid)
    }
    if target.isRunning {
      return RunningFigures.change(at: target.cell, of: target.measure, by: exchange, in: grid) != 0
    }
    return exchange.corners.contains { $0.cell == target.cell }
  }

  /// The exchange that hides least, those within a year before others.
  private func exchange(for target: Target, width: Int64, least: Int64) -> FigureExchange? {
    var search = ExchangeSearch(
      grid: grid, totals: totals, measure: target.measure, width: width, least: least,
      reach: rule.threshold)
    for isNear in [true, false] {
      for cell in cells(of: target) {
        search.try(from: cell, inYear: isNear) { exchange in
          isChanged(target, by: exchange)
            && running?.allows(exchange, in: grid) ?? true
        }
      }
      if let found = search.found { return found }
    }
    return nil
  }

  /// The cells of the table by which a figure can change.
  private func cells(of target: Target) -> [Int] {
    if let index = target.totals { return totals[index].cells(under: target.cell) }
    guard target.isRunning else { return [target.cell] }
    return (0...grid.period(of: target.cell)).map { grid.cell($0, grid.group(of: target.cell)) }
  }

  private mutating func apply(_ exchange: FigureExchange) {
    exchanges.append(exchange)
    for measure in exchange.measures {
      for corner in exchange.corners { grid.hide(corner.cell, measure) }
    }
  }

  /// Hides the same figure of all cells of the period, and of the group in all periods.
  private mutating func hideSurroundings(of target: Target) {
    unproven += 1
    for changed in cells(of: target) {
      for cell in 0..<grid.count
      where grid.period(of: cell) == grid.period(of: changed)
        || grid.group(of: cell) == grid.group(of: changed)
      {
        grid.hide(cell, target.measure)
      }
    }
  }
}
