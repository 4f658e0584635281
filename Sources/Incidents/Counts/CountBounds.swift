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
