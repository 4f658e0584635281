import Tabular

extension FileImport {
  /// The columns that are added to a file's own.
  private static let added = ["aigaq_line", "aigaq_column", "aigaq_reason"]

  /// Writes the rejected rows of a plan as CSV: their own columns, then line, column and reason.
  ///
  /// What an earlier file of rejected rows said of them is left out.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``ImportProblem``, and whatever the sink throws.
  package func writeRejects(of plan: ImportPlan, to sink: ([UInt8]) throws -> Void) throws {
    let (file, header) = (scanner.file, scanner.header)
    let columns = header.names.indices.filter {
      !Self.added.contains(Header.folded(header.names[$0]))
    }
    var writer = DelimitedWriter(dialect: .csv, lineEnding: .crlf)
    for name in columns.map({ header.names[$0] }) + Self.added { writer.field(name) }
    writer.endRecord()
    try scanner.rewind()
    // A plan keeps only so many problems, so that they are found once more.
    var seen = SeenRows()
    for outcome in plan.outcomes {
      guard let row = try scanner.nextChecked(withCells: false) else {
        throw ImportProblem.fileChanged
      }
      let problems = problems(of: row, seen: &seen, in: plan)
      guard outcome == .rejected else { continue }
      for index in columns { writer.field(index < file.fieldCount ? file.text(at: index) : "") }
      writer.field(String(row.line))
      writer.field(problems.compactMap(\.heading).joined(separator: "; "))
      writer.field((problems.map(\.reason) + extraCells).joined(separator: " "))
      writer.endRecord()
      try sink(writer.take())
    }
  }

  private func problems(
    of row: ValidatedRow, seen: inout SeenRows, in plan: ImportPlan
  ) -> [RowProblem] {
    let problems = row.problems + (plan.waveProblems[row.row].map { [$0] } ?? [])
    guard row.identifier != nil else { return problems }
    switch seen.standing(of: row) {
    case .duplicate(let line): return [ImportPlanner.duplicate(row, of: line, mapping: mapping)]
    case .equal(let line, _) where !row.isKnownByContent:
      return [ImportPlanner.repetition(row, of: line, mapping: mapping)]
    case .first, .equal, .unclear: return problems
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
