/// Facts about the sheet of a workbook from which a file's records are read.
package struct SheetReading: Hashable, Sendable {
  /// Format of a workbook.
  package enum Format: String, Hashable, Sendable {
    case xlsx, ods

    /// The name of the format.
    package var label: String {
      switch self {
      case .xlsx: "Excel workbook (XLSX)"
      case .ods: "OpenDocument spreadsheet (ODS)"
      }
    }
  }

  /// The format of the workbook.
  package let format: Format
  /// The name of the sheet.
  package let name: String
  /// Whether the sheet is hidden.
  package let isHidden: Bool
  /// True if the workbook has other sheets that could be meant, so that its name does not tell the sheet.
  package let isOneOfSeveral: Bool
  /// The names of the workbook's other sheets that are hidden.
  package let otherHiddenSheets: [String]
  /// Number of rows above the header that hold something and are not read.
  package internal(set) var titleRows = 0
  /// Number of columns, which all rows have.
  package internal(set) var width = 0
  /// Letters of the hidden columns, which are read.
  package internal(set) var hiddenColumns: [String] = []
  /// Hidden rows, which are read.
  package internal(set) var hiddenRows = CellTally()
  /// Cells with an error instead of a value, which say nothing.
  package internal(set) var errors = CellTally()
  /// Formulas of which the workbook holds no result, which say nothing.
  package internal(set) var formulasWithoutValue = CellTally()
  /// Number of ranges that are merged over rows and whose value each of those rows says.
  package internal(set) var filledMerges = 0
  /// Number of ranges that are merged over rows and whose number only the first row says.
  package internal(set) var mergedNumbers = 0

  /// Sentences about what is not as in a plain table.
  package var notes: [String] {
    var notes: [String] = []
    if isHidden { notes.append("The sheet is hidden.") }
    if !otherHiddenSheets.isEmpty {
      let names = otherHiddenSheets.map { "'\($0)'" }.joined(separator: ", ")
      notes.append("Hidden sheets, not read: \(names).")
    }
    if titleRows > 0 {
      notes.append(
        titleRows == 1
          ? "1 row above the header is not read."
          : "\(titleRows) rows above the header are not read.")
    }
    if hiddenRows.count > 0 {
      notes.append(
        "Hidden rows, read like the others: \(hiddenRows.count), first row \(hiddenRows.row).")
    }
    if !hiddenColumns.isEmpty {
      notes.append(
        "Hidden columns, read like the others: \(hiddenColumns.joined(separator: ", ")).")
    }
    if errors.count > 0 {
      notes.append("Cells with an error, read as empty: \(Self.words(errors)).")
    }
    if formulasWithoutValue.count > 0 {
      notes.append(
        "Formulas without a stored result, read as empty: \(Self.words(formulasWithoutValue)). "
          + "Open the workbook in a spreadsheet program and save it to have them computed.")
    }
    if filledMerges > 0 {
      notes.append("Cells merged over rows, whose value counts for each row: \(filledMerges).")
    }
    if mergedNumbers > 0 {
      notes.append(
        "Numbers merged over rows, which count for the first row only: \(mergedNumbers).")
    }
    return notes
  }

  private static func words(_ tally: CellTally) -> String {
    "\(tally.count), first in \(ColumnLetters.of(tally.column))\(tally.row)"
  }
}

/// Count of cells of some kind, with the place of the first.
package struct CellTally: Hashable, Sendable {
  /// Number of cells.
  package private(set) var count = 0
  /// The row of the first, from 1.
  package private(set) var row = 0
  /// The column of the first, from 1.
  package private(set) var column = 0

  mutating func add(row: Int, column: Int) {
    if count == 0 { (self.row, self.column) = (row, column) }
    count += 1
  }
}

/// Letters that name the columns of a sheet: A to Z, AA, AB and so on.
package enum ColumnLetters {
  /// The letters of a column, counted from 1.
  package static func of(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
