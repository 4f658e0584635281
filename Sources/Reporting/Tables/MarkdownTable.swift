/// Writes rows as a table of GitHub Flavored Markdown
/// (https://github.github.com/gfm/#tables-extension-).
///
/// Nothing in the data is markup, and nothing in it acts on a terminal. Such a table has a heading
/// always; without one, it is empty.
struct MarkdownTable: ResultFormatter {
  private let style: TableStyle

  init(style: TableStyle) { self.style = style }

  func begin(_ columns: [Column], into output: inout [UInt8]) {
    for column in columns { append(style.hasHeader ? column.name : "", to: &output) }
    endRow(into: &output)
    for column in columns { output.append(column.alignment == .trailing ? "| ---: " : "| --- ") }
    endRow(into: &output)
  }

  func null(into output: inout [UInt8]) { append(style.nullText, to: &output) }

  func integer(_ number: Int64, into output: inout [UInt8]) {
    append(String(number), to: &output)
  }

  func real(_ number: Double, into output: inout [UInt8]) {
    append(number.description, to: &output)
  }

  func text(_ utf8: Span<UInt8>, into output: inout [UInt8]) {
    append(String(copying: utf8), to: &output)
  }

  func blob(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    append(Base16.text(of: bytes), to: &output)
  }

  func endRow(into output: inout [UInt8]) { output.append("|\n") }

  func end(into output: inout [UInt8]) {}

  private func append(_ text: String, to output: inout [UInt8]) {
    output.append("| ")
    for byte in TerminalSafe.lines(text).utf8 {
      switch byte {
      case UInt8(ascii: "\n"): output.append("<br>")
      case UInt8(ascii: "<"): output.append("&lt;")
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "*"),
        UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"),
        UInt8(ascii: "$"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      default: output.append(byte)
      }
    }
    if output.last != UInt8(ascii: " ") { output.append(" ") }
  }
}
