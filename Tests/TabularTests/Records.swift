import Tabular

/// The records of a text that is in memory, each a list of its fields.
func records(
  of text: String, _ dialect: Dialect = .csv, limits: ReadingLimits = .standard
) throws -> [[String]] {
  try records(of: DelimitedFile(bytes: Array(text.utf8), dialect: dialect, limits: limits))
}

/// The records that a file still has, each a list of its fields.
func records(of file: DelimitedFile) throws -> [[String]] {
  var records: [[String]] = []
  while try file.next() {
    records.append((0..<file.fieldCount).map { file.text(at: $0) })
  }
  return records
}

/// The problem that ends the reading of a file, if any does.
func problem(in file: DelimitedFile) throws -> DelimitedProblem? {
  do {
    while try file.next() {}
    return nil
  } catch let problem as DelimitedProblem {
    return problem
  }
}

/// The text of records that are written one after the other.
func written(
  _ records: [[String]], _ dialect: Dialect = .csv, _ lineEnding: LineEnding = .lf
) -> String {
  var writer = DelimitedWriter(dialect: dialect, lineEnding: lineEnding)
  for record in records {
    for field in record { writer.field(field) }
    writer.endRecord()
  }
  return String(decoding: writer.take(), as: UTF8.self)
}
