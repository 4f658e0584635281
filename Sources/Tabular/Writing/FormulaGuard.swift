/// Keeps a spreadsheet from running a text as a formula: an apostrophe before it makes it a text.
///
/// A text is guarded where its first character, behind white space, quotation marks, apostrophes and
/// byte-order marks, is one with which a spreadsheet begins a formula: `=`, `+`, `-`, `@`, their full
/// widths, a tab or a carriage return (OWASP, "CSV Injection"). A text that itself begins with
/// apostrophes before such a character is guarded too, so that ``removed(from:)`` gives back
/// every text.
package enum FormulaGuard {
  /// The text as a cell that no spreadsheet runs.
  package static func added(to text: String) -> String { needsGuard(text) ? "'" + text : text }

  /// The text of a cell that may be guarded.
  package static func removed(from cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let text = String(cell.unicodeScalars.dropFirst())
    return needsGuard(text) ? text : cell
  }

  /// False if a cell, whose bytes are UTF-8, certainly needs no guard.
  package static func mayNeedGuard(_ utf8: Span<UInt8>) -> Bool {
    !utf8.isEmpty && !isPlain(utf8[0])
  }

  private static func needsGuard(_ text: String) -> Bool {
    // Most texts begin with a letter or a digit.
    guard let first = text.utf8.first, !isPlain(first) else { return false }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": return true
      case " ", "\n", "\"", "'", "\u{A0}", "\u{FEFF}": continue
      default: return false
      }
    }
    return false
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC3...0xDF:
      true
    default: false
    }
  }
}
