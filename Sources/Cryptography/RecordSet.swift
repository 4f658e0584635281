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
      buckets[identifier.firstTwelveBits].append(identifier)
    }
    return buckets.map { bucket in
      var entry: [UInt8] = [0]
      entry.reserveCapacity(1 + bucket.count * SHA256Digest.byteCount)
      var last: SHA256Digest?
      for identifier in bucket.sorted() where identifier != last {
        identifier.append(to: &entry)
        last = identifier
      }
      return SHA256Digest(of: entry)
    }
  }

  /// The digest of a set of identifiers.
  package static func digest(of identifiers: some Sequence<SHA256Digest>) -> SHA256Digest {
    MerkleTree(leaves(of: identifiers)).root
  }
}
