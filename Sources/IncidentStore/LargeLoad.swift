import SQLite

extension IncidentStore.Repositories {
  /// How large the database is, in bytes.
  ///
  /// - Throws: An error of SQLite's.
  package func byteCount() throws -> Int64 {
    try connection.integer("PRAGMA page_count") * connection.integer("PRAGMA page_size")
  }

  /// Runs work that may be given up: where it throws, the database and what the repositories know
  /// of it are as they were.
  ///
  /// - Throws: ``DuplicateRows``, an error of SQLite's, and whatever the work throws.
  package func attempting<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try connection.savepoint(work)
    } catch {
      places.forget()
      sources.forget()
      reports.numbers.forget()
      incidents.numbers.forget()
      if let error = error as? DatabaseError, error.code == .constraintUnique {
        throw DuplicateRows()
      }
      throw error
    }
  }

  /// Runs work that writes far more rows than the database has: the indexes of the tables that it
  /// fills are taken away before it and built after it, from the definitions that the database has, and
  /// so are the triggers that keep the sums of the counts.
  ///
  /// To sort all rows at once is much quicker than to put each into its place. Meanwhile nothing is
  /// looked up by them, and rows that only they forbid are found at the end. Where this throws, the
  /// caller's transaction is to be rolled back, which brings the indexes back.
  ///
  /// - Throws: An error of SQLite's, such as `constraintUnique` for rows that an index forbids, and
  ///   whatever the work throws.
  package func withBulkLoading<Result>(_ work: () throws -> Result) throws -> Result {
    // Rows are added at the end of their tables, for which few pages are needed.
    let cacheSize = try connection.integer("PRAGMA cache_size")
    try connection.execute("PRAGMA cache_size = -49152")
    defer { try? connection.execute("PRAGMA cache_size = \(cacheSize)") }
    let indexes = try LoadIndexes(connection)
    try indexes.drop()
    return try SumTables(connection).addingUpAfter {
      try incidents.text.prepareForMuch()
      let result = try work()
      try incidents.text.endMuch()
      try indexes.build()
      return result
    }
  }
}

/// That two rows are told apart by nothing, which an index found.
package struct DuplicateRows: Error {}

/// The indexes of the tables that an import fills with a row or more for each of its own, without
/// those that are a part of a table's definition.
private struct LoadIndexes {
  private static let tables = [
    "report", "incident", "incident_report", "protest", "detention", "detention_count",
    "report_person", "charge", "charge_update", "charge_count",
  ]

  private let connection: Connection
  private let definitions: SchemaDefinitions

  init(_ connection: Connection) throws {
    self.connection = connection
    definitions = try SchemaDefinitions(.index, of: Self.tables, connection)
  }

  func drop() throws { try definitions.drop() }

  /// Builds the indexes, sorting in pieces as large as the cache of pages, which is made smaller for
  /// that long.
  func build() throws {
    let cacheSize = try connection.integer("PRAGMA cache_size")
    try connection.execute("PRAGMA cache_size = -16384")
    defer { try? connection.execute("PRAGMA cache_size = \(cacheSize)") }
    try definitions.restore()
  }
}
