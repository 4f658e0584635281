package import Incidents
import SQLite

/// What incidents are asked for; all conditions that are set must hold.
package struct IncidentSearch: Sendable {
  /// The first day that is asked for; an incident that may have happened on or after it is found.
  package var from: CalendarDay?
  /// The last day that is asked for; an incident that may have happened on or before it is found.
  package var to: CalendarDay?
  /// The kind of incident.
  package var kind: IncidentKind?
  /// How far the incident is established.
  package var verification: Verification?
  /// An article that somebody was charged under.
  package var article: LegalArticleReference?
  /// Words of the place.
  package var place: SearchWords?
  /// Words of the title, the summary or the place.
  package var text: SearchWords?
  /// The most incidents to give.
  package var limit: Int?

  /// A search for all incidents.
  package init() {}

  /// An incident in a list of what was found.
  package struct Hit: Hashable, Sendable {
    /// The stable identifier.
    package let uid: String
    /// When, in EDTF; empty where unknown.
    package let date: String
    /// How precisely the date is known.
    package let datePrecision: PartialDate.Precision
    /// What sort of incident it is.
    package let kind: IncidentKind
    /// What it is called.
    package let title: String
    /// Where, from the smallest part to the greatest.
    package let place: String
    /// The number of people detained that is accepted; nothing where no detention is known.
    package let detained: Bounds?
    /// How far it is established.
    package let verification: Verification
    /// How many reports it rests on.
    package let reports: Int64
  }

  /// Hands the incidents that are found to a closure, by date, then in the order of their import.
  ///
  /// - Throws: ``StoreProblem``, ``StoredValueProblem``, and whatever the closure throws.
  package func run(in store: IncidentStore, _ body: (Hit) throws -> Void) throws {
    let (conditions, values) = conditions
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    try store.read {
      try store.connection.query(
        """
        SELECT incident.uid, incident.date_edtf, incident.date_precision, incident.kind,
          incident.title,
          trim(ifnull(place.locality, '')
            || iif(place.region <> '' AND place.region <> place.locality, ', ' || place.region, '')
            || iif(place.country <> '', ', ' || place.country, ''), ', '),
          detention.id, detention.low, detention.best, detention.high, incident.verification,
          (SELECT count(*) FROM incident_report WHERE incident_id = incident.id)
        FROM incident
        LEFT JOIN place ON place.id = incident.place_id
        LEFT JOIN detention
          ON detention.incident_id = incident.id AND detention.person_id IS NULL
        \(filter)
        ORDER BY incident.date_start NULLS LAST, incident.date_end, incident.id
        LIMIT ?
        """, values + [Value(limit ?? -1)]
      ) { row in try body(Self.hit(row)) }
    }
  }

  private static func hit(_ row: borrowing Row) throws -> Hit {
    Hit(
      uid: try row.text(at: 0), date: try row.text(at: 1),
      datePrecision: try row.term(PartialDate.Precision.self, at: 2),
      kind: try row.term(IncidentKind.self, at: 3), title: try row.text(at: 4),
      place: try row.text(at: 5),
      detained: try row.optionalInteger(at: 6) == nil ? nil : try row.bounds(at: 7),
      verification: try row.term(Verification.self, at: 10), reports: try row.integer(at: 11))
  }

  /// The conditions as SQL, with the values that are bound to it.
  private var conditions: ([String], [Value]) {
    var conditions: [String] = []
    var values: [Value] = []
    func require(_ condition: String, _ value: Value...) {
      conditions.append(condition)
      values += value
    }
    if let from { require("incident.date_end >= ?", .text(from.iso)) }
    if let to { require("incident.date_start <= ?", .text(to.iso)) }
    if let kind { require("incident.kind = ?", .text(kind.rawValue)) }
    if let verification { require("incident.verification = ?", .text(verification.rawValue)) }
    if let article {
      require(
        """
        incident.id IN (SELECT charge.incident_id FROM charge
          JOIN legal_article ON legal_article.id = charge.article_id
          WHERE legal_article.article = ? AND legal_article.code = ?
            AND charge.part = ifnull(?, charge.part)
            AND charge.paragraph = ifnull(?, charge.paragraph))
        """, .text(article.article), Value(article.code?.rawValue), Value(article.part),
        Value(article.paragraph))
    }
    let match = "incident.id IN (SELECT rowid FROM incident_text WHERE incident_text MATCH ?)"
    if let place { require(match, .text("place : (\(place.query))")) }
    if let text { require(match, .text(text.query)) }
    return (conditions, values)
  }
}
