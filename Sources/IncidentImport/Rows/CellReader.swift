import Incidents

/// Where the cells of one field are and how their texts are to be taken, made ready for many rows.
final class CellReader {
  /// The field.
  let field: NativeField
  /// The number of the column, from 0; nil for a constant.
  let column: Int?
  /// How the field is read.
  let mapping: FieldMapping
  private let constant: String?
  private let missing: Set<String>
  private let values: [String: String]

  /// A reader of a field in a file with a header.
  ///
  /// - Throws: `noSuchColumn` where the mapping names a column that the file does not have.
  init(_ field: NativeField, _ mapping: FieldMapping, in header: Header) throws(ImportProblem) {
    self.field = field
    self.mapping = mapping
    missing = Set(mapping.missing.map(\.trimmedOfSpace))
    values = Dictionary(
      mapping.values.map { ($0.key.trimmedOfSpace, $0.value) },
      uniquingKeysWith: { first, second in min(first, second) })
    switch mapping.origin {
    case .constant(let text):
      column = nil
      constant = text
    case .column(let name):
      guard let index = header.index(of: name) else {
        throw .noSuchColumn(name: name, field: field, columns: header.names)
      }
      column = index
      constant = nil
    }
  }

  /// The text that a row has for the field, verbatim but for what the mapping translates; nil where
  /// the row says nothing.
  func text(in cells: some RowCells) -> String? {
    guard let column else { return constant.flatMap { $0.isEmpty ? nil : $0 } }
    if cells.isEmpty(at: column) { return nil }
    let text = cells.text(at: column)
    let trimmed = text.trimmedOfSpace
    if trimmed.isEmpty || missing.contains(trimmed) { return nil }
    guard !values.isEmpty, let value = values[trimmed] else { return text }
    return value.isEmpty ? nil : value
  }

  /// A problem with what a row has for the field.
  func problem(_ cells: some RowCells, _ reason: String) -> CellProblem {
    CellProblem(
      field: field, column: column, value: column.map { cells.text(at: $0) } ?? constant,
      reason: reason)
  }
}
