/// A text that is told apart from others byte by byte, as SQLite compares texts.
///
/// To Swift two texts are equal however an accent is written, which takes many times as long to find
/// out.
package struct WrittenText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// The text, to be compared by its bytes.
  package init(_ text: String) { self.text = text }

  /// True if two texts have the same bytes.
  package static func == (left: WrittenText, right: WrittenText) -> Bool {
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

/// Bound on the texts from which something short is read: a date, a number, an article, a place, a
/// name, a term.
///
/// To read a text takes many times its size in memory, and no honest one comes near the bound.
package enum TextBound {
  /// The longest such text, in bytes of UTF-8.
  package static let longest = 4_000
}
