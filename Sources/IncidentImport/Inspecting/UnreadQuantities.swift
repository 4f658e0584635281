import Tabular
import Incidents

/// Finds columns of numbers that look like numbers of people, among those that nothing reads.
struct UnreadQuantities {
  private static let lookedAt = 100

  private var columns: [(index: Int, filled: Int, numbers: Int)]
  private var rows = 0

  /// A search among the columns of a header that a mapping does not read.
  init(_ header: Header, _ mapping: Mapping) {
    let read = Set(
      (mapping.fields.values.flatMap(\.columns) + mapping.restrictedColumns + mapping.rowNumbers)
        .compactMap { header.index(of: $0) })
    columns = header.names.indices
      .filter { !read.contains($0) && Self.isLike(header.names[$0]) }.map { ($0, 0, 0) }
  }

  /// True if a heading looks like that of a number of people, and numbers nothing.
  private static func isLike(_ heading: String) -> Bool {
    !RowNumbers.mayNumberRows(heading) && !RowNumbers.meansNumber(heading)
      && !ColumnHints(heading).meansIdentifier && Headings.looksLikeQuantity(heading)
  }

  /// Looks at a row; only at the first hundred.
  mutating func add(_ cells: FileCells) {
    guard !columns.isEmpty, rows < Self.lookedAt else { return }
    rows += 1
    for place in columns.indices {
      let text = cells.text(at: columns[place].index).trimmedOfSpace
      guard !text.isEmpty else { continue }
      columns[place].filled += 1
      if RowNumbers.number(text) != nil { columns[place].numbers += 1 }
    }
  }

  /// The numbers of the columns that were found, from 0.
  var found: [Int] {
    columns.filter { $0.numbers > 0 && $0.numbers * 10 >= $0.filled * 8 }.map(\.index)
  }
}
