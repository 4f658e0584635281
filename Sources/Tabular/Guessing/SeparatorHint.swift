/// A first line that tells the delimiter to Excel: `sep=;`.
struct SeparatorHint: Hashable, Sendable {
  /// The dialect that the line tells.
  let dialect: Dialect

  /// The hint that a text starts with, if it does.
  init?(_ text: Span<UInt8>) {
    let start = ByteOrderMark.encoding(of: text) == .utf8 ? ByteOrderMark.bytes.count : 0
    let sign = Array("sep=".utf8)
    let end = start + sign.count + 1
    guard text.count > end, LineBreak.isPart(text[end]) else { return nil }
    for index in sign.indices {
      // The case of ASCII letters is one bit, which "=" has too.
      guard text[start + index] | 0x20 == sign[index] | 0x20 else { return nil }
    }
    guard let dialect = Dialect(delimiter: text[end - 1]) else { return nil }
    self.dialect = dialect
  }
}
