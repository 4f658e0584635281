private import Cryptography
import SQLite

/// One numbered step of the database's layout: a file of `Migrations/`, never edited once landed.
package struct Migration: Sendable {
  /// The number that the file's name begins with, counted from 1.
  package let number: Int

  /// The file's name without its ending.
  package let name: String

  /// The SQL of the file.
  package let sql: String

  /// The SHA-256 of the SQL, recorded in each database that it was applied to.
  package var checksum: String { SHA256.digest(of: sql) }

  /// Writes what the step's SQL cannot work out by itself, right after it in its transaction.
  func complete(_ connection: Connection) throws {
    switch name {
    case "0005-places": try PlaceCodes.writeAll(in: connection)
    case "0012-counting": try CountRepository(connection).recountAll()
    default: break
    }
  }
}
