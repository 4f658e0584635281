import Tabular

extension FileImport {
  /// Reads the whole file and settles what becomes of each row.
  ///
  /// - Throws: `FileProblem`, `DelimitedProblem`, ``ImportProblem``, or an error of the store's.
  package func plan() throws -> ImportPlan {
    try lookingTwice { try planRows() }
  }

  /// Does what reads the rows, once more where a first look has shown that more is to be known of
  /// them.
  ///
  /// - Throws: What the work throws.
  func lookingTwice<Result>(_ work: () throws -> Result) throws -> Result {
    while true {
      do {
        return try work()
      } catch is UndeterminedDateOrder {
        try settleDates()
      } catch let look as SecondLook {
        looks.formUnion(look.looks)
        try renewScanner()
      }
    }
  }

  private func planRows() throws -> ImportPlan {
    try restart()
    var maker = try ImportPlanner(self)
    try TwoThreads.run {
      try scanner.nextCheckedRows(withCells: maker.isKnownList)
    } using: { rows in
      for var row in rows { try maker.take(&row) }
      try watch.pass(.planned(rows: maker.plan.outcomes.count))
    }
    guard !maker.plan.outcomes.isEmpty else { throw ImportProblem.noRows }
    let sha256 = finishDigest()
    maker.plan.sha256 = protection?.fileDigest(sha256) ?? sha256
    maker.plan.byteCount = scanner.file.bytesRead
    maker.plan.notes += notes
    var plan = try maker.finish()
    plan.notes += try rereadingNotes(of: plan)
    return plan
  }
}

/// That a row has a date that cannot be read before its whole column was looked at.
struct UndeterminedDateOrder: Error {}

/// A request to read the rows from the beginning, with something looked for in each.
struct SecondLook: Error {
  let looks: RowScanner.Looks

  init(at looks: RowScanner.Looks) { self.looks = looks }
}
