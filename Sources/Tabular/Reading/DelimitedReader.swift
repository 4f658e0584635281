/// Finds the records of a delimited text that passes by in a window.
///
/// It holds no bytes, only where it is, so that the text may come from anywhere. Records end with
/// CRLF, LF, CR or CR CR LF, mixed as they come. A quote opens a quoted field only as the field's first byte
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
  /// Whether the text is decoded from another encoding, so that places in it are not the file's.
  let isDecoded: Bool

  /// Where in the window the next record starts.
  private(set) var offset = 0
  /// Where in the file the window starts.
  private(set) var windowOffset = 0
  /// The physical line on which the next record starts.
  private(set) var line = 1
  private var isPastByteOrderMark = false
  private var linesToSkip: Int
  /// Whether a record is one line, however many line breaks its fields hold.
  private let hasLineForEachRecord: Bool

  /// Whether the text starts with a byte-order mark, which is not part of it.
  package private(set) var hasByteOrderMark = false
  /// How many lines with nothing in them were passed over.
  package private(set) var blankLines = 0

  /// A reader at the start of a text.
  ///
  /// - Parameters:
  ///   - dialect: What divides the fields and what encloses them.
  ///   - limits: How large the parts of the text may be.
  ///   - skippedLines: How many physical lines to pass over before the first record.
  ///   - hasLineForEachRecord: Whether line breaks in fields do not count as lines.
  ///   - isDecoded: Whether the text is not the file as it stands, so that problems cannot be told
  ///     with their place in it.
  package init(
    dialect: Dialect = .csv, limits: ReadingLimits = .standard, skippedLines: Int = 0,
    hasLineForEachRecord: Bool = false, isDecoded: Bool = false
  ) {
    self.dialect = dialect
    self.limits = limits
    self.isDecoded = isDecoded
    linesToSkip = skippedLines
    self.hasLineForEachRecord = hasLineForEachRecord
    delimiterFinder = ByteFinder(dialect.delimiter)
    quoteFinder = ByteFinder(dialect.quote)
  }

  /// A reader at the start of a file that is read in some way.
  init(_ options: ReadingOptions, isDecoded: Bool) {
    self.init(
      dialect: options.dialect, limits: options.limits,
      skippedLines: options.sheet == nil ? options.skippedLines : 0,
      hasLineForEachRecord: options.sheet != nil, isDecoded: isDecoded)
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
      try skipLines(in: window, isLast: isLast), skipBlankLines(in: window, isLast: isLast)
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
    line += hasLineForEachRecord ? 1 : 1 + record.innerBreaks
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

  /// Passes over the lines that are not to be read.
  ///
  /// - Returns: Whether all were passed over; otherwise the window ends too early.
  /// - Throws: What is wrong with one of them: not UTF-8, or longer than any record may be.
  private mutating func skipLines(
    in window: Span<UInt8>, isLast: Bool
  ) throws(DelimitedProblem) -> Bool {
    while linesToSkip > 0, offset < window.count || !isLast {
      let end = lineEnd(in: window)
      guard end - offset <= limits.longestRecord else {
        throw problem(.recordTooLong(limit: limits.longestRecord), at: offset, in: window)
      }
      guard end < window.count || isLast else { return false }
      let next = end < window.count ? LineBreak.end(from: end, in: window, isLast: isLast) : end
      guard let next else { return false }
      try validate(window, upTo: next)
      offset = next
      line += 1
      linesToSkip -= 1
    }
    return true
  }

  /// Where the line that starts at the offset ends, or the window does.
  private func lineEnd(in window: Span<UInt8>) -> Int {
    var end = offset
    while end < window.count, !LineBreak.isPart(window[end]) { end += 1 }
    return end
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
    while offset < window.count, LineBreak.isPart(window[offset]) {
      guard let next = LineBreak.end(from: offset, in: window, isLast: isLast) else {
        return false
      }
      offset = next
      line += 1
      blankLines += 1
    }
    return true
  }
}
