/// The identities of the rows that were read, told by digests so that they need little memory.
struct SeenRows {
  /// 128 bits of an identity; two identities in one file have the same by a chance of about 1 in
  /// 10^26 at a million rows.
  private struct Digest: Hashable {
    let first: UInt64
    let second: UInt64

    init(_ identifier: String, _ key: String) {
      (first, second) = (Self.hash(identifier, key, salt: 1), Self.hash(identifier, key, salt: 2))
    }

    private static func hash(_ identifier: String, _ key: String, salt: UInt8) -> UInt64 {
      var hasher = Hasher()
      hasher.combine(salt)
      hasher.combine(identifier)
      hasher.combine(key)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
  }

  private var lines: [Digest: Int32] = [:]
  private var incidents: Set<Int> = []
  /// How many accepted rows have an identifier, for those that more than one has.
  private var repeated: [Int: Int] = [:]

  /// The line of an earlier row with the same identifier and key; the first is remembered.
  mutating func line(_ identifier: String, _ key: String, at line: Int) -> Int? {
    let digest = Digest(identifier, key)
    if let first = lines[digest] { return Int(first) }
    lines[digest] = Int32(clamping: line)
    return nil
  }

  /// Whether an accepted row has the identifier.
  ///
  /// It may say yes of one that none has, by a chance of about 1 in 10^7 at a million rows, and
  /// never no of one that a row has.
  func holds(_ identifier: String) -> Bool { incidents.contains(identifier.hashValue) }

  /// Forgets that an accepted row has the identifier; others may have it still.
  mutating func forget(_ identifier: String) {
    let hash = identifier.hashValue
    if let count = repeated[hash] {
      repeated[hash] = count > 2 ? count - 1 : nil
    } else {
      incidents.remove(hash)
    }
  }

  /// Remembers the identifier of an accepted row.
  mutating func accept(_ identifier: String) {
    let hash = identifier.hashValue
    if !incidents.insert(hash).inserted { repeated[hash, default: 1] += 1 }
  }
}
