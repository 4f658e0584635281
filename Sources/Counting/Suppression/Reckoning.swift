/// Whole numbers of which something is known, and what follows from it.
///
/// It knows nothing of how figures are hidden.
package struct Reckoning {
  /// Something that is never negative: a number, and so many times each unknown.
  package struct Fact {
    /// The number.
    package var number: Int64 = 0
    /// The unknowns, each of them once, with how many times each.
    package private(set) var parts: [(unknown: Int, rate: Int64)] = []

    /// Adds an unknown so many times.
    mutating func add(_ unknown: Int, _ rate: Int64) {
      if let index = parts.firstIndex(where: { $0.unknown == unknown }) {
        parts[index].rate += rate
        if parts[index].rate == 0 { parts.remove(at: index) }
      } else {
        parts.append((unknown, rate))
      }
    }

    /// The most that it can be within ranges; nil where it is too great for a number.
    func most(_ ranges: [ClosedRange<Int64>]) -> Int64? {
      sum { rate, unknown in rate > 0 ? ranges[unknown].upperBound : ranges[unknown].lowerBound }
    }

    /// True if it is not negative with some numbers for all unknowns.
    func holds(for numbers: [Int64]) -> Bool {
      sum { _, unknown in numbers[unknown] }.map { $0 >= 0 } ?? false
    }

    private func sum(_ number: (_ rate: Int64, _ unknown: Int) -> Int64) -> Int64? {
      parts.reduce(self.number as Int64?) { sum, part in
        let (product, isTooGreat) = number(part.rate, part.unknown)
          .multipliedReportingOverflow(by: part.rate)
        guard let sum, !isTooGreat else { return nil }
        let (next, isSumTooGreat) = sum.addingReportingOverflow(product)
        return isSumTooGreat ? nil : next
      }
    }
  }

  /// The least and the most that each unknown can be.
  package private(set) var ranges: [ClosedRange<Int64>] = []
  /// Everything that is known.
  package private(set) var facts: [Fact] = []
  private var factsOf: [[Int]] = []

  /// Adds an unknown.
  ///
  /// - Parameter range: The least and the most that it can be.
  /// - Returns: Its number.
  mutating func add(_ range: ClosedRange<Int64>) -> Int {
    ranges.append(range)
    factsOf.append([])
    return ranges.count - 1
  }

  /// Adds what is never negative.
  mutating func know(_ fact: Fact) {
    guard !fact.parts.isEmpty else { return }
    for part in fact.parts { factsOf[part.unknown].append(facts.count) }
    facts.append(fact)
  }

  /// Narrows all ranges by the facts until no fact narrows one any more.
  ///
  /// - Returns: False where nothing is left of a range, as the facts contradict each other.
  package mutating func narrow() -> Bool { narrow(by: Array(facts.indices)) }

  /// Narrows one unknown to a range, and others by what follows.
  ///
  /// - Returns: False where nothing is left of a range.
  package mutating func limit(_ unknown: Int, to range: ClosedRange<Int64>) -> Bool {
    guard ranges[unknown].overlaps(range) else { return false }
    ranges[unknown] = ranges[unknown].clamped(to: range)
    return narrow(by: factsOf[unknown])
  }

  private mutating func narrow(by first: [Int]) -> Bool {
    var waiting = first
    var isWaiting = Set(first)
    while let index = waiting.popLast() {
      isWaiting.remove(index)
      guard let most = facts[index].most(ranges) else { continue }
      guard most >= 0 else { return false }
      for (unknown, rate) in facts[index].parts {
        let range = ranges[unknown]
        // The most that the unknown can go from its best end without the fact becoming wrong.
        let steps = min(most / abs(rate), range.upperBound - range.lowerBound)
        let narrowed =
          rate > 0
          ? range.upperBound - steps...range.upperBound
          : range.lowerBound...range.lowerBound + steps
        guard narrowed != range else { continue }
        ranges[unknown] = narrowed
        for other in factsOf[unknown] where isWaiting.insert(other).inserted {
          waiting.append(other)
        }
      }
    }
    return true
  }
}
