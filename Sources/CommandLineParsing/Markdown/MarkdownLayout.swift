/// The lay-out of Markdown in lines of plain text.
struct MarkdownLayout {
  /// The width in columns that text is wrapped to.
  ///
  /// Code stands as it is.
  let width: Int

  private static let indent = 2
  private static let gap = 2
  private static let narrowestColumn = 8

  /// The lines of a part of a page.
  func lines(of block: Markdown.Block) -> [String] {
    switch block {
    case .heading(_, let text):
      TextWrapping.lines(of: Markdown.bare(text).uppercased(), width: width)
    case .paragraph(let text): TextWrapping.lines(of: Markdown.plain(text), width: width)
    case .list(let items): lines(of: items)
    case .table(let rows): lines(of: rows)
    case .code(let lines): lines.map { $0.isEmpty ? "" : Self.blank(Self.indent) + $0 }
    }
  }

  private func lines(of items: [Markdown.Item]) -> [String] {
    let widest = items.map(\.mark.count).max() ?? 0
    let hanging = Self.indent + widest + 1
    return items.flatMap { item in
      var lines = TextWrapping.lines(
        of: Markdown.plain(item.text), width: width, hanging: hanging, indent: hanging)
      let mark = Self.blank(Self.indent + widest - item.mark.count) + item.mark + " "
      lines[0] = mark + lines[0].dropFirst(hanging)
      return lines
    }
  }

  /// The lines of a table: every column as wide as its widest cell, or narrower where they would not
  /// fit, with what is longer below.
  private func lines(of rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map(Markdown.bare) }.filter { $0.contains { !$0.isEmpty } }
    let widths = widths(of: rows)
    return rows.flatMap { Self.lines(of: $0, widths: widths) }
  }

  private static func lines(of row: [String], widths: [Int]) -> [String] {
    let columns = zip(row, widths).map { TextWrapping.lines(of: $0, width: $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = blank(indent)
      for (column, width) in zip(columns, widths) {
        let cell = index < column.count ? column[index] : ""
        line += cell + blank(width + gap - cell.count)
      }
      return withoutBlanksAtEnd(line)
    }
  }

  private func widths(of rows: [[String]]) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    let room = width - Self.indent - Self.gap * (widths.count - 1)
    while widths.reduce(0, +) > room,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowestColumn
    {
      widths[widest] -= 1
    }
    return widths
  }

  private static func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private static func withoutBlanksAtEnd(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
