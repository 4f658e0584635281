// What becomes of a record whose quotes do not fit: it ends where its line does, and the next line is
// read as if nothing had been.
extension DelimitedReader {
  /// The fewest delimiters that tell a row from a line of prose, one line alone and several.
  private static let fewestDelimiters = (inOneLine: 5, inSeveral: 2)

  /// Takes the line at the offset for a record, in which quotes are ordinary characters.
  ///
  /// - Returns: Where the next record starts, or nil where the window ends first.
  /// - Throws: That the line is longer, or has more fields, than any record may.
  func readLine(
    in window: Span<UInt8>, isLast: Bool, into record: inout DelimitedRecord
  ) throws(DelimitedProblem) -> Int? {
    record.begin(at: offset, line: line, byteOffset: windowOffset + offset)
    let end = lineEnd(in: window)
    guard end - offset <= limits.longestRecord else {
      throw problem(.recordTooLong(limit: limits.longestRecord), at: offset, in: window)
    }
    guard end < window.count || isLast else { return nil }
    var start = offset
    for position in offset...end
    where position == end || window[position] == dialect.delimiter {
      guard record.fieldCount < limits.mostFields else {
        throw problem(.tooManyFields(limit: limits.mostFields), at: start, in: window)
      }
      record.append(.init(start: start, end: position, isQuoted: false, hasDoubledQuotes: false))
      start = position + 1
    }
    return end < window.count ? LineBreak.end(from: end, in: window, isLast: isLast) : end
  }

  /// The problem of a record one of whose quoted fields holds whole rows: the quote that opens it was
  /// closed by that of a later row.
  func swallowedRows(
    in record: DelimitedRecord, _ window: Span<UInt8>
  ) -> DelimitedProblem? {
    guard record.innerBreaks > 1, usualFields > Self.fewestDelimiters.inSeveral else { return nil }
    for field in record.fields where field.isQuoted {
      if holdsRows(window.extracting(field.start..<field.end)) {
        return problem(.unclosedQuote, at: field.start - 1, in: window)
      }
    }
    return nil
  }

  /// Whether each line that lies whole in a field has as many delimiters as a row.
  private func holdsRows(_ content: Span<UInt8>) -> Bool {
    var lines = 0
    var delimiters: Int?
    for position in content.indices {
      if content[position] == dialect.delimiter {
        delimiters = delimiters.map { $0 + 1 }
      } else if LineBreak.isLastByte(at: position, in: content) {
        // What stands before the first break is no whole line.
        if let delimiters {
          guard delimiters == usualFields - 1 else { return false }
          lines += 1
        }
        delimiters = 0
      }
    }
    return lines > 1 || lines == 1 && usualFields > Self.fewestDelimiters.inOneLine
  }
}

extension DelimitedProblem {
  /// Whether a quote stands where it cannot, so that nobody knows where its field ends.
  var isOfQuotes: Bool {
    switch cause {
    case .unclosedQuote, .strayQuote: true
    default: false
    }
  }
}

extension DelimitedReader {
  /// A problem in the record that starts at the offset.
  ///
  /// Bytes before it that are not UTF-8 are the problem instead, since UTF-8 is checked only once
  /// the whole record is there and what comes first in the file should be told first.
  func problem(
    _ cause: DelimitedProblem.Cause, at position: Int, in window: Span<UInt8>
  ) -> DelimitedProblem {
    let invalid = firstInvalid(in: window, upTo: position)
    let position = invalid ?? position
    let place = place(of: position, in: window)
    return DelimitedProblem(
      cause: invalid == nil ? cause : .invalidUTF8, line: place.line, column: place.column,
      byteOffset: isDecoded ? nil : windowOffset + position)
  }

  /// Checks that the record that starts at the offset is UTF-8.
  ///
  /// - Throws: The place of the first bytes that are not.
  func validate(_ window: Span<UInt8>, upTo end: Int) throws(DelimitedProblem) {
    guard let invalid = firstInvalid(in: window, upTo: end) else { return }
    throw problem(.invalidUTF8, at: invalid, in: window)
  }

  /// The line and column of a byte, or of the window's end, in the record that starts at the offset.
  func place(of position: Int, in window: Span<UInt8>) -> TextPlace {
    TextPlace(of: position, in: window, from: offset, onLine: line)
  }

  private func firstInvalid(in window: Span<UInt8>, upTo end: Int) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: window.extracting(offset..<end))
      return nil
    } catch {
      return offset + error.byteOffsets.lowerBound
    }
  }
}
