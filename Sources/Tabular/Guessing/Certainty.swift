/// How sure a guess is.
package enum Certainty: String, Hashable, CaseIterable, Comparable, Sendable {
  /// The best of what there is, to be looked at by somebody.
  case guess
  /// Nothing else fits nearly as well.
  case likely
  /// There is no room for another reading.
  case certain

  /// Whether the first is less sure than the second.
  package static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .guess: 0
    case .likely: 1
    case .certain: 2
    }
  }
}
