/// Finds the words of a text in its bytes, as ``TextToken`` does in its scalars, as long as it holds nothing
/// but the letters of ASCII, Latin and Cyrillic and the usual marks.
struct WordScanner {
  /// A word of a text.
  struct Word {
    /// The bytes.
    let range: Range<Int>
    /// A hash of them.
    let hash: UInt64
  }

  /// True if the text has something in it that has to be looked at scalar by scalar.
  private(set) var hasStopped = false
  private var index = 0

  /// The next word of a text, whose bytes are UTF-8; nil where there is none, or where it stopped.
  mutating func next(in utf8: Span<UInt8>) -> Word? {
    var start: Int?
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while index < utf8.count {
      let (kind, length) = Self.kind(of: utf8, at: index)
      switch kind {
      case .letter:
        if start == nil { start = index }
        for offset in 0..<length {
          hash = (hash ^ UInt64(utf8[index + offset])) &* 0x100_0000_01B3
        }
      case .mark:
        if let start { return Word(range: start..<index, hash: hash) }
      case .other:
        hasStopped = true
        return nil
      }
      index += length
    }
    return start.map { Word(range: $0..<index, hash: hash) }
  }

  private enum Kind { case letter, mark, other }

  /// The kind of the scalar at a place, and of how many bytes it is.
  private static func kind(of utf8: Span<UInt8>, at index: Int) -> (Kind, length: Int) {
    let first = utf8[index]
    if first < 0x80 {
      let isLetter = (first | 0x20) &- UInt8(ascii: "a") < 26
      return (isLetter ? .letter : .mark, 1)
    }
    guard index + 1 < utf8.count else { return (.other, 1) }
    let second = utf8[index + 1]
    switch (first, second) {
    case (0xD0...0xD1, _), (0xD3, _), (0xD4, 0x80...0xAF), (0xC4...0xC5, _): return (.letter, 2)
    // U+0482, U+0488 and U+0489 are signs.
    case (0xD2, 0x82), (0xD2, 0x88...0x89): return (.mark, 2)
    case (0xD2, _): return (.letter, 2)
    // The signs of multiplication and division.
    case (0xC3, 0x97), (0xC3, 0xB7): return (.mark, 2)
    case (0xC3, _): return (.letter, 2)
    // U+00AA, U+00B5 and U+00BA are letters.
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): return (.other, 2)
    case (0xC2, _): return (.mark, 2)
    // U+2000 to U+203F: spaces, dashes and quotation marks.
    case (0xE2, 0x80): return (.mark, 3)
    default: return (.other, 1)
    }
  }
}

/// Words with a flag each, found by their bytes.
struct WordTable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let flag: Bool
  }

  private let capacity: Int
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// The numbers of the entries and one more, at places that follow from their hashes; 0 is empty.
  private var places: [UInt32] = []

  /// An empty table, which forgets all where it would hold more words than its capacity.
  init(capacity: Int) { self.capacity = capacity }

  /// Forgets all words.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    places = []
  }

  /// The flag of a word; nil where it is not there.
  func value(of word: Span<UInt8>, hash: UInt64) -> Bool? {
    guard !places.isEmpty else { return nil }
    var place = slot(of: hash)
    while places[place] != 0 {
      let entry = entries[Int(places[place]) - 1]
      if entry.hash == hash, isSame(entry, word) { return entry.flag }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Adds a word that is not there.
  mutating func add(_ word: Span<UInt8>, hash: UInt64, _ flag: Bool) {
    if entries.count >= capacity { removeAll() }
    if entries.count * 2 >= places.count { grow() }
    entries.append(Entry(hash: hash, start: bytes.count, count: word.count, flag: flag))
    for index in word.indices { bytes.append(word[index]) }
    put(entries.count, hash: hash)
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: max(1024, places.count * 2))
    for (index, entry) in entries.enumerated() { put(index + 1, hash: entry.hash) }
  }

  private mutating func put(_ number: Int, hash: UInt64) {
    var place = slot(of: hash)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = UInt32(truncatingIfNeeded: number)
  }

  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (places.count - 1)
  }

  private func isSame(_ entry: Entry, _ word: Span<UInt8>) -> Bool {
    guard entry.count == word.count else { return false }
    for index in word.indices where bytes[entry.start + index] != word[index] { return false }
    return true
  }
}

extension String {
  /// A copy of a text's bytes, which are UTF-8.
  package init(copying utf8: Span<UInt8>) {
    self = unsafe utf8.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
