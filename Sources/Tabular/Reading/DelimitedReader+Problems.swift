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
