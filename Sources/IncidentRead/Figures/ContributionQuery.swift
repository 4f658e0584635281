import Counting
import Incidents
import SQLite

/// A statement over what is kept of incidents, made up as the scope of the figures asks.
struct ContributionQuery {
  /// The columns of the period and of the groups come first, in this order.
  private let scope: FigureScope
  private let table: String
  private let isGrouped: Bool

  /// A statement over a table with `incident_id` and `period`.
  ///
  /// - Parameters:
  ///   - scope: Which incidents, and how they are told apart.
  ///   - table: The table.
  ///   - isGrouped: Whether the rows of a period and its groups are summed.
  init(_ scope: FigureScope, over table: String, isGrouped: Bool = true) {
    self.scope = scope
    self.table = table
    self.isGrouped = isGrouped
  }

  /// How many columns stand before those that are asked for: the period and the groups.
  var leading: Int { 3 + scope.dimensions.count }

  /// The statement with its values.
  ///
  /// - Parameters:
  ///   - columns: The columns after the period and the groups.
  ///   - tables: The table, joined to what SQLite is to look at before it; nil for the table alone.
  ///   - joins: What else is joined.
  ///   - conditions: What must hold besides what the scope asks.
  ///   - grouping: What else the sums are told apart by.
  /// - Returns: The statement, and what is bound to it.
  func statement(
    _ columns: String, from tables: String? = nil, joins: String = "",
    conditions: [SQLCondition] = [],
    grouping: [String] = []
  ) -> SQLCondition {
    var all = conditions
    if let years = scope.years(of: table) { all.append(years) }
    let charged = scope.chargedAlone.map { list in
      SQLCondition(sql: "\(table).incident_id IN (\(list.sql))", values: list.values)
    }
    if let condition = charged ?? scope.condition { all.append(condition) }
    let groups = scope.dimensions.map { $0.expression(over: table) }
    var keys = ["\(table).period"] + days + groups
    let needsIncident =
      (charged == nil && scope.condition != nil)
      || scope.dimensions.contains(where: \.needsIncident)
    var sql = "SELECT \((keys + [columns]).joined(separator: ", ")) "
    sql += "FROM \(tables ?? table) \(joins)"
    let join = tables == nil ? "JOIN" : "CROSS JOIN"
    if needsIncident { sql += " \(join) incident ON incident.id = \(table).incident_id" }
    sql += Self.joins(scope.dimensions, "\(table).incident_id")
    if !all.isEmpty {
      sql += " WHERE " + all.map { "(\($0.sql))" }.joined(separator: " AND ")
    }
    keys += grouping
    if isGrouped { sql += " GROUP BY " + keys.joined(separator: ", ") }
    return SQLCondition(sql: sql, values: all.flatMap(\.values))
  }

  /// That an incident is neither a whole nor a part.
  static let alone = SQLCondition(sql: "detention_count.family IS NULL", values: [])

  /// That what is kept stands in one of some months.
  static func isKept(in months: [String]) -> SQLCondition {
    let marks = months.map { _ in "?" }.joined(separator: ", ")
    return SQLCondition(
      sql: "detention_count.period IN (\(marks))", values: months.map(Value.text))
  }

  /// What the groups of dimensions need, each table once.
  static func joins(_ dimensions: [FigureDimension], _ incident: String) -> String {
    var joins: [String] = []
    for join in dimensions.compactMap({ $0.join(incident) }) where !joins.contains(join) {
      joins.append(join)
    }
    return joins.map { " " + $0 }.joined()
  }

  /// The key of a row of the statement.
  func key(_ row: borrowing Row) throws -> FigureKey {
    let month = try row.text(at: 0)
    let groups = try scope.dimensions.indices.map { try row.text(at: 3 + $0) }
    guard scope.length != .month else { return FigureKey(period: month, groups: groups) }
    if scope.length != .week, let month = Month(month) {
      return FigureKey(period: CountingPeriod.of(month, per: scope.length), groups: groups)
    }
    let start = try row.optionalText(at: 1).flatMap(CalendarDay.init(iso:))
    let end = try row.optionalText(at: 2).flatMap(CalendarDay.init(iso:))
    return FigureKey(
      period: CountingPeriod.of(start: start, end: end, per: scope.length), groups: groups)
  }

  /// The days of those dates that fit no month, where a longer period may hold them; of all dates, where
  /// periods are shorter.
  private var days: [String] {
    guard scope.length != .month else { return ["NULL", "NULL"] }
    return ["date_start", "date_end"].map { column in
      let value =
        table == "charge_count"
        ? "\(table).\(column)"
        : "(SELECT dated.\(column) FROM incident AS dated WHERE dated.id = \(table).incident_id)"
      return scope.length == .week ? value : "iif(\(table).period LIKE '%-XX', \(value), NULL)"
    }
  }
}
