import SQLite

extension IncidentStore {
  /// The English names of the regions of Kazakhstan by their codes of ISO 3166-2.
  ///
  /// - Throws: ``StoreProblem``.
  package func regionNames() throws -> [String: String] {
    try Self.describing(path) {
      var names: [String: String] = [:]
      try connection.query("SELECT code, name_en FROM gazetteer_region") { row in
        names[try row.text(at: 0)] = try row.text(at: 1)
      }
      return names
    }
  }
}
