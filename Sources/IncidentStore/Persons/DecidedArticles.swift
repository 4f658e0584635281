package import Incidents
import SQLite

// Articles of law that are known by a decision, with the charges that rows bring under them.
extension ChargeRepository {
  /// True if an article is known by an import alone, which gave it no title.
  ///
  /// - Throws: An error of SQLite's.
  package func isAddedByImport(_ article: LegalArticleReference) throws -> Bool {
    try articles.id(of: article).map { try articles.isUntitled($0, on: connection) } ?? false
  }

  /// Gives an article the title that was decided; nil for none.
  ///
  /// One that was known by a decision alone is removed with its charges, which are to be concluded anew.
  ///
  /// - Returns: The incidents whose reports name its number, and those that have charges under it.
  /// - Throws: An error of SQLite's.
  package func setDecided(
    _ title: String?, _ article: LegalArticleReference
  ) throws -> Set<Int64> {
    var incidents = try mentioning(article.article)
    if let id = articles.id(of: article) {
      let charged = try connection.integers(
        """
        SELECT DISTINCT charge.incident_id FROM charge
        JOIN legal_article ON legal_article.id = charge.article_id
        WHERE charge.article_id = ? AND legal_article.is_decided
        """, [.integer(id)])
      if title == nil {
        for incident in charged {
          try replace([Charge](), of: incident)
          try replace([NamedCharge](), of: incident)
        }
      }
      incidents.formUnion(charged)
    }
    try articles.setDecided(title, article, on: connection)
    return incidents
  }

  /// Makes an article a spelling of another, or of none.
  ///
  /// - Returns: The incidents for which that can change a charge; none where it is so already.
  /// - Throws: An error of SQLite's.
  package func setSame(
    _ article: LegalArticleReference, as whole: LegalArticleReference?
  ) throws -> Set<Int64> {
    let former = articles.whole(of: article)
    guard former != whole ?? article else { return [] }
    var incidents = try mentioning(article.article)
    let ids = Value(list: [article, former].compactMap(articles.id))
    incidents.formUnion(
      try connection.integers(
        "SELECT DISTINCT incident_id FROM charge WHERE article_id IN (SELECT value FROM json_each(?))",
        [ids]))
    try articles.setSame(article, as: whole, on: connection)
    return incidents
  }

  /// The incidents of which a report of a list with articles has a text in some cell.
  private func mentioning(_ text: String) throws -> Set<Int64> {
    Set(
      try connection.integers(
        """
        SELECT DISTINCT incident_report.incident_id FROM import_batch
        JOIN report ON report.batch_id = import_batch.id
        JOIN incident_report ON incident_report.report_id = report.id
        WHERE instr(import_batch.mapping, '"articles"') AND (instr(report.cells, ?1)
          OR EXISTS (SELECT 1 FROM restricted_cell
            WHERE restricted_cell.report_id = report.id AND instr(restricted_cell.text, ?1)))
        """, [.text(text)]))
  }
}
