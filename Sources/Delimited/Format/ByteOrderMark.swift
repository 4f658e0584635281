/// The three bytes that some programs put before UTF-8 text.
enum ByteOrderMark {
  /// U+FEFF in UTF-8.
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
}
