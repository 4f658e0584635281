/// A Merkle tree of SHA-256 digests with its proofs.
///
/// Source: RFC 9162, section 2.1, whose trees are those of RFC 6962.
package struct MerkleTree: Sendable {
  /// The digests of the entries, in their order.
  package private(set) var leaves: [SHA256Digest]

  /// A tree of the digests that ``leaf(of:)`` gives.
  package init(_ leaves: [SHA256Digest] = []) { self.leaves = leaves }

  /// The digest of an entry as a leaf.
  package static func leaf(of entry: some Sequence<UInt8>) -> SHA256Digest {
    SHA256Digest(of: [0] + entry)
  }

  /// The digest of a record's name as a leaf.
  package static func leaf(of record: SHA256Digest) -> SHA256Digest {
    SHA256Digest(of: 0, record)
  }

  /// The root over the names of some records, sorted.
  package static func root(ofRecords records: [SHA256Digest]) -> SHA256Digest {
    root(of: records.sorted().map { leaf(of: $0) }[...])
  }

  /// Adds a leaf at the end.
  package mutating func append(_ leaf: SHA256Digest) { leaves.append(leaf) }

  /// The root: the digest of no bytes for a tree without leaves.
  package var root: SHA256Digest { Self.root(of: leaves[...]) }

  /// The root of the first leaves; nil where there are not as many.
  package func root(ofFirst count: Int) -> SHA256Digest? {
    guard (0...leaves.count).contains(count) else { return nil }
    return Self.root(of: leaves.prefix(count))
  }

  /// The proof that a leaf is in the tree, from the leaf upwards; nil where there is no such leaf.
  package func inclusionProof(ofLeaf index: Int) -> [SHA256Digest]? {
    guard leaves.indices.contains(index) else { return nil }
    return Self.path(to: index, in: leaves[...])
  }

  /// The proof that the tree of the first leaves is the beginning of this one; nil where there are not
  /// as many, or none.
  package func consistencyProof(fromFirst count: Int) -> [SHA256Digest]? {
    guard (1...max(leaves.count, 1)).contains(count), count <= leaves.count else { return nil }
    return Self.subproof(count, in: leaves[...], isComplete: true)
  }

  static func node(_ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
    SHA256Digest(of: 1, left, right)
  }

  private static func root(of leaves: ArraySlice<SHA256Digest>) -> SHA256Digest {
    guard let first = leaves.first else { return SHA256Digest(of: []) }
    guard leaves.count > 1 else { return first }
    let (left, right) = halves(of: leaves)
    return node(root(of: left), root(of: right))
  }

  /// The leaves parted at the greatest power of two that is less than their number.
  private static func halves(
    of leaves: ArraySlice<SHA256Digest>
  ) -> (left: ArraySlice<SHA256Digest>, right: ArraySlice<SHA256Digest>) {
    let size = 1 << (Int.bitWidth - 1 - (leaves.count - 1).leadingZeroBitCount)
    return (leaves.prefix(size), leaves.dropFirst(size))
  }

  private static func path(to index: Int, in leaves: ArraySlice<SHA256Digest>) -> [SHA256Digest] {
    guard leaves.count > 1 else { return [] }
    let (left, right) = halves(of: leaves)
    return index < left.count
      ? path(to: index, in: left) + [root(of: right)]
      : path(to: index - left.count, in: right) + [root(of: left)]
  }

  private static func subproof(
    _ count: Int, in leaves: ArraySlice<SHA256Digest>, isComplete: Bool
  ) -> [SHA256Digest] {
    if count == leaves.count { return isComplete ? [] : [root(of: leaves)] }
    let (left, right) = halves(of: leaves)
    return count <= left.count
      ? subproof(count, in: left, isComplete: isComplete) + [root(of: right)]
      : subproof(count - left.count, in: right, isComplete: false) + [root(of: left)]
  }
}

/// The size and the root of a tree, which its proofs are checked against.
package struct MerkleHead: Hashable, Sendable {
  /// Number of leaves.
  package let size: Int
  /// The root.
  package let root: SHA256Digest

  /// A head from its members.
  package init(size: Int, root: SHA256Digest) {
    self.size = size
    self.root = root
  }

  /// True if a proof shows that a leaf is the one at an index of the tree (RFC 9162, section 2.1.3.2).
  package func includes(_ leaf: SHA256Digest, at index: Int, by proof: [SHA256Digest]) -> Bool {
    guard index >= 0, index < size else { return false }
    var (climb, digest) = (Climb(from: index, last: size - 1), leaf)
    for sibling in proof {
      guard let isOnLeft = climb.next() else { return false }
      digest = isOnLeft ? MerkleTree.node(sibling, digest) : MerkleTree.node(digest, sibling)
    }
    return climb.isAtRoot && digest == root
  }

  /// True if a proof shows that the tree of this head begins with that of a former one (RFC 9162,
  /// section 2.1.4.2).
  ///
  /// Nothing is shown of an empty former tree: its head says nothing.
  package func extends(_ former: MerkleHead, by proof: [SHA256Digest]) -> Bool {
    guard former.size > 0, former.size <= size else { return false }
    if former.size == size { return proof.isEmpty && former.root == root }
    var path = proof[...]
    if former.size & (former.size - 1) == 0 { path = [former.root] + proof }
    guard let start = path.popFirst() else { return false }
    var climb = Climb(from: former.size - 1, last: size - 1)
    climb.skipWholeSubtree()
    var (old, new) = (start, start)
    for sibling in path {
      guard let isOnLeft = climb.next() else { return false }
      if isOnLeft { old = MerkleTree.node(sibling, old) }
      new = isOnLeft ? MerkleTree.node(sibling, new) : MerkleTree.node(new, sibling)
    }
    return climb.isAtRoot && old == former.root && new == root
  }
}

/// The way from a leaf of a tree to its root, node by node.
private struct Climb {
  /// The number of the node among those of its height, and of the last one.
  private var place: Int
  private var last: Int

  init(from leaf: Int, last: Int) { (place, self.last) = (leaf, last) }

  var isAtRoot: Bool { last == 0 }

  /// Climbs by one sibling, and tells whether it is on the left; nil at the root.
  mutating func next() -> Bool? {
    guard last > 0 else { return nil }
    let isOnLeft = place & 1 == 1 || place == last
    // A last node without a sibling is the one above it too.
    if isOnLeft { while place & 1 == 0, place > 0 { rise() } }
    rise()
    return isOnLeft
  }

  /// Climbs to the greatest whole subtree that ends with the leaf.
  mutating func skipWholeSubtree() { while place & 1 == 1 { rise() } }

  private mutating func rise() { (place, last) = (place >> 1, last >> 1) }
}
