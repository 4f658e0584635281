/// Sums from which somebody who knows how figures are chosen to be hidden could tell them.
///
/// A hidden figure is hardly ever a zero. So where all figures of a sum that are hidden are 1, and the
/// sum cannot be more than they are, each of them is known: five groups of 1 with a total of 5, or two
/// with a total that is hidden as it is below 3. Where the zeros beside them are hidden too, nobody knows
/// which of them is none.
struct DisclosiveMargins {
  private let tables: LinkedTables
  private let rule: SuppressionRule

  init(_ tables: LinkedTables, _ rule: SuppressionRule) {
    (self.tables, self.rule) = (tables, rule)
  }

  /// A cell of the table of months, or of one of those of longer periods.
  struct Place {
    /// The number of the longer table; nil for that of months.
    let longer: Int?
    let cell: Int
  }

  /// A figure of a sum, and the zeros of the same sum that are shown.
  typealias Sum = (measure: Int, zeros: [Place])

  /// The first such sum; nil where there is none.
  var first: Sum? {
    for measure in 0..<tables.grid.width {
      for longer in [nil] + tables.longer.indices.map(Optional.some) {
        if let found = firstOverGroups(longer, measure) ?? firstOverTime(longer, measure) {
          return found
        }
      }
    }
    return nil
  }

  private func grid(_ longer: Int?) -> FigureGrid {
    longer.map { tables.longer[$0].grid } ?? tables.grid
  }

  /// Among the groups of each period.
  private func firstOverGroups(_ longer: Int?, _ measure: Int) -> Sum? {
    let parts = grid(longer)
    guard let total = tables.together.first(where: { $0.grid.length == parts.length })?.grid else {
      return nil
    }
    for (period, name) in parts.periods.enumerated() {
      guard let place = total.periods.firstIndex(of: name) else { continue }
      let cells = parts.groups.indices.map { parts.cell(period, $0) }
      if let found = telling(cells, longer, total, total.cell(place, 0), measure) { return found }
    }
    return nil
  }

  /// Among the periods of each longer one, group by group.
  private func firstOverTime(_ longer: Int?, _ measure: Int) -> Sum? {
    let parts = grid(longer)
    for totals in tables.longer.map(\.grid) {
      guard let length = totals.length, length != parts.length, parts.length != .year else {
        continue
      }
      let above = parts.periods.map { CountingPeriod.of(period: $0, per: length) }
      let members = Dictionary(grouping: parts.periods.indices) { above[$0] }
      for (period, name) in totals.periods.enumerated() where totals.prints(period) {
        for group in parts.groups.indices {
          let cells = (members[name] ?? []).map { parts.cell($0, group) }
          if let found = telling(cells, longer, totals, totals.cell(period, group), measure) {
            return found
          }
        }
      }
    }
    return nil
  }

  private func telling(
    _ cells: [Int], _ longer: Int?, _ totals: FigureGrid, _ total: Int, _ measure: Int
  ) -> Sum? {
    let parts = grid(longer)
    guard let whole = totals.figure(total, measure), totals.isPrinted[total] else { return nil }
    let hidden = cells.filter { parts.hides($0, measure) }
    guard !hidden.isEmpty, hidden.allSatisfy({ parts.figure($0, measure) == 1 }) else { return nil }
    let shown = cells.filter { !parts.hides($0, measure) }
    let rest = whole - shown.reduce(0) { $0 + (parts.figure($1, measure) ?? 0) }
    // A hidden total that is not the greatest of those which are too small leaves room.
    guard rest == Int64(hidden.count),
      !totals.hides(total, measure) || whole == rule.threshold - 1
    else { return nil }
    let zeros = shown.filter { parts.figure($0, measure) == 0 && parts.isPrinted[$0] }
    return (measure, zeros.map { Place(longer: longer, cell: $0) })
  }
}
