import Tabular
package import IncidentStore

extension FileImport {
  /// Plans and applies at once a large file of a list that the database does not know, which takes
  /// half the reading; nil, and nothing done, where it is to be planned first.
  ///
  /// That is so of a small file, of a list that the database knows or that names persons, and of one
  /// that has a row to reject or a row that says what it is a part of.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``ImportProblem``, or an error of the store's; the
  ///   caller's transaction is to be rolled back then.
  package func importInOnePass(
    _ stamp: Stamp
  ) throws -> (plan: ImportPlan, batch: Int64, counts: ImportBatch.Counts)? {
    guard try canBeLoaded() else { return nil }
    do {
      return try lookingTwice { try repositories.attempting { try loadRows(stamp) } }
    } catch is PlanNeeded {
      return nil
    } catch is DuplicateRows {
      return nil
    }
  }

  /// How large an empty database is at most.
  private static let emptyDatabaseBytes = 1 << 20

  /// Whether the file is large, by itself and for the database, and new to it without a doubt.
  private func canBeLoaded() throws -> Bool {
    guard !options.addsArticles, protection == nil, mapping.unit != .person,
      !(isDatasetGuessed && hasOtherLists), try !repositories.reports.hasReports(of: dataset)
    else { return false }
    return try isLargeForDatabase()
  }

  /// Whether the file is large, by itself and for the database.
  func isLargeForDatabase() throws -> Bool {
    guard let size = scanner.file.totalBytes, size >= options.largeFileBytes else { return false }
    return try repositories.byteCount() <= max(size, Self.emptyDatabaseBytes)
  }

  private func loadRows(
    _ stamp: Stamp
  ) throws -> (plan: ImportPlan, batch: Int64, counts: ImportBatch.Counts) {
    try restart()
    var maker = try ImportPlanner(self, remembering: options.rememberedRows)
    // What is not known yet is recorded at the end.
    maker.plan.sha256 = String(repeating: "0", count: 64)
    let batch = try repositories.batches.add(record(of: maker.plan, stamp))
    var writer = RowWriter(batch: batch, repositories: repositories, mapping: mapping)
    try repositories.withBulkLoading {
      var written = 0
      try TwoThreads.run {
        let rows = try scanner.nextSettled { row in
          let outcome = try maker.take(&row)
          guard outcome != .rejected, row.link == nil else { throw PlanNeeded() }
          return outcome
        }
        return rows.map { (rows: $0, bytes: scanner.file.bytesRead) }
      } using: { batch in
        try writer.write(batch.rows, dataset: dataset)
        written += batch.rows.count
        try watch.pass(
          .loaded(rows: written, bytes: batch.bytes, of: scanner.file.totalBytes ?? 0))
      }
      maker.forgetRows()
      try writer.indexText()
    }
    guard !maker.plan.outcomes.isEmpty else { throw ImportProblem.noRows }
    guard try !scanner.file.hasChangedSinceOpening() else { throw ImportProblem.fileChanged }
    maker.plan.sha256 = finishDigest()
    maker.plan.byteCount = scanner.file.bytesRead
    maker.plan.notes += notes
    let plan = try maker.finish()
    try writer.finish(links: [], dataset: dataset)
    let counts = try settle(batch, by: plan, writer, stamp)
    return (plan, batch, counts)
  }
}

/// That a file has a row that is to be judged by the whole of it.
private struct PlanNeeded: Error {}
