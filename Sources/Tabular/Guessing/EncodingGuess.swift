/// The encoding that the first part of a file seems to be in.
struct EncodingGuess: Hashable, Sendable {
  let encoding: TextEncoding
  let basis: EncodingBasis
  let certainty: Certainty
  /// What uchardet said, where it was asked.
  var detectorName: String?

  /// Guesses from bytes, which are all of the file or its first part.
  init(from bytes: [UInt8], isWhole: Bool) {
    if let marked = ByteOrderMark.encoding(of: bytes.span) {
      self.init(marked, .byteOrderMark, .certain)
      return
    }
    if let order = ZeroBytePattern(bytes).encoding {
      let (_, replaced) = WholeText.decode(bytes, from: order)
      self.init(order, .zeroBytes, replaced <= 2 ? .likely : .guess)
      return
    }
    let survey = UTF8Survey(bytes, isWhole: isWhole)
    if survey.isASCII {
      self.init(.utf8, .ascii, isWhole ? .certain : .likely)
    } else if survey.isValid {
      self.init(.utf8, .validUTF8, .certain)
    } else if survey.isMostlyValid {
      self.init(.utf8, .mostlyUTF8, .likely)
    } else {
      self.init(byLettersOf: bytes)
    }
  }

  init(_ encoding: TextEncoding, _ basis: EncodingBasis, _ certainty: Certainty) {
    self.encoding = encoding
    self.basis = basis
    self.certainty = certainty
  }

  /// Among the encodings with one byte a character.
  private init(byLettersOf bytes: [UInt8]) {
    let name = CharsetDetector.name(for: bytes)
    let detected = name.flatMap { TextEncoding(name: $0) }
    let pairs = BytePairs(bytes)
    // Two units of a likelihood's logarithm are what the detector's word weighs: in a short list
    // with little to tell the encodings apart, and nowhere else.
    let ranked = SingleByteReading.candidates
      .map { reading in
        (reading.encoding, reading.score(of: pairs) + (reading.encoding == detected ? 2 : 0))
      }
      .sorted { $0.1 > $1.1 }
    guard ranked.count > 1 else {
      self.init(detected ?? .windows1251, .lettersAndDetector, .guess)
      return
    }
    let (best, score) = ranked[0]
    let margin = score - ranked[1].1
    let isDetected = best == detected
    let isReadable = score > -6 * Double(pairs.highBytes)
    let isLikely = isReadable && margin >= (isDetected ? 4 : 8)
    self.init(best, isDetected ? .lettersAndDetector : .letters, isLikely ? .likely : .guess)
    detectorName = name
  }
}
