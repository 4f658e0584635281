/// How a text reads in an encoding that has one byte for each character.
struct SingleByteReading: Sendable {
  /// The encodings that are told apart; where nothing does, the first is taken.
  static let candidates: [SingleByteReading] = [
    .windows1251, .kz1048, .windows1252, .koi8R, .macCyrillic, .iso8859Part5, .ibm866, .macRoman,
    .ptcp154,
  ].compactMap { SingleByteReading($0) }

  /// The encoding.
  let encoding: TextEncoding
  /// Character of each byte; nil for a byte that the encoding does not have.
  private let scalars: [Unicode.Scalar?]
  private let letters: [Letter]
  private let codes: [Unicode.Scalar: UInt8]

  /// Candidate of an encoding; nil for one with more bytes a character.
  static func candidate(_ encoding: TextEncoding) -> SingleByteReading? {
    candidates.first { $0.encoding == encoding }
  }

  /// The reading in an encoding; nil where the system does not know it.
  init?(_ encoding: TextEncoding) {
    guard let converter = IconvConverter(from: encoding) else { return nil }
    self.encoding = encoding
    scalars = (0...255).map { byte in
      var (position, count) = (0, 0)
      var output = [UInt8](repeating: 0, count: 8)
      let step = converter.convert(
        [UInt8(byte)], from: &position, upTo: 1, into: &output, after: &count)
      let text = String(decoding: output[..<count], as: UTF8.self)
      return step == .needsInput ? text.unicodeScalars.first : nil
    }
    letters = scalars.map { Letter($0) }
    codes = Dictionary(
      scalars.enumerated().compactMap { byte, scalar in
        scalar.map { ($0, UInt8(truncatingIfNeeded: byte)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The logarithm of how likely the text is in the encoding, up to what all encodings share.
  func score(of pairs: BytePairs) -> Double {
    var score = 0.0
    for byte in 0x80...0xFF { score += pairs.bytes[byte] * letters[byte].weight }
    for pair in pairs.counts {
      score += pair.times * letters[pair.first].weight(before: letters[pair.second])
    }
    return score
  }

  /// Whether another encoding has the same characters for all bytes of a text.
  func agrees(with other: SingleByteReading, on pairs: BytePairs) -> Bool {
    (0x80...0xFF).allSatisfy { pairs.bytes[$0] == 0 || scalars[$0] == other.scalars[$0] }
  }

  /// Bytes that a text was decoded from; nil where it has characters that no byte stands for.
  ///
  /// Programs keep a byte that the encoding does not have as the control character of its number.
  func bytes(of text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = codes[scalar] {
        bytes.append(byte)
      } else if (0x80...0x9F).contains(scalar.value) {
        bytes.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return bytes
  }

  /// Text of some bytes; nil where the encoding does not have one of them.
  func text(of bytes: [UInt8]) -> String? {
    var text = ""
    for byte in bytes {
      guard let scalar = scalars[Int(byte)] else { return nil }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

/// Counts of each pair of bytes that follow each other, where at least one of the two is not ASCII.
struct BytePairs: Sendable {
  /// A pair and how often it occurs.
  struct Count: Sendable {
    let first: Int
    let second: Int
    let times: Double
  }

  /// The pairs that occur; the text begins as if after a line break.
  let counts: [Count]
  /// Counts of each byte that is not ASCII, by the byte.
  let bytes: [Double]
  /// The number of bytes that are not ASCII.
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
