/// Writes rows as a page of HTML that needs nothing else: no script, no other file.
///
/// Nothing in the data is markup, and what would act on a terminal or on the direction of text is
/// shown as an escape. A page may hold nothing but its own style, and says so to the browser.
/// Provenance stands below the table.
struct HTMLPage: ResultFormatter {
  private let style: TableStyle
  private let provenance: Provenance?
  private var isAtRowStart = true

  init(style: TableStyle, provenance: Provenance?) {
    self.style = style
    self.provenance = provenance
  }

  func begin(_ columns: [Column], into output: inout [UInt8]) {
    output += PageStyle.opening(
      provenance?.title ?? "Aigaq", language: "en", hasHeading: provenance != nil)
    output.append("<div class=\"wide\" tabindex=\"0\"><table>\n")
    guard style.hasHeader else {
      output.append("<tbody>\n")
      return
    }
    output.append("<thead>\n<tr>")
    for column in columns {
      output.append("<th scope=\"col\">")
      HTMLText.append(column.name, to: &output)
      output.append("</th>")
    }
    output.append("</tr>\n</thead>\n<tbody>\n")
  }

  mutating func null(into output: inout [UInt8]) {
    cell(style.nullText, opening: "<td class=\"null\">", to: &output)
  }

  mutating func integer(_ number: Int64, into output: inout [UInt8]) {
    cell(String(number), opening: "<td class=\"number\">", to: &output)
  }

  mutating func real(_ number: Double, into output: inout [UInt8]) {
    cell(number.description, opening: "<td class=\"number\">", to: &output)
  }

  mutating func text(_ utf8: Span<UInt8>, into output: inout [UInt8]) {
    cell(String(copying: utf8), opening: "<td>", to: &output)
  }

  mutating func blob(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    cell(Base16.text(of: bytes), opening: "<td>", to: &output)
  }

  mutating func endRow(into output: inout [UInt8]) {
    output.append(isAtRowStart ? "<tr></tr>\n" : "</tr>\n")
    isAtRowStart = true
  }

  func end(into output: inout [UInt8]) {
    output.append("</tbody>\n</table></div>\n")
    if let provenance { ProvenanceSection.append(provenance, to: &output) }
    output.append(PageStyle.closing)
  }

  private mutating func cell(_ text: String, opening: String, to output: inout [UInt8]) {
    if isAtRowStart { output.append("<tr>") }
    isAtRowStart = false
    output.append(opening)
    HTMLText.append(text, to: &output)
    output.append("</td>")
  }
}

/// Provenance as a section of a page of HTML that opens where somebody asks for it.
enum ProvenanceSection {
  /// Appends the section.
  static func append(_ provenance: Provenance, to output: inout [UInt8]) {
    output.append("<details id=\"provenance\">\n")
    output.append("<summary>Where these figures come from</summary>\n<dl>\n")
    for fact in provenance.facts {
      output.append("<dt>")
      HTMLText.append(fact.name, to: &output)
      output.append("</dt>\n")
      for value in fact.values.isEmpty ? [.text("none")] : fact.values {
        output.append("<dd>")
        HTMLText.append(value.plainText ?? "", to: &output)
        output.append("</dd>\n")
      }
    }
    output.append("</dl>\n</details>\n")
  }
}

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
