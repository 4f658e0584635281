/// Hides the figures of a table that are too small to be shown, and those that would give them away.
///
/// What is hidden depends on the figures and the rule alone, not on which of them are printed: the
/// tables by month, quarter and year, of groups and of all groups together, can be printed side by
/// side. All are reckoned from the same months, the same way each time: first those of all groups
/// together, then those of the groups, which keep what the former show.
package struct Suppression {
  /// How long periods are.
  package typealias Length = CountingPeriod.Length

  /// Tables of figures by how long their periods are: months, quarters and years.
  package typealias Tables = [Length: [FigureRow]]

  private let rule: SuppressionRule
  private let together: Tables
  private let grouped: Tables
  private let measures: [FigureMeasure]
  /// What is hidden of all groups together, and of the groups; empty where there are none.
  private var stages: [SecondarySuppression] = []

  /// True if nothing hidden can be reckoned from the tables, printed side by side.
  ///
  /// Where it is false, as the figures are too few to hide one among the others, no table may be printed.
  package private(set) var isProven = false

  private static let longer: [Length] = [.year, .quarter]

  /// Chooses what is to be hidden.
  ///
  /// - Parameters:
  ///   - together: The figures of all groups together, in each length, as they would be printed.
  ///   - grouped: Those told apart; none where there are no groups.
  ///   - rule: What is too small.
  package init(together: Tables, grouped: Tables = [:], by rule: SuppressionRule) {
    (self.together, self.grouped, self.rule) = (together, grouped, rule)
    let rows = [together, grouped].flatMap(\.values).flatMap(\.self)
    let articles = Set(rows.flatMap { $0.charges?.keys.sorted() ?? [] }).sorted()
    measures = FigureMeasure.ofEveryRow + articles.map { .charges(under: $0) }
    let first = stage(together, [])
    stages = [first]
    if !grouped.isEmpty {
      let totals = [first.tables.grid] + first.tables.longer.map(\.grid) + [first.tables.all.grid]
      stages.append(stage(grouped, totals))
    }
    isProven = stages.allSatisfy(\.isProven) && !published(first).tell(rule)
  }

  /// All tables as they are printed.
  private func published(_ first: SecondarySuppression) -> PublishedTables {
    PublishedTables(
      grouped: grouped.reduce(into: [:]) { tables, each in tables[each.key] = rows(each.key) },
      together: together.reduce(into: [:]) { tables, each in
        tables[each.key] = shown(each.value, each.key, first)
      }, measures: measures, actual: together.merging(grouped, uniquingKeysWith: +))
  }

  /// The rows of the table of a length, without what is hidden.
  ///
  /// They are in the order in which they were given.
  package func rows(_ length: Length) -> [FigureRow] {
    let rows = grouped.isEmpty ? together[length] : grouped[length]
    return stages.last.map { shown(rows ?? [], length, $0) } ?? []
  }

  private func stage(_ tables: Tables, _ together: [FigureGrid]) -> SecondarySuppression {
    let groups = groups(of: tables)
    let months = grid(tables[.month] ?? [], .month, groups)
    var all = grid(tables[.year] ?? [], nil, groups)
    all.hide(by: rule)
    return SecondarySuppression(
      LinkedTables(
        grid: months,
        longer: Self.longer.map { MarginTable(grid(tables[$0] ?? [], $0, groups), of: months) },
        all: MarginTable(all, of: months),
        together: together.map { MarginTable($0, of: months) }), by: rule)
  }

  private func groups(of tables: Tables) -> [[String]] {
    Set(tables.values.flatMap(\.self).map(\.groups))
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// A table with all periods that any month is a part of; one of all time where no length is given.
  private func grid(
    _ rows: [FigureRow], _ length: Length?, _ groups: [[String]]
  ) -> FigureGrid {
    let periods = length.map { length in
      let all = [together, grouped].flatMap { tables in
        Length.nested.filter { $0 == .month || $0 == length }.flatMap { tables[$0] ?? [] }
      }
      return Set(all.map { CountingPeriod.of(period: $0.period, per: length) }).sorted()
    }
    return FigureGrid(
      rows, length: length, periods: periods ?? [""], groups: groups, measures: measures)
  }

  private func shown(
    _ rows: [FigureRow], _ length: Length, _ stage: SecondarySuppression
  ) -> [FigureRow] {
    let longer = stage.tables.longer.first { $0.grid.length == length }
    let grid = longer?.grid ?? stage.tables.grid
    let periods = Dictionary(uniqueKeysWithValues: zip(grid.periods, grid.periods.indices))
    let groups = Dictionary(uniqueKeysWithValues: zip(grid.groups, grid.groups.indices))
    return rows.map { row in
      guard let period = periods[row.period], let group = groups[row.groups] else { return row }
      let cell = grid.cell(period, group)
      var shown = row
      for (measure, name) in measures.enumerated()
      where row[name] != nil && grid.hides(cell, measure) {
        shown.suppress(name)
      }
      return shown
    }
  }
}
