internal import CXlsxWriter
private import Glibc

/// A workbook, as libxlsxwriter writes it: to a temporary file that has no name.
@safe final class WorkbookFile {
  private let file: UnsafeMutablePointer<FILE>
  /// The library's own; nil once the workbook has ended.
  private(set) var workbook: UnsafeMutablePointer<lxw_workbook>?
  /// The library's formats, in the order of the kinds of cells.
  private(set) var formats: [UnsafeMutablePointer<lxw_format>?] = unsafe []

  /// Starts a workbook.
  ///
  /// - Parameter isStreamed: Whether rows are kept in another such file, so that a sheet of any
  ///   length needs little memory; charts then lack the figures that some programs show.
  /// - Throws: `workbook` where there is no room for it.
  init(isStreamed: Bool) throws(TableProblem) {
    guard let file = unsafe tmpfile() else {
      throw .workbook(reason: unsafe String(cString: strerror(errno)))
    }
    unsafe self.file = unsafe file
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = isStreamed ? 1 : 0
    // The library opens its file by a name, and this one has none of its own.
    let name = unsafe "/proc/self/fd/\(fileno(file))"
    guard let workbook = unsafe workbook_new_opt(name, &options) else {
      unsafe fclose(file)
      throw .workbook(reason: "no memory is left")
    }
    unsafe self.workbook = unsafe workbook
    for kind in WorkbookSheet.CellKind.allCases {
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

  /// Adds a sheet, with a name of at most 31 characters that no other has, or with the usual one.
  ///
  /// - Throws: `workbook`.
  func addSheet(named name: String? = nil) throws(TableProblem) -> WorkbookSheet {
    guard let workbook = unsafe workbook,
      let sheet = unsafe workbook_add_worksheet(workbook, name)
    else { throw .workbook(reason: "no memory is left") }
    return unsafe WorkbookSheet(sheet, of: self)
  }

  /// Says when the workbook was made, in seconds since 1970; the time of now unless it is said.
  func setCreated(_ seconds: Int) {
    guard let workbook = unsafe workbook else { return }
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = seconds
    unsafe workbook_set_properties(workbook, &properties)
  }

  /// Ends the workbook and gives its bytes.
  ///
  /// - Throws: `workbook`.
  func finish() throws(TableProblem) -> [UInt8] {
    guard let workbook = unsafe workbook else { return [] }
    // Closing frees it, whatever comes of it.
    unsafe self.workbook = nil
    try Self.check(unsafe workbook_close(workbook))
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

  /// Throws what the library says.
  ///
  /// - Throws: `workbook`.
  static func check(_ error: lxw_error) throws(TableProblem) {
    guard error != LXW_NO_ERROR else { return }
    throw .workbook(reason: unsafe String(cString: lxw_strerror(error)))
  }
}
