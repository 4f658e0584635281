package import Incidents
import SQLite

/// Which incidents are meant: those for which every condition that is set holds.
///
/// `find`, the exports, the monthly count and its explanation share it. Where a condition takes
/// several values, one of them has to hold.
package struct IncidentFilter: Hashable, Sendable {
  /// The first day that is asked for; what may have happened on or after it is meant.
  package var from: CalendarDay?
  /// The last day that is asked for; what may have happened on or before it is meant.
  package var to: CalendarDay?
  /// The kinds of incident.
  package var kinds: [IncidentKind] = []
  /// How far the incidents are established.
  package var verifications: [Verification] = []
  /// The regions.
  package var regions: [RegionName] = []
  /// Words of the place.
  package var place: SearchWords?
  /// Articles that somebody was charged under.
  package var articles: [LegalArticleReference] = []
  /// The names of sources, in whatever case, of which one gave a report.
  package var sources: [String] = []
  /// The names of lists that the incidents came in.
  package var datasets: [String] = []
  /// The forms of the protests.
  package var forms: [ProtestForm] = []
  /// The authorisations of the protests.
  package var authorisations: [Authorisation] = []
  /// The responses of the authorities to the protests.
  package var responses: [AuthorityResponse] = []
  /// What the incidents have none of.
  package var lacking: [FigureDimension] = []
  /// Words of the title, the summary or the place.
  package var text: SearchWords?
  /// Where on the Earth.
  package var near: Circle?
  /// The least number of people detained: of the lower bound or, where there is none, the best
  /// figure.
  package var minimumDetained: Int?

  /// A filter that lets every incident through.
  package init() {}

  /// Whether no condition is set.
  package var isEmpty: Bool { self == IncidentFilter() }

  /// Whether no condition is set but one, which may be set or not.
  func isEmpty<Term>(but condition: WritableKeyPath<IncidentFilter, [Term]>) -> Bool {
    var rest = self
    rest[keyPath: condition] = []
    return rest.isEmpty
  }

  /// The filter as a condition on the table `incident`.
  package var condition: SQLCondition {
    let listed = lists.map { SQLCondition.incident(isIn: $0) }
    return .all([.any(windows), .any(regionConditions)].compactMap(\.self) + listed + others)
  }

  /// The regions as conditions of which an incident fulfils one and no other; none where none is set.
  var regionConditions: [SQLCondition] { RegionName.conditions(anyOf: regions) }

  /// The statements that each give the numbers of incidents, of which an incident must be one.
  var lists: [SQLCondition] {
    [place.map { $0.incidents(in: "place") }, charged, told, text?.incidents()].compactMap(\.self)
  }

  /// The conditions that an incident fulfils by itself.
  var others: [SQLCondition] {
    [
      .column("incident.kind", isOneOf: kinds.map(\.rawValue)),
      .column("incident.verification", isOneOf: verifications.map(\.rawValue)),
      imported, protest, near?.condition, detained,
    ].compactMap(\.self) + lacking.map { SQLCondition(sql: $0.lacking, values: []) }
  }

  /// What may have happened within the window; none where there is no window.
  ///
  /// That is all that starts in it and, of what starts before and is not of one day, what lasts into
  /// it. Each of the two has an index.
  var windows: [SQLCondition] {
    let until = to.map { SQLCondition(sql: "incident.date_start <= ?", values: [.text($0.iso)]) }
    guard let from else { return [until].compactMap(\.self) }
    let first = Value.text(from.iso)
    let started = SQLCondition(sql: "incident.date_start >= ?", values: [first])
    let lasting = SQLCondition(
      sql: """
        incident.date_precision <> 'day' AND incident.date_start < ? AND incident.date_end >= ?
        """, values: [first, first])
    return [started, lasting].map { .all([$0, until].compactMap(\.self)) }
  }

  private var charged: SQLCondition? {
    guard !articles.isEmpty else { return nil }
    let one = """
      legal_article.article = ? AND legal_article.code = ? AND charge.part = ifnull(?, charge.part)
      AND charge.paragraph = ifnull(?, charge.paragraph)
      """
    let any = articles.map { _ in "(\(one))" }.joined(separator: " OR ")
    return SQLCondition(
      sql: """
        SELECT charge.incident_id FROM legal_article
        JOIN charge ON charge.article_id = legal_article.id WHERE \(any)
        """,
      values: articles.flatMap { article in
        [
          .text(article.article), Value(article.code?.rawValue), Value(article.part),
          Value(article.paragraph),
        ]
      })
  }

  /// The incidents that a source tells of, in one of the lists where lists are set.
  private var told: SQLCondition? {
    SQLCondition.column("source.name", isOneOf: sources.flatMap(LetterCases.of)).map { source in
      let all = SQLCondition.all([source, dataset].compactMap(\.self))
      return SQLCondition(
        sql: """
          SELECT incident_report.incident_id FROM source
          JOIN report ON report.source_id = source.id
          JOIN incident_report ON incident_report.report_id = report.id WHERE \(all.sql)
          """, values: all.values)
    }
  }

  private var dataset: SQLCondition? { .column("report.dataset", isOneOf: datasets) }

  /// That a report came in one of the lists, where no source is set.
  private var imported: SQLCondition? {
    guard sources.isEmpty else { return nil }
    return dataset.map { dataset in
      SQLCondition(
        sql: """
          EXISTS (SELECT 1 FROM incident_report
            JOIN report ON report.id = incident_report.report_id
            WHERE incident_report.incident_id = incident.id AND \(dataset.sql))
          """, values: dataset.values)
    }
  }

  private var protest: SQLCondition? {
    let wanted = [
      SQLCondition.column("protest.form", isOneOf: forms.map(\.rawValue)),
      SQLCondition.column("protest.authorisation", isOneOf: authorisations.map(\.rawValue)),
      SQLCondition.column("protest.response", isOneOf: responses.map(\.rawValue)),
    ].compactMap(\.self)
    guard !wanted.isEmpty else { return nil }
    let all = SQLCondition.all(wanted)
    return SQLCondition(
      sql: """
        EXISTS (SELECT 1 FROM protest WHERE protest.incident_id = incident.id AND \(all.sql))
        """, values: all.values)
  }

  private var detained: SQLCondition? {
    minimumDetained.map { least in
      SQLCondition(
        sql: """
          (SELECT max(
              ifnull(sum(iif(detention.person_id IS NULL,
                ifnull(detention.low, detention.best), 0)), 0),
              count(detention.person_id))
            FROM detention WHERE detention.incident_id = incident.id) >= ?
          """, values: [.integer(Int64(least))])
    }
  }
}
