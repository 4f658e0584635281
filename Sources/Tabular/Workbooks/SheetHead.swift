/// The first rows of a sheet, and where its table begins.
struct SheetHead: Sendable {
  /// Number of rows that are looked at.
  static let rowLimit = 100

  /// What is remembered of a row: the kinds of its cells by column.
  struct Row: Sendable {
    let number: Int
    var kinds: [Int: SheetRow.Kind]

    /// Whether most cells are texts, as in a header.
    var isMostlyText: Bool { kinds.values.count { $0 == .text } * 2 > kinds.count }
  }

  private(set) var rows: [Row] = []

  /// Whether as many rows were seen as are looked at.
  var isFull: Bool { rows.count >= Self.rowLimit }

  /// Takes the next row, unless enough were seen.
  mutating func add(_ row: SheetRow) {
    guard !isFull else { return }
    var kinds: [Int: SheetRow.Kind] = [:]
    for cell in row.cells { kinds[cell.column] = cell.kind }
    rows.append(Row(number: row.number, kinds: kinds))
  }

  /// The rows that name the columns, of which the last is the header; nil where none do.
  ///
  /// It is the first row with several texts that is not nearly empty beside the rows after it, as a
  /// title is. Cells that are merged with cells below them make the header end in the lowest of
  /// those rows, and so do names below a cell that is merged over several columns.
  func headerRows(_ merges: [MergedCells]) -> ClosedRange<Int>? {
    guard let index = firstTableRow(requiringText: true), index + 1 < rows.count else { return nil }
    let header = rows[index].number
    let bottom = merges.filter { $0.rows.lowerBound == header && $0.rows.count <= 4 }
      .map(\.rows.upperBound).max()
    if let row = rowOfNames(below: index, merges) { return header...max(row, bottom ?? row) }
    guard let bottom, let lowest = rows.first(where: { $0.number == bottom }), lowest.isMostlyText,
      let last = rows.last, last.number > bottom
    else { return header...header }
    return header...bottom
  }

  /// Number of the row below a header that names the columns over which cells of the header are merged,
  /// and holds nothing else; nil where there is none.
  private func rowOfNames(below index: Int, _ merges: [MergedCells]) -> Int? {
    guard index + 2 < rows.count else { return nil }
    let (header, below) = (rows[index].number, rows[index + 1])
    let spans = merges.filter {
      $0.rows.lowerBound == header && $0.rows.count == 1 && $0.columns.count > 1
    }
    guard below.number == header + 1, below.kinds.values.allSatisfy({ $0 == .text }),
      below.kinds.keys.allSatisfy({ column in spans.contains { $0.columns.contains(column) } }),
      spans.contains(where: { span in below.kinds.keys.count { span.columns.contains($0) } > 1 })
    else { return nil }
    return below.number
  }

  /// Number of the first row that is no title, where the sheet has no header.
  func firstRow() -> Int? {
    firstTableRow(requiringText: false).map { rows[$0].number }
  }

  private func firstTableRow(requiringText: Bool) -> Int? {
    let usual = rows.map(\.kinds.count).sorted()
    guard !usual.isEmpty else { return nil }
    let usualCells = usual[usual.count / 2]
    return rows.firstIndex { row in
      guard row.kinds.count * 2 > usualCells, row.kinds.count > 1 || usualCells == 1 else {
        return false
      }
      return !requiringText || row.isMostlyText
    }
  }
}
