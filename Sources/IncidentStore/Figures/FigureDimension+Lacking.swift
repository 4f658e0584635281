extension FigureDimension {
  /// That an incident is in none of the groups, whose own group has no name.
  ///
  /// It says of `incident` what ``expression(over:)`` and ``join(_:)`` say of a table of figures.
  var lacking: String {
    switch self {
    case .region, .kind: "\(expression(over: "incident")) = ''"
    case .form, .authorisation, .response:
      """
      NOT EXISTS (SELECT 1 FROM protest
        WHERE protest.incident_id = incident.id AND protest.\(rawValue) IS NOT NULL)
      """
    case .article: "NOT EXISTS (SELECT 1 FROM charge WHERE charge.incident_id = incident.id)"
    case .source:
      """
      NOT EXISTS (SELECT 1 FROM incident_report
        JOIN report ON report.id = incident_report.report_id
        WHERE incident_report.incident_id = incident.id AND report.source_id IS NOT NULL)
      """
    }
  }
}
