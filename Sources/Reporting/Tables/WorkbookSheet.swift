internal import CXlsxWriter

/// A sheet of a workbook.
@safe final class WorkbookSheet {
  /// How a cell is shown.
  enum CellKind: Int, CaseIterable {
    case plain, heading, day, time

    /// The number format of the cell, in the words of spreadsheets.
    var numberFormat: String? {
      switch self {
      case .plain, .heading: nil
      case .day: "yyyy-mm-dd"
      case .time: "yyyy-mm-dd hh:mm:ss"
      }
    }
  }

  /// The most rows, headings included, the most columns and the most UTF-16 units in a cell
  /// (https://libxlsxwriter.github.io/worksheet_8h.html, and Excel's own limits).
  static let mostRows = 1_048_576
  static let mostColumns = 16_384
  static let longestText = 32_767

  /// The workbook, which lives as long as its sheet is written.
  let file: WorkbookFile
  /// The library's own.
  let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of file: WorkbookFile) {
    unsafe self.sheet = unsafe sheet
    self.file = file
  }

  /// Keeps the first row in sight.
  func freezeFirstRow() { unsafe worksheet_freeze_panes(sheet, 1, 0) }

  /// Makes a column as wide as a number of characters; a workbook that is streamed takes it as well, as
  /// long as it has not ended.
  ///
  /// - Throws: `workbook`.
  func setWidth(_ characters: Int, ofColumn column: Int) throws(TableProblem) {
    let number = lxw_col_t(column)
    try WorkbookFile.check(
      unsafe worksheet_set_column(sheet, number, number, Double(characters), nil))
  }

  /// Writes a number; rows come in their order.
  ///
  /// - Throws: `workbook`.
  func write(
    _ number: Double, of kind: CellKind, row: Int, column: Int
  ) throws(TableProblem) {
    try WorkbookFile.check(
      unsafe worksheet_write_number(
        sheet, lxw_row_t(row), lxw_col_t(column), number, file.formats[kind.rawValue]))
    file.noteNumber()
  }

  /// Writes a text, which is never taken for anything else; it holds no NUL.
  ///
  /// - Throws: `workbook`.
  func write(
    _ text: String, of kind: CellKind, row: Int, column: Int
  ) throws(TableProblem) {
    try WorkbookFile.check(
      unsafe worksheet_write_string(
        sheet, lxw_row_t(row), lxw_col_t(column), text, file.formats[kind.rawValue]))
    file.note(text)
  }
}

/// Why a result table cannot be written in the format that was asked for.
package enum TableProblem: Error, Hashable, CustomStringConvertible {
  /// There are more rows than a sheet has.
  case tooManyRows(most: Int)
  /// There are more columns than a sheet has.
  case tooManyColumns(most: Int)
  /// A text is longer than a sheet's cell; the row is counted from 1.
  case cellTooLong(row: Int, column: String, most: Int)
  /// The library that writes workbooks could not.
  case workbook(reason: String)
  /// The library that writes workbooks is not installed.
  case noWorkbookLibrary(reason: String)

  /// The problem and the remedy, in plain words.
  package var description: String {
    switch self {
    case .tooManyRows(let most):
      "A sheet of xlsx holds \(most) rows, and there are more: ask for fewer (--limit), or for csv."
    case .tooManyColumns(let most):
      "A sheet of xlsx holds \(most) columns, and there are more: ask for fewer, or for csv."
    case .cellTooLong(let row, let column, let most):
      "A cell of xlsx holds \(most) characters, and the text in row \(row), column '\(column)', is "
        + "longer: ask for a part of it, or for csv."
    case .workbook(let reason):
      "The workbook could not be written (\(reason)). See that the folder for temporary files has room, "
        + "or name another with TMPDIR."
    case .noWorkbookLibrary(let reason):
      "A workbook needs the library libxlsxwriter, which cannot be loaded (\(reason)). Install it (the "
        + "package libxlsxwriter4 of Debian 12), or ask for csv."
    }
  }
}
