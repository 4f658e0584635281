/// One row of a sheet: the cells that hold something, in order, their texts in one buffer.
///
/// It is filled again for row after row, so that nothing is allocated once it has grown.
struct SheetRow {
  /// Type of a cell's value.
  enum Kind: Hashable, Sendable {
    case text, number, date
  }

  /// One cell.
  struct Cell {
    /// The column, from 1.
    let column: Int
    /// Where its text is in the row's buffer.
    let range: Range<Int>
    let kind: Kind
  }

  /// The number of the row in its sheet, from 1.
  var number = 0
  var isHidden = false
  /// The cells with a text, by column.
  private(set) var cells: [Cell] = []
  /// The texts of the cells.
  var bytes: [UInt8] = []

  /// Empties the row for another.
  mutating func begin(_ number: Int, isHidden: Bool) {
    self.number = number
    self.isHidden = isHidden
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends a cell whose text was added from a place in the buffer; one without text is none.
  mutating func endCell(_ column: Int, from start: Int, kind: Kind) {
    guard start < bytes.count else { return }
    cells.append(Cell(column: column, range: start..<bytes.count, kind: kind))
  }

  /// Adds the text of a cell once more, some columns further on.
  mutating func repeatLast(at column: Int) {
    guard let last = cells.last else { return }
    cells.append(Cell(column: column, range: last.range, kind: last.kind))
  }
}

/// Receiver of the rows of a sheet.
protocol SheetSink: AnyObject {
  /// Takes the next row; numbers grow, and rows without cells may be left out.
  func take(_ row: SheetRow) throws
  /// Whether no more rows are wanted.
  var isDone: Bool { get }
}

/// Cells that were merged into one, by rows and columns from 1.
struct MergedCells: Hashable, Sendable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>
}

/// Facts about a sheet beside its cells.
struct SheetFacts {
  /// Hidden rows that hold something.
  var hiddenRows = CellTally()
  /// Ranges of hidden columns, from 1.
  var hiddenColumns: [ClosedRange<Int>] = []
  /// Cells with an error instead of a value.
  var errors = CellTally()
  /// Formulas of which no result is stored.
  var formulasWithoutValue = CellTally()
  private(set) var merges: [MergedCells] = []

  /// Adds a merged range, as far as a sheet reaches.
  ///
  /// - Throws: `tooLarge` where there are more than any sheet has.
  mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(WorkbookProblem) {
    guard merges.count < WorkbookLimits.merges else { throw .tooLarge(part: "merged cells") }
    let (allRows, allColumns) = (1...WorkbookLimits.rows, 1...WorkbookLimits.columns)
    guard rows.overlaps(allRows), columns.overlaps(allColumns) else { return }
    merges.append(
      MergedCells(rows: rows.clamped(to: allRows), columns: columns.clamped(to: allColumns)))
  }
}
