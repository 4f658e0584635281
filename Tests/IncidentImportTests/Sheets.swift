import Incidents
import Tabular
import FoundationEssentials
import IncidentImport

/// A CSV text of rows whose cells are named by their columns; the columns come in the order of the
/// native layout, others behind them.
func sheet(_ rows: [[String: String]]) -> String {
  let present = Set(rows.flatMap(\.keys))
  let native = Field.allCases.map(\.name)
  let columns = native.filter(present.contains) + present.subtracting(native).sorted()
  return csv([columns] + rows.map { row in columns.map { row[$0] ?? "" } })
}

/// A CSV text of records.
func csv(_ records: [[String]]) -> String {
  var writer = DelimitedWriter(dialect: .csv, lineEnding: .lf)
  for record in records {
    for field in record { writer.field(field) }
    writer.endRecord()
  }
  return String(decoding: writer.take(), as: UTF8.self)
}

/// The records of a CSV text.
func records(of csv: String) throws -> [[String]] {
  let file = DelimitedFile(bytes: Array(csv.utf8))
  var records: [[String]] = []
  while try file.next() { records.append((0..<file.fieldCount).map { file.text(at: $0) }) }
  return records
}

/// The texts of a JSON array.
func cells(ofJSON json: String?) throws -> [String] {
  try JSONDecoder().decode([String].self, from: Data((json ?? "").utf8))
}

/// A file of the project, by its path from the top.
func projectFile(_ relative: String) -> String {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  return parts.joined(separator: "/") + "/" + relative
}

extension ImportPlan {
  /// Where the problems are: line, column and heading.
  var problemPlaces: [String] { problems.first.map(\.place) }

  /// Why rows cannot be read.
  var reasons: [String] { problems.first.map(\.reason) }
}

extension RowProblem {
  /// The line, the column and the name of the cell's column.
  var place: String { "\(line):\(column) \(heading ?? "row")" }
}
