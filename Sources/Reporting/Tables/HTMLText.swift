/// Text in a page of HTML.
enum HTMLText {
  /// Appends the text with no markup in it and nothing that acts on a terminal.
  static func append(_ text: String, to output: inout [UInt8]) {
    for byte in TerminalSafe.lines(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: ">"): output.append("&gt;")
      case UInt8(ascii: "\""): output.append("&quot;")
      case UInt8(ascii: "'"): output.append("&#39;")
      default: output.append(byte)
      }
    }
  }
}
