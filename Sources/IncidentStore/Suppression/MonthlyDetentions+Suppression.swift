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
    figures.isCumulative = false
    var together: Suppression.Tables = [:]
    var grouped: Suppression.Tables = [:]
    for length in CountingPeriod.Length.allCases {
      figures.scope.length = length
      figures.scope.dimensions = []
      together[length] = try figures.rows(in: store)
      guard !scope.dimensions.isEmpty else { continue }
      figures.scope.dimensions = scope.dimensions
      grouped[length] = try figures.rows(in: store)
    }
    let suppression = Suppression(together: together, grouped: grouped, by: rule)
    var shown = table.replacing(suppression.rows(scope.length))
    shown.isProvenSafe = suppression.isProven
    return shown
  }
}
