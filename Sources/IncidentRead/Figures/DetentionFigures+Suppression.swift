import Counting
import IncidentStore

extension DetentionFigures {
  /// The table without the figures that are too small to be shown and those that would give them away.
  ///
  /// - Throws: ``StoreProblem``, ``StoredValueProblem`` or ``FigureTooGreat``.
  func suppressedTable(by rule: SuppressionRule, in store: IncidentStore) throws -> Table {
    var figures = self
    figures.suppression = nil
    figures.isCumulative = false
    let asked = try figures.table(in: store)
    func rows(
      _ length: CountingPeriod.Length, _ dimensions: [FigureDimension]
    ) throws -> [FigureRow] {
      guard length != scope.length || dimensions != scope.dimensions else { return asked.rows }
      figures.scope.length = length
      figures.scope.dimensions = dimensions
      return try figures.rows(in: store)
    }
    var together: Suppression.Tables = [:]
    var grouped: Suppression.Tables = [:]
    for length in CountingPeriod.Length.nested {
      together[length] = try rows(length, [])
      if !scope.dimensions.isEmpty { grouped[length] = try rows(length, scope.dimensions) }
    }
    let suppression = Suppression(together: together, grouped: grouped, by: rule)
    return Table(
      rows: suppression.rows(scope.length), splitWaves: asked.splitWaves,
      isProvenSafe: suppression.isProven)
  }
}
