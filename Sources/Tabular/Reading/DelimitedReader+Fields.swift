extension DelimitedReader {
  /// Finds the fields of the record that starts at the offset.
  ///
  /// - Returns: Where the next record starts, or nil where the window ends first.
  /// - Throws: What is wrong with the record.
  func readFields(
    in window: Span<UInt8>, isLast: Bool, into record: inout DelimitedRecord
  ) throws(DelimitedProblem) -> Int? {
    var start = offset
    while true {
      guard record.fieldCount < limits.mostFields else {
        throw problem(.tooManyFields(limit: limits.mostFields), at: start, in: window)
      }
      let isQuoted = start < window.count && window[start] == dialect.quote
      let end =
        isQuoted
        ? try readQuoted(in: window, from: start, isLast: isLast, into: &record)
        : try readUnquoted(in: window, from: start, isLast: isLast, into: &record)
      guard let end else { return nil }
      guard end < window.count else { return end }
      guard window[end] == dialect.delimiter else {
        return LineBreak.end(from: end, in: window, isLast: isLast)
      }
      start = end + 1
    }
  }

  /// Where the unquoted field ends: at a delimiter, a line break or the end of the text.
  @inline(__always)
  private func readUnquoted(
    in window: Span<UInt8>, from start: Int, isLast: Bool, into record: inout DelimitedRecord
  ) throws(DelimitedProblem) -> Int? {
    var end = start
    while true {
      end = delimiterFinder.next(in: window, from: end, seeing: &record.seenBits)
      if end == window.count || endsField(at: end, in: window) { break }
      try refuseNUL(at: end, in: window)
      if LineBreak.isLone(at: end, in: window) { record.innerBreaks += 1 }
      end += 1
    }
    try refuseLongField(at: start, count: end - start, in: window)
    guard end < window.count || isLast else { return nil }
    record.append(.init(start: start, end: end, isQuoted: false, hasDoubledQuotes: false))
    return end
  }

  /// Where the quoted field ends: after its closing quote.
  private func readQuoted(
    in window: Span<UInt8>, from quote: Int, isLast: Bool, into record: inout DelimitedRecord
  ) throws(DelimitedProblem) -> Int? {
    let start = quote + 1
    var end = start
    var hasDoubledQuotes = false
    while true {
      end = quoteFinder.next(in: window, from: end, seeing: &record.seenBits)
      guard end < window.count else {
        // What is forgiven is a quote that nothing closes, however long it is looked for.
        let isForgiven = tolerance.forgivesQuotes && end - start > limits.longestField
        if !isForgiven { try refuseLongField(at: quote, count: end - start, in: window) }
        if isLast || isForgiven { throw problem(.unclosedQuote, at: quote, in: window) }
        return nil
      }
      let next = end + 1 < window.count ? window[end + 1] : nil
      if window[end] != dialect.quote {
        try refuseNUL(at: end, in: window)
        if LineBreak.isLastByte(at: end, in: window) { record.innerBreaks += 1 }
        end += 1
      } else if next == dialect.quote {
        hasDoubledQuotes = true
        end += 2
      } else {
        break
      }
    }
    try refuseLongField(at: quote, count: end - start, in: window)
    let after = tolerance.forgivesQuotes ? blanksEnd(from: end + 1, in: window) : end + 1
    guard after < window.count || isLast else { return nil }
    try refuseText(at: after, afterQuotedFrom: quote, in: window)
    if after > end + 1 { record.paddedFields += 1 }
    record.append(.init(start: start, end: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
    return after
  }

  /// Where blanks end, which are no delimiters.
  private func blanksEnd(from start: Int, in window: Span<UInt8>) -> Int {
    var end = start
    while end < window.count, window[end] != dialect.delimiter,
      window[end] == UInt8(ascii: " ") || window[end] == UInt8(ascii: "\t")
    {
      end += 1
    }
    return end
  }

  @inline(__always)
  private func endsField(at position: Int, in window: Span<UInt8>) -> Bool {
    window[position] == dialect.delimiter || endsLine(at: position, in: window)
  }

  private func refuseNUL(at position: Int, in window: Span<UInt8>) throws(DelimitedProblem) {
    guard window[position] == 0 else { return }
    throw problem(.nulByte, at: position, in: window)
  }

  @inline(__always)  // It is asked for every field.
  private func refuseLongField(
    at start: Int, count: Int, in window: Span<UInt8>
  ) throws(DelimitedProblem) {
    guard count > limits.longestField else { return }
    throw problem(.fieldTooLong(limit: limits.longestField), at: start, in: window)
  }

  private func refuseText(
    at position: Int, afterQuotedFrom quote: Int, in window: Span<UInt8>
  ) throws(DelimitedProblem) {
    guard position < window.count, !endsField(at: position, in: window) else { return }
    try refuseNUL(at: position, in: window)
    let opened = place(of: quote, in: window).line
    let found = place(of: position, in: window).line
    // Of several lines the first is at fault, and the others are rows of their own.
    if tolerance.forgivesQuotes, found != opened {
      throw problem(.unclosedQuote, at: quote, in: window)
    }
    throw problem(.strayQuote(openedOnLine: opened), at: position, in: window)
  }
}
