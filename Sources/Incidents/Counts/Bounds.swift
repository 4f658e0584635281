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
