extension MonthlyDetentions {
  /// A table of the figures without those that are too small to be shown and those that would give
  /// them away.
  ///
  /// - Throws: ``StoreProblem``, ``StoredValueProblem`` or ``FigureTooGreat``.
  func suppressed(
    _ table: Table, by rule: SuppressionRule, in store: IncidentStore
  ) throws -> Table {
    var figures = self
    figures.suppression = nil
    var sums = figures
    sums.scope.dimensions = []
    figures.isCumulative = false
    var tables = Suppression.Tables()
    for length in Suppression.lengths(above: scope.length) {
      figures.scope.length = length
      figures.scope.dimensions = []
      tables.together[length] = try figures.rows(in: store)
      guard !scope.dimensions.isEmpty else { continue }
      figures.scope.dimensions = scope.dimensions
      tables.grouped[length] = try figures.rows(in: store)
    }
    let suppression = Suppression(scope.length, of: tables, by: rule)
    return table.replacing(
      isCumulative
        ? suppression.rows(running: (table.rows, try sums.rows(in: store))) : suppression.rows())
  }
}
