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
    // Scalars, since a character can hold two line breaks, or one and what it follows.
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self).unicodeScalars
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.last.map(Substring.init) ?? ""
    line = lines.count
    column = start.unicodeScalars.count + 1
    let rest = String(decoding: text.utf8.dropFirst(offset), as: UTF8.self).unicodeScalars
    let end = Substring(rest.prefix { $0 != "\n" && $0 != "\r" })
    // A long line is cut to what surrounds the place.
    let shownStart = TerminalSafe.text(String(start.suffix(60)))
    excerpt = "  " + shownStart + TerminalSafe.text(String(end.prefix(60)))
    pointer = "  " + String(repeating: " ", count: DisplayWidth.of(shownStart)) + "^"
  }
}
