/// A page in the part of Markdown that help uses: headings, paragraphs, lists, tables and code.
///
/// The same file is read on a forge, by `help TOPIC` and in the manual page. A line that is none of
/// the marks below belongs to the paragraph or the list item before it.
struct Markdown {
  /// One part of a page.
  enum Block: Equatable {
    /// `## Words`; the level is the number of marks.
    case heading(level: Int, String)
    case paragraph(String)
    /// `- words` or `1. words`.
    case list([Item])
    /// `| cell | cell |`, the first row with the names of the columns, empty where they have none.
    case table([[String]])
    /// Lines between two lines of three backticks.
    case code([String])
  }

  /// One item of a list.
  struct Item: Equatable {
    /// The mark that it is printed with: `-`, or a number with a full stop.
    let mark: String
    var text: String
  }

  /// The parts of the page, in order.
  private(set) var blocks: [Block] = []

  /// Reads a page.
  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var isOpen = false
    while let line = lines.popFirst() {
      if line.hasPrefix(Self.fence) {
        blocks.append(.code(lines.prefix { !$0.hasPrefix(Self.fence) }.map(String.init)))
        lines = lines.drop { !$0.hasPrefix(Self.fence) }.dropFirst()
        isOpen = false
      } else {
        let words = line.drop { $0 == " " }
        if !words.isEmpty { add(words, isOpen: isOpen) }
        isOpen = !words.isEmpty
      }
    }
  }

  private static let fence = "```"

  private mutating func add(_ line: Substring, isOpen: Bool) {
    if let heading = Self.heading(line) {
      blocks.append(heading)
    } else if line.hasPrefix("|") {
      addRow(line, isOpen: isOpen)
    } else if let item = Self.item(line) {
      addItem(item)
    } else {
      addWords(line, isOpen: isOpen)
    }
  }

  private mutating func addRow(_ line: Substring, isOpen: Bool) {
    let cells = Self.cells(line)
    guard isOpen, case .table(let rows) = blocks.last else { return blocks.append(.table([cells])) }
    let isRule = cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { "-:".contains($0) } }
    if !isRule { blocks[blocks.count - 1] = .table(rows + [cells]) }
  }

  private mutating func addItem(_ item: Item) {
    guard case .list(let items) = blocks.last else { return blocks.append(.list([item])) }
    blocks[blocks.count - 1] = .list(items + [item])
  }

  private mutating func addWords(_ line: Substring, isOpen: Bool) {
    switch blocks.last {
    case .paragraph(let start)? where isOpen:
      blocks[blocks.count - 1] = .paragraph("\(start) \(line)")
    case .list(var items)? where isOpen:
      items[items.count - 1].text += " \(line)"
      blocks[blocks.count - 1] = .list(items)
    default: blocks.append(.paragraph(String(line)))
    }
  }

  private static func heading(_ line: Substring) -> Block? {
    let words = line.drop { $0 == "#" }
    guard words.count < line.count, words.first == " " else { return nil }
    return .heading(level: line.count - words.count, String(words.dropFirst()))
  }

  private static func item(_ line: Substring) -> Item? {
    if line.hasPrefix("- ") { return Item(mark: "-", text: String(line.dropFirst(2))) }
    let words = line.drop { $0.isASCII && $0.isNumber }
    guard words.count < line.count, words.hasPrefix(". ") else { return nil }
    return Item(
      mark: "\(line.prefix(line.count - words.count)).", text: String(words.dropFirst(2)))
  }

  /// The cells of a row; `\|` is a bar within one.
  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = [""]
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append("")
      } else if character != "\\" || isEscaped {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return cells.dropLast().map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

// MARK: - Within a line

extension Markdown {
  /// A run of characters within a paragraph, a list item, a cell or a heading.
  enum Span: Equatable {
    case plain(String)
    /// `` `words` ``, as they are typed.
    case code(String)
    /// `**words**`.
    case strong(String)
  }

  /// The runs of a text.
  ///
  /// Of a link to a page of the web its address follows in brackets; of one to
  /// another page of the manual the words alone are left.
  static func spans(of text: String) -> [Span] {
    text.matches(of: /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)|[^`*\[]+|./).map { match in
      if let code = match.output.1 { return .code(String(code)) }
      if let strong = match.output.2 { return .strong(String(strong)) }
      guard let words = match.output.3, let address = match.output.4 else {
        return .plain(String(match.output.0))
      }
      return .plain(address.hasPrefix("https:") ? "\(words) (\(address))" : String(words))
    }
  }

  /// A text as a terminal shows it: options as they are typed, other code in quotation marks, no other
  /// marks.
  static func plain(_ text: String) -> String {
    spans(of: text).map { span in
      switch span {
      case .plain(let words), .strong(let words): words
      case .code(let words): words.hasPrefix("-") || words.contains("'") ? words : "'\(words)'"
      }
    }.joined()
  }

  /// A text without its marks.
  static func bare(_ text: String) -> String {
    spans(of: text).map { span in
      switch span {
      case .plain(let words), .strong(let words), .code(let words): words
      }
    }.joined()
  }
}
