/// Hides what is too small in a table of months and in those of longer periods, and enough of the
/// rest that it stays hidden.
///
/// The totals over all time, and those of all groups together, are known to whoever reads the
/// tables, but for those that are hidden themselves. For each figure that is too small an exchange of
/// the months' figures is found that changes it, and all figures that the exchange changes are
/// hidden. What is hidden of the totals must not be reckoned from the table: they need an exchange
/// too.
struct SecondarySuppression {
  private let rule: SuppressionRule
  /// The tables, with what is hidden in them.
  private(set) var tables: LinkedTables
  /// The exchanges that prove what is hidden.
  private var exchanges: [FigureExchange] = []
  /// Whether there was an exchange for each figure: else everything is hidden.
  private(set) var isProven = true

  /// A figure that must be changed by an exchange.
  private struct Target {
    /// Where a figure stands.
    enum Table {
      case months
      case longer(Int)
      case together(Int)
    }

    let table: Table
    let cell: Int
    let measure: Int
  }

  /// Hides figures of tables.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - rule: What is too small.
  init(_ tables: LinkedTables, by rule: SuppressionRule) {
    self.rule = rule
    self.tables = tables
    self.tables.grid.hide(by: rule)
    for index in tables.longer.indices { self.tables.longer[index].grid.hide(by: rule) }
    for target in targets { protect(target) }
    hideZeros()
  }

  /// The most sums of which the zeros are hidden.
  private static let mostSums = 64

  /// Hides the zeros among figures that could be told from the way in which they are hidden: all zeros
  /// of a sum, as the choice of one would tell something too.
  private mutating func hideZeros() {
    for _ in 0..<Self.mostSums where isProven {
      guard let sum = DisclosiveMargins(tables, rule).first else { return }
      guard !sum.zeros.isEmpty else { return hideEverything() }
      for zero in sum.zeros {
        let table = zero.longer.map { Target.Table.longer($0) } ?? .months
        let target = Target(table: table, cell: zero.cell, measure: sum.measure)
        guard let found = anyExchange(for: target) else { return hideEverything() }
        apply(found)
      }
    }
    if isProven, DisclosiveMargins(tables, rule).first != nil { hideEverything() }
  }

  private func anyExchange(for target: Target) -> FigureExchange? {
    for attempt in Self.attempts(1) {
      if let found = exchange(for: target, attempt) { return found }
    }
    return nil
  }

  /// Longer periods come first: their exchanges serve the months in them too.
  private var targets: [Target] {
    var targets: [Target] = []
    func add(_ grid: FigureGrid, _ table: Target.Table) {
      for measure in 0..<grid.width {
        for cell in 0..<grid.count
        where grid.isPrinted[cell] && rule.hides(grid.figure(cell, measure)) {
          targets.append(Target(table: table, cell: cell, measure: measure))
        }
      }
    }
    for (index, totals) in tables.together.enumerated() where totals.grid.length != nil {
      add(totals.grid, .together(index))
    }
    for (index, totals) in tables.longer.enumerated() { add(totals.grid, .longer(index)) }
    add(tables.grid, .months)
    return targets
  }

  /// What is asked of an exchange.
  private typealias Attempt = (width: Int64, least: Int64, keepsAllTime: Bool)

  /// As much feasibility as is wanted, if need be by figures that become zero, or by a change of the totals
  /// over all time; else what there is.
  private static func attempts(_ width: Int64) -> [Attempt] {
    [(width, 1, true), (width, 0, true), (width, 1, false), (1, 0, true), (1, 0, false)]
  }

  private mutating func protect(_ target: Target) {
    // Where everything is hidden there is no more to do.
    guard isProven else { return }
    let has = exchanges.reduce(0) { width, exchange in
      isChanged(target, by: exchange) ? max(width, exchange.feasibility.width) : width
    }
    for attempt in Self.attempts(rule.width) where has < attempt.width {
      if let exchange = exchange(for: target, attempt) {
        apply(exchange)
        return
      }
    }
    if has == 0 { hideEverything() }
  }

  private func isChanged(_ target: Target, by exchange: FigureExchange) -> Bool {
    guard exchange.measures.contains(target.measure) else { return false }
    func changes(_ totals: MarginTable) -> Bool {
      totals.changes(
        with: tables.corners(
          exchange.corners, changing: totals.grid.length, target.measure)
      ).contains { $0.total == target.cell }
    }
    return switch target.table {
    case .months: exchange.corners.contains { $0.cell == target.cell }
    case .longer(let index): changes(tables.longer[index])
    case .together(let index): changes(tables.together[index])
    }
  }

  /// The exchange that hides least, those within a year before others.
  private func exchange(for target: Target, _ attempt: Attempt) -> FigureExchange? {
    var search = ExchangeSearch(
      tables: tables, measure: target.measure, width: attempt.width, least: attempt.least,
      keepsAllTime: attempt.keepsAllTime, reach: rule.threshold)
    for isNear in [true, false] {
      for cell in cells(of: target) {
        search.try(from: cell, inYear: isNear) { isChanged(target, by: $0) }
      }
      if let found = search.found { return found }
    }
    return nil
  }

  /// The cells of the months by which a figure can change.
  private func cells(of target: Target) -> [Int] {
    switch target.table {
    case .months: [target.cell]
    case .longer(let index): tables.longer[index].cells(under: target.cell)
    case .together(let index): tables.together[index].cells(under: target.cell)
    }
  }

  private mutating func apply(_ exchange: FigureExchange) {
    exchanges.append(exchange)
    for measure in exchange.measures {
      for (index, total) in tables.newlyHidden(measure, by: exchange.corners) {
        tables.longer[index].grid.hide(total, measure)
      }
      for corner in exchange.corners { tables.grid.hide(corner.cell, measure) }
    }
  }

  /// Hides all figures of all tables: where there is no exchange, nothing less is known to be enough.
  private mutating func hideEverything() {
    isProven = false
    tables.grid.hideAll()
    for index in tables.longer.indices { tables.longer[index].grid.hideAll() }
  }
}
