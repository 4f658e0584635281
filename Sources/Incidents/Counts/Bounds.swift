/// What is known of a number of people: a lower bound, a best figure and an upper bound.
///
/// Each may be absent. Absent is unknown or open, and never zero.
package struct Bounds: Hashable, Sendable {
  /// The fewest people that it can have been, where known.
  package var low: Int?

  /// The best figure, where there is one.
  package var best: Int?

  /// The most people that it can have been; absent where open or unknown.
  package var high: Int?

  /// Bounds of which each may be absent.
  package init(low: Int? = nil, best: Int? = nil, high: Int? = nil) {
    self.low = low
    self.best = best
    self.high = high
  }

  /// The bounds that the wording of a count states.
  package init(_ estimate: CountEstimate) {
    self.init(low: estimate.low, best: estimate.best, high: estimate.high)
  }

  /// Bounds of which nothing is known.
  package static let unknown = Bounds()

  /// Whether nothing is known.
  package var isUnknown: Bool { low == nil && best == nil && high == nil }

  /// Whether a lower bound is stated and, on purpose, no upper one: "more than 100".
  package var isOpenAbove: Bool { low != nil && high == nil }
}

/// The three bounds of a count, each of which may be missing.
struct CountBounds: Hashable, Sendable {
  /// The least number.
  var low: Int?
  /// The best single number.
  var best: Int?
  /// The greatest number.
  var high: Int?

  init(low: Int? = nil, best: Int? = nil, high: Int? = nil) {
    (self.low, self.best, self.high) = (low, best, high)
  }

  /// The bounds of groups together; nil where they come to more people than there are.
  ///
  /// A group of which nothing is said adds nothing to the number, and leaves it open above.
  init?(sumOf groups: [CountBounds?]) {
    let known = groups.compactMap(\.self)
    // Each is at most a billion, and there are few of them.
    let lows = known.compactMap(\.low)
    low = lows.isEmpty ? nil : lows.reduce(0, +)
    let bests = known.compactMap(\.best)
    best = bests.count == known.count ? bests.reduce(0, +) : nil
    let highs = groups.compactMap { $0?.high }
    high = highs.count == groups.count ? highs.reduce(0, +) : nil
    guard [low, best, high].allSatisfy({ ($0 ?? 0) <= CountNumber.limit }) else { return nil }
  }
}
