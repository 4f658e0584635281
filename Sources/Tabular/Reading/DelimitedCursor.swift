/// A window, the reader that looks into it and the record that it found last.
///
/// They are one value because a class has to guard every access to a property of its own, which
/// for single fields takes longer than the rest.
struct DelimitedCursor {
  private(set) var window: ByteWindow
  private(set) var record = DelimitedRecord()
  private(set) var reader: DelimitedReader

  init(window: ByteWindow, reader: DelimitedReader) {
    self.window = window
    self.reader = reader
  }

  /// Looks for the next record in the window as it is.
  ///
  /// - Returns: Whether the record was found, or why it was not.
  /// - Throws: What is wrong with the text.
  mutating func step() throws(DelimitedProblem) -> DelimitedReader.Step {
    // To the compiler a span of the window is one of the whole cursor, so it is made of a value that
    // shares the buffer. That is gone before the window is filled again, or the buffer would be
    // copied.
    let bytes = window.bytes
    return try reader.next(
      in: bytes.span.extracting(first: window.count), isLast: window.isLast, into: &record)
  }

  /// Moves the window on in the file.
  ///
  /// - Returns: Where the bytes that were read are in the window.
  /// - Throws: Why the file cannot be read.
  mutating func refill(from file: InputFile) throws(FileProblem) -> Range<Int> {
    window.removeFirst(reader.slide())
    let start = window.count
    try window.fill(from: file)
    return start..<window.count
  }

  /// Moves the window on in a text that is being decoded, and makes room in it.
  mutating func slide() {
    window.removeFirst(reader.slide())
    window.makeRoom()
  }

  /// Decodes into the room that the window has.
  mutating func decode(with decoder: TextDecoder) -> TextDecoder.Step {
    decoder.decode(into: &window)
  }

  /// The problem that the text after the window cannot be decoded.
  func undecodable(_ encoding: TextEncoding, byteOffset: Int) -> DelimitedProblem {
    let place = reader.place(
      of: window.count, in: window.bytes.span.extracting(first: window.count))
    return DelimitedProblem(
      cause: .undecodable(encoding), line: place.line, column: place.column,
      byteOffset: byteOffset)
  }

  /// Adds empty fields to the current record, up to a number of them.
  mutating func pad(to count: Int) { record.pad(to: count) }

  /// Leaves the current record without fields.
  mutating func removeFields() { record.removeFields() }

  /// A field of the current record and the buffer that it is in.
  func field(at index: Int) -> (buffer: [UInt8], field: DelimitedRecord.Field) {
    (window.bytes, record.fields[index])
  }

  /// The line and column where a field, with its quote, starts.
  func place(at index: Int) -> TextPlace {
    let field = record.fields[index]
    return TextPlace(
      of: field.isQuoted ? field.start - 1 : field.start, in: window.bytes.span,
      from: record.start, onLine: record.line)
  }
}
