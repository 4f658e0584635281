import Counting
import Reporting

/// Draws figures of detentions as charts.
struct ChartPrinter {
  let context: CommandContext
  /// The figures.
  let rows: [FigureRow]
  /// What they mean.
  let meaning: FigureMeaning
  /// Where they come from.
  let provenance: Provenance

  /// The bytes of a picture in SVG.
  var picture: [UInt8] { SVGChart(chart).bytes }

  /// The bytes of bars as wide as the terminal, or 80 columns elsewhere.
  var bars: [UInt8] {
    TerminalChart(
      chart, width: context.terminalWidth ?? 80, characters: context.readsUTF8 ? .unicode : .ascii
    ).bytes
  }

  /// The bytes of a workbook of a table of the same figures, with a chart where each period has one row.
  ///
  /// - Throws: `TableProblem`.
  func workbook(_ table: FigureColumns) throws -> [UInt8] {
    let columns = table.columns
    let drawn = meaning.drawn.drawn.compactMap { measure in
      columns.firstIndex { $0.name == table.name(measure) }
    }
    let bounds = drawn.first.flatMap { first in
      drawn.last.map { last in
        FigureWorkbook.Bounds(low: first, best: drawn.count > 1 ? drawn[1] : first, high: last)
      }
    }
    return try FigureWorkbook(
      chart, columns: columns, rows: rows.map(table.cells), bounds: table.isGrouped ? nil : bounds
    ).bytes()
  }

  private var chart: PeriodChart {
    PeriodChart(
      title: provenance.title, unit: meaning.drawn.words, rows: rows.map(row),
      provenance: provenance)
  }
}

extension ChartPrinter {
  /// A row of the chart, with the figures that the table shows.
  private func row(_ count: FigureRow) -> PeriodChart.Row {
    let measures = meaning.drawn.drawn
    guard measures.count > 1 else {
      return count.suppressed.contains(measures[0])
        ? .suppressed(count.period)
        : PeriodChart.Row(period: count.period, exact: count[measures[0]])
    }
    var row = PeriodChart.Row(
      period: count.period, incidents: count.incidentsWithDetentions, low: count.low,
      best: count.best, high: count.high, unknownSize: count.unknownSize ?? 0)
    for (bound, measure) in zip(PeriodChart.Row.Bound.allCases, measures)
    where count.suppressed.contains(measure) { row.hidden.insert(bound) }
    return row
  }
}

extension CommandContext {
  /// Whether text is read as UTF-8, by the first of the variables that say so (POSIX, "Locale").
  var readsUTF8: Bool {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let encoding = (name ?? "").lowercased().filter { $0 != "-" }
    return encoding.contains("utf8")
  }
}
