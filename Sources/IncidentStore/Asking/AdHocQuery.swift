package import SQLite

/// A connection on which a user's own SQL runs: it can read, and nothing else.
package final class AdHocQuery {
  private let connection: Connection
  private let path: String

  /// Opens a database for reading, once it is known to be one of this program's.
  ///
  /// - Throws: ``StoreProblem``.
  package init(at path: String) throws {
    try IncidentStore.open(at: path, for: .reading).close()
    self.path = path
    connection = try IncidentStore.describing(path) {
      let connection = try Connection(path: path, access: .readOnly)
      try connection.restrictToReading(hiding: IncidentStore.restrictedTables)
      return connection
    }
  }

  /// Runs one statement and hands its columns, then each of its rows, to closures.
  ///
  /// - Parameters:
  ///   - sql: One statement that reads.
  ///   - seconds: How long it may take; nil for as long as it takes.
  ///   - begin: Is given the names of the columns, once.
  ///   - row: Is given each row; nothing more is read where it gives false.
  /// - Throws: A `DatabaseError` with the place of the fault in the text, ``StoreProblem`` where the
  ///   file is at fault, and whatever the closures throw.
  package func run(
    _ sql: String, seconds: Double? = nil, begin: ([String]) throws -> Void,
    row: ([Value]) throws -> Bool
  ) throws {
    try connection.withDeadline(seconds: seconds) {
      var statement = try connection.prepare(sql)
      // A view is compiled anew where the schema changed: names are read after the first step.
      var hasRow = try step(&statement)
      try begin((0..<statement.columnCount).map { statement.columnName(at: $0) })
      while hasRow {
        var values: [Value] = []
        for index in 0..<statement.columnCount { values.append(try statement.value(at: index)) }
        guard try row(values) else { return }
        hasRow = try step(&statement)
      }
    }
  }

  private func step(_ statement: inout Statement) throws -> Bool {
    do {
      return try statement.step()
    } catch {
      switch error.code {
      case .corrupt, .ioError, .busy, .notADatabase: throw StoreProblem(error, path: path)
      default: throw error
      }
    }
  }
}
