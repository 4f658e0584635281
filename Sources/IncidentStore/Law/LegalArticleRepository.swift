package import Incidents
import SQLite
import Synchronization

/// The articles of law that the database knows; what is known may be asked from any thread.
package final class LegalArticleRepository: Sendable {
  /// The title of an article that an import added.
  private static let addedTitle = "(added by an import)"

  private let known: Mutex<[LegalCode: [String: Int64]]>
  /// The articles of which others are spellings, by the texts of those.
  private let wholes: Mutex<[String: LegalArticleReference]>

  init(_ connection: Connection) throws {
    var known: [LegalCode: [String: Int64]] = [:]
    var wholes: [String: LegalArticleReference] = [:]
    try connection.query(
      """
      SELECT article.code, article.article, article.id, whole.code, whole.article
      FROM legal_article AS article
      LEFT JOIN legal_article AS whole ON whole.id = article.same_as
      """
    ) { row in
      guard let code = LegalCode(rawValue: try row.text(at: 0)) else { return }
      let article = try row.text(at: 1)
      known[code, default: [:]][article] = try row.integer(at: 2)
      guard let whole = try row.optionalText(at: 3).flatMap(LegalCode.init(rawValue:)) else {
        return
      }
      let reference = LegalArticleReference(code: code, article: article)
      wholes[reference.nameInDecisions] = LegalArticleReference(
        code: whole, article: try row.text(at: 4))
    }
    self.known = Mutex(known)
    self.wholes = Mutex(wholes)
  }

  /// The article of which another is a spelling, with the part and paragraph of that; itself where it is of
  /// none.
  package func whole(of reference: LegalArticleReference) -> LegalArticleReference {
    guard let whole = wholes.withLock({ $0[reference.nameInDecisions] }) else { return reference }
    return LegalArticleReference(
      code: whole.code, article: whole.article, part: reference.part,
      paragraph: reference.paragraph)
  }

  /// Makes an article a spelling of another, both being added where they are not known; of none for nil.
  func setSame(
    _ reference: LegalArticleReference, as whole: LegalArticleReference?,
    on connection: Connection
  ) throws {
    if let whole {
      try add(whole, on: connection)
      try add(reference, on: connection)
    }
    guard let id = id(of: reference) else { return }
    try connection.execute(
      "UPDATE legal_article SET same_as = ? WHERE id = ?",
      [Value(whole.flatMap(self.id)), .integer(id)])
    wholes.withLock { $0[reference.nameInDecisions] = whole }
    if whole == nil { try removeUnused(among: [id], on: connection) }
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
      WHERE id IN (SELECT value FROM json_each(?)) AND title = ? AND same_as IS NULL
        AND NOT EXISTS (SELECT 1 FROM charge WHERE charge.article_id = legal_article.id)
        AND NOT EXISTS (SELECT 1 FROM legal_article AS spelling
          WHERE spelling.same_as = legal_article.id)
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

extension LegalArticleReference {
  /// The article as decisions name it, without part and paragraph: its code, a space and its number.
  package var nameInDecisions: String { "\(code?.rawValue ?? "") \(article)" }

  /// The article that a decision names; nil where the text is no such name.
  package init?(nameInDecisions name: String) {
    let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, let code = LegalCode(rawValue: words[0]), Self.isNumber(words[1])
    else { return nil }
    self.init(code: code, article: words[1])
  }
}
