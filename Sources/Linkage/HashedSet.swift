/// Values of which only is asked how many two sets have in common: their hashes, in order, which millions of
/// pairs compare faster than the values.
package struct HashedSet: Hashable, Sendable {
  /// The hashes, the least first; they are others in each run of the program.
  let hashes: [Int]

  /// The set of some values.
  package init(_ values: some Sequence<some Hashable>) {
    hashes = Set(values.map(\.hashValue)).sorted()
  }

  /// True if there is no value.
  package var isEmpty: Bool { hashes.isEmpty }

  /// The number of values.
  package var count: Int { hashes.count }

  /// The number of values that another set has too.
  package func commonCount(with other: HashedSet) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < hashes.count, right < other.hashes.count {
      let (value, otherValue) = (hashes[left], other.hashes[right])
      if value == otherValue { count += 1 }
      if value <= otherValue { left += 1 }
      if otherValue <= value { right += 1 }
    }
    return count
  }
}
