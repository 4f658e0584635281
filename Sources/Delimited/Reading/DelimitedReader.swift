/// Finds the records of a delimited text that passes by in a window.
///
/// It holds no bytes, only where it is, so that the text may come from anywhere. Records end with
/// CRLF, LF or CR, mixed as they come. A quote opens a quoted field only as the field's first byte
/// and is an ordinary character anywhere else; quotes inside a quoted field are doubled. Lines with
/// nothing in them are passed over. Everything has to be UTF-8.
package struct DelimitedReader: Sendable {
  /// What came of looking for the next record.
  package enum Step: Hashable, Sendable {
    /// The record was found.
    case record
    /// The window ends before the record does; see ``DelimitedReader/slide()``.
    case incomplete
    /// There are no more records.
    case end
  }

  let dialect: Dialect
  let limits: ReadingLimits
  let delimiterFinder: ByteFinder
  let quoteFinder: ByteFinder

  /// Where in the window the next record starts.
  private(set) var offset = 0
  /// Where in the file the window starts.
  private(set) var windowOffset = 0
  /// The physical line on which the next record starts.
  private(set) var line = 1
  private var isPastByteOrderMark = false

  /// Whether the text starts with a byte-order mark, which is not part of it.
  package private(set) var hasByteOrderMark = false
  /// How many lines with nothing in them were passed over.
  package private(set) var blankLines = 0

  /// A reader at the start of a text.
  package init(dialect: Dialect = .csv, limits: ReadingLimits = .standard) {
    self.dialect = dialect
    self.limits = limits
    delimiterFinder = ByteFinder(dialect.delimiter)
    quoteFinder = ByteFinder(dialect.quote)
  }

  /// Finds the next record in the window.
  ///
  /// Where the window ends too early, the same record is looked for again at the next call, in a
  /// window that has to have more of the text.
  ///
  /// - Parameters:
  ///   - window: The text that is at hand.
  ///   - isLast: Whether the text ends where the window does.
  ///   - record: What is filled with the places of the fields.
  /// - Returns: Whether the record was found, or why it was not.
  /// - Throws: What is wrong with the text; the same again if it is called again.
  package mutating func next(
    in window: Span<UInt8>, isLast: Bool, into record: inout DelimitedRecord
  ) throws(DelimitedProblem) -> Step {
    record.removeFields()
    guard skipByteOrderMark(in: window, isLast: isLast),
      skipBlankLines(in: window, isLast: isLast)
    else { return .incomplete }
    guard offset < window.count else { return isLast ? .end : .incomplete }

    record.begin(at: offset, line: line, byteOffset: windowOffset + offset)
    let end = try readFields(in: window, isLast: isLast, into: &record)
    guard (end ?? window.count) - offset <= limits.longestRecord else {
      throw problem(.recordTooLong(limit: limits.longestRecord), at: offset, in: window)
    }
    guard let end else { return .incomplete }
    if !ByteFinder.isASCII(record.seenBits) { try validate(window, upTo: end) }
    offset = end
    line += 1 + record.innerBreaks
    return .record
  }

  /// Forgets what comes before the next record.
  ///
  /// - Returns: How many bytes the caller has to remove from the front of the window. The places
  ///   in the last record are of no use then.
  package mutating func slide() -> Int {
    defer { offset = 0 }
    windowOffset += offset
    return offset
  }

  /// The byte after the line break at a place, or nil where that has yet to be read.
  func afterBreak(at position: Int, in window: Span<UInt8>, isLast: Bool) -> Int? {
    let next = position + 1
    guard window[position] == UInt8(ascii: "\r") else { return next }
    guard next < window.count else { return isLast ? next : nil }
    return window[next] == UInt8(ascii: "\n") ? next + 1 : next
  }

  private mutating func skipByteOrderMark(in window: Span<UInt8>, isLast: Bool) -> Bool {
    guard !isPastByteOrderMark else { return true }
    let mark = ByteOrderMark.bytes
    let compared = min(mark.count, window.count)
    let isLikeMark = (0..<compared).allSatisfy { window[$0] == mark[$0] }
    if isLikeMark, compared < mark.count, !isLast { return false }
    isPastByteOrderMark = true
    hasByteOrderMark = isLikeMark && compared == mark.count
    offset = hasByteOrderMark ? mark.count : 0
    return true
  }

  private mutating func skipBlankLines(in window: Span<UInt8>, isLast: Bool) -> Bool {
    while offset < window.count,
      window[offset] == UInt8(ascii: "\n") || window[offset] == UInt8(ascii: "\r")
    {
      guard let next = afterBreak(at: offset, in: window, isLast: isLast) else { return false }
      offset = next
      line += 1
      blankLines += 1
    }
    return true
  }
}
