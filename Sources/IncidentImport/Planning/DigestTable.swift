/// Numbers by digests, in little memory: about 21 bytes each.
///
/// It grows by a part of its size at a time, in pieces that grow by themselves, so that there are never
/// two copies of all of it.
struct DigestTable {
  private static let pieces = 64

  private var tables = Array(repeating: Piece(), count: pieces)
  /// How many numbers it holds.
  private(set) var count = 0

  /// The number of a digest; nil where it has none.
  subscript(digest: IdentityDigest) -> Int32? {
    tables[Self.piece(of: digest)].value(of: digest)
  }

  /// Gives a digest that has none a number.
  mutating func insert(_ value: Int32, for digest: IdentityDigest) {
    tables[Self.piece(of: digest)].insert(value, for: digest)
    count += 1
  }

  private static func piece(of digest: IdentityDigest) -> Int {
    Int(truncatingIfNeeded: UInt(bitPattern: digest.first) % UInt(pieces))
  }

  /// A table with open addressing: a digest stands in the first free place from its own on.
  private struct Piece {
    private var firsts: [Int] = []
    private var seconds: [UInt32] = []
    private var values: [Int32] = []
    private var count = 0

    func value(of digest: IdentityDigest) -> Int32? {
      guard let index = place(of: digest), values[index] >= 0 else { return nil }
      return values[index]
    }

    mutating func insert(_ value: Int32, for digest: IdentityDigest) {
      if (count + 1) * 8 > firsts.count * 7 { grow() }
      guard let index = place(of: digest) else { return }
      (firsts[index], seconds[index], values[index]) = (digest.first, digest.check, max(0, value))
      count += 1
    }

    /// The place where a digest stands, or would stand; nil in an empty table.
    private func place(of digest: IdentityDigest) -> Int? {
      guard !firsts.isEmpty else { return nil }
      var index = home(of: digest.first)
      while values[index] >= 0, firsts[index] != digest.first || seconds[index] != digest.check {
        index = index + 1 == firsts.count ? 0 : index + 1
      }
      return index
    }

    private func home(of first: Int) -> Int {
      Int(
        truncatingIfNeeded: UInt(bitPattern: first).multipliedFullWidth(by: UInt(firsts.count)).high
      )
    }

    private mutating func grow() {
      let (oldFirsts, oldSeconds, oldValues) = (firsts, seconds, values)
      let size = max(16, firsts.count + firsts.count / 4)
      firsts = Array(repeating: 0, count: size)
      seconds = Array(repeating: 0, count: size)
      values = Array(repeating: -1, count: size)
      for index in oldFirsts.indices where oldValues[index] >= 0 {
        var place = home(of: oldFirsts[index])
        while values[place] >= 0 { place = place + 1 == size ? 0 : place + 1 }
        (firsts[place], seconds[place], values[place]) =
          (oldFirsts[index], oldSeconds[index], oldValues[index])
      }
    }
  }
}
