import Tabular
import IncidentImport

/// Place of a row or a cell in a file, in words.
enum CellPlace {
  /// The place of a problem: the line and column of a text, or the sheet, row and column letter of a
  /// workbook.
  static func words(_ problem: RowProblem, path: String, sheet: String?) -> String {
    guard let sheet else { return "\(path):\(problem.line):\(problem.column):" }
    let column = problem.heading == nil ? "" : ", column \(ColumnLetters.of(problem.column))"
    return "\(path), sheet '\(sheet)', row \(problem.line)\(column):"
  }
}
