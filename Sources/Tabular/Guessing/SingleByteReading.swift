/// How a text reads in an encoding that has one byte for each character.
struct SingleByteReading: Sendable {
  /// The encodings that are told apart; where nothing does, the first is taken.
  static let candidates: [SingleByteReading] = [
    .windows1251, .windows1252, .koi8R, .macCyrillic, .iso8859Part5, .ibm866, .macRoman,
  ].compactMap { SingleByteReading($0) }

  /// The encoding.
  let encoding: TextEncoding
  /// What each byte is in it.
  private let letters: [Letter]

  /// The reading in an encoding; nil where the system does not know it.
  init?(_ encoding: TextEncoding) {
    guard let converter = IconvConverter(from: encoding) else { return nil }
    self.encoding = encoding
    letters = (0...255).map { byte in
      var (position, count) = (0, 0)
      var output = [UInt8](repeating: 0, count: 8)
      let step = converter.convert(
        [UInt8(byte)], from: &position, upTo: 1, into: &output, after: &count)
      let text = String(decoding: output[..<count], as: UTF8.self)
      return Letter(step == .needsInput ? text.unicodeScalars.first : nil)
    }
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
}
