package import Incidents
import SQLite

/// The articles of law that the database knows.
package final class LegalArticleRepository: Sendable {
  private let known: [LegalCode: [String: Int64]]

  init(_ connection: Connection) throws {
    var known: [LegalCode: [String: Int64]] = [:]
    try connection.query("SELECT code, article, id FROM legal_article") { row in
      guard let code = LegalCode(rawValue: try row.text(at: 0)) else { return }
      known[code, default: [:]][try row.text(at: 1)] = try row.integer(at: 2)
    }
    self.known = known
  }

  /// The number of an article; nil where the database does not know it.
  package func id(of reference: LegalArticleReference) -> Int64? {
    reference.code.flatMap { known[$0]?[reference.article] }
  }

  /// The articles of a code that are known, in order.
  package func articles(of code: LegalCode) -> [String] {
    (known[code] ?? [:]).keys.sorted { left, right in
      (Int(left) ?? .max, left) < (Int(right) ?? .max, right)
    }
  }
}
