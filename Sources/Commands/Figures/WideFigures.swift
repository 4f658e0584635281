import Counting
import Reporting

/// Figures by period with columns for each group.
struct WideFigures {
  /// The columns: the period, and what is counted of each group.
  let columns: [Column]
  /// The rows, one for each period.
  let rows: [[Cell]]
  /// The periods of the rows.
  let periods: [String]

  /// Figures of groups beside each other; a group without a figure in a period has none there.
  ///
  /// - Parameters:
  ///   - rows: The figures, each of a period and of groups.
  ///   - table: The columns that they would have below each other.
  ///   - unit: What is counted: its bounds, or its one number.
  init(_ rows: [FigureRow], _ table: FigureColumns, of unit: FigureUnit) {
    let measures = unit.drawn
    var groups: [String] = []
    var periods: [String] = []
    var cells: [String: [String: [Cell]]] = [:]
    for row in rows {
      let group = table.names(row).joined(separator: " / ")
      if !groups.contains(group) { groups.append(group) }
      if cells[row.period] == nil { periods.append(row.period) }
      cells[row.period, default: [:]][group] = measures.map { table.cell(of: $0, in: row) }
    }
    groups.sort()
    let none = measures.map { _ in Cell.null }
    columns =
      [Column("period")]
      + groups.flatMap { group in
        measures.map { measure in
          let bound = unit.name(measure).split(separator: "_").last.map { " \($0)" } ?? ""
          return Column(measures.count > 1 ? group + bound : group, alignment: .trailing)
        }
      }
    self.rows = periods.map { period in
      [.text(period)] + groups.flatMap { cells[period]?[$0] ?? none }
    }
    self.periods = periods
  }
}
