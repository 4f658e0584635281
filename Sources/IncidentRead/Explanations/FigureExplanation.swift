package import Counting
package import IncidentStore
package import Incidents
import SQLite

/// Evidence of one figure: each incident with what it adds and by which rule, and what was left out and
/// why.
///
/// The contributions are those that the figure is summed from, so that they come to it exactly.
package struct FigureExplanation: Sendable {
  /// An incident behind the figure.
  package struct Line: Hashable, Sendable {
    /// What it adds.
    package let contribution: Contribution
    /// What its own reports come to, the rest of its family left aside.
    package let own: Bounds
  }

  /// An incident that adds nothing to the number.
  package struct Omission: Hashable, Sendable {
    /// The incident's number in the database.
    package let incident: Int64
    /// Why it adds nothing; nil where its own reports tell.
    package let reason: String?
    /// The number added to the incidents of the figure: 1 where it is counted without a detention.
    package var incidents = 0
  }

  /// The period.
  package let period: FigurePeriod
  /// Which incidents are counted, and what of them.
  let scope: FigureScope
  /// The figure as it is published.
  package let count: FigureRow
  /// The incidents that it is summed from, in the order in which they were added to the database.
  package let lines: [Line]
  /// Those that add nothing to the number, in the same order.
  package let omissions: [Omission]
  /// The numbers of a quantity that is not kept.
  let counts: AcceptedCounts?

  /// Explains the figure of a period.
  ///
  /// - Parameters:
  ///   - period: The row.
  ///   - filter: Which incidents are counted.
  ///   - quantity: The number that is counted.
  ///   - store: The database.
  /// - Throws: ``StoreProblem``, ``StoredValueProblem`` or ``FigureTooGreat``.
  package init(
    of period: FigurePeriod, where filter: IncidentFilter = IncidentFilter(),
    counting quantity: Quantity = .detained, in store: IncidentStore
  ) throws {
    var scope = FigureScope()
    scope.filter = filter
    scope.length = period.length
    scope.quantity = quantity
    self = try store.read {
      try store.keepPages()
      return try ExplanationReader(store.connection, period: period, scope).explanation()
    }
  }

  init(
    period: FigurePeriod, scope: FigureScope, count: FigureRow, lines: [Line],
    omissions: [Omission], counts: AcceptedCounts?
  ) {
    self.period = period
    self.scope = scope
    self.count = count
    self.lines = lines
    self.omissions = omissions
    self.counts = counts
  }
}
