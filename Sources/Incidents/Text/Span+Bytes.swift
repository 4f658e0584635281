// Bytes of texts that are lent, compared without making texts of them.
extension Span where Element == UInt8 {
  /// True if the bytes are those of other bytes.
  package func isSame(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// True if the bytes are those of a text.
  package func isSame(as text: String) -> Bool { isSame(as: text.utf8Span.span) }

  /// True if the bytes begin with those of a text.
  package func hasPrefix(_ text: String) -> Bool {
    let prefix = text.utf8Span.span
    return count >= prefix.count && extracting(0..<prefix.count).isSame(as: prefix)
  }
}
