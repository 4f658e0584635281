/// Text as a JSON string.
enum JSONText {
  /// Appends the text in quotes.
  static func append(_ text: String, to output: inout [UInt8]) {
    append(text.utf8Span.span, to: &output)
  }

  /// Appends a text, whose bytes are UTF-8, in quotes.
  ///
  /// Beside what JSON demands, whatever could act on a terminal and the less-than sign, which
  /// could end a script in an HTML page, are written as `\u` escapes: the value is the same.
  static func append(_ utf8: Span<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var start = 0
    while start < utf8.count {
      let end = endOfPlain(utf8, from: start)
      if end > start { output.append(utf8.extracting(start..<end)) }
      start = appendScalar(of: utf8, at: end, to: &output)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The end of the letters and marks from a place, where a scalar begins, that need no escape.
  private static func endOfPlain(_ utf8: Span<UInt8>, from start: Int) -> Int {
    let isSpecial = isSpecial
    for index in start..<utf8.count where isSpecial[Int(utf8[index])] { return index }
    return utf8.count
  }

  /// Whether a scalar that begins with a byte has to be looked at.
  ///
  /// U+00C0 to U+05FF are letters and marks, without U+0340 to U+037F; bytes from 0x80 to 0xBF go on with a
  /// scalar that was looked at.
  private static let isSpecial: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): true
    case 0xC0...0xC2, 0xCD, 0xD8...: true
    default: false
    }
  }

  /// Appends the one scalar at a place, if any is there, and gives the place after it.
  private static func appendScalar(
    of utf8: Span<UInt8>, at start: Int, to output: inout [UInt8]
  ) -> Int {
    guard start < utf8.count else { return start }
    let length =
      switch utf8[start] {
      case 0..<0x80: 1
      case 0x80..<0xE0: 2
      case 0xE0..<0xF0: 3
      default: 4
      }
    let end = min(start + length, utf8.count)
    for scalar in String(copying: utf8.extracting(start..<end)).unicodeScalars {
      append(scalar, to: &output)
    }
    return end
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"": output.append(#"\""#)
    case "\\": output.append(#"\\"#)
    case "\n": output.append(#"\n"#)
    case "\r": output.append(#"\r"#)
    case "\t": output.append(#"\t"#)
    case _ where scalar == "<" || TerminalSafe.isLive(scalar):
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        appendEscape(unit, to: &output)
      }
    default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
    output.append(#"\u"#)
    for shift in [12, 8, 4, 0] { output.append(Base16.digits[Int(unit >> shift & 0xF)]) }
  }
}
