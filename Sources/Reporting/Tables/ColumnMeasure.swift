/// The room that the cells of a column need.
struct ColumnMeasure {
  /// The content of a column all cells of which say nothing.
  enum Nothing {
    case zero, empty
  }

  /// The sort of a column's cells, which decides where they are divided.
  enum Kind {
    /// Numbers, and what is copied to be used elsewhere: never divided.
    case whole
    /// Dates, times and ranges of them, which go on after their slash.
    case date
    /// Single words, never divided.
    case word
    /// Texts.
    case text
  }

  /// The widest word that is never divided, whatever it is.
  private static let widestWhole = 40
  /// The least widths of texts that are longer than that: half of the longest within these.
  private static let leastOfLong = 24...40
  /// The least width of other texts, unless all their words are shorter.
  private static let leastOfShort = 16
  /// The characters of dates, times and ranges of them.
  private static let ofDates = Set("0123456789-/:.TZXQW+")

  /// After which characters texts are divided.
  static let textBreaks: Set<Character> = ["-", "–", "_", "/", ";", ","]

  /// Its place among the cells of a row.
  let index: Int
  /// Its name, with nothing in it that acts on a terminal.
  let name: String
  let alignment: Column.Alignment
  /// True if it holds texts that are copied to be used elsewhere.
  let isCopied: Bool
  /// The width of the widest cell.
  let width: Int
  /// The width below which it cannot be read.
  let least: Int
  let kind: Kind
  /// The content where all cells say nothing; nil for other columns, and where there are no cells.
  let nothing: Nothing?

  /// Measures the cells of a column, as they are and as they are written.
  init(
    _ column: Column, at index: Int, alignment: Column.Alignment, cells: [Cell], texts: [String]
  ) {
    self.index = index
    self.alignment = alignment
    name = TerminalSafe.text(column.name)
    isCopied = column.isCopied
    let width = texts.map(DisplayWidth.of).max() ?? 0
    self.width = width
    nothing = Self.nothing(in: cells)
    kind = alignment == .trailing || column.isCopied ? .whole : Self.kind(of: texts, width)
    least = Self.least(of: texts, kind, width)
  }

  /// After which characters a wide cell is divided; nil where it never is.
  var breaks: Set<Character>? {
    switch kind {
    case .whole, .word: nil
    case .date: ["/"]
    case .text: Self.textBreaks
    }
  }

  private static func nothing(in cells: [Cell]) -> Nothing? {
    guard !cells.isEmpty else { return nil }
    if cells.allSatisfy({ $0 == .null || $0 == .text("") }) { return .empty }
    return cells.allSatisfy { $0 == .integer(0) } ? .zero : nil
  }

  private static func kind(of texts: [String], _ width: Int) -> Kind {
    if texts.allSatisfy({ $0.allSatisfy(ofDates.contains) }) { return .date }
    let areWords = texts.allSatisfy { !$0.contains(" ") && DisplayWidth.of($0) == $0.count }
    return areWords && width <= widestWhole ? .word : .text
  }

  private static func least(of texts: [String], _ kind: Kind, _ width: Int) -> Int {
    switch kind {
    case .whole, .word: width
    case .date: widestPiece(of: texts, after: "/")
    case .text where width > widestWhole:
      min(max(width / 2, leastOfLong.lowerBound), leastOfLong.upperBound)
    case .text: min(widestPiece(of: texts, after: " "), leastOfShort)
    }
  }

  /// The width of the widest piece of texts that are divided after a character.
  private static func widestPiece(of texts: [String], after character: Character) -> Int {
    texts.lazy.flatMap { text in
      text.split(separator: character).map { piece in
        DisplayWidth.of(String(piece))
          + (piece.endIndex < text.endIndex && character != " " ? 1 : 0)
      }
    }.max() ?? 0
  }
}
