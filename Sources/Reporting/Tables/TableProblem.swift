/// Why a result table cannot be written in the format that was asked for.
package enum TableProblem: Error, Hashable, CustomStringConvertible {
  /// There are more rows than a sheet has.
  case tooManyRows(most: Int)
  /// There are more columns than a sheet has.
  case tooManyColumns(most: Int)
  /// A text is longer than a sheet's cell; the row is counted from 1.
  case cellTooLong(row: Int, column: String, most: Int)
  /// The library that writes workbooks could not.
  case workbook(reason: String)

  /// What is wrong and what to do, in plain words.
  package var description: String {
    switch self {
    case .tooManyRows(let most):
      "A sheet of xlsx holds \(most) rows, and there are more: ask for fewer (--limit), or for csv."
    case .tooManyColumns(let most):
      "A sheet of xlsx holds \(most) columns, and there are more: ask for fewer, or for csv."
    case .cellTooLong(let row, let column, let most):
      "A cell of xlsx holds \(most) characters, and the text in row \(row), column '\(column)', is "
        + "longer: ask for a part of it, or for csv."
    case .workbook(let reason):
      "The workbook could not be written (\(reason)). See that the folder for temporary files has room, "
        + "or name another with TMPDIR."
    }
  }
}
