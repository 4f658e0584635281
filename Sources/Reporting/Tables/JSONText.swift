/// Text as a JSON string.
enum JSONText {
  /// Appends the text in quotes.
  ///
  /// Beside what JSON demands, whatever could act on a terminal and the less-than sign, which
  /// could end a script in an HTML page, are written as `\u` escapes: the value is the same.
  static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    if isPlain(text) {
      output.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { append(scalar, to: &output) }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether the text is of letters and marks that need no escape.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard isPlain(ascii: byte) else { return false }
        index += 1
      } else if byte >= 0xC3, byte <= 0xD7, byte != 0xCD, index + 1 < bytes.count {
        // U+00C0 to U+05FF without U+0340 to U+037F: two bytes, letters and marks.
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  private static func isPlain(ascii byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): false
    default: true
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"": output.append(contentsOf: #"\""#.utf8)
    case "\\": output.append(contentsOf: #"\\"#.utf8)
    case "\n": output.append(contentsOf: #"\n"#.utf8)
    case "\r": output.append(contentsOf: #"\r"#.utf8)
    case "\t": output.append(contentsOf: #"\t"#.utf8)
    case _ where scalar == "<" || TerminalSafe.isLive(scalar):
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        appendEscape(unit, to: &output)
      }
    default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
    output.append(contentsOf: #"\u"#.utf8)
    for shift in [12, 8, 4, 0] { output.append(Base16.digits[Int(unit >> shift & 0xF)]) }
  }
}
