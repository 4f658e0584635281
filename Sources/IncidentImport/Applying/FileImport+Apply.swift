import Cryptography
import Tabular
package import IncidentStore
import Incidents

extension FileImport {
  /// Does what a plan of this file says, and gives the number of the import and what it did.
  ///
  /// - Throws: ``ImportProblem`` where the file changed since the plan, or an error of the store's;
  ///   the caller's transaction is to be rolled back then.
  package func apply(
    _ plan: ImportPlan, _ stamp: Stamp
  ) throws -> (batch: Int64, counts: ImportBatch.Counts) {
    guard try !scanner.file.hasChangedSinceOpening() else { throw ImportProblem.fileChanged }
    if protection != nil { try repositories.secrets.keep() }
    let batch = try repositories.batches.add(record(of: plan, stamp))
    var writer = RowWriter(batch: batch, repositories: repositories, mapping: mapping)
    try scanner.rewind()
    if try isLoad(plan) {
      try repositories.withBulkLoading { try writeRows(of: plan, with: &writer) }
    } else {
      try writeRows(of: plan, with: &writer)
    }
    guard try !scanner.file.hasChangedSinceOpening() else { throw ImportProblem.fileChanged }
    if options.withdrawsMissing { try writer.setWithdrawn(true, plan.missing.incidents) }
    try writer.setWithdrawn(true, plan.missing.replaced, for: plan.missing.successors)
    try writer.setWithdrawn(false, plan.missing.returned)
    try writer.finish(links: plan.links, dataset: dataset)
    return (batch, try settle(batch, by: plan, writer, stamp))
  }

  /// Whether all rows that a plan writes are new, and very many for the database.
  private func isLoad(_ plan: ImportPlan) throws -> Bool {
    try plan.counts.changedReports == 0 && isLargeForDatabase()
  }

  private func writeRows(of plan: ImportPlan, with writer: inout RowWriter) throws {
    var written = 0
    try TwoThreads.run {
      try scanner.nextRead(by: plan)
    } using: { rows in
      try writer.write(rows, dataset: dataset)
      written += rows.count
      try watch.pass(.written(rows: written, of: plan.writtenRows))
    }
    try writer.indexText()
  }

  /// Records what an import did in the end, and gives it.
  func settle(
    _ batch: Int64, by plan: ImportPlan, _ writer: RowWriter, _ stamp: Stamp
  ) throws -> ImportBatch.Counts {
    var record = record(of: plan, stamp)
    record.counts.newIncidents = writer.newIncidents
    try repositories.batches.settle(batch, as: record)
    let added = try repositories.records.keep(
      ImportRecord(
        of: record, rows: writer.finishedRecords, order: repositories.decisions.nextOrder(),
        author: stamp.author, parents: repositories.batches.parents(of: batch, in: dataset)),
      of: batch)
    try repositories.journal.add(
      .import, stamp, records: added,
      details: ["import": .integer(batch), "list": .string(dataset)])
    return record.counts
  }

  /// What is recorded of the import by a plan.
  func record(of plan: ImportPlan, _ stamp: Stamp) -> ImportBatch {
    ImportBatch(
      dataset: dataset, fileName: fileName, sha256: plan.sha256, byteCount: plan.byteCount,
      header: plan.headerJSON, mapping: mapping.json, counts: plan.counts, appliedAt: stamp.now,
      toolVersion: stamp.version)
  }

  private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
