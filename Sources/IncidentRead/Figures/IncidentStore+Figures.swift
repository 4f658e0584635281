package import IncidentStore
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

  /// The countries in which incidents happened, in order.
  ///
  /// - Throws: ``StoreProblem``.
  package func countries() throws -> [String] {
    try Self.describing(path) {
      try connection.texts(
        "SELECT DISTINCT country FROM place WHERE country <> '' ORDER BY country")
    }
  }

  /// Keeps more of the file in memory, for what looks at the same incidents again and again.
  ///
  /// - Throws: An error of SQLite's.
  func keepPages() throws { try connection.execute("PRAGMA cache_size = -65536") }
}
