/// Finds how a table is set in the width of a terminal.
///
/// A table that fits is set as it is. Else columns that say nothing are left out, headings and texts go
/// on in further lines, words of headings are shortened, and at last columns stand below their rows, the
/// longest texts first. The first of these that fits is taken. Numbers, dates and identifiers are
/// never cut.
struct FittedTable {
  /// The forms that headings can have.
  private enum Headings {
    case whole, wrapped, short
  }

  let measures: [ColumnMeasure]
  let frame: TextLayout.Frame
  let hasHeader: Bool
  let terminalWidth: Int

  /// The layout.
  var layout: TextLayout {
    if let widths = widths(of: measures, .whole, isWhole: true) {
      return layout(measures, widths, .whole)
    }
    var kept = measures.filter { $0.nothing == nil }
    if kept.isEmpty { kept = Array(measures.prefix(1)) }
    for headings in [Headings.whole, .wrapped, .short] {
      if let widths = widths(of: kept, headings) { return layout(kept, widths, headings) }
    }
    while let next = nextToLower(kept) {
      kept.removeAll { $0.index == next.index }
      for headings in [Headings.wrapped, .short] {
        if let widths = widths(of: kept, headings) { return layout(kept, widths, headings) }
      }
    }
    // The columns left are too wide: the terminal goes on in its next line.
    return layout(kept, kept.map { max($0.least, headingWidth($0, .short)) }, .short)
  }

  /// The column that gives way next: the widest text, else the last word, else the last date or number;
  /// the first column never does, and none where there are no rows.
  private func nextToLower(_ kept: [ColumnMeasure]) -> ColumnMeasure? {
    let candidates = kept.dropFirst().filter { $0.width > 0 }
    let texts = candidates.filter { $0.kind == .text }
    return texts.max { $0.width < $1.width } ?? candidates.last { $0.kind == .word }
      ?? candidates.last
  }

  /// The widths with which columns fit; nil where they do not.
  private func widths(
    of columns: [ColumnMeasure], _ headings: Headings, isWhole: Bool = false
  ) -> [Int]? {
    let room = terminalWidth - frame.outside - frame.between * (columns.count - 1)
    let heads = columns.map { headingWidth($0, headings) }
    let natural = zip(columns, heads).map { max($0.width, $1) }
    if natural.reduce(0, +) <= room { return natural }
    let floors = zip(columns, heads).map { max($0.least, $1) }
    guard !isWhole, floors.reduce(0, +) <= room else { return nil }
    func limited(_ limit: Int) -> [Int] { zip(natural, floors).map { max($1, min($0, limit)) } }
    var limit = min(natural.max() ?? 0, room)
    while limited(limit).reduce(0, +) > room { limit -= 1 }
    return limited(limit)
  }

  private func headingWidth(_ column: ColumnMeasure, _ headings: Headings) -> Int {
    guard hasHeader else { return 0 }
    switch headings {
    case .whole: return DisplayWidth.of(column.name)
    case .wrapped: return HeadingWords.widest(HeadingWords.words(of: column.name))
    case .short: return HeadingWords.widest(HeadingWords.short(column.name))
    }
  }

  private func layout(
    _ kept: [ColumnMeasure], _ widths: [Int], _ headings: Headings
  ) -> TextLayout {
    var shortened: Set<String> = []
    let widths = filled(widths, kept)
    let columns = zip(kept, widths).map { column, width in
      let isShort =
        headings == .short
        && HeadingWords.widest(HeadingWords.words(of: column.name)) > width
      if isShort { shortened.formUnion(HeadingWords.shortened(in: column.name)) }
      return TextLayout.Placed(
        index: column.index, alignment: column.alignment, width: width,
        heading: HeadingWords.lines(column.name, width: width, isShort: isShort),
        breaks: column.breaks)
    }
    var layout = TextLayout(frame: frame, columns: columns)
    layout.lineWidth = terminalWidth
    let indices = Set(kept.map(\.index))
    let others = measures.filter { !indices.contains($0.index) }
    layout.lower = others.filter { $0.nothing == nil }.map { column in
      TextLayout.Lower(index: column.index, name: column.name, isCopied: column.isCopied)
    }
    layout.notes = notes(others, hasHeader ? shortened : [])
    return layout
  }

  /// The widths, the last with the room that is left where texts stand below rows in a box.
  private func filled(_ widths: [Int], _ kept: [ColumnMeasure]) -> [Int] {
    let isWhole = measures.allSatisfy { column in
      column.nothing != nil || kept.contains { $0.index == column.index }
    }
    guard frame == .box, !isWhole, let last = widths.last else { return widths }
    let taken = widths.reduce(0, +) + frame.outside + frame.between * (widths.count - 1)
    return widths.dropLast() + [last + max(0, terminalWidth - taken)]
  }

  private func notes(_ others: [ColumnMeasure], _ shortened: Set<String>) -> [String] {
    func names(_ nothing: ColumnMeasure.Nothing) -> String {
      others.filter { $0.nothing == nothing }.map(\.name).joined(separator: ", ")
    }
    let words = shortened.sorted().compactMap { word in
      HeadingWords.table[word].map { "\($0) \(word)" }
    }
    return [
      ("Left out, as all are zero: ", names(.zero)),
      ("Left out, as all are empty: ", names(.empty)),
      ("Headings: ", words.joined(separator: ", ")),
    ].filter { !$1.isEmpty }.flatMap { start, text in
      TerminalText.lines([start + text + "."], width: terminalWidth)
    }
  }
}
