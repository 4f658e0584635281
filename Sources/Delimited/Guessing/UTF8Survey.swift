/// How well some bytes fit UTF-8.
struct UTF8Survey: Hashable, Sendable {
  /// Whether every byte is ASCII.
  private(set) var isASCII = true
  /// How many characters of several bytes there are.
  private(set) var characters = 0
  /// How many places there are that are not UTF-8.
  private(set) var invalidPlaces = 0

  /// Looks at bytes; a character that is cut off at their end is no fault where the file goes on.
  init(_ bytes: [UInt8], isWhole: Bool) {
    for byte in bytes where byte >= 0x80 {
      isASCII = false
      if byte >= 0xC2 { characters += 1 }
    }
    guard !isASCII else { return }
    countInvalid(bytes.span, isWhole: isWhole)
    characters = max(characters - invalidPlaces, 0)
  }

  private mutating func countInvalid(_ bytes: Span<UInt8>, isWhole: Bool) {
    var start = 0
    while start < bytes.count {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.extracting(start...))
        return
      } catch {
        start += error.byteOffsets.upperBound
        let isCutOff = error.kind == .truncatedScalar && start == bytes.count && !isWhole
        if !isCutOff { invalidPlaces += 1 }
      }
    }
  }
}
