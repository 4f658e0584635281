import Counting
import SQLite

/// What the contributions of a month and a region come to, as the database keeps it.
///
/// Triggers keep the sums as contributions are written one by one. Where very many are written, it is
/// quicker to do without the triggers and to add up at the end.
struct SumTables {
  private let connection: Connection

  /// The sums of a database.
  init(_ connection: Connection) { self.connection = connection }

  /// Does work that writes very many contributions, without the triggers, and adds up at its end.
  ///
  /// Where this throws, the caller's transaction is to be undone.
  ///
  /// - Throws: An error of SQLite's, and whatever the work throws.
  func addingUpAfter<Result>(_ work: () throws -> Result) throws -> Result {
    let triggers = try SchemaDefinitions(
      .trigger, of: ["detention_count", "charge_count"], connection)
    try triggers.drop()
    let result = try work()
    for sum in Self.sums {
      try connection.execute("DELETE FROM \(sum.table)")
      try connection.execute("INSERT INTO \(sum.table) \(sum.statement)")
    }
    try triggers.restore()
    return result
  }

  /// Whether what is kept is what the contributions come to.
  ///
  /// - Throws: An error of SQLite's.
  func areRight() throws -> Bool {
    for sum in Self.sums {
      let isWrong = try connection.hasRow(
        """
        SELECT 1 FROM (SELECT * FROM (\(sum.statement)) EXCEPT SELECT * FROM \(sum.table))
        UNION ALL
        SELECT 1 FROM (SELECT * FROM \(sum.table) EXCEPT SELECT * FROM (\(sum.statement)))
        """)
      if isWrong { return false }
    }
    return true
  }

  /// The tables of sums, each with the statement that adds up its rows.
  private static let sums = [
    (
      table: "detention_sum",
      statement: """
      SELECT period, \(RegionExpression.over("detention_count")),
        family IS NOT NULL, count(*), \(CountColumn.sums(of: "detention_count"))
      FROM detention_count GROUP BY 1, 2, 3
      """
    ),
    (
      table: "charge_sum",
      statement: """
      SELECT period, region, article_id, count(*), sum(charges), sum(charges * by_incident_date)
      FROM charge_count GROUP BY 1, 2, 3
      """
    ),
  ]
}
