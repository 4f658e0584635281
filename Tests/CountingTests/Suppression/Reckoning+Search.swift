import Counting

extension PublishedTables {
  /// Whether a hidden figure can be in a range; nil where that would take too long to say.
  func allows(_ unknown: Int, _ range: PartialRangeFrom<Int64>) -> Bool? {
    allows(unknown, range.lowerBound...max(range.lowerBound, reckoning.ranges[unknown].upperBound))
  }

  /// Whether a hidden figure can be in a range; nil where that would take too long to say.
  func allows(_ unknown: Int, _ range: PartialRangeThrough<Int64>) -> Bool? {
    allows(unknown, 0...range.upperBound)
  }

  private func allows(_ unknown: Int, _ range: ClosedRange<Int64>) -> Bool? {
    reckoning.allows(unknown, in: range, guess: figures)
  }
}

extension Reckoning {
  /// Whether the unknowns can all be found with one of them in a range; nil where that would take too
  /// long to say.
  ///
  /// - Parameters:
  ///   - unknown: The unknown.
  ///   - range: Where it is to be.
  ///   - guess: What each may be, which is tried first.
  /// - Returns: Whether they can.
  fileprivate func allows(_ unknown: Int, in range: ClosedRange<Int64>, guess: [Int64]) -> Bool? {
    var tried = self
    guard tried.limit(unknown, to: range) else { return false }
    var steps = 150
    return tried.isSolvable(guess, &steps)
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
      guard tried.limit(unknown, to: rest) else { continue }
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

extension Reckoning.Fact {
  /// The sum of its parts with some numbers for all unknowns.
  fileprivate func value(_ numbers: [Int64]) -> Int64 {
    parts.reduce(number) { $0 + $1.rate * numbers[$1.unknown] }
  }
}
