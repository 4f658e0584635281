/// How often each byte follows each other, where at least one of the two is not ASCII.
struct BytePairs: Sendable {
  /// A pair and how often it occurs.
  struct Count: Sendable {
    let first: Int
    let second: Int
    let times: Double
  }

  /// The pairs that occur; the text begins as if after a line break.
  let counts: [Count]
  /// How often each byte that is not ASCII occurs, by the byte.
  let bytes: [Double]
  /// How many bytes are not ASCII.
  let highBytes: Int

  /// Counts the pairs of a text.
  init(_ text: [UInt8]) {
    var table = [UInt32](repeating: 0, count: 256 * 256)
    var single = [Double](repeating: 0, count: 256)
    var high = 0
    var found: [Int] = []
    var previous = UInt8(ascii: "\n")
    for byte in text {
      if byte >= 0x80 {
        single[Int(byte)] += 1
        high += 1
      }
      if byte | previous >= 0x80 {
        let pair = Int(previous) << 8 | Int(byte)
        if table[pair] == 0 { found.append(pair) }
        table[pair] += 1
      }
      previous = byte
    }
    bytes = single
    highBytes = high
    counts = found.map { pair in
      Count(first: pair >> 8, second: pair & 0xFF, times: Double(table[pair]))
    }
  }
}
