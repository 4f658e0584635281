import Tabular
import IncidentStore

extension FileImport {
  /// Reads the whole file and settles what becomes of each row.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``ImportProblem``, or an error of the store's.
  package func plan() throws -> ImportPlan {
    do {
      return try planRows()
    } catch is DateColumnNeeded {
      try settleDates()
      return try planRows()
    }
  }

  private func planRows() throws -> ImportPlan {
    try restart()
    var maker = try PlanMaker(self)
    try TwoThreads.run {
      try scanner.nextChecked(withDigests: maker.isKnownList)
    } using: { rows in
      for row in rows { try maker.take(row) }
      try watch.pass(.planned(rows: maker.plan.outcomes.count))
    }
    guard !maker.plan.outcomes.isEmpty else { throw ImportProblem.noRows }
    let sha256 = finishDigest()
    maker.plan.sha256 = protection?.fileDigest(sha256) ?? sha256
    maker.plan.byteCount = scanner.file.bytesRead
    return try maker.finish()
  }
}

/// That a row has a date that cannot be read before its whole column was looked at.
struct DateColumnNeeded: Error {}
