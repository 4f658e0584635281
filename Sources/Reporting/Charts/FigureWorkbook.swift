/// Figures by period as a workbook: a sheet with the figures and a native chart of them, and a
/// sheet that says where they come from.
package struct FigureWorkbook {
  /// The places of the columns with bounds.
  package struct Bounds {
    let low: Int, best: Int, high: Int

    /// The columns, counted from 0.
    package init(low: Int, best: Int, high: Int) {
      (self.low, self.best, self.high) = (low, best, high)
    }
  }

  private let chart: PeriodChart
  private let columns: [Column]
  private let rows: [[Cell]]
  private let bounds: Bounds?

  private static let figures = "Figures"
  private static let provenance = "Provenance"
  private static let shown = "Chart"

  /// A workbook of a table whose first column is the period.
  ///
  /// - Parameters:
  ///   - chart: The same figures for the chart, as many rows in the same order.
  ///   - columns: The columns of the table.
  ///   - rows: The rows, each with a cell for each column.
  ///   - bounds: Which columns the chart shows; nil for no chart.
  package init(_ chart: PeriodChart, columns: [Column], rows: [[Cell]], bounds: Bounds?) {
    (self.chart, self.columns, self.rows, self.bounds) = (chart, columns, rows, bounds)
  }

  /// Makes the workbook; the same figures and the same time of export give the same bytes.
  ///
  /// Rows that have no place on a time axis stand after the others.
  ///
  /// - Throws: ``TableProblem``.
  package func bytes() throws -> [UInt8] {
    let file = try WorkbookFile(isStreamed: false)
    if let exported = SerialDate(chart.provenance.exported) {
      file.setCreated(Int((exported.number * 86_400).rounded()) - Self.secondsBefore1970)
    }
    let sheet = try file.addSheet(named: Self.figures)
    let unit = ChartTimeline(chart.rows).first?.unit
    let isDated = chart.rows.map { unit != nil && ChartPeriod($0.period)?.unit == unit }
    let dated = zip(rows, isDated).filter(\.1).map(\.0)
    let undated = zip(rows, isDated).filter { !$0.1 }.map(\.0)
    try write(columns, dated + undated, to: sheet)
    if let bounds, !dated.isEmpty {
      let isShown = !chart.rows.contains { $0.isSuppressed }
      let columns = isShown ? bounds : Bounds(low: 1, best: 2, high: 3)
      if !isShown { try writeShown(zip(chart.rows, isDated).filter(\.1).map(\.0), to: file) }
      try BoundsChart(
        series: [
          (columns.low, "at least"), (columns.best, "best figure"), (columns.high, "up to"),
        ],
        sheetName: isShown ? Self.figures : Self.shown, count: dated.count,
        title: TerminalSafe.text(chart.title),
        unit: TerminalSafe.text(chart.unit)
      ).insert(on: sheet, rightOf: self.columns.count)
    }
    try write(
      Provenance.columns, chart.provenance.rows, to: file.addSheet(named: Self.provenance))
    return try file.finish()
  }

  /// The seconds from the day from which spreadsheets count to 1 January 1970.
  private static let secondsBefore1970 = 25_569 * 86_400

  private func write(_ columns: [Column], _ rows: [[Cell]], to sheet: WorkbookSheet) throws {
    var writer = ResultWriter(on: sheet)
    try writer.begin(columns)
    for row in rows { try writer.row(row) }
    try writer.end()
  }

  /// Writes what the chart draws to a sheet of its own: a chart takes a text for a zero, and draws
  /// nothing for an empty cell.
  private func writeShown(_ rows: [PeriodChart.Row], to file: WorkbookFile) throws {
    try write(
      ["period", "at least", "best figure", "up to"].map { Column($0) },
      rows.map { row in
        [.text(row.period)]
          + [row.low, row.best, row.high].map { $0.map(Cell.integer) ?? .null }
      }, to: file.addSheet(named: Self.shown))
  }
}
