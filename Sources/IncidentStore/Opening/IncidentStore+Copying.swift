import SQLite

// Private copies, to work out what must not be written to any disk.
extension IncidentStore {
  /// The whole database as it is at one moment, in memory; it can be written, and is gone when it is
  /// let go.
  ///
  /// - Throws: ``StoreProblem``.
  package func copyInMemory() throws -> IncidentStore {
    try Self.describing(path) {
      IncidentStore(path: path, connection: try connection.copyInMemory(), for: .writing)
    }
  }

  /// An empty database in memory, in the place of one of a path in messages.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - now: The time to record, ISO 8601 in UTC.
  /// - Returns: The database, open to read and write.
  /// - Throws: ``StoreProblem``.
  package static func emptyInMemory(for path: String, now: String) throws -> IncidentStore {
    try describing(path) {
      let connection = try Connection.inMemory()
      try makeCurrent(connection, now: now)
      return IncidentStore(path: path, connection: connection, for: .writing)
    }
  }
}
