package import IncidentStore
package import Incidents
import SQLite

/// The texts that reports of a database state, for completing those of a row that is entered by hand.
package struct EntryVocabulary: Sendable {
  /// The most texts of a field that are offered.
  private static let most = 20_000

  private let known: [Field: [String]]

  /// The texts that a database knows.
  ///
  /// - Throws: ``StoreProblem``.
  package init(of store: IncidentStore) throws {
    let connection = store.connection
    known = try store.read {
      var known: [Field: [String]] = [:]
      for (field, sql) in Self.statements {
        known[field] = try connection.texts("\(sql) ORDER BY 1 LIMIT \(Self.most)")
      }
      return known
    }
  }

  private static let statements: [(Field, String)] = [
    (.source, "SELECT name FROM source"),
    (.country, "SELECT DISTINCT country FROM place WHERE country <> ''"),
    (
      .region,
      """
      SELECT region FROM place WHERE region <> '' UNION SELECT name_en FROM gazetteer_region
      UNION SELECT name_ru FROM gazetteer_region UNION SELECT name_kk FROM gazetteer_region
      """
    ),
    (.locality, "SELECT DISTINCT locality FROM place WHERE locality <> ''"),
    (.articles, "SELECT DISTINCT article FROM legal_article"),
    (.language, "SELECT DISTINCT language FROM report WHERE language IS NOT NULL"),
  ]

  /// The texts of a field, in order: its terms, or what was stated before.
  package func texts(of field: Field) -> [String] {
    field.vocabulary?.codes ?? known[field] ?? []
  }
}
