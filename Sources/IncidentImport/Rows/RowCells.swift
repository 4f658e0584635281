import Tabular

/// The cells of one row, wherever it stands.
protocol RowCells {
  /// How many there are.
  var count: Int { get }

  /// Whether a cell has no text.
  func isEmpty(at index: Int) -> Bool

  /// The text of a cell, verbatim.
  func text(at index: Int) -> String
}

/// The cells of the record at which a file's reader stands.
struct FileCells: RowCells {
  let file: DelimitedFile

  var count: Int { file.fieldCount }

  func isEmpty(at index: Int) -> Bool { file.withBytes(at: index) { $0.isEmpty } }

  func text(at index: Int) -> String { file.text(at: index) }
}

/// Cells that a database kept.
struct StoredCells: RowCells {
  let cells: [String]

  var count: Int { cells.count }

  func isEmpty(at index: Int) -> Bool { cells[index].isEmpty }

  func text(at index: Int) -> String { cells[index] }
}
