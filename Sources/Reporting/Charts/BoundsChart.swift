internal import CXlsxWriter

/// A native chart of a spreadsheet: for each period a line from the least figure to the greatest,
/// with a mark at the best.
struct BoundsChart {
  /// The number of the row under the headings that holds the first period.
  private static let firstRow = 1
  /// The columns of the least, best and greatest figures, and the words for them.
  let series: [(column: Int, name: String)]
  /// The name of the sheet that holds the figures; the periods are in its first column.
  let sheetName: String
  /// How many periods there are, at least one.
  let count: Int
  /// What the chart shows, and what is counted.
  let title: String
  let unit: String

  /// Puts the chart on the sheet of the figures, right of a number of columns.
  ///
  /// - Throws: `workbook`.
  func insert(on sheet: WorkbookSheet, rightOf columns: Int) throws(TableProblem) {
    guard let workbook = unsafe sheet.file.workbook,
      let chart = unsafe workbook_add_chart(workbook, UInt8(LXW_CHART_LINE.rawValue))
    else { throw .workbook(reason: "no memory is left") }
    let first = lxw_row_t(Self.firstRow)
    let last = lxw_row_t(Self.firstRow + count - 1)
    // Not its dashes: libxlsxwriter 1.1.4 writes names for them that the format does not have.
    let markers = [LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_SQUARE]
    for ((column, name), marker) in zip(series, markers) {
      guard let series = unsafe chart_add_series(chart, nil, nil) else {
        throw .workbook(reason: "no memory is left")
      }
      unsafe chart_series_set_categories(series, sheetName, first, 0, last, 0)
      unsafe chart_series_set_values(
        series, sheetName, first, lxw_col_t(column), last, lxw_col_t(column))
      unsafe chart_series_set_name(series, name)
      var line = lxw_chart_line()
      line.none = 1
      unsafe chart_series_set_line(series, &line)
      unsafe chart_series_set_marker_type(series, UInt8(marker.rawValue))
      unsafe chart_series_set_marker_size(series, 8)
    }
    unsafe chart_set_high_low_lines(chart, nil)
    unsafe chart_title_set_name(chart, title)
    unsafe chart_axis_set_name(chart.pointee.y_axis, "Number of \(unit)")
    var options = unsafe lxw_chart_options()
    unsafe options.x_scale = 1.9
    unsafe options.y_scale = 1.6
    try WorkbookFile.check(
      unsafe worksheet_insert_chart_opt(sheet.sheet, 1, lxw_col_t(columns + 1), chart, &options))
  }
}
