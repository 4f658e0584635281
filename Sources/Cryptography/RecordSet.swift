/// The digest of a set of records by their identifiers, whatever their order and history.
///
/// It is the root of a Merkle tree of 4,096 leaves; the leaf of a number digests the sorted identifiers
/// whose first twelve bits are that number. Two files find where they differ by comparing the leaves.
package enum RecordSet {
  private static let leafCount = 4096

  /// The leaves of a set of identifiers; one that comes twice counts once.
  package static func leaves(of identifiers: some Sequence<SHA256Digest>) -> [SHA256Digest] {
    var buckets = [[SHA256Digest]](repeating: [], count: leafCount)
    for identifier in identifiers {
      buckets[Int(identifier.bytes[0]) << 4 | Int(identifier.bytes[1] >> 4)].append(identifier)
    }
    return buckets.map { bucket in
      var entry: [UInt8] = []
      entry.reserveCapacity(bucket.count * SHA256Digest.byteCount)
      var last: SHA256Digest?
      for identifier in bucket.sorted() where identifier != last {
        entry += identifier.bytes
        last = identifier
      }
      return MerkleTree.leaf(of: entry)
    }
  }

  /// The digest of a set of identifiers.
  package static func digest(of identifiers: some Sequence<SHA256Digest>) -> SHA256Digest {
    MerkleTree(leaves(of: identifiers)).root
  }
}
