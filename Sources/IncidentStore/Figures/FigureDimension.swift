/// What figures can be told apart by.
package enum FigureDimension: String, CaseIterable, Sendable {
  /// The region: its code of ISO 3166-2, else its name as written.
  case region
  /// The articles that somebody was charged under.
  case article
  /// The kind of incident.
  case kind
  /// The form of the protest.
  case form
  /// Whether the protest was allowed.
  case authorisation
  /// Who reported the incident.
  case source
  /// What the authorities did.
  case response

  /// Whether one incident may stand in several groups, so that the groups do not add up.
  package var isOverlapping: Bool { self == .article || self == .source }

  /// The group of an incident in SQL; empty where it is in none.
  ///
  /// - Parameter table: `detention_count` or `charge_count`, which keep the region, or `incident`.
  /// - Returns: An expression.
  func expression(over table: String) -> String {
    switch self {
    case .region:
      switch table {
      case "incident": "coalesce(incident.region_code, \(Self.writtenRegion), '')"
      default: "\(table).region"
      }
    case .article: "ifnull(charged.article, '')"
    case .kind: "incident.kind"
    case .form: "ifnull(protest.form, '')"
    case .authorisation: "ifnull(protest.authorisation, '')"
    case .response: "ifnull(protest.response, '')"
    case .source: "ifnull(told.name, '')"
    }
  }

  /// Whether the group is read from `incident`.
  var needsIncident: Bool { self == .kind }

  /// What has to be joined for the group, once for each table.
  ///
  /// - Parameter incident: The incident's number in SQL.
  /// - Returns: A join; nil where none is needed.
  func join(_ incident: String) -> String? {
    switch self {
    case .region, .kind: nil
    case .form, .authorisation, .response:
      "LEFT JOIN protest ON protest.incident_id = \(incident)"
    case .article:
      """
      LEFT JOIN (SELECT DISTINCT charge.incident_id,
          \(Self.articleName) AS article
        FROM charge JOIN legal_article ON legal_article.id = charge.article_id) AS charged
        ON charged.incident_id = \(incident)
      """
    case .source:
      """
      LEFT JOIN (SELECT DISTINCT incident_report.incident_id, source.name
        FROM incident_report JOIN report ON report.id = incident_report.report_id
        JOIN source ON source.id = report.source_id) AS told ON told.incident_id = \(incident)
      """
    }
  }

  /// The region of an incident as a list writes it.
  static let writtenRegion =
    "(SELECT place.region FROM place WHERE place.id = incident.place_id)"

  /// What an article is called: its number, before it the code where that is not the Criminal Code.
  static let articleName = """
    iif(legal_article.code = 'kz-criminal-2014', legal_article.article,
      legal_article.code || ' ' || legal_article.article)
    """
}
