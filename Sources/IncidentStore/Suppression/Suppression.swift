/// Hides the figures of a table that are too small to be shown, and those that would give them away.
///
/// What is hidden depends on the figures and the rule alone, not on what columns are printed. It stays
/// hidden beside the same tables of longer periods, and beside that of all groups together: these are
/// made first, in the same way each time, and what they show is kept.
package struct Suppression {
  /// The tables of figures that are needed.
  package struct Tables {
    /// The figures that are told apart; none where there are no groups.
    package var grouped: [CountingPeriod.Length: [MonthlyCount]] = [:]
    /// The figures of all groups together.
    package var together: [CountingPeriod.Length: [MonthlyCount]] = [:]

    /// No tables.
    package init() {}
  }

  private let rule: SuppressionRule
  /// The lengths of the tables, the longest first.
  private let lengths: [CountingPeriod.Length]
  private let tables: Tables
  private let measures: [FigureMeasure]

  /// How long the periods of tables are that are made before a table.
  package static func lengths(above length: CountingPeriod.Length) -> [CountingPeriod.Length] {
    let all: [CountingPeriod.Length] = [.year, .quarter, .month]
    return Array(all[...(all.firstIndex(of: length) ?? 0)])
  }

  /// What is to be hidden.
  ///
  /// - Parameters:
  ///   - length: How long the periods of the table are.
  ///   - tables: That table and those of longer periods, as they would be printed.
  ///   - rule: What is too small.
  package init(_ length: CountingPeriod.Length, of tables: Tables, by rule: SuppressionRule) {
    self.rule = rule
    self.tables = tables
    lengths = Self.lengths(above: length)
    let rows = [tables.grouped, tables.together].flatMap(\.values).flatMap(\.self)
    let articles = Set(rows.flatMap { $0.charges?.keys.sorted() ?? [] }).sorted()
    measures = FigureMeasure.ofEveryRow + articles.map { .charges(under: $0) }
  }

  /// The rows of the table without what is hidden.
  ///
  /// - Parameter running: The running sums, where they are printed in place of the table: with and
  ///   without groups.
  /// - Returns: The rows that are printed, in the order in which they were given.
  package func rows(running: (grouped: [MonthlyCount], together: [MonthlyCount])? = nil)
    -> [MonthlyCount]
  {
    let together = stages(of: tables.together, below: [], running: running?.together) { _ in nil }
    guard !tables.grouped.isEmpty else {
      return shown(running?.together ?? rows(of: tables.together), together.last, running != nil)
    }
    let grouped = stages(of: tables.grouped, below: together, running: running?.grouped) {
      hiddenSums(together.last, running?.together ?? [], like: $0)
    }
    return shown(running?.grouped ?? rows(of: tables.grouped), grouped.last, running != nil)
  }

  private func rows(of tables: [CountingPeriod.Length: [MonthlyCount]]) -> [MonthlyCount] {
    lengths.last.flatMap { tables[$0] } ?? []
  }

  /// Hides figures in the tables of the lengths, one after the other.
  private func stages(
    of tables: [CountingPeriod.Length: [MonthlyCount]], below others: [SuppressionStage],
    running: [MonthlyCount]?,
    totals: (FigureGrid) -> Set<RunningFigures.Place>?
  ) -> [SuppressionStage] {
    let groups = Array(Set(lengths.flatMap { tables[$0] ?? [] }.map(\.groups)))
      .sorted { $0.lexicographicallyPrecedes($1) }
    let all = allTime(tables, groups)
    var stages: [SuppressionStage] = []
    for (index, length) in lengths.enumerated() {
      let grid = grid(tables[length] ?? [], length, groups)
      let sums = index == lengths.count - 1 ? running : nil
      var above = [all] + stages.map(\.grid)
      if !others.isEmpty {
        above += [allTime(self.tables.together, [[]])] + others.prefix(index + 1).map(\.grid)
      }
      stages.append(
        SuppressionStage(
          grid, below: above,
          running: sums.map {
            RunningFigures(sums: self.grid($0, length, groups), hiddenTotals: totals(grid))
          }, by: rule))
    }
    return stages
  }

  /// The totals over all time, those that are too small hidden.
  private func allTime(
    _ tables: [CountingPeriod.Length: [MonthlyCount]], _ groups: [[String]]
  ) -> FigureGrid {
    var totals = FigureGrid(
      lengths.first.flatMap { tables[$0] } ?? [], length: nil, periods: [""], groups: groups,
      measures: measures)
    totals.hide(by: rule)
    return totals
  }

  /// A table with all periods that any table of the same or a shorter length has a part of.
  private func grid(
    _ rows: [MonthlyCount], _ length: CountingPeriod.Length, _ groups: [[String]]
  ) -> FigureGrid {
    let parts = lengths.drop { $0 != length }.flatMap {
      (tables.grouped[$0] ?? []) + (tables.together[$0] ?? [])
    }
    let periods = Set(parts.map { CountingPeriod.of(period: $0.period, per: length) }).sorted()
    return FigureGrid(rows, length: length, periods: periods, groups: groups, measures: measures)
  }

  /// What is hidden of the running sums of all groups together, in the periods of a table.
  private func hiddenSums(
    _ stage: SuppressionStage?, _ rows: [MonthlyCount], like grid: FigureGrid
  ) -> Set<RunningFigures.Place> {
    var places: Set<RunningFigures.Place> = []
    for row in shown(rows, stage, true) {
      guard let period = grid.periods.firstIndex(of: row.period) else { continue }
      for (measure, name) in measures.enumerated() where row.suppressed.contains(name) {
        places.insert(.init(period: period, measure: measure))
      }
    }
    return places
  }

  private func shown(
    _ rows: [MonthlyCount], _ stage: SuppressionStage?, _ isRunning: Bool
  ) -> [MonthlyCount] {
    guard let stage else { return rows }
    let grid = stage.grid
    let periods = Dictionary(uniqueKeysWithValues: zip(grid.periods, grid.periods.indices))
    let groups = Dictionary(uniqueKeysWithValues: zip(grid.groups, grid.groups.indices))
    return rows.map { row in
      guard let period = periods[row.period], let group = groups[row.groups] else { return row }
      let cell = grid.cell(period, group)
      var shown = row
      for (measure, name) in measures.enumerated() where row[name] != nil {
        let isHidden =
          isRunning
          ? rule.hides(row[name])
            || stage.exchanges.contains {
              RunningFigures.change(at: cell, of: measure, by: $0, in: grid) != 0
            }
          : grid.hides(cell, measure)
        if isHidden { shown.suppress(name) }
      }
      return shown
    }
  }
}
