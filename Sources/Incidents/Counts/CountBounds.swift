/// The three bounds of a count, each of which may be missing.
struct CountBounds: Hashable, Sendable {
  /// The least number.
  var low: Int?
  /// The best single number.
  var best: Int?
  /// The greatest number.
  var high: Int?
}
