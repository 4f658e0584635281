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
  package var bytesRead: Int {
    guard let origin, let file, file.status.size > 0 else { return readBytes }
    // As much of the workbook as was read of the copy.
    guard readBytes < file.status.size else { return origin.status.size }
    return Int(Double(origin.status.size) * (Double(readBytes) / Double(file.status.size)))
  }
  private var readBytes = 0

  /// What encloses a quoted field.
  let quote: UInt8

  /// How the file is read.
  package let options: ReadingOptions

  private let file: InputFile?
  /// The workbook from which the file was copied; nil for a text.
  private let origin: InputFile?
  /// All of the file, where it is in memory.
  private let memory: [UInt8]
  private let decoder: TextDecoder?
  private let unread: DelimitedReader
  private(set) var cursor: DelimitedCursor
  private var failure: (any Error)?
  /// What undoing doubled quotes needs, kept to be used again.
  var scratch: [UInt8] = []

  /// Takes bytes in memory for a file.
  init(memory bytes: [UInt8], _ options: ReadingOptions, decoder: TextDecoder?) {
    file = nil
    origin = nil
    memory = bytes
    self.options = options
    self.decoder = decoder
    quote = options.dialect.quote
    unread = DelimitedReader(options, isDecoded: decoder != nil)
    let window =
      decoder == nil ? ByteWindow(whole: bytes) : ByteWindow(size: Self.standardWindowSize)
    cursor = DelimitedCursor(window: window, reader: unread)
  }

  /// Reads a file that is open, from where it stands.
  ///
  /// - Throws: That it is no text, or in an encoding that the system does not know.
  init(
    _ file: InputFile, _ options: ReadingOptions, _ windowSize: Int, origin: InputFile? = nil
  ) throws(FileProblem) {
    let firstBytes = file.firstBytes(atMost: FileFormat.looksAt)
    if options.sheet == nil, let format = FileFormat(file) {
      throw .notText(path: file.path, format: format)
    }
    decoder = try Self.decoder(
      options, firstBytes: firstBytes, window: ByteWindow(size: windowSize), path: file.path)
    self.file = file
    self.origin = origin
    memory = []
    self.options = options
    quote = options.dialect.quote
    unread = DelimitedReader(options, isDecoded: decoder != nil)
    let size = decoder == nil ? windowSize : max(windowSize, TextDecoder.smallestWindow)
    cursor = DelimitedCursor(window: ByteWindow(size: size), reader: unread)
  }

  /// How many bytes the file had when it was opened; nil for a pipe.
  package var totalBytes: Int? {
    guard let file = origin ?? file else { return memory.count }
    return file.status.kind == .regular ? file.status.size : nil
  }

  /// How many bytes that are not of the encoding were replaced so far.
  package var replacedBytes: Int { decoder?.replacedBytes ?? 0 }

  /// Whether the text is not the file as it stands, so that places in it are not the file's.
  var isDecoded: Bool { decoder != nil }

  /// Whether the file starts with a byte-order mark; known once the first record was read.
  package var hasByteOrderMark: Bool { cursor.reader.hasByteOrderMark }

  /// How many lines with nothing in them were passed over so far.
  package var blankLines: Int { cursor.reader.blankLines - skippedBlankLines }
  /// Empty rows of a sheet before the first that is read.
  private var skippedBlankLines = 0

  /// How many fields so far had blanks after their closing quote, which are forgiven.
  package var paddedFields: Int { cursor.reader.paddedFields }

  /// Why the current record cannot be read, where its quotes do not fit and that is forgiven; its fields
  /// are then those of its line, quotes and all.
  package var fault: DelimitedProblem? { cursor.record.fault }

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
    try (origin ?? file)?.hasChanged() ?? false
  }

  /// Goes back to the beginning, so that the first record is read next and ``onBytes`` sees the
  /// file once more.
  ///
  /// - Throws: Why the system does not go back; a pipe cannot.
  package func rewind() throws(FileProblem) {
    var window = cursor.window
    try file?.rewind()
    if file != nil || decoder != nil { window.removeAll() }
    decoder?.restart(fromFile: file != nil)
    cursor = DelimitedCursor(window: window, reader: unread)
    failure = nil
    readBytes = 0
  }

  private func advance() throws -> Bool {
    reportMemory()
    try reportOrigin()
    while true {
      switch try cursor.step() {
      case .record:
        guard let sheet = options.sheet else { return true }
        guard cursor.record.line > options.skippedLines else {
          skippedBlankLines = cursor.reader.blankLines
          continue
        }
        cursor.pad(to: sheet.width)
        return true
      case .end: return false
      case .incomplete: try refill()
      }
    }
  }

  private func refill() throws {
    if let decoder { return try refill(with: decoder) }
    guard let file else { return }
    let read = try cursor.refill(from: file)
    report(read, of: cursor.window)
  }

  private func refill(with decoder: TextDecoder) throws {
    // All that stands before those bytes was looked at by now.
    if let offset = decoder.invalidOffset {
      throw cursor.undecodable(decoder.encoding, byteOffset: offset)
    }
    cursor.slide()
    while cursor.decode(with: decoder) == .needsInput {
      guard let file else { return }
      let read = try decoder.read(from: file)
      report(read, of: decoder.raw)
    }
  }

  private func reportMemory() {
    guard file == nil, readBytes == 0, !memory.isEmpty else { return }
    readBytes = memory.count
    let bytes = memory
    onBytes?(bytes.span)
  }

  /// Reports all of the workbook, where the file is a copy of a sheet.
  private func reportOrigin() throws {
    guard let origin, let onBytes, readBytes == 0 else { return }
    try origin.rewind()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try origin.read(into: &buffer, from: 0)
      guard count > 0 else { return }
      onBytes(buffer.span.extracting(first: count))
    }
  }

  private func report(_ range: Range<Int>, of window: ByteWindow) {
    guard !range.isEmpty else { return }
    readBytes += range.count
    guard origin == nil else { return }
    let bytes = window.bytes
    onBytes?(bytes.span.extracting(range))
  }
}

// It holds the window that the current record is in, and an open file.
@available(*, unavailable)
extension DelimitedFile: Sendable {}
