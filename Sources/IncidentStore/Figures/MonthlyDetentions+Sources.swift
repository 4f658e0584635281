import SQLite

extension MonthlyDetentions {
  /// The names of the sources whose reports are behind the figures, in order.
  ///
  /// - Throws: ``StoreProblem``.
  package func sources(in store: IncidentStore) throws -> [String] {
    let condition = scope.filter.condition
    var months = scope
    months.length = .month
    var names: Set<String> = []
    try store.read {
      try store.connection.query(
        """
        SELECT DISTINCT detention_count.period, source.name
        FROM detention_count
        JOIN incident ON incident.id = detention_count.incident_id
        JOIN incident_report ON incident_report.incident_id = incident.id
        JOIN report ON report.id = incident_report.report_id
        JOIN source ON source.id = report.source_id
        WHERE \(condition.sql)
        """, condition.values
      ) { row in
        if months.holds(try row.text(at: 0)) { names.insert(try row.text(at: 1)) }
      }
    }
    return names.sorted()
  }
}
