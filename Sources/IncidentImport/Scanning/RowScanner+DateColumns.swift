import Tabular
import Incidents

extension RowScanner {
  /// The mapping with what the columns of dates say, all rows together: the order of day and month, or
  /// that they are serial numbers.
  ///
  /// It goes through the whole file.
  ///
  /// - Throws: `unclearDateOrder` where a column settles nothing, or contradicts itself.
  func settledMapping() throws -> Mapping {
    try rewind()
    let fields = NativeField.allCases.filter(\.isDate)
    var columns = Array(repeating: DateColumn(), count: fields.count)
    while try file.next() {
      guard let cells = wantedCells else { continue }
      for (index, field) in fields.enumerated() {
        guard let (reader, text) = reader.dateText(field, cells), reader.mapping.order == nil else {
          continue
        }
        columns[index].add(text, line: file.line)
        if let end = reader.endText(in: cells) { columns[index].add(end, line: file.line) }
      }
    }
    var mapping = mapping
    for (field, column) in zip(fields, columns) {
      if let problem = column.order.problem {
        throw ImportProblem.unclearDateOrder(column: name(of: field), problem: problem)
      }
      if column.isExcelSerials { mapping.fields[field]?.areSerials = true }
      // Where no date of the column depends on the order, any order reads it.
      mapping.fields[field]?.state(column.order.certainOrder ?? .dayFirst)
    }
    return mapping
  }

  private func name(of field: NativeField) -> String {
    reader.column(of: field).map { header.names[$0] } ?? field.name
  }
}
