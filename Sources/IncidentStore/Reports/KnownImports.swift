package import Incidents

/// The imports that figures are of, where they are those of an earlier day.
package struct KnownImports: Hashable, Sendable {
  /// The day at whose end, in UTC, the figures were known.
  package let day: CalendarDay
  /// The numbers of the imports that count, in order.
  package let counted: [Int64]
  /// How many imports stand today.
  package let standing: Int
  /// Whether the day is over: otherwise an import can still come.
  package let isOver: Bool

  /// The imports of a day from its members.
  package init(day: CalendarDay, counted: [Int64], standing: Int, isOver: Bool) {
    self.day = day
    self.counted = counted
    self.standing = standing
    self.isOver = isOver
  }

  /// The day and the imports, to be put beside figures: `as known at the end of 2026-01-31: imports 1
  /// to 3 (5 stand now)`.
  package var words: String {
    let start =
      isOver
      ? "as known at the end of \(day.iso): " : "as known so far, as \(day.iso) is not over: "
    let end = standing == 1 ? " (1 counts now)" : " (\(standing) count now)"
    guard !counted.isEmpty else { return start + "no import had been made" + end }
    return start + (counted.count == 1 ? "import " : "imports ")
      + runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
      .joined(separator: ", ") + end
  }

  /// The numbers that follow one another, together.
  private var runs: [ClosedRange<Int64>] {
    var runs: [ClosedRange<Int64>] = []
    for number in counted {
      if let last = runs.last, last.upperBound == number &- 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
