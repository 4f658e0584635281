import Delimited
package import IncidentStore
import Incidents

extension FileImport {
  /// What an import leaves in the record of itself.
  package struct Stamp: Sendable {
    /// When it is applied: ISO 8601, UTC.
    package let now: String
    /// The version of the program.
    package let toolVersion: String

    /// A stamp from its members.
    package init(now: String, toolVersion: String) {
      self.now = now
      self.toolVersion = toolVersion
    }
  }

  /// Does what a plan of this file says, and gives the number of the import and what it did.
  ///
  /// - Throws: ``ImportProblem`` where the file changed since the plan, or an error of the store's;
  ///   the caller's transaction is to be rolled back then.
  package func apply(
    _ plan: ImportPlan, _ stamp: Stamp
  ) throws -> (batch: Int64, counts: ImportBatch.Counts) {
    guard try !file.hasChangedSinceOpening() else { throw ImportProblem.fileChanged }
    let batch = try repositories.batches.add(
      ImportBatch(
        dataset: dataset, fileName: fileName, sha256: plan.sha256, byteCount: plan.byteCount,
        header: plan.headerJSON, mapping: mapping.json, counts: plan.counts, appliedAt: stamp.now,
        toolVersion: stamp.toolVersion))
    var writer = RowWriter(batch: batch, repositories: repositories)
    try file.rewind()
    _ = try file.next()
    var verbatim = VerbatimRow(header: header.names, reading: mapping.reading)
    for outcome in plan.outcomes {
      guard try file.next() else { throw ImportProblem.fileChanged }
      guard outcome != .rejected, outcome != .unchanged else { continue }
      // What is not as it was planned is no row to be written, whatever the file's time says.
      guard file.fieldCount == header.names.count else { throw ImportProblem.fileChanged }
      verbatim.take(file)
      let reading = reader.read(FileCells(file: file))
      guard reading.problems.isEmpty else { throw ImportProblem.fileChanged }
      try writer.write(
        reading, verbatim: verbatim, line: file.line, dataset: dataset, outcome: outcome)
    }
    guard try !file.next(), try !file.hasChangedSinceOpening() else {
      throw ImportProblem.fileChanged
    }
    try writer.finish(links: plan.links, dataset: dataset)
    var counts = plan.counts
    counts.newIncidents = writer.newIncidents
    try repositories.batches.setNewIncidents(writer.newIncidents, of: batch)
    return (batch, counts)
  }

  private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
