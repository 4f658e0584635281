import Counting
import IncidentStore
import Incidents

extension FigureDimension {
  /// The group of an incident in SQL; empty where it is in none.
  ///
  /// - Parameter table: `detention_count` or `charge_count`, which keep the region, or `incident`.
  /// - Returns: An expression.
  func expression(over table: String) -> String {
    switch self {
    case .region: RegionExpression.over(table)
    case .article: "ifnull(charged.article, '')"
    case .source: "ifnull(told.name, '')"
    default: "ifnull(\(field.column), '')"
    }
  }

  /// Whether the group is read from `incident`.
  var needsIncident: Bool {
    if case .incident = field.row.storage { true } else { false }
  }

  /// What has to be joined for the group, once for each table.
  ///
  /// - Parameter incident: The incident's number in SQL.
  /// - Returns: A join; nil where none is needed.
  func join(_ incident: String) -> String? {
    switch self {
    case .region: nil
    case .article:
      """
      LEFT JOIN (SELECT DISTINCT charge.incident_id,
          \(Self.articleName) AS article
        FROM charge JOIN legal_article ON legal_article.id = charge.article_id) AS charged
        ON charged.incident_id = \(incident)
      """
    case .source:
      """
      LEFT JOIN (SELECT DISTINCT ifnull(reported.merged_into, reported.id) AS incident_id, source.name
        FROM incident_report JOIN incident AS reported ON reported.id = incident_report.incident_id
        JOIN report ON report.id = incident_report.report_id
        JOIN source AS said ON said.id = report.source_id
        JOIN source ON source.id = ifnull(said.same_as, said.id)) AS told ON told.incident_id = \(incident)
      """
    default: field.ownTable.map { "LEFT JOIN \($0) ON \($0).incident_id = \(incident)" }
    }
  }

  /// What an article is called: its number, before it the code where that is not the Criminal Code.
  static let articleName = """
    iif(legal_article.code = 'kz-criminal-2014', legal_article.article,
      legal_article.code || ' ' || legal_article.article)
    """

  /// That an incident is in none of the groups, whose own group has no name.
  ///
  /// It says of `incident` what ``expression(over:)`` and ``join(_:)`` say of a table of figures.
  var isMissing: String {
    switch self {
    case .region: "\(expression(over: "incident")) = ''"
    case .article: "NOT EXISTS (SELECT 1 FROM charge WHERE charge.incident_id = incident.id)"
    case .source:
      """
      NOT EXISTS (SELECT 1 FROM incident_report
        JOIN report ON report.id = incident_report.report_id
        WHERE incident_report.incident_id IN (SELECT incident.id
          UNION ALL SELECT one.id FROM incident AS one WHERE one.merged_into = incident.id)
          AND report.source_id IS NOT NULL)
      """
    default: field.isMissing
    }
  }
}
