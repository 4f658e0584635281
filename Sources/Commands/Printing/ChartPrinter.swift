import IncidentStore
import Reporting

/// Draws figures of detentions as charts.
struct ChartPrinter {
  let context: CommandContext
  /// The figures.
  let rows: [MonthlyCount]
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

  /// The bytes of a workbook of a table of the same figures, with a chart where the table has bounds
  /// and each period one row.
  ///
  /// - Throws: `TableProblem`.
  func workbook(_ table: FigureColumns) throws -> [UInt8] {
    let columns = table.columns
    let low = table.isGrouped ? nil : columns.firstIndex { $0.name == "detentions_low" }
    return try FigureWorkbook(
      chart, columns: columns, rows: rows.map(table.cells),
      bounds: low.map { .init(low: $0, best: $0 + 1, high: $0 + 2) }
    ).bytes()
  }

  private var chart: PeriodChart {
    PeriodChart(
      title: provenance.title, unit: "detentions", rows: rows.map(Self.row), provenance: provenance)
  }
}

extension ChartPrinter {
  /// A row of a chart: as it is not to be drawn by halves, nothing of it where a part is not shown.
  private static func row(_ count: MonthlyCount) -> PeriodChart.Row {
    let drawn: Set<FigureMeasure> = [.low, .best, .high, .unknownSize]
    guard count.suppressed.isDisjoint(with: drawn) else { return .suppressed(count.period) }
    return PeriodChart.Row(
      period: count.period, incidents: count.incidents, low: count.low, best: count.best,
      high: count.high, unknownSize: count.unknownSize ?? 0)
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
