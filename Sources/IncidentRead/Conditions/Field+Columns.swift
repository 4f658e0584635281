import Incidents

// Where statements over `incident` find what the database keeps of a field.
extension Field {
  /// The table that keeps the field beside `incident`; nil where `incident` does.
  var ownTable: String? {
    switch row.storage {
    case .protest: "protest"
    case .list(let table, _): table
    case .incident, nil: nil
    }
  }

  /// The column that keeps the field, with its table.
  var column: String { "\(ownTable ?? "incident").\(name)" }

  /// That an incident fulfils a condition on the column of the field.
  func holding(_ condition: SQLCondition) -> SQLCondition {
    guard let ownTable else { return condition }
    return SQLCondition(
      sql: """
        EXISTS (SELECT 1 FROM \(ownTable)
          WHERE \(ownTable).incident_id = incident.id AND \(condition.sql))
        """, values: condition.values)
  }

  /// That nothing is kept of the field for an incident.
  var isMissing: String {
    guard ownTable != nil else { return "ifnull(\(column), '') = ''" }
    return "NOT " + holding(SQLCondition(sql: "\(column) IS NOT NULL", values: [])).sql
  }
}
