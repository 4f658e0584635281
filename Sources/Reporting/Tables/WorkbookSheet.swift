private import CXlsxWriter
private import Glibc

/// A workbook with one sheet, as libxlsxwriter writes it.
///
/// The library keeps the rows in a temporary file that has no name, so that a sheet of any length
/// needs little memory. The workbook itself is written to another such file when it ends.
@safe final class WorkbookSheet {
  /// How a cell is shown.
  enum CellKind: Int, CaseIterable {
    case plain, heading, day, time

    /// The number format of the cell, in the words of spreadsheets.
    fileprivate var numberFormat: String? {
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

  private let file: UnsafeMutablePointer<FILE>
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private var formats: [UnsafeMutablePointer<lxw_format>?] = unsafe []

  /// Starts a workbook.
  ///
  /// - Throws: `workbook` where there is no room for it.
  init() throws(TableProblem) {
    guard let file = unsafe tmpfile() else {
      throw .workbook(reason: unsafe String(cString: strerror(errno)))
    }
    unsafe self.file = unsafe file
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = 1
    // The library opens its file by a name, and this one has none of its own.
    let name = unsafe "/proc/self/fd/\(fileno(file))"
    guard let workbook = unsafe workbook_new_opt(name, &options),
      let sheet = unsafe workbook_add_worksheet(workbook, nil)
    else {
      unsafe fclose(file)
      throw .workbook(reason: "no memory is left")
    }
    unsafe self.workbook = unsafe workbook
    unsafe self.sheet = unsafe sheet
    for kind in CellKind.allCases {
      unsafe formats.append(kind == .plain ? nil : workbook_add_format(workbook))
      guard let format = unsafe formats[kind.rawValue] else { continue }
      if kind == .heading { unsafe format_set_bold(format) }
      if let numberFormat = kind.numberFormat { unsafe format_set_num_format(format, numberFormat) }
    }
  }

  deinit {
    if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) }
    unsafe fclose(file)
  }

  /// Keeps the first row in sight.
  func freezeFirstRow() { unsafe worksheet_freeze_panes(sheet, 1, 0) }

  /// Writes a number; rows come in their order.
  ///
  /// - Throws: `workbook`.
  func write(
    _ number: Double, of kind: CellKind, row: Int, column: Int
  ) throws(TableProblem) {
    try check(
      unsafe worksheet_write_number(
        sheet, lxw_row_t(row), lxw_col_t(column), number, formats[kind.rawValue]))
  }

  /// Writes a text, which is never taken for anything else; it holds no NUL.
  ///
  /// - Throws: `workbook`.
  func write(
    _ text: String, of kind: CellKind, row: Int, column: Int
  ) throws(TableProblem) {
    try check(
      unsafe worksheet_write_string(
        sheet, lxw_row_t(row), lxw_col_t(column), text, formats[kind.rawValue]))
  }

  /// Ends the workbook and gives its bytes.
  ///
  /// - Throws: `workbook`.
  func finish() throws(TableProblem) -> [UInt8] {
    guard let workbook = unsafe workbook else { return [] }
    // Closing frees it, whatever comes of it.
    unsafe self.workbook = nil
    try check(unsafe workbook_close(workbook))
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = unsafe pread(fileno(file), &piece, piece.count, off_t(bytes.count))
      guard count >= 0 else {
        throw .workbook(reason: unsafe String(cString: strerror(errno)))
      }
      guard count > 0 else { return bytes }
      bytes += piece.prefix(count)
    }
  }

  private func check(_ error: lxw_error) throws(TableProblem) {
    guard error != LXW_NO_ERROR else { return }
    throw .workbook(reason: unsafe String(cString: lxw_strerror(error)))
  }
}
