/// Text from data, made fit to be shown on a terminal.
package enum TerminalSafe {
  /// The text on one line, with nothing in it that acts on a terminal or hides.
  ///
  /// Line breaks are shown as `⏎` and tabs as spaces. Control and bidirectional characters,
  /// invisible ones, line and paragraph separators, and what is no character (U+FFFE, U+FFFF and the
  /// like, two of which XML forbids) are shown as `\u{202E}`. What joins and
  /// selects the parts of an emoji stays.
  package static func text(_ text: String) -> String { safe(text, lineBreak: "⏎") }

  /// The same on as many lines as the text has, which end with line feeds.
  package static func lines(_ text: String) -> String { safe(text, lineBreak: "\n") }

  private static func safe(_ text: String, lineBreak: Unicode.Scalar) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    var visible: Unicode.Scalar?  // The scalar before, where it is shown as it is.
    var scalars = text.unicodeScalars.makeIterator()
    var upcoming = scalars.next()
    while let scalar = upcoming {
      upcoming = scalars.next()
      switch scalar {
      case "\r" where upcoming == "\n":
        continue
      case "\n", "\r":
        result.append(lineBreak)
      case "\t":
        result.append(" ")
      case _ where isLive(scalar) && !joinsEmoji(scalar, after: visible, before: upcoming),
        "\u{FE00}"..."\u{FE0F}" where visible == nil || isSelector(visible):
        result.append(contentsOf: escape(scalar).unicodeScalars)
        visible = nil
        continue
      default:
        result.append(scalar)
      }
      visible = scalar
    }
    return String(result)
  }

  /// Whether a scalar acts on a terminal, on the direction of text, or is invisible.
  ///
  /// These are Unicode's control and format characters, its line and paragraph separators, its
  /// noncharacters and the default-ignorable ones, except the sixteen variation selectors of emoji and symbols.
  static func isLive(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x600 {
      return scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.value == 0xAD || scalar.value == 0x34F
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default:
      return scalar.properties.isNoncharacterCodePoint
        || scalar.properties.isDefaultIgnorableCodePoint && !isSelector(scalar)
    }
  }

  private static func joinsEmoji(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard scalar == "\u{200D}", let previous, let next else { return false }
    return isPictograph(next) && (isPictograph(previous) || isSelector(previous))
  }

  /// Whether a scalar is an emoji; digits and the like, which can begin one, do not count.
  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x2000 && scalar.properties.isEmoji
  }

  private static func isSelector(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { (0xFE00...0xFE0F).contains($0.value) } ?? false
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }
}
