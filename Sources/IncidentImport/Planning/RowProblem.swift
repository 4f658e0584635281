package import Incidents
import Tabular

/// What is wrong with a cell or a row of a file, with its place.
package struct RowProblem: Hashable, Sendable {
  /// The number of the row, from 0, without the header.
  package let row: Int
  /// The line of the file, from 1.
  package let line: Int
  /// The column in that line, in characters from 1.
  package let column: Int
  /// The name of the cell's column; nil where the row as a whole is at fault.
  package let heading: String?
  /// The cell as it stands; nil where the row as a whole is at fault.
  package let value: String?
  /// What is wrong and what to do, in a sentence.
  package let reason: String
  /// The subject under which a warning is counted; nil for one that is not.
  package var topic: WarningTopic?
  /// The field that the cell feeds; nil where that is not known, or the row as a whole is at fault.
  package var field: Field?
}

extension RowProblem {
  /// The problem of a row whose quotes cannot be read.
  init(_ fault: DelimitedProblem, row: Int) {
    self.init(
      row: row, line: fault.line, column: fault.column, heading: nil, value: nil,
      reason: fault.message)
  }
}
