import Counting
package import IncidentStore
import SQLite

/// How much figures rest on.
package struct FigureEvidence: Hashable, Sendable {
  /// The number of incidents that have a part in the figures: all that are counted, also where they
  /// add nothing to the wave that they belong to.
  package let incidents: Int64
  /// How many reports these incidents rest on, earlier revisions and those of merged incidents included.
  package let reports: Int64
  /// The names of the sources that gave these reports, in order.
  package let sources: [String]

  /// What is behind the figures of a scope.
  ///
  /// - Throws: ``StoreProblem``.
  package init(of scope: FigureScope, in store: IncidentStore) throws {
    let connection = store.connection
    (incidents, reports, sources) = try store.read {
      let incidents = try Self.incidents(of: scope, connection)
      let count = try connection.integer(
        "SELECT count(*) FROM (\(incidents.sql))", incidents.values)
      var reports: Int64 = 0
      var sources: Set<String> = []
      try connection.query(
        """
        SELECT source.name, counted.reports
        FROM (SELECT report.source_id, count(*) AS reports
          FROM (SELECT DISTINCT incident_report.report_id
            FROM incident_report WHERE incident_report.incident_id IN (\(incidents.sql)
              UNION ALL SELECT merged.id FROM incident AS merged
              WHERE merged.merged_into IS NOT NULL AND merged.merged_into IN (\(incidents.sql)))
          ) AS behind
          JOIN report ON report.id = behind.report_id
          GROUP BY report.source_id) AS counted
        LEFT JOIN source AS said ON said.id = counted.source_id
        LEFT JOIN source ON source.id = ifnull(said.same_as, said.id)
        """, incidents.values + incidents.values
      ) { row in
        if let name = try row.optionalText(at: 0) { sources.insert(name) }
        reports += try row.integer(at: 1)
      }
      return (count, reports, sources.sorted())
    }
  }

  /// The numbers of the incidents, each once, as a statement.
  private static func incidents(
    of scope: FigureScope, _ connection: Connection
  ) throws -> SQLCondition {
    var scope = scope
    scope.dimensions = []
    let isAllTime = scope.from == nil && scope.to == nil
    let parts = try ["detention_count", "charge_count"].map { table in
      isAllTime
        ? atAnyTime(scope, table)
        : SQLCondition(
          sql: "SELECT value FROM json_each(?)",
          values: [Value(list: try within(scope, table, connection))])
    }
    return SQLCondition(
      sql: parts.map(\.sql).joined(separator: " UNION "), values: parts.flatMap(\.values))
  }

  private static func atAnyTime(_ scope: FigureScope, _ table: String) -> SQLCondition {
    let sql = "SELECT \(table).incident_id FROM \(table)"
    guard let condition = scope.condition else { return SQLCondition(sql: sql, values: []) }
    return SQLCondition(
      sql: sql + " JOIN incident ON incident.id = \(table).incident_id WHERE \(condition.sql)",
      values: condition.values)
  }

  /// Those that count in the rows that are asked for.
  private static func within(
    _ scope: FigureScope, _ table: String, _ connection: Connection
  ) throws -> [Int64] {
    let selection = ContributionQuery(scope, over: table, isGrouped: false)
    let statement = selection.statement("\(table).incident_id")
    var incidents: Set<Int64> = []
    try connection.query(statement.sql, statement.values) { row in
      guard scope.holds(try selection.key(row).period) else { return }
      incidents.insert(try row.integer(at: selection.leading))
    }
    return incidents.sorted()
  }
}
