/// A text that is compared by its bytes, as a key of what is remembered of texts.
///
/// Texts that only look alike are two keys: to compare them as Swift does takes many times as long.
package struct ExactText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// A key for a text.
  package init(_ text: String) { self.text = text }

  /// Whether two texts have the same bytes.
  package static func == (left: ExactText, right: ExactText) -> Bool {
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  /// Adds the bytes to a hash.
  package func hash(into hasher: inout Hasher) { hasher.combine(bytesOf: text) }
}

extension Hasher {
  /// Adds a text by its bytes and their number: texts that only look alike stay apart.
  package mutating func combine(bytesOf text: String) {
    var text = text
    text.withUTF8 { bytes in unsafe combine(bytes: UnsafeRawBufferPointer(bytes)) }
    combine(text.utf8.count)
  }
}
