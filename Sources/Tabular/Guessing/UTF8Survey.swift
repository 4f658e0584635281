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
