/// Reads the records of a delimited file one after the other.
///
/// ```swift
/// let file = try DelimitedFile(path: "incidents.csv")
/// while try file.next() {
///   for index in 0..<file.fieldCount { print(file.line, file.text(at: index)) }
/// }
/// ```
///
/// About a megabyte of the file is in memory at any time, more only for a record that is longer.
package final class DelimitedFile {
  /// How many bytes are read at a time.
  package static let standardWindowSize = 1 << 20

  /// Called once with every piece of the file, in order, as it was read.
  ///
  /// Set it before the first record is read, to hash a file in the same pass for example.
  package var onBytes: ((Span<UInt8>) -> Void)?
  /// How many bytes of the file were read.
  package private(set) var bytesRead = 0

  /// What encloses a quoted field.
  let quote: UInt8

  private let file: InputFile?
  private let unread: DelimitedReader
  private(set) var cursor: DelimitedCursor
  private var failure: (any Error)?
  /// What undoing doubled quotes needs, kept to be used again.
  var scratch: [UInt8] = []

  /// Opens a file, or a pipe.
  ///
  /// - Throws: Why it cannot be opened.
  package init(
    path: String, dialect: Dialect = .csv, limits: ReadingLimits = .standard,
    windowSize: Int = standardWindowSize
  ) throws(FileProblem) {
    file = try InputFile(path: path)
    quote = dialect.quote
    unread = DelimitedReader(dialect: dialect, limits: limits)
    cursor = DelimitedCursor(window: ByteWindow(size: windowSize), reader: unread)
  }

  /// Takes bytes that are in memory for the file.
  package init(bytes: [UInt8], dialect: Dialect = .csv, limits: ReadingLimits = .standard) {
    file = nil
    quote = dialect.quote
    unread = DelimitedReader(dialect: dialect, limits: limits)
    cursor = DelimitedCursor(window: ByteWindow(whole: bytes), reader: unread)
  }

  /// How many bytes the file had when it was opened; nil for a pipe.
  package var totalBytes: Int? {
    guard let file else { return cursor.window.count }
    return file.status.kind == .regular ? file.status.size : nil
  }

  /// Whether the file starts with a byte-order mark; known once the first record was read.
  package var hasByteOrderMark: Bool { cursor.reader.hasByteOrderMark }

  /// How many lines with nothing in them were passed over so far.
  package var blankLines: Int { cursor.reader.blankLines }

  /// Reads the next record, which then is the current one.
  ///
  /// At the end, and after an error, the current record has no fields.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: What is wrong with the text, or why the file cannot be read; the same error again
  ///   at every later call.
  package func next() throws -> Bool {
    if let failure { throw failure }
    do {
      return try advance()
    } catch {
      failure = error
      cursor.removeFields()
      throw error
    }
  }

  /// Whether somebody has written to the file since it was opened.
  ///
  /// - Throws: Why the system does not tell.
  package func hasChangedSinceOpening() throws(FileProblem) -> Bool {
    try file?.hasChanged() ?? false
  }

  /// Goes back to the beginning, so that the first record is read next and ``onBytes`` sees the
  /// file once more.
  ///
  /// - Throws: Why the system does not go back; a pipe cannot.
  package func rewind() throws(FileProblem) {
    var window = cursor.window
    if let file {
      try file.rewind()
      window.removeAll()
    }
    cursor = DelimitedCursor(window: window, reader: unread)
    failure = nil
    bytesRead = 0
  }

  private func advance() throws -> Bool {
    reportWholeBytes()
    while true {
      switch try cursor.step() {
      case .record: return true
      case .end: return false
      case .incomplete: try refill()
      }
    }
  }

  private func refill() throws(FileProblem) {
    guard let file else { return }
    report(try cursor.refill(from: file))
  }

  private func reportWholeBytes() {
    guard file == nil, bytesRead == 0 else { return }
    report(0..<cursor.window.count)
  }

  private func report(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    bytesRead += range.count
    let bytes = cursor.window.bytes
    onBytes?(bytes.span.extracting(range))
  }
}

// It holds the window that the current record is in, and an open file.
@available(*, unavailable)
extension DelimitedFile: Sendable {}
