/// A page of HTML with sections, tables and bars, that needs nothing else: no script, no other file.
///
/// It prints in black and white, and fits a telephone.
package struct ReportPage {
  /// A cell of a table.
  package enum Cell: Sendable {
    /// A text in the language of the page.
    case text(String)
    /// A text of a source, in a language of its own.
    case quoted(String, language: String)
    /// A whole number; blank where it is not known.
    case number(Int64?)
    /// A share with a bar, from 0 to 1, and its words.
    case bar(Double, String)
  }

  private var body: [UInt8] = []
  private let screen: (String) -> String
  private let head: [UInt8]

  /// A page with a title.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - language: The language of the labels.
  ///   - screen: Gives what is written for each text but titles, column names and facts of the program's.
  package init(
    _ title: String, in language: ReportLanguage, screening screen: @escaping (String) -> String
  ) {
    self.screen = screen
    head = PageStyle.opening(title, language: language.rawValue)
  }

  /// The bytes of the whole page.
  package var bytes: [UInt8] { head + body + Array(PageStyle.closing.utf8) }

  /// Starts a section of the first or second rank.
  package mutating func heading(_ text: String, rank: Int = 1) {
    element("h\(min(max(rank, 1), 2) + 1)", text)
  }

  /// Adds a paragraph.
  package mutating func paragraph(_ text: String) { element("p", screen(text)) }

  /// Adds a section with provenance, which opens where somebody asks for it.
  mutating func provenance(_ provenance: Provenance) {
    ProvenanceSection.append(provenance, to: &body)
  }

  /// Adds names with values, which are screened unless they are the program's own.
  package mutating func facts(
    _ facts: [(name: String, value: String)], areOfProgram: Bool = false
  ) {
    body.append("<dl>\n")
    for fact in facts where !fact.value.isEmpty {
      element("dt", fact.name)
      element("dd", areOfProgram ? fact.value : screen(fact.value))
    }
    body.append("</dl>\n")
  }

  /// Adds a table with a header.
  package mutating func table(_ columns: [String], _ rows: [[Cell]]) {
    body.append("<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>")
    for column in columns { element("th", column, attributes: " scope=\"col\"", isInline: true) }
    body.append("</tr></thead>\n<tbody>\n")
    for row in rows {
      body.append("<tr>")
      for cell in row { add(cell) }
      body.append("</tr>\n")
    }
    body.append("</tbody>\n</table></div>\n")
  }

  private mutating func add(_ cell: Cell) {
    switch cell {
    case .text(let text): element("td", screen(text), isInline: true)
    case .quoted(let text, let language):
      // The code of a language comes from a file.
      let isCode =
        language.utf8.allSatisfy { (0x61...0x7A).contains($0) } && language.utf8.count <= 3
      element(
        "td", screen(text), attributes: isCode ? " lang=\"\(language)\"" : "", isInline: true)
    case .number(let number):
      element("td", number.map(String.init) ?? "", attributes: " class=\"number\"", isInline: true)
    case .bar(let share, let words):
      let width = Int((min(max(share.isFinite ? share : 0, 0), 1) * 120).rounded())
      body.append(
        "<td class=\"bar\"><svg aria-hidden=\"true\" width=\"122\" height=\"12\"><rect x=\"0.5\" y=\"0.5\" width=\"121\" "
          + "height=\"11\" fill=\"#fff\" stroke=\"#333\"/><rect x=\"1\" y=\"1\" width=\"\(width)\" "
          + "height=\"10\" fill=\"#444\"/></svg> ")
      HTMLText.append(words, to: &body)
      body.append("</td>")
    }
  }

  /// Adds markup that is not of the data.
  mutating func append(_ markup: String) { body.append(markup) }

  /// Adds an element with a text.
  mutating func element(
    _ name: String, _ text: String, attributes: String = "", isInline: Bool = false
  ) {
    body.append("<\(name)\(attributes)>")
    HTMLText.append(text, to: &body)
    body.append("</\(name)>\(isInline ? "" : "\n")")
  }
}
