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

  /// The filter as a condition on the table `incident`.
  package var condition: SQLCondition { .all(conditions) }

  private var conditions: [SQLCondition] {
    var conditions: [SQLCondition?] = [
      window,
      .column("incident.kind", isOneOf: kinds.map(\.rawValue)),
      .column("incident.verification", isOneOf: verifications.map(\.rawValue)),
      RegionName.condition(anyOf: regions),
      place.map { Self.words("place : (\($0.query))") },
      charge,
      reports,
      protest,
      text.map { Self.words($0.query) },
    ]
    conditions += [near?.condition, detained]
    conditions += lacking.map { SQLCondition(sql: $0.lacking, values: []) }
    return conditions.compactMap(\.self)
  }

  /// What may have happened within the window.
  ///
  /// That is all that starts in it and, of what starts before and is not of one day, what lasts into it.
  /// Each of the two has an index.
  private var window: SQLCondition? {
    guard from != nil || to != nil else { return nil }
    let until = SQLCondition(sql: "incident.date_start <= ?", values: [Value(to?.iso)])
    guard let from else { return until }
    let started = SQLCondition(sql: "incident.date_start >= ?", values: [.text(from.iso)])
    let within = SQLCondition.all(to == nil ? [started] : [started, until])
    let latest = min(from, to ?? from)
    return SQLCondition(
      sql: """
        (\(within.sql) OR incident.date_precision <> 'day' AND incident.date_start <= ?
          AND incident.date_end >= ?)
        """, values: within.values + [.text(latest.iso), .text(from.iso)])
  }

  private static func words(_ query: String) -> SQLCondition {
    SQLCondition(
      sql: "incident.id IN (SELECT rowid FROM incident_text WHERE incident_text MATCH ?)",
      values: [.text(query)])
  }

  private var charge: SQLCondition? {
    guard !articles.isEmpty else { return nil }
    let one = """
      legal_article.article = ? AND legal_article.code = ? AND charge.part = ifnull(?, charge.part)
      AND charge.paragraph = ifnull(?, charge.paragraph)
      """
    let any = articles.map { _ in "(\(one))" }.joined(separator: " OR ")
    return SQLCondition(
      sql: """
        incident.id IN (SELECT charge.incident_id FROM legal_article
          JOIN charge ON charge.article_id = legal_article.id WHERE \(any))
        """,
      values: articles.flatMap { article in
        [
          .text(article.article), Value(article.code?.rawValue), Value(article.part),
          Value(article.paragraph),
        ]
      })
  }

  private var reports: SQLCondition? {
    let source = SQLCondition.column("source.name", isOneOf: sources.flatMap(LetterCases.of))
    let dataset = SQLCondition.column("report.dataset", isOneOf: datasets)
    let wanted = [source, dataset].compactMap(\.self)
    guard !wanted.isEmpty else { return nil }
    let all = SQLCondition.all(wanted)
    return SQLCondition(
      sql: """
        EXISTS (SELECT 1 FROM incident_report
          JOIN report ON report.id = incident_report.report_id
          LEFT JOIN source ON source.id = report.source_id
          WHERE incident_report.incident_id = incident.id AND \(all.sql))
        """, values: all.values)
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
