import Counting
package import IncidentStore
package import Incidents
import SQLite

/// Why one incident counts as it does: it and the family that it is counted with.
package struct IncidentExplanation {
  /// What stands for a rule where an incident is not counted.
  package static let notCounted = "not_counted"

  /// Titled tables: the incident and its family with what each adds, the reports and the claims.
  package let sections: [IncidentDossier.Section]

  /// Explains the incident of an identifier; nil where there is none.
  ///
  /// - Throws: ``StoreProblem`` or ``StoredValueProblem``.
  package init?(
    uid: String, counting quantity: Quantity = .detained, in store: IncidentStore
  ) throws {
    let sections = try store.read { () throws -> [IncidentDossier.Section]? in
      let connection = store.connection
      let id = try connection.optionalInteger(
        "SELECT id FROM incident WHERE uid = ?", [.text(uid)])
      guard let id else { return nil }
      let counts = try CountRepository(connection)
      let accepted = try AcceptedCounts(of: quantity, connection)
      let family = try counts.family(of: try counts.first(above: id))
      let members = accepted.map { family.map($0.counted) } ?? family
      let labels = try ExplainedIncidents(connection, members.map(\.id), of: quantity, accepted)
      return [Self.family(members, of: id, labels, quantity)] + (try labels.reports(of: [id]))
    }
    guard let sections else { return nil }
    self.sections = sections
  }

  /// Why an incident counts as it does, or does not.
  private static func meaning(
    _ contribution: Contribution?, _ label: ExplainedIncidents.Label, _ quantity: Quantity
  ) -> String {
    guard let rule = contribution?.rule else { return label.reasonNotCounted }
    return rule == .noDetention ? label.reasonNotCounted : rule.meaning(counting: quantity)
  }

  private static func family(
    _ members: [IncidentFamily.Member], of id: Int64, _ labels: ExplainedIncidents,
    _ quantity: Quantity
  ) -> IncidentDossier.Section {
    let contributions = Dictionary(
      IncidentFamily.contributions(of: members).map { ($0.incident, $0) }
    ) { first, _ in first }
    // The incident itself first.
    let ordered = members.filter { $0.id == id } + members.filter { $0.id != id }
    return IncidentDossier.Section(
      name: "counted",
      columns: [
        "uid", "date", "title", "part_of", "period", "incidents",
        FigureMeasure.incidentsWithDetentions.name(counting: quantity), "low", "best", "high",
        "without_best", "stated_low", "stated_best", "stated_high", "rule",
        "meaning",
      ],
      rows: ordered.map { member in
        let label = labels[member.id]
        let contribution = contributions[member.id]
        let bounds = contribution?.bounds ?? Contribution.nobody
        let own = label.stated
        return [
          .text(label.uid), .text(label.date), .text(label.title), Value(label.whole),
          .text(member.row.period), Value(contribution?.incidents ?? 0),
          Value(contribution?.incidentsWithDetentions ?? 0), Value(bounds.low), Value(bounds.best),
          Value(bounds.high), Value(contribution?.lacksBest == true ? 1 : 0), Value(own?.low),
          Value(own?.best), Value(own?.high), .text(contribution?.rule.rawValue ?? notCounted),
          .text(Self.meaning(contribution, label, quantity)),
        ]
      })
  }
}
