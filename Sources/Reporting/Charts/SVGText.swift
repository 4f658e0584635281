/// Text in an SVG picture: made harmless, measured and broken into lines.
enum SVGText {
  /// Text as it stands in XML, in an element or a quoted attribute.
  ///
  /// Control and bidirectional characters are shown as ``TerminalSafe`` shows them, for XML 1.0
  /// allows few of them and a reader must see the others.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalSafe.text(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The most room that text takes in any of the fonts asked for, in units of the picture.
  static func width(_ text: String, size: Double) -> Double {
    text.reduce(0) { $0 + em($1) } * size
  }

  private static func em(_ character: Character) -> Double {
    switch character {
    case " ", ",", ".", ":", ";", "i", "l", "j", "(", ")", "'", "|": return 0.42
    case "\u{202F}": return 0.34
    case "m", "w", "M", "W", "@", "%": return 1.0
    case _ where character.isASCII: return character.isUppercase ? 0.8 : 0.66
    case _ where DisplayWidth.of(String(character)) > 1: return 1.4
    default: return character.isUppercase ? 1.12 : 0.95
    }
  }

  /// Text broken at spaces into lines that fit a width, and within words where it must be.
  static func lines(_ text: String, size: Double, width limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in TerminalSafe.text(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if width(longer, size: size) <= limit {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, width(line + String(character), size: size) > limit {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
