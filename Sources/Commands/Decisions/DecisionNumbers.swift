import CommandLineParsing

/// The numbers of decisions as they are typed: one, such as 5, or a range, such as 5-160.
struct DecisionNumbers: ArgumentValue, Hashable {
  let numbers: ClosedRange<Int64>

  init(_ numbers: ClosedRange<Int64>) { self.numbers = numbers }

  init?(argument: String) {
    let ends = argument.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = ends.compactMap { Int64($0) }
    guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last,
      first > 0, first <= last, last - first < Self.most
    else { return nil }
    self.numbers = first...last
  }

  /// The most numbers of a range.
  private static let most: Int64 = 100_000

  static var expectation: String? { "a number or a range, such as 5 or 5-160" }

  /// The numbers as they can be typed.
  var text: String {
    numbers.count == 1
      ? String(numbers.lowerBound) : "\(numbers.lowerBound)-\(numbers.upperBound)"
  }

  /// The ranges that some numbers make, which are in order.
  static func ranges(of numbers: [Int64]) -> [DecisionNumbers] {
    numbers.reduce(into: []) { ranges, number in
      if let last = ranges.last?.numbers, number == last.upperBound + 1 {
        ranges[ranges.count - 1] = DecisionNumbers(last.lowerBound...number)
      } else {
        ranges.append(DecisionNumbers(number...number))
      }
    }
  }
}
