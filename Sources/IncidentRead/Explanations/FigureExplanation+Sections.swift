import Counting
package import IncidentStore
import Incidents
import SQLite

extension FigureExplanation {
  /// The orders in which incidents are listed.
  package enum Order: String, CaseIterable, Sendable {
    /// That in which they were added to the database.
    case added
    /// By what they add to the figure, the most first.
    case contribution
  }

  /// The lines in an order.
  private func lines(in order: Order) -> [Line] {
    func size(_ line: Line) -> Int {
      let bounds = line.contribution.bounds
      return max(bounds.best ?? 0, bounds.low ?? 0)
    }
    return order == .added
      ? lines
      : lines.enumerated().sorted {
        (size($1.element), $0.offset) < (size($0.element), $1.offset)
      }.map(\.element)
  }

  /// The explanation as titled tables: the figure, the incidents behind it, their charges, reports
  /// and claims, and what was left out.
  ///
  /// - Parameters:
  ///   - store: The database.
  ///   - limit: The most incidents that each table lists; nil for all.
  ///   - order: The order in which incidents are listed.
  /// - Returns: The tables.
  /// - Throws: ``StoreProblem`` or ``StoredValueProblem``.
  package func sections(
    in store: IncidentStore, limit: Int? = nil, order: Order = .added
  ) throws -> [IncidentDossier.Section] {
    let (lines, omissions) = (
      lines(in: order).prefix(limit ?? .max), omissions.prefix(limit ?? .max)
    )
    return try store.read {
      let behind = lines.map(\.contribution.incident)
      let labels = try ExplainedIncidents(
        store.connection, behind + omissions.map(\.incident), of: scope.quantity, counts)
      return [figure, contributions(lines, labels)]
        + (try labels.evidence(for: behind, in: period, scope, limit: limit))
        + [leftOut(omissions, labels)]
    }
  }

  private var figure: IncidentDossier.Section {
    let measures = FigureMeasure.published(articles: count.articles, counting: scope.quantity)
    return IncidentDossier.Section(
      name: "figure",
      columns: ["period"] + measures.map { $0.name(counting: scope.quantity) } + ["rules_version"],
      rows: [
        [.text(count.period)] + measures.map { Value(count[$0]) } + [Value(CountingRule.version)]
      ])
  }

  private func contributions(
    _ lines: ArraySlice<Line>, _ labels: ExplainedIncidents
  ) -> IncidentDossier.Section {
    IncidentDossier.Section(
      name: "contributions",
      columns: [
        "uid", "date", "title", "part_of", "incidents",
        FigureMeasure.incidentsWithDetentions.name(counting: scope.quantity), "low", "best",
        "high", "without_best", "unknown_size", "persons_named", "stated_low", "stated_best",
        "stated_high", "rule", "meaning",
      ],
      rows: lines.map { line in
        let contribution = line.contribution
        let label = labels[contribution.incident]
        let bounds = contribution.bounds
        return [
          .text(label.uid), .text(label.date), .text(label.title), Value(label.whole),
          Value(contribution.incidents), Value(contribution.incidentsWithDetentions),
          Value(bounds.low), Value(bounds.best), Value(bounds.high),
          Value(contribution.lacksBest ? 1 : 0), Value(contribution.isOfUnknownSize ? 1 : 0),
          Value(contribution.personsNamed), Value(line.own.low), Value(line.own.best),
          Value(line.own.high), .text(contribution.rule.rawValue),
          .text(contribution.rule.meaning(counting: scope.quantity)),
        ]
      })
  }

  private func leftOut(
    _ omissions: ArraySlice<Omission>, _ labels: ExplainedIncidents
  ) -> IncidentDossier.Section {
    IncidentDossier.Section(
      name: "left_out", columns: ["uid", "date", "title", "incidents", "reason"],
      rows: omissions.map { omission in
        let label = labels[omission.incident]
        return [
          .text(label.uid), .text(label.date), .text(label.title), Value(omission.incidents),
          .text(omission.reason ?? label.reasonNotCounted),
        ]
      })
  }
}
