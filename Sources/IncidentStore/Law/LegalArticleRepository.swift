package import Incidents
import SQLite
import Synchronization

/// The articles of law that the database knows; what is known may be asked from any thread.
package final class LegalArticleRepository: Sendable {
  /// The title of an article that an import added.
  private static let addedTitle = "(added by an import)"

  private let known: Mutex<[LegalCode: [String: Int64]]>

  init(_ connection: Connection) throws {
    var known: [LegalCode: [String: Int64]] = [:]
    try connection.query("SELECT code, article, id FROM legal_article") { row in
      guard let code = LegalCode(rawValue: try row.text(at: 0)) else { return }
      known[code, default: [:]][try row.text(at: 1)] = try row.integer(at: 2)
    }
    self.known = Mutex(known)
  }

  /// The number of an article; nil where the database does not know it.
  package func id(of reference: LegalArticleReference) -> Int64? {
    reference.code.flatMap { code in known.withLock { $0[code]?[reference.article] } }
  }

  /// The articles of a code that are known, in order.
  package func articles(of code: LegalCode) -> [String] {
    known.withLock { $0[code] ?? [:] }.keys.sorted { left, right in
      (Int(left) ?? .max, left) < (Int(right) ?? .max, right)
    }
  }

  /// Adds an article that the database does not know, with a title or as one that an import added.
  func add(
    _ reference: LegalArticleReference, title: String? = nil, on connection: Connection
  ) throws {
    guard id(of: reference) == nil, let code = reference.code else { return }
    try connection.execute(
      "INSERT INTO legal_code (code, title, country) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [.text(code.rawValue), .text(code.title), .text(Self.country(of: code))])
    try connection.execute(
      "INSERT INTO legal_article (code, article, title, is_decided) VALUES (?, ?, ?, ?)",
      [
        .text(code.rawValue), .text(reference.article), .text(title ?? Self.addedTitle),
        .integer(title == nil ? 0 : 1),
      ])
    let id = connection.lastInsertedRowID
    known.withLock { $0[code, default: [:]][reference.article] = id }
  }

  /// True if an import added an article, and nobody gave it a title.
  func isUntitled(_ id: Int64, on connection: Connection) throws -> Bool {
    try connection.hasRow(
      "SELECT 1 FROM legal_article WHERE id = ? AND title = ?",
      [.integer(id), .text(Self.addedTitle)])
  }

  /// Gives an article the title that was decided, nil for none; one that is not known is added, and one that
  /// was known by a decision alone goes with it.
  ///
  /// - Throws: An error of SQLite's.
  func setDecided(
    _ title: String?, _ reference: LegalArticleReference, on connection: Connection
  ) throws {
    guard let id = id(of: reference) else {
      if let title { try add(reference, title: title, on: connection) }
      return
    }
    try connection.execute(
      "UPDATE legal_article SET title = ? WHERE id = ?",
      [.text(title ?? Self.addedTitle), .integer(id)])
    if title == nil { try removeUnused(among: [id], on: connection) }
  }

  /// The country of a code: by name where it is known, else by its two letters.
  private static func country(of code: LegalCode) -> String {
    code.country?.name ?? code.rawValue.prefix { $0 != "-" }.uppercased()
  }

  /// Removes those of some articles that an import added and that nobody is charged under any more.
  ///
  /// - Throws: An error of SQLite's.
  func removeUnused(among articles: Set<Int64>, on connection: Connection) throws {
    try connection.query(
      """
      DELETE FROM legal_article
      WHERE id IN (SELECT value FROM json_each(?)) AND title = ?
        AND NOT EXISTS (SELECT 1 FROM charge WHERE charge.article_id = legal_article.id)
      RETURNING code, article
      """, [Value(list: articles.sorted()), .text(Self.addedTitle)]
    ) { row in
      guard let code = LegalCode(rawValue: try row.text(at: 0)) else { return }
      let article = try row.text(at: 1)
      known.withLock { $0[code]?[article] = nil }
    }
    // Codes were added with their first articles.
    try connection.execute(
      """
      DELETE FROM legal_code WHERE NOT EXISTS (
        SELECT 1 FROM legal_article WHERE legal_article.code = legal_code.code)
      """)
  }
}
