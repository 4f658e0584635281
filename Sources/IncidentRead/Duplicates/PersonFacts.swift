package import IncidentStore
import SQLite

/// Facts about a person without the name: lists, incidents, days, places and articles.
package struct PersonFacts: Sendable {
  /// Names with texts, in order; those that say nothing are left out.
  package let facts: [(name: String, text: String)]

  /// The facts of the person of a pseudonym; none where there is no such person.
  ///
  /// - Throws: ``StoreProblem``.
  package init(of pseudonym: String, in store: IncidentStore) throws {
    let texts = try store.read {
      try store.connection.firstRow(
        """
        SELECT group_concat(DISTINCT report.dataset), group_concat(DISTINCT incident.uid),
          group_concat(DISTINCT incident.date_edtf),
          group_concat(DISTINCT trim(place.locality || ' ' || place.region)),
          (SELECT group_concat(DISTINCT legal_article.article) FROM charge
            JOIN legal_article ON legal_article.id = charge.article_id
            WHERE charge.person_id = ifnull(person.same_as, person.id))
        FROM person
        JOIN report_person ON report_person.person_id = person.id
        JOIN report ON report.id = report_person.report_id
        JOIN incident_report ON incident_report.report_id = report.id
        JOIN incident ON incident.id = incident_report.incident_id
        LEFT JOIN place ON place.id = incident.place_id
        WHERE person.pseudonym = ? GROUP BY person.id
        """, [.text(pseudonym)])
    }
    let names = ["list", "incident", "date", "place", "article"]
    var facts = [(name: "person", text: pseudonym)]
    for (name, value) in zip(names, texts ?? []) {
      guard case .text(let text) = value, !text.isEmpty else { continue }
      facts.append((name: name, text: text.replacing(",", with: ", ")))
    }
    self.facts = facts
  }
}
