/// Whole numbers of which something is known, and what can be reckoned from it.
///
/// It knows nothing of how figures are hidden.
struct Reckoning {
  /// Something that is never negative: a number, and so many times each unknown.
  struct Fact {
    var number: Int64 = 0
    private(set) var parts: [(unknown: Int, rate: Int64)] = []

    /// Adds an unknown so many times.
    mutating func add(_ unknown: Int, _ rate: Int64) {
      if let index = parts.firstIndex(where: { $0.unknown == unknown }) {
        parts[index].rate += rate
        if parts[index].rate == 0 { parts.remove(at: index) }
      } else {
        parts.append((unknown, rate))
      }
    }

    /// What it comes to with some numbers for all unknowns.
    func value(_ numbers: [Int64]) -> Int64 {
      parts.reduce(number) { $0 + $1.rate * numbers[$1.unknown] }
    }
  }

  /// What each unknown is at least and at most.
  private(set) var ranges: [ClosedRange<Int64>] = []
  private var facts: [Fact] = []
  private var factsOf: [[Int]] = []

  /// Adds an unknown and gives its number.
  mutating func add(_ range: ClosedRange<Int64>) -> Int {
    ranges.append(range)
    factsOf.append([])
    return ranges.count - 1
  }

  /// Adds what is never negative.
  mutating func know(_ fact: Fact) {
    for part in fact.parts { factsOf[part.unknown].append(facts.count) }
    facts.append(fact)
  }

  /// Narrows all ranges by the facts, over and over; false where nothing is left of one.
  mutating func narrow() -> Bool { narrow(by: Array(facts.indices)) }

  private mutating func narrow(by first: [Int]) -> Bool {
    var waiting = first
    var isWaiting = Set(first)
    while let index = waiting.popLast() {
      isWaiting.remove(index)
      let fact = facts[index]
      let most = fact.parts.reduce(fact.number) { sum, part in
        let range = ranges[part.unknown]
        return sum + part.rate * (part.rate > 0 ? range.upperBound : range.lowerBound)
      }
      guard most >= 0 else { return false }
      for (unknown, rate) in fact.parts {
        let range = ranges[unknown]
        // The most that the unknown can go from its best end without the fact becoming wrong.
        let steps = most / abs(rate)
        let narrowed =
          rate > 0
          ? max(range.lowerBound, range.upperBound - steps)...range.upperBound
          : range.lowerBound...min(range.upperBound, range.lowerBound + steps)
        guard narrowed != range else { continue }
        ranges[unknown] = narrowed
        for other in factsOf[unknown] where isWaiting.insert(other).inserted {
          waiting.append(other)
        }
      }
    }
    return true
  }

  /// Whether the unknowns can all be found with one of them in a range; nil where that would take too
  /// long to say.
  ///
  /// - Parameters:
  ///   - unknown: The unknown.
  ///   - range: Where it is to be.
  ///   - guess: What each may be, which is tried first.
  /// - Returns: Whether they can.
  func allows(_ unknown: Int, in range: ClosedRange<Int64>, guess: [Int64]) -> Bool? {
    var tried = self
    guard let start = tried.limit(unknown, to: range) else { return false }
    guard start else { return false }
    var steps = 150
    return tried.isSolvable(guess, &steps)
  }

  /// Narrows one unknown, and whatever follows; nil where its range does not overlap.
  private mutating func limit(_ unknown: Int, to range: ClosedRange<Int64>) -> Bool? {
    guard ranges[unknown].overlaps(range) else { return nil }
    ranges[unknown] = ranges[unknown].clamped(to: range)
    return narrow(by: factsOf[unknown])
  }

  private func isSolvable(_ guess: [Int64], _ steps: inout Int) -> Bool? {
    var numbers = zip(guess, ranges).map { min(max($0, $1.lowerBound), $1.upperBound) }
    guard let wrong = facts.first(where: { $0.value(numbers) < 0 }) else { return true }
    // One of its unknowns must be further on the side that helps than it was guessed.
    let lack = -wrong.value(numbers)
    var isSure = true
    for (unknown, rate) in wrong.parts {
      let (number, range) = (numbers[unknown], ranges[unknown])
      let isRise = rate > 0
      guard isRise ? number < range.upperBound : number > range.lowerBound else { continue }
      steps -= 1
      guard steps > 0 else { return nil }
      var tried = self
      let rest = isRise ? (number + 1)...range.upperBound : range.lowerBound...(number - 1)
      guard tried.limit(unknown, to: rest) == true else { continue }
      let change = (lack + abs(rate) - 1) / abs(rate)
      numbers[unknown] = isRise ? number + change : number - change
      switch tried.isSolvable(numbers, &steps) {
      case true?: return true
      case nil: isSure = false
      case false?: break
      }
      numbers[unknown] = number
    }
    return isSure ? false : nil
  }
}
