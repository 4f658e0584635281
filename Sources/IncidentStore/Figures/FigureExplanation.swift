package import Incidents
import SQLite

/// What is behind one figure: each incident with what it adds and by which rule, and what was left
/// out and why.
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

  /// An incident that adds nothing to the detentions.
  package struct Omission: Hashable, Sendable {
    /// The incident's number in the database.
    package let incident: Int64
    /// Why it adds nothing.
    package let reason: String
    /// The number added to the incidents of the figure: 1 where it is counted without a detention.
    package var incidents = 0
  }

  /// The period.
  package let period: FigurePeriod
  /// Which incidents are counted.
  let filter: IncidentFilter
  /// The figure as it is published.
  package let count: MonthlyCount
  /// The incidents that it is summed from, in the order of their dates.
  package let lines: [Line]
  /// Those that add nothing to the detentions.
  package let omissions: [Omission]

  /// Explains the figure of a period.
  ///
  /// - Parameters:
  ///   - period: The row.
  ///   - filter: Which incidents are counted.
  ///   - store: The database.
  /// - Throws: ``StoreProblem``, ``StoredValueProblem`` or ``FigureTooGreat``.
  package init(
    of period: FigurePeriod, where filter: IncidentFilter = IncidentFilter(),
    in store: IncidentStore
  ) throws {
    self = try store.read {
      try store.keepPages()
      return try ExplanationReader(store.connection, period: period, filter: filter).explanation()
    }
  }

  init(
    period: FigurePeriod, filter: IncidentFilter, count: MonthlyCount, lines: [Line],
    omissions: [Omission]
  ) {
    self.period = period
    self.filter = filter
    self.count = count
    self.lines = lines
    self.omissions = omissions
  }
}
