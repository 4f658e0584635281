/// The bytes that some programs put before a text, to tell its encoding.
enum ByteOrderMark {
  /// U+FEFF in UTF-8.
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The encoding whose mark a file starts with, if it starts with any.
  static func encoding(of firstBytes: Span<UInt8>) -> TextEncoding? {
    if starts(firstBytes, with: bytes) { return .utf8 }
    if starts(firstBytes, with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if starts(firstBytes, with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  private static func starts(_ bytes: Span<UInt8>, with mark: [UInt8]) -> Bool {
    bytes.count >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
  }
}
