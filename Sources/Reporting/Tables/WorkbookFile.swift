internal import CXlsxWriter
private import Glibc
internal import Tabular

/// A workbook, as libxlsxwriter writes it: to a temporary file that has no name.
@safe final class WorkbookFile {
  private let descriptor: Int32
  /// The contents of its sheets as they were written.
  private var written = WorkbookCensus()
  /// The texts that cells share; nil where each cell has its own.
  private var sharedTexts: Set<String>?
  /// The library's own; nil once the workbook has ended.
  private(set) var workbook: UnsafeMutablePointer<lxw_workbook>?
  /// The library's formats, in the order of the kinds of cells.
  private(set) var formats: [UnsafeMutablePointer<lxw_format>?] = unsafe []

  /// Starts a workbook.
  ///
  /// - Parameter isStreamed: Whether rows are kept in another such file, so that a sheet of any
  ///   length needs little memory; charts then lack the figures that some programs show.
  /// - Throws: `workbook` where there is no room for it, `noWorkbookLibrary`.
  init(isStreamed: Bool) throws(TableProblem) {
    if let reason = unsafe aigaq_load_xlsxwriter() {
      throw .noWorkbookLibrary(reason: unsafe String(cString: reason))
    }
    do {
      descriptor = try TemporaryFile(for: "xlsx").take()
    } catch {
      throw .workbook(reason: error.description)
    }
    sharedTexts = isStreamed ? nil : []
    var options = unsafe lxw_workbook_options()
    unsafe options.constant_memory = isStreamed ? 1 : 0
    // The library opens its file by a name, and this one has none of its own.
    guard let workbook = unsafe workbook_new_opt("/proc/self/fd/\(descriptor)", &options) else {
      close(descriptor)
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
    close(descriptor)
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

  /// Notes that a number was written to a sheet.
  func noteNumber() { written.cells += 1 }

  /// Notes that a text was written to a sheet.
  func note(_ text: String) {
    written.cells += 1
    guard sharedTexts == nil || sharedTexts?.insert(text).inserted == true else { return }
    written.textBytes += text.utf8.count
  }

  /// Ends the workbook and gives its bytes.
  ///
  /// The library does not look whether its writing to temporary files succeeds, so that what it made is
  /// read back and compared with what it was given.
  ///
  /// - Throws: `workbook`.
  func finish() throws(TableProblem) -> [UInt8] {
    guard let workbook = unsafe workbook else { return [] }
    // Closing frees it, whatever comes of it.
    unsafe self.workbook = nil
    try Self.check(unsafe workbook_close(workbook))
    try checkWritten()
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = unsafe pread(descriptor, &piece, piece.count, off_t(bytes.count))
      guard count >= 0 else {
        throw .workbook(reason: unsafe String(cString: strerror(errno)))
      }
      guard count > 0 else { return bytes }
      bytes += piece.prefix(count)
    }
  }

  private func checkWritten() throws(TableProblem) {
    let found: WorkbookCensus
    do {
      found = try WorkbookCensus(ofFile: descriptor)
    } catch {
      throw .workbook(reason: "a part of it was cut off")
    }
    guard found == written else { throw .workbook(reason: "a part of it was lost") }
  }

  /// Throws what the library says.
  ///
  /// - Throws: `workbook`.
  static func check(_ error: lxw_error) throws(TableProblem) {
    guard error != LXW_NO_ERROR else { return }
    throw .workbook(reason: unsafe String(cString: lxw_strerror(error)))
  }
}
