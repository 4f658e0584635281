package import Counting
package import Incidents
import SQLite

/// The charges that belong to incidents.
package final class ChargeRepository {
  let connection: Connection
  let articles: LegalArticleRepository
  private var insert: Statement
  var insertNamed: Statement
  var insertUpdate: Statement

  init(_ connection: Connection, articles: LegalArticleRepository) throws(DatabaseError) {
    let insert = try connection.prepare(
      """
      INSERT INTO charge (incident_id, article_id, part, paragraph, low, best, high)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    let insertNamed = try connection.prepare(
      """
      INSERT INTO charge (
        incident_id, person_id, article_id, part, paragraph, low, best, high)
      VALUES (?, ?, ?, ?, ?, 1, 1, 1)
      """)
    let insertUpdate = try connection.prepare(
      """
      INSERT INTO charge_update (
        charge_id, status, date_text, date_edtf, date_start, date_end, date_precision, report_id,
        sentence, sentence_length)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    self.connection = connection
    self.articles = articles
    self.insert = insert
    self.insertNamed = insertNamed
    self.insertUpdate = insertUpdate
  }

  /// Makes the database know some articles, and their codes.
  ///
  /// - Throws: An error of SQLite's.
  package func addArticles(_ articles: [LegalArticleReference]) throws {
    for article in articles { try self.articles.add(article, on: connection) }
  }

  /// Removes those of some articles that an import added and that nobody is charged under any more.
  ///
  /// - Throws: An error of SQLite's.
  package func removeUnusedArticles(among articles: Set<Int64>) throws {
    try self.articles.removeUnused(among: articles, on: connection)
  }

  /// Adds charges against a group to an incident.
  ///
  /// - Throws: ``UnknownArticle`` where the database does not know an article, or an error of
  ///   SQLite's.
  package func add(_ charges: [Charge], to incident: Int64) throws {
    for charge in charges {
      let article = try number(of: charge.article)
      try insert.bind(integer: incident, at: 1)
      try insert.bind(integer: article, at: 2)
      try insert.bind(text: charge.article.part ?? "", at: 3)
      try insert.bind(text: charge.article.paragraph ?? "", at: 4)
      try insert.bind(bounds: charge.bounds, at: 5)
      try insert.run()
    }
  }

  /// What charges against a group, brought on the days of an incident, come to by the numbers of their
  /// articles.
  ///
  /// - Throws: ``UnknownArticle``.
  package func tallies(
    of charges: [Charge], on date: PartialDate
  ) throws(UnknownArticle) -> [Int64: ChargeTally] {
    var tallies: [Int64: ChargeTally] = [:]
    for charge in charges {
      tallies[try number(of: charge.article), default: ChargeTally()].add(
        person: nil, charge.bounds, ChargeTally.Days(date.start, date.end, isOfIncident: true))
    }
    return tallies
  }

  /// The number of an article that a charge is of.
  func number(of article: LegalArticleReference) throws(UnknownArticle) -> Int64 {
    guard let number = articles.id(of: article) else {
      throw UnknownArticle(reference: article)
    }
    return number
  }

  /// Puts charges against a group in the place of those that an incident has.
  ///
  /// - Throws: As ``add(_:to:)`` does.
  package func replace(_ charges: [Charge], of incident: Int64) throws {
    try connection.execute(
      "DELETE FROM charge WHERE incident_id = ? AND person_id IS NULL", [.integer(incident)])
    try add(charges, to: incident)
  }
}

/// An article that the database does not know.
package struct UnknownArticle: Error {
  /// The article.
  package let reference: LegalArticleReference
}
