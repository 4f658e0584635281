package import SQLite

/// A boolean expression of SQL over the table `incident`, with the values that are bound to its
/// question marks in their order.
package struct SQLCondition: Sendable {
  /// The expression, in brackets where it needs them; it holds no text of a user's.
  package var sql: String
  /// What is bound to it.
  package var values: [Value]

  /// A condition that always holds.
  package static var always: SQLCondition { SQLCondition(sql: "1", values: []) }

  /// All of some conditions together.
  static func all(_ conditions: [SQLCondition]) -> SQLCondition {
    guard !conditions.isEmpty else { return always }
    return SQLCondition(
      sql: conditions.map(\.sql).joined(separator: " AND "), values: conditions.flatMap(\.values))
  }

  /// One of some conditions; nil where there is none.
  static func any(_ conditions: [SQLCondition]) -> SQLCondition? {
    guard !conditions.isEmpty else { return nil }
    return SQLCondition(
      sql: "(" + conditions.map(\.sql).joined(separator: " OR ") + ")",
      values: conditions.flatMap(\.values))
  }

  /// That an incident is one of those whose numbers a statement, the list, gives.
  ///
  /// Where the list is long, SQLite looks for the incidents in another way and compares each with it.
  static func incident(isIn list: SQLCondition, isLong: Bool = false) -> SQLCondition {
    SQLCondition(sql: "\(isLong ? "+" : "")incident.id IN (\(list.sql))", values: list.values)
  }

  /// A column that has one of some terms; nil where none is asked for.
  static func column(_ column: String, isOneOf terms: [String]) -> SQLCondition? {
    guard !terms.isEmpty else { return nil }
    let marks = Array(repeating: "?", count: terms.count).joined(separator: ", ")
    return SQLCondition(sql: "\(column) IN (\(marks))", values: terms.map { .text($0) })
  }
}
