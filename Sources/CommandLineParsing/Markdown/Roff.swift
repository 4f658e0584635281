/// Text as roff(7) reads it back.
enum Roff {
  /// The text as a line, or as the words of one.
  static func text(_ text: String) -> String { Self.text([.plain(text)]) }

  /// The runs of a text as a line, code and strong words in bold face.
  static func text(_ spans: [Markdown.Span]) -> String {
    let line = spans.map { span in
      switch span {
      case .plain(let words): characters(words)
      case .code(let words), .strong(let words): bold(words)
      }
    }.joined()
    // A dot or an apostrophe at the beginning of a line would make it a request.
    return line.hasPrefix(".") || line.hasPrefix("\\[aq]") ? "\\&\(line)" : line
  }

  /// The text in bold face.
  static func bold(_ text: String) -> String { "\\fB\(characters(text))\\fR" }

  /// The text as one argument of a macro.
  static func argument(_ text: String) -> String { "\"\(characters(text))\"" }

  /// The text on one line, nothing in it special, in ASCII alone.
  private static func characters(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    var result = ""
    for scalar in TerminalWord.escaped(line).unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\[aq]"
      case "\"": result += "\\[dq]"
      case "`": result += "\\[ga]"
      case "^": result += "\\[ha]"
      case "~": result += "\\[ti]"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default: result += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    return result
  }

  /// The number in at least four digits.
  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
