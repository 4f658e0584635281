private import Cryptography

/// One numbered step of the tables of a database: a file of `Migrations/`, never edited once released.
package struct Migration: Sendable {
  /// The number that the file's name begins with, counted from 1.
  package let number: Int

  /// The file's name without its ending.
  package let name: String

  /// The SQL of the file.
  package let sql: String

  /// The SHA-256 of the SQL, recorded in each database that it was applied to.
  package var checksum: String { SHA256.digest(of: sql) }
}
