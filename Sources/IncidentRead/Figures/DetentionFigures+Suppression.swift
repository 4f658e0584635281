package import Counting
import IncidentStore

/// Tables of which no figure can be hidden among the others, so that none may be printed.
package struct UnhiddenFigures: Error, Hashable, Sendable {
  /// The rule that says what is too small.
  package let rule: SuppressionRule
  /// True if the same figures of all groups together may be printed.
  package let areSafeTogether: Bool
}

extension DetentionFigures {
  /// The table without the figures that are too small to be shown and those that would give them away.
  ///
  /// - Throws: ``UnhiddenFigures``, ``StoreProblem``, ``StoredValueProblem`` or ``FigureTooGreat``.
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
    guard suppression.isProven else {
      let areSafeTogether = !grouped.isEmpty && Suppression(together: together, by: rule).isProven
      throw UnhiddenFigures(rule: rule, areSafeTogether: areSafeTogether)
    }
    return Table(rows: suppression.rows(scope.length), splitWaves: asked.splitWaves)
  }
}
