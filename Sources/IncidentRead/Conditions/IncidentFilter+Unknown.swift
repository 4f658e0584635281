package import IncidentStore
import Incidents
import SQLite

extension IncidentFilter {
  /// What a condition asks for and the database has never heard of, so that a slip of the pen is not
  /// taken for "nothing happened".
  package struct UnknownName: Hashable, Sendable {
    /// The name of the condition.
    package let condition: String
    /// What it asks for.
    package let name: String
    /// What could be asked for.
    package let known: [String]
  }

  /// The first region, article, source or list of the filter that is not known; nil where all are.
  ///
  /// - Throws: ``StoreProblem``.
  package func unknownName(in store: IncidentStore) throws -> UnknownName? {
    guard !(regions.isEmpty && articles.isEmpty && sources.isEmpty && datasets.isEmpty) else {
      return nil
    }
    return try store.read {
      let names = KnownNames(connection: store.connection)
      return try names.unknown(regions) ?? names.unknown(articles)
        ?? names.unknown(sources: sources) ?? names.unknown(datasets: datasets)
    }
  }
}

/// The names that a database knows.
private struct KnownNames {
  let connection: Connection

  func unknown(_ regions: [RegionName]) throws -> IncidentFilter.UnknownName? {
    let unknown = regions.filter { !$0.isOfGazetteer }
    guard !unknown.isEmpty else { return nil }
    let written = try connection.texts(
      """
      SELECT DISTINCT region FROM place WHERE region <> ''
      UNION SELECT decision.subject FROM decision
      JOIN standing_decision ON standing_decision.decision_id = decision.id
      WHERE decision.kind = 'place' AND decision.answer <> '' ORDER BY region
      """)
    return unknown.first { !Self.holds(written, $0.text) }.map {
      .init(condition: "region", name: $0.text, known: written + RegionName.ofGazetteer)
    }
  }

  func unknown(_ articles: [LegalArticleReference]) throws -> IncidentFilter.UnknownName? {
    for article in articles {
      let isKnown = try connection.hasRow(
        "SELECT 1 FROM legal_article WHERE code = ? AND article = ?",
        [Value(article.code?.rawValue), .text(article.article)])
      guard !isKnown else { continue }
      var known: [String] = []
      try connection.query("SELECT code, article FROM legal_article ORDER BY code DESC, article") {
        row in
        let code = LegalCode(rawValue: try row.text(at: 0))
        known.append(
          ArticleList.write([LegalArticleReference(code: code, article: try row.text(at: 1))]))
      }
      return .init(condition: "article", name: ArticleList.write([article]), known: known)
    }
    return nil
  }

  func unknown(sources: [String]) throws -> IncidentFilter.UnknownName? {
    guard !sources.isEmpty else { return nil }
    let known = try connection.texts("SELECT name FROM source ORDER BY name")
    return sources.first { !Self.holds(known, $0) }.map {
      .init(condition: "source", name: $0, known: known)
    }
  }

  func unknown(datasets: [String]) throws -> IncidentFilter.UnknownName? {
    guard !datasets.isEmpty else { return nil }
    let known = try connection.texts("SELECT DISTINCT dataset FROM import_batch ORDER BY dataset")
    return datasets.first { !known.contains($0) }.map {
      .init(condition: "dataset", name: $0, known: known)
    }
  }

  private static func holds(_ names: [String], _ name: String) -> Bool {
    let ways = Set(LetterCases.of(name))
    return names.contains { ways.contains($0) }
  }
}
