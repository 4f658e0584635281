import Delimited

extension FileImport {
  /// Writes the rejected rows of a plan as CSV: their own columns, then line, column and reason.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``ImportProblem``, and whatever the sink throws.
  package func writeRejects(of plan: ImportPlan, to sink: ([UInt8]) throws -> Void) throws {
    let listed = Dictionary(grouping: plan.problems.first, by: \.row)
    var writer = DelimitedWriter(dialect: .csv, lineEnding: .crlf)
    let (file, header) = (scanner.file, scanner.header)
    for name in header.names + ["aigaq_line", "aigaq_column", "aigaq_reason"] { writer.field(name) }
    writer.endRecord()
    try scanner.rewind()
    for (row, outcome) in plan.outcomes.enumerated() {
      guard try file.next() else { throw ImportProblem.fileChanged }
      guard outcome == .rejected else { continue }
      for index in header.names.indices {
        writer.field(index < file.fieldCount ? file.text(at: index) : "")
      }
      // Of a file with very many problems not all are kept, and are found once more.
      let problems = listed[row] ?? scanner.problems(ofRow: row)
      writer.field(String(file.line))
      writer.field(problems.compactMap(\.heading).joined(separator: "; "))
      writer.field((problems.map(\.reason) + extraCells).joined(separator: " "))
      writer.endRecord()
      try sink(writer.take())
    }
  }

  /// The cells of the current row that no column of the header holds, so that none is lost.
  private var extraCells: [String] {
    let (file, header) = (scanner.file, scanner.header)
    guard file.fieldCount > header.names.count else { return [] }
    let cells = (header.names.count..<file.fieldCount).map { "'\(file.text(at: $0))'" }
    return ["Beyond the header: \(cells.joined(separator: ", "))."]
  }
}
