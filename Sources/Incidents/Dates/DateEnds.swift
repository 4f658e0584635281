/// The first and last numbers of a column's dates such as `22.01.05`, which tell where the year stands.
///
/// Days spread over a month, and years do not: where the last numbers spread more, the first may be
/// years. Dashes are used for years in front as well, so that with them the column has to say more.
struct DateEnds: Hashable, Sendable {
  /// True if a text can only have its year last.
  var isYearLast = false
  private var firsts: ClosedRange<Int>?
  private var lasts: ClosedRange<Int>?
  private var isDashed = false
  private var certain: DateColumn.Order?
  private var undecided: DateColumn.Order?

  /// True if the readings of a text that may be read both ways are known.
  var hasReadings: Bool { undecided != nil }

  /// Takes the numbers of a text, with its readings where they differ.
  mutating func add(
    _ numbers: (first: Int, last: Int), _ line: DateColumn.Line, _ readings: DateColumn.Order?,
    isDashed: Bool, isFirstRecent: Bool
  ) {
    guard (1...31).contains(numbers.last), isFirstRecent || numbers.first > 31 else {
      isYearLast = true
      return
    }
    if numbers.first > 31 {
      certain = certain ?? .certain(.yearFirst, line)
      return
    }
    firsts = Self.range(firsts, numbers.first)
    lasts = Self.range(lasts, numbers.last)
    self.isDashed = self.isDashed || isDashed
    undecided = undecided ?? readings
  }

  /// The order, where the year may be first; nil where it is last.
  var order: DateColumn.Order? {
    guard !isYearLast else { return nil }
    guard let firsts, let lasts, let undecided else { return certain }
    let isLikely =
      firsts.count < lasts.count
      || firsts.count == lasts.count && firsts.upperBound >= lasts.upperBound
    // One number that is no day, such as a slip of the pen, settles nothing for a column of days.
    if let certain { return isLikely ? certain : undecided }
    return isDashed || isLikely ? undecided : nil
  }

  private static func range(_ range: ClosedRange<Int>?, _ number: Int) -> ClosedRange<Int> {
    min(number, range?.lowerBound ?? number)...max(number, range?.upperBound ?? number)
  }
}
