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
