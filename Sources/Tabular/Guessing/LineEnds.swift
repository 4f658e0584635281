/// What ends the records of a file that was looked at.
package enum LineEnds: String, Hashable, CaseIterable, Sendable {
  /// A line feed.
  case lf
  /// A carriage return and a line feed.
  case crlf
  /// A carriage return.
  case cr
  /// Two carriage returns and a line feed.
  case crcrlf
  /// More than one of these.
  case mixed
  /// Nothing: there is no more than one line.
  case none

  /// What the line break before a place is; nil where there is none.
  init?(before end: Int, in text: Span<UInt8>) {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    func byte(_ back: Int) -> UInt8? { end >= back ? text[end - back] : nil }
    switch (byte(3), byte(2), byte(1)) {
    case (carriageReturn, carriageReturn, lineFeed): self = .crcrlf
    case (_, carriageReturn, lineFeed): self = .crlf
    case (_, _, lineFeed): self = .lf
    case (_, _, carriageReturn): self = .cr
    default: return nil
    }
  }

  /// What ends the records of a text, as far as it can be read; breaks inside quotes do not count.
  ///
  /// Where fewer end with a carriage return alone than otherwise, those returns are text.
  static func survey(
    _ text: Span<UInt8>, isWhole: Bool, dialect: Dialect, skippedLines: Int
  ) -> (ends: LineEnds, keepsCarriageReturns: Bool) {
    var reader = DelimitedReader(
      dialect: dialect, skippedLines: skippedLines, tolerance: Tolerance(forgivesQuotes: true))
    var record = DelimitedRecord()
    var times: [LineEnds: Int] = [:]
    while (try? reader.next(in: text, isLast: isWhole, into: &record)) == .record {
      guard let end = LineEnds(before: reader.offset, in: text) else { break }
      times[end, default: 0] += 1
    }
    let returns = times[.cr] ?? 0
    let isKept = returns < times.values.reduce(0, +) - returns
    if isKept { times[.cr] = nil }
    return (times.count > 1 ? .mixed : times.keys.first ?? .none, isKept)
  }
}
