/// Bounds on the parts of a workbook, so that a small file can fill neither the memory nor the disk.
///
/// No spreadsheet program makes a workbook that meets them, but for the most rows and columns.
enum WorkbookLimits {
  /// Most sheets.
  static let sheets = 1_000
  /// Most rows of a sheet, as the programs that make them have it.
  static let rows = 1 << 20
  /// Most columns that are read.
  static let columns = ReadingLimits.standard.mostFields
  /// Longest text of a cell, in bytes; Excel takes 32,767 characters.
  static let cellBytes = 1 << 20
  /// Most merged ranges of a sheet.
  static let merges = 1_000_000
  /// Most formats of cells, of which Excel takes 65,490.
  static let formats = 1 << 17
  /// Most shared texts.
  static let texts = 1 << 24
  /// Most members of the archive.
  static let members = 100_000

  /// Most bytes that the cells of a sheet may come to, for a workbook of a size in bytes.
  ///
  /// One long text to which many cells refer makes far more of a workbook than packing does.
  static func sheetBytes(ofWorkbook size: Int) -> Int {
    min(max(1 << 28, min(size, 1 << 30) * 100), 4 << 30)
  }
}
