import IncidentStore
import Reporting

/// Draws figures of detentions as charts.
struct ChartPrinter {
  let context: CommandContext
  /// How long the time is that a row is of.
  let length: CountingPeriod.Length
  /// What narrows the figures, as it was asked for.
  let filters: [String]
  /// The figures.
  let rows: [MonthlyCount]
  /// The names of the sources behind them.
  let sources: [String]

  /// The bytes of a picture in SVG.
  var picture: [UInt8] { SVGChart(chart).bytes }

  /// The bytes of bars as wide as the terminal, or 80 columns elsewhere.
  var bars: [UInt8] {
    TerminalChart(
      chart, width: context.terminalWidth ?? 80, characters: context.readsUTF8 ? .unicode : .ascii
    ).bytes
  }

  /// The bytes of a workbook of a table of the same figures; nil where the table has no bounds that
  /// a chart could show.
  ///
  /// - Throws: `TableProblem`.
  func workbook(_ table: FigureColumns) throws -> [UInt8]? {
    let columns = table.columns
    guard let low = columns.firstIndex(where: { $0.name == "detentions_low" }) else { return nil }
    return try FigureWorkbook(
      chart, columns: columns, rows: rows.map(table.cells),
      bounds: .init(low: low, best: low + 1, high: low + 2)
    ).bytes()
  }

  private var chart: PeriodChart {
    PeriodChart(
      title: "Detentions by \(length.rawValue)", unit: "detentions",
      rows: rows.map(Self.row),
      provenance: PeriodChart.Provenance(
        sources: sources, filters: filters, rulesVersion: CountingRule.version,
        exported: context.now(), version: Program.version))
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
