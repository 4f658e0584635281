extension MonthlyDetentions {
  /// The figures without those that are too small to be shown and those that would give them away.
  ///
  /// - Throws: ``StoreProblem``, ``StoredValueProblem`` or ``FigureTooGreat``.
  package func table(in store: IncidentStore, by rule: SuppressionRule) throws -> Table {
    let printed = try table(in: store)
    var tables = Suppression.Tables()
    var single = self
    single.isCumulative = false
    for length in Suppression.lengths(above: scope.length) {
      single.scope.length = length
      single.scope.dimensions = []
      tables.together[length] = try single.rows(in: store)
      guard !scope.dimensions.isEmpty else { continue }
      single.scope.dimensions = scope.dimensions
      tables.grouped[length] = try single.rows(in: store)
    }
    let suppression = Suppression(scope.length, of: tables, by: rule)
    guard isCumulative else { return printed.replacing(suppression.rows()) }
    var together = self
    together.scope.dimensions = []
    return printed.replacing(
      suppression.rows(running: (printed.rows, try together.rows(in: store))))
  }
}
