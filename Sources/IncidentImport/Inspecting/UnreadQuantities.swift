import Tabular
import Incidents

/// Finds columns of numbers that look like numbers of people, among those that nothing reads.
struct UnreadQuantities {
  private static let lookedAt = 100

  private var columns: [(index: Int, isCalled: Bool, filled: Int, numbers: Int)]
  private var rows = 0

  /// A search among the columns of a header that a mapping does not read.
  init(_ header: Header, _ mapping: Mapping) {
    let read = Set(
      (mapping.fields.values.flatMap(\.columns) + mapping.restrictedColumns + mapping.rowNumbers)
        .compactMap { header.index(of: $0) })
    columns = header.names.indices
      .filter { !read.contains($0) && Self.mayBe(header.names[$0]) }
      .map { ($0, Headings.looksLikeQuantity(header.names[$0]), 0, 0) }
  }

  /// True if a heading numbers nothing: its column may have numbers of people.
  private static func mayBe(_ heading: String) -> Bool {
    !RowNumbers.mayNumberRows(heading) && !RowNumbers.meansNumber(heading)
      && !ColumnHints(heading).meansIdentifier
  }

  /// True if a text tells a number of people in words: "задержали 8 человек".
  private static func tellsPeople(_ text: String) -> Bool {
    guard text.utf8.count <= 200, text.utf8.contains(where: \.isDigit),
      text.contains(where: \.isLetter), case .stated(let estimate) = CountReading(text)
    else { return false }
    return estimate.low != nil || estimate.best != nil
  }

  /// Looks at a row; only at the first hundred.
  mutating func add(_ cells: FileCells) {
    guard !columns.isEmpty, rows < Self.lookedAt else { return }
    rows += 1
    for place in columns.indices {
      let text = cells.text(at: columns[place].index).trimmedOfSpace
      guard !text.isEmpty else { continue }
      columns[place].filled += 1
      let isNumber = columns[place].isCalled && RowNumbers.number(text) != nil
      if isNumber || Self.tellsPeople(text) { columns[place].numbers += 1 }
    }
  }

  /// The numbers of the columns that were found, from 0.
  var found: [Int] {
    columns.filter { column in
      column.numbers > 0 && column.numbers * 10 >= column.filled * (column.isCalled ? 8 : 4)
    }.map(\.index)
  }
}
