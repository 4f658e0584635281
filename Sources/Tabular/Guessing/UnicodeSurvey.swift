/// How well some bytes fit UTF-8.
struct UTF8Survey: Hashable, Sendable {
  /// Whether every byte is ASCII.
  private(set) var isASCII = true
  /// How many places there are that are not UTF-8, up to where that was given up.
  private(set) var invalidPlaces = 0
  /// How many characters of several bytes there seem to be, up to the same place.
  private var characters = 0

  /// Looks at bytes; a character that is cut off at their end is no fault where the file goes on.
  init(_ bytes: [UInt8], isWhole: Bool) {
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    if !isASCII { countInvalid(bytes.span, isWhole: isWhole) }
  }

  /// Whether nothing speaks against UTF-8.
  var isValid: Bool { invalidPlaces == 0 }

  /// Whether there are so many good characters for each bad one that it must be UTF-8, broken.
  var isMostlyValid: Bool { characters >= 10 && characters >= 11 * invalidPlaces }

  private mutating func countInvalid(_ bytes: Span<UInt8>, isWhole: Bool) {
    var start = 0
    while start < bytes.count {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.extracting(start...))
        characters += Self.firstBytes(in: bytes.extracting(start...))
        return
      } catch {
        let end = start + error.byteOffsets.upperBound
        characters += Self.firstBytes(in: bytes.extracting(start..<end))
        start = end
        let isCutOff = error.kind == .truncatedScalar && start == bytes.count && !isWhole
        if !isCutOff { invalidPlaces += 1 }
        // In another encoding every other byte is one, and looking further tells nothing.
        if invalidPlaces >= 20, !isMostlyValid { return }
      }
    }
  }

  /// How many bytes begin a character of several bytes.
  private static func firstBytes(in bytes: Span<UInt8>) -> Int {
    bytes.indices.count { bytes[$0] >= 0xC2 }
  }
}

/// Where the zero bytes of a text are: UTF-16 has one beside each ASCII character, always on the
/// same side.
struct ZeroBytePattern: Hashable, Sendable {
  /// The byte order that the pattern speaks for; nil where the text does not look like UTF-16.
  let encoding: TextEncoding?

  /// Looks at the bytes in pairs.
  init(_ bytes: [UInt8]) {
    let units = bytes.count / 2
    var zeros = (first: 0, second: 0)
    var usual = (first: 0, second: 0)
    for unit in 0..<units {
      let (first, second) = (bytes[2 * unit], bytes[2 * unit + 1])
      if first == 0 { zeros.first += 1 }
      if second == 0 { zeros.second += 1 }
      if Self.isUsual(high: first, low: second) { usual.first += 1 }
      if Self.isUsual(high: second, low: first) { usual.second += 1 }
    }
    if Self.fits(zeros.second, against: zeros.first, usual: usual.second, of: units) {
      encoding = .utf16LittleEndian
    } else if Self.fits(zeros.first, against: zeros.second, usual: usual.first, of: units) {
      encoding = .utf16BigEndian
    } else {
      encoding = nil
    }
  }

  /// True if a unit is of ASCII, a European alphabet, or the usual punctuation.
  private static func isUsual(high: UInt8, low: UInt8) -> Bool {
    switch high {
    case 0: low >= 0x20 || low == 0x09 || low == 0x0A || low == 0x0D
    case 0x01...0x05, 0x20, 0x21: true
    default: false
    }
  }

  private static func fits(_ zeros: Int, against others: Int, usual: Int, of units: Int) -> Bool {
    zeros > 0 && zeros * 50 >= units && others * 20 <= zeros && usual * 10 >= units * 8
  }
}
