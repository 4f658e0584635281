internal import CUchardet

/// The encoding that the first part of a file seems to be in.
struct EncodingGuess: Hashable, Sendable {
  let encoding: TextEncoding
  let basis: EncodingBasis
  let certainty: Certainty
  /// What uchardet said, where it was asked.
  var detectorName: String?
  /// Next best encoding, where the best is no more than a guess.
  var runnerUp: TextEncoding?
  /// Lines that are not UTF-8 among others that are.
  var mixture: EncodingMixture?

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
      return
    }
    if survey.isValid {
      self.init(.utf8, .validUTF8, .certain)
      return
    }
    let mixture = EncodingMixture(bytes, isWhole: isWhole)
    if survey.isMostlyValid || mixture != nil {
      self.init(.utf8, .mostlyUTF8, survey.isMostlyValid ? .likely : .guess)
      self.mixture = mixture
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
        let bonus = Self.isNamed(reading.encoding, by: detected) ? 2.0 : 0
        return (reading: reading, score: reading.score(of: pairs) + bonus)
      }
      .sorted { $0.score > $1.score }
    guard let best = ranked.first,
      // Where two encodings read the text alike, either will do.
      let next = ranked.dropFirst().first(where: {
        !$0.reading.agrees(with: best.reading, on: pairs)
      })
    else {
      self.init(detected ?? .windows1251, .lettersAndDetector, .guess)
      return
    }
    let isDetected = Self.isNamed(best.reading.encoding, by: detected)
    let isReadable = best.score > -6 * Double(pairs.highBytes)
    let isLikely = isReadable && best.score - next.score >= (isDetected ? 4 : 8)
    self.init(
      best.reading.encoding, best.reading.encoding == detected ? .lettersAndDetector : .letters,
      isLikely ? .likely : .guess)
    detectorName = name
    runnerUp = isLikely ? nil : next.reading.encoding
  }

  /// Whether the detector's word speaks for an encoding: it does not know Kazakh ones, and calls them
  /// by the Russian one that they are made from.
  private static func isNamed(_ encoding: TextEncoding, by detected: TextEncoding?) -> Bool {
    encoding == detected || encoding == .kz1048 && detected == .windows1251
  }

  /// Encoding that makes likelier words of a text, or words that are as likely; nil where there is
  /// none.
  ///
  /// It is looked for only among those that programs take for each other.
  func alternative(for bytes: [UInt8]) -> TextEncoding? {
    let alike: [TextEncoding] = [.windows1251, .kz1048, .ptcp154]
    guard alike.contains(encoding), let read = SingleByteReading.candidate(encoding) else {
      return nil
    }
    if let runnerUp { return alike.contains(runnerUp) ? runnerUp : nil }
    guard basis == .stated else { return nil }
    let pairs = BytePairs(bytes)
    let others = alike.filter { $0 != encoding }.compactMap(SingleByteReading.candidate)
    let ranked = others.map { (encoding: $0.encoding, score: $0.score(of: pairs)) }
    guard let best = ranked.max(by: { $0.score < $1.score }) else { return nil }
    return best.score > read.score(of: pairs) + 4 ? best.encoding : nil
  }
}

/// The evidence by which the encoding of a file was known.
package enum EncodingBasis: String, Hashable, CaseIterable, Sendable {
  /// Somebody said so.
  case stated
  /// The file starts with a byte-order mark.
  case byteOrderMark
  /// There is nothing but ASCII, which is the same in UTF-8.
  case ascii
  /// There are characters of several bytes, as UTF-8 has them.
  case validUTF8
  /// There are many characters as UTF-8 has them, and a few bytes that it cannot have.
  case mostlyUTF8
  /// Zero bytes stand where UTF-16 has them.
  case zeroBytes
  /// The letters make the likeliest words, and uchardet says the same.
  case lettersAndDetector
  /// The letters make the likeliest words.
  case letters
}

/// The encoding detector of Mozilla's browsers, as the library uchardet has it.
enum CharsetDetector {
  /// Its name for the encoding of some bytes; nil where it does not know.
  static func name(for bytes: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let status = unsafe bytes.withUnsafeBytes { bytes in
      unsafe uchardet_handle_data(
        detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard status == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let text = unsafe String(cString: name)
    return text.isEmpty ? nil : text
  }
}

/// Decodes text that is in memory all at once.
enum WholeText {
  /// The text as UTF-8, and how many bytes were replaced because they are not of the encoding.
  ///
  /// Where the system does not know the encoding, the bytes are taken for UTF-8.
  static func decode(
    _ bytes: [UInt8], from encoding: TextEncoding
  ) -> (text: [UInt8], replacedBytes: Int) {
    let raw = ByteWindow(whole: bytes)
    let decoder =
      TextDecoder(encoding, errors: .replace, raw: raw)
      ?? TextDecoder(.utf8, errors: .replace, raw: raw)
    guard let decoder else { return ([], bytes.count) }
    var text = ByteWindow(size: bytes.count + TextDecoder.smallestWindow)
    while !text.isLast {
      text.makeRoom()
      _ = decoder.decode(into: &text)
    }
    return (Array(text.bytes[..<text.count]), decoder.replacedBytes)
  }
}

/// The certainty of a guess.
package enum Certainty: String, Hashable, CaseIterable, Comparable, Sendable {
  /// The best of what there is, to be looked at by somebody.
  case guess
  /// Nothing else fits nearly as well.
  case likely
  /// There is no room for another reading.
  case certain

  /// True if the first is less sure than the second.
  package static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .guess: 0
    case .likely: 1
    case .certain: 2
    }
  }
}
