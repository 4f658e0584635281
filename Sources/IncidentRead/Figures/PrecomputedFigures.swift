import IncidentStore
import Counting
import SQLite

/// Figures month by month, of all incidents or of regions, from the sums that the database keeps.
struct PrecomputedFigures {
  private let connection: Connection
  private let scope: FigureScope
  private let regions: [RegionName]

  /// The figures of a scope; nil where they are not to be had from the sums.
  init?(_ connection: Connection, _ scope: FigureScope) {
    guard scope.isKept, scope.dimensions.allSatisfy({ $0 == .region }),
      scope.filter.isEmpty(but: \.regions)
    else { return nil }
    self.connection = connection
    self.scope = scope
    regions = scope.filter.regions
  }

  /// Adds the detentions: of families only where all incidents are asked for.
  ///
  /// - Throws: An error of SQLite's, or ``FigureTooGreat``.
  func addDetentions(to sums: inout [FigureKey: FigureSum]) throws {
    let statement = statement(
      CountColumn.sums(of: "detention_sum"), of: "detention_sum",
      where: scope.isWhole ? nil : "is_family = 0")
    try connection.query(statement.sql, statement.values) { row in
      let sum = FigureSum(try CountSums(row, from: 1 + scope.dimensions.count))
      try sums[try key(row), default: FigureSum()].add(sum)
    }
  }

  /// Adds the charges.
  ///
  /// - Throws: An error of SQLite's, or ``FigureTooGreat``.
  func addCharges(to sums: inout [FigureKey: FigureSum]) throws {
    let statement = statement(
      "\(FigureDimension.articleName), sum(charges), sum(by_incident_date)", of: "charge_sum",
      joins: "JOIN legal_article ON legal_article.id = charge_sum.article_id",
      grouping: ["charge_sum.article_id"])
    try connection.query(statement.sql, statement.values) { row in
      let sum = try FigureSum(charges: row, from: 1 + scope.dimensions.count)
      try sums[try key(row), default: FigureSum()].add(sum)
    }
  }

  private func statement(
    _ columns: String, of table: String, joins: String = "", where condition: String? = nil,
    grouping: [String] = []
  ) -> SQLCondition {
    let conditions = [
      condition.map { SQLCondition(sql: $0, values: []) }, scope.years(of: table),
      SQLCondition.column("region", isOneOf: regions.flatMap(\.keptNames)),
    ].compactMap(\.self)
    let keys = ["period"] + scope.dimensions.map { _ in "region" }
    let all = SQLCondition.all(conditions)
    return SQLCondition(
      sql: """
        SELECT \((keys + [columns]).joined(separator: ", ")) FROM \(table) \(joins)
        WHERE \(all.sql) GROUP BY \((keys + grouping).joined(separator: ", "))
        """, values: all.values)
  }

  private func key(_ row: borrowing Row) throws -> FigureKey {
    FigureKey(
      period: try row.text(at: 0),
      groups: try scope.dimensions.indices.map { try row.text(at: 1 + $0) })
  }
}
