import Reporting

/// A place in a text, shown as its line with a mark under it.
struct SourceMark {
  /// The number of the line, from 1.
  let line: Int
  /// The column in the line, in Unicode scalars from 1.
  let column: Int
  /// The line, or the part of it around the place.
  let excerpt: String
  /// Spaces, and a mark under the place.
  let pointer: String

  /// A place given in bytes of UTF-8 from the beginning.
  init(_ text: String, offset: Int) {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.last ?? ""
    line = lines.count
    column = start.unicodeScalars.count + 1
    let rest = String(decoding: text.utf8.dropFirst(offset), as: UTF8.self)
    let end = rest.prefix { !$0.isNewline }
    // A long line is cut to what surrounds the place.
    let shownStart = TerminalSafe.text(String(start.suffix(60)))
    excerpt = "  " + shownStart + TerminalSafe.text(String(end.prefix(60)))
    pointer = "  " + String(repeating: " ", count: DisplayWidth.of(shownStart)) + "^"
  }
}
