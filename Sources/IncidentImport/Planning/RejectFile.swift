import Delimited
import IncidentStore

extension FileImport {
  /// The columns that are added to a file's own.
  private static let added = ["aigaq_line", "aigaq_column", "aigaq_reason"]

  /// Writes the rejected rows of a plan as CSV: their own columns, then line, column and reason.
  ///
  /// What an earlier file of rejected rows said of them is left out.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``ImportProblem``, and whatever the sink throws.
  package func writeRejects(of plan: ImportPlan, to sink: ([UInt8]) throws -> Void) throws {
    guard plan.counts.rejectedRows > 0 else { return }
    let columns = header.names.indices.filter {
      !Self.added.contains(Header.folded(header.names[$0]))
    }
    var writer = DelimitedWriter(dialect: .csv, lineEnding: .crlf)
    for name in columns.map({ header.names[$0] }) + Self.added { writer.field(name) }
    writer.endRecord()
    try file.rewind()
    _ = try file.next()
    // A plan keeps only so many problems: they are found once more.
    var seen = SeenRows()
    for (row, outcome) in plan.outcomes.enumerated() {
      guard try file.next() else { throw ImportProblem.fileChanged }
      let fault = fault(in: &seen)
      guard outcome == .rejected else { continue }
      for index in columns { writer.field(index < file.fieldCount ? file.text(at: index) : "") }
      let cells = fault.map { [$0] } ?? reader.read(FileCells(file: file)).problems
      let problems =
        cells.map { located($0, row: row) } + (plan.waveProblems[row].map { [$0] } ?? [])
      writer.field(String(file.line))
      writer.field(problems.compactMap(\.heading).joined(separator: "; "))
      writer.field((problems.map(\.reason) + extraCells).joined(separator: " "))
      writer.endRecord()
      try sink(writer.take())
    }
  }

  /// The cells of the current row that no column of the header holds, so that none is lost.
  private var extraCells: [String] {
    guard file.fieldCount > header.names.count else { return [] }
    let cells = (header.names.count..<file.fieldCount).map { "'\(file.text(at: $0))'" }
    return ["Beyond the header: \(cells.joined(separator: ", "))."]
  }
}
