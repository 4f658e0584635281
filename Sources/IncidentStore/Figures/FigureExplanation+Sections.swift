import Incidents
import SQLite

extension FigureExplanation {
  /// The explanation as titled tables: the figure, the incidents behind it, their charges, reports
  /// and claims, and what was left out.
  ///
  /// - Throws: ``StoreProblem`` or ``StoredValueProblem``.
  package func sections(in store: IncidentStore) throws -> [IncidentDossier.Section] {
    try store.read {
      try store.keepPages()
      let labels = try ExplainedIncidents(
        store.connection, lines.map(\.contribution.incident) + omissions.map(\.incident))
      let behind = lines.map(\.contribution.incident)
      return [figure, contributions(labels)]
        + (try labels.evidence(for: behind, in: period, filter: filter))
        + [leftOut(labels)]
    }
  }

  private var figure: IncidentDossier.Section {
    let articles = ["174", "274"] + count.articles.filter { $0 != "174" && $0 != "274" }
    return IncidentDossier.Section(
      name: "figure",
      columns: [
        "period", "incidents", "detentions_low", "detentions_best", "detentions_high",
        "unknown_size", "persons_named",
      ] + articles.map(FigureMeasure.name(ofChargesUnder:)) + [
        "charges_by_incident_date", "date_uncertain", "rules_version",
      ],
      rows: [
        [
          .text(count.period), Value(count.incidents), Value(count.low), Value(count.best),
          Value(count.high), Value(count.unknownSize), Value(count.personsNamed),
        ] + articles.map { Value(count.charges(under: $0)) } + [
          Value(count.chargesByIncidentDate), Value(count.dateUncertain),
          Value(CountingRule.version),
        ]
      ])
  }

  private func contributions(_ labels: ExplainedIncidents) -> IncidentDossier.Section {
    IncidentDossier.Section(
      name: "contributions",
      columns: [
        "uid", "date", "title", "part_of", "incidents", "low", "best", "high", "unknown_size",
        "persons_named", "stated_low", "stated_best", "stated_high", "rule", "meaning",
      ],
      rows: lines.map { line in
        let contribution = line.contribution
        let label = labels[contribution.incident]
        let bounds = contribution.bounds
        return [
          .text(label.uid), .text(label.date), .text(label.title), Value(label.whole),
          Value(contribution.incidents), Value(bounds.low), Value(bounds.best),
          Value(bounds.high), Value(contribution.isOfUnknownSize ? 1 : 0),
          Value(contribution.personsNamed), Value(line.own.low), Value(line.own.best),
          Value(line.own.high), .text(contribution.rule.rawValue),
          .text(contribution.rule.meaning),
        ]
      })
  }

  private func leftOut(_ labels: ExplainedIncidents) -> IncidentDossier.Section {
    IncidentDossier.Section(
      name: "left_out", columns: ["uid", "date", "title", "reason"],
      rows: omissions.map { omission in
        let label = labels[omission.incident]
        return [.text(label.uid), .text(label.date), .text(label.title), .text(omission.reason)]
      })
  }
}
