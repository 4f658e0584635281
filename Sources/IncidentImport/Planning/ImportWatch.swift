/// How far an import has come.
package enum ImportProgress: Hashable, Sendable {
  /// Rows that were read and settled.
  case planned(rows: Int)
  /// Rows that were written, of all that are to be.
  case written(rows: Int, of: Int)
  /// Rows that were settled and written at once, and how far the file was read for them.
  case loaded(rows: Int, bytes: Int, of: Int)
}

/// What somebody who waits for an import hears of it, and can say.
package struct ImportWatch {
  /// Is told how far the import has come, every few hundred rows.
  package var report: (ImportProgress) -> Void
  /// Says whether the import is to end at once.
  package var isCancelled: () -> Bool

  /// A watch that hears and says nothing unless it is told how.
  package init(
    report: @escaping (ImportProgress) -> Void = { _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) {
    self.report = report
    self.isCancelled = isCancelled
  }

  /// Passes on how far the import has come.
  ///
  /// - Throws: `cancelled` where it is to end.
  func pass(_ progress: ImportProgress) throws(ImportProblem) {
    report(progress)
    if isCancelled() { throw .cancelled }
  }
}
