/// Whole numbers of which something is known, and what can be reckoned from it.
///
/// It knows nothing of how figures are hidden.
struct Reckoning {
  /// Something that is never negative: a number, and so many times each unknown.
  struct Fact {
    var number: Int64 = 0
    var rates: [Int: Int64] = [:]
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
    for unknown in fact.rates.keys { factsOf[unknown].append(facts.count) }
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
      let most = fact.rates.reduce(fact.number) { sum, part in
        sum + part.value * (part.value > 0 ? ranges[part.key].upperBound : ranges[part.key].lowerBound)
      }
      guard most >= 0 else { return false }
      for (unknown, rate) in fact.rates {
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
  /// - Parameter guess: What each may be, which is tried first.
  func allows(_ unknown: Int, in range: ClosedRange<Int64>, guess: [Int64]) -> Bool? {
    var tried = self
    guard let start = tried.limit(unknown, to: range) else { return false }
    guard start else { return false }
    var steps = 20_000
    return tried.isSolvable(guess, &steps)
  }

  /// Narrows one unknown, and whatever follows; nil where its range does not overlap.
  private mutating func limit(_ unknown: Int, to range: ClosedRange<Int64>) -> Bool? {
    guard ranges[unknown].overlaps(range) else { return nil }
    ranges[unknown] = ranges[unknown].clamped(to: range)
    return narrow(by: factsOf[unknown])
  }

  private func isSolvable(_ guess: [Int64], _ steps: inout Int) -> Bool? {
    // What differs from the guess follows from what was changed: the rest is tried as guessed.
    guard let next = ranges.indices.filter({ ranges[$0].count > 1 }).min(by: { ranges[$0].count < ranges[$1].count })
    else { return true }
    let range = ranges[next]
    let middle = min(max(guess[next], range.lowerBound), range.upperBound)
    var parts = [middle...middle]
    if range.lowerBound < middle { parts.append(range.lowerBound...(middle - 1)) }
    if middle < range.upperBound { parts.append((middle + 1)...range.upperBound) }
    var isSure = true
    for part in parts {
      steps -= 1
      guard steps > 0 else { return nil }
      var tried = self
      guard tried.limit(next, to: part) == true else { continue }
      switch tried.isSolvable(guess, &steps) {
      case true?: return true
      case nil: isSure = false
      case false?: break
      }
    }
    return isSure ? false : nil
  }
}
