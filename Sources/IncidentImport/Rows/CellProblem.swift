/// What is wrong with a row: the cell, its value and the reason.
package struct CellProblem: Hashable, Sendable {
  /// The field that the cell feeds; nil where the row as a whole is at fault.
  package let field: NativeField?
  /// The number of the cell's column, from 0; nil for a constant or the row as a whole.
  package let column: Int?
  /// The cell as it stands; nil where the row as a whole is at fault.
  package let value: String?
  /// What is wrong and what to do, in a sentence.
  package let reason: String

  init(field: NativeField? = nil, column: Int? = nil, value: String? = nil, reason: String) {
    self.field = field
    self.column = column
    self.value = value
    self.reason = reason
  }
}
