import Reporting

/// Prints a table whose rows are of periods, and of which no chart is drawn.
struct PeriodTable {
  /// Its title, where the format has one.
  let title: String
  /// The counted unit in words.
  let unit: String
  /// Where the figures come from; a workbook always says it.
  let provenance: Provenance?

  /// Prints it.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - rows: The rows, each with a cell for each column.
  ///   - periods: The periods of the rows.
  ///   - output: How and where it is printed.
  ///   - invocation: The run of the command.
  /// - Throws: As `TableArguments` does.
  func print(
    _ columns: [Column], _ rows: [[Cell]], periods: [String], _ output: FigureArguments,
    _ invocation: Invocation
  ) throws {
    guard output.chosenFormat == .table(.xlsx), let provenance else {
      return try FigurePrinter.print(columns, rows, provenance, output.table, invocation)
    }
    let chart = PeriodChart(
      title: title, unit: unit,
      rows: periods.map {
        PeriodChart.Row(period: $0, incidents: nil, low: nil, best: nil, high: nil)
      }, provenance: provenance)
    let workbook = FigureWorkbook(chart, columns: columns, rows: rows, bounds: nil)
    try output.table.write(workbook.bytes(), invocation)
  }
}
