package import Cryptography
import SQLite

/// The secret of one database, with which all that is derived from a name is keyed.
package final class SecretRepository {
  private let connection: Connection
  private var new: SecretKey?

  init(_ connection: Connection) { self.connection = connection }

  /// The secret; where there is none yet, one that is made and not kept.
  ///
  /// - Throws: An error of SQLite's, or ``StoredValueProblem``.
  package func secret() throws -> SecretKey {
    if let row = try connection.firstRow("SELECT secret FROM restricted_secret") {
      guard case .blob(let bytes)? = row.first, let kept = SecretKey(bytes: bytes) else {
        throw StoredValueProblem(column: "secret")
      }
      return kept
    }
    let secret = new ?? SecretKey()
    new = secret
    return secret
  }

  /// Whether the database has a secret, with which everything to come is keyed.
  ///
  /// - Throws: An error of SQLite's.
  package func isKept() throws -> Bool {
    try connection.hasRow("SELECT 1 FROM restricted_secret")
  }

  /// Keeps the secret for as long as anything rests on it.
  ///
  /// - Throws: As ``secret()`` does.
  package func keep() throws {
    try connection.execute(
      "INSERT INTO restricted_secret (id, secret) VALUES (1, ?) ON CONFLICT DO NOTHING",
      [.blob(try secret().bytes)])
  }

  /// Removes the secret where no row with restricted cells is left that is keyed with it.
  ///
  /// - Throws: An error of SQLite's.
  package func removeUnused() throws {
    try connection.execute(
      """
      DELETE FROM restricted_secret
      WHERE NOT EXISTS (SELECT 1 FROM restricted_cell)
        AND NOT EXISTS (SELECT 1 FROM restricted_person WHERE identity IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM restricted_reverted_cell)
        AND NOT EXISTS (SELECT 1 FROM restricted_reverted_person WHERE identity IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM forgotten WHERE subject <> 'decision')
      """)
  }
}
