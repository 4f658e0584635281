/// Recommendations of a review that were made again in a later one, as somebody decided.
package enum Repetition {
  /// The share of a review's recommendations that a later one repeats.
  ///
  /// - Parameters:
  ///   - earlier: The recommendations of the earlier review, which are the base.
  ///   - links: Pairs of an earlier recommendation and a later one that repeats it, many to many.
  /// - Returns: The share.
  package static func share(of earlier: Set<String>, links: [(earlier: String, later: String)])
    -> Share
  {
    let repeated = Set(links.map(\.earlier)).intersection(earlier)
    return Share(repeated.count, of: earlier.count)
  }

  /// The pairs of recommendations that ask the same and were answered differently.
  ///
  /// - Parameters:
  ///   - pairs: Recommendations that somebody found to ask the same, or to repeat one another.
  ///   - positions: The positions in force.
  /// - Returns: The pairs.
  package static func conflicts(
    among pairs: [(String, String)], positions: [String: PositionValue]
  ) -> [(String, String)] {
    pairs.filter { first, second in
      guard let one = positions[first], let other = positions[second] else { return false }
      return one != other
    }
  }
}
