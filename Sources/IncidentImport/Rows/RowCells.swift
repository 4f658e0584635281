import Incidents
import Tabular

/// The cells of one row, wherever it stands.
protocol RowCells {
  /// How many there are.
  var count: Int { get }

  /// Size of a cell in bytes of UTF-8; one with doubled quotes counts each of them.
  func size(at index: Int) -> Int

  /// The text of a cell, verbatim.
  func text(at index: Int) -> String

  /// True if a cell is known to begin with something else than white space, without a look at its text.
  func isPlain(at index: Int) -> Bool
}

extension RowCells {
  /// True if a cell has no text.
  func isEmpty(at index: Int) -> Bool { size(at: index) == 0 }

  func isPlain(at index: Int) -> Bool { false }
}

/// The cells of the record at which a file's reader stands, as many as the file has columns: missing
/// ones at its end are empty.
struct FileCells: RowCells {
  let file: DelimitedFile
  let count: Int

  /// The cells under a number of columns; all that the record has where no number is given.
  init(file: DelimitedFile, columns: Int? = nil) {
    self.file = file
    count = columns ?? file.fieldCount
  }

  func size(at index: Int) -> Int { index < file.fieldCount ? file.size(at: index) : 0 }

  func text(at index: Int) -> String { index < file.fieldCount ? file.text(at: index) : "" }

  func isPlain(at index: Int) -> Bool {
    guard index < file.fieldCount, let first = file.firstByte(at: index) else { return false }
    return !String.beginsSpace(first)
  }
}

/// Cells that a database kept.
struct StoredCells: RowCells {
  let cells: [String]

  var count: Int { cells.count }

  func size(at index: Int) -> Int { cells[index].utf8.count }

  func text(at index: Int) -> String { cells[index] }
}
