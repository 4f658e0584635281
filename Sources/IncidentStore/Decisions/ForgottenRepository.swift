import SQLite

/// What must not be in the file: digests of it, by which it is known when it comes again.
package struct ForgottenRepository {
  /// The sort of what was forgotten; the raw values are stored.
  package enum Subject: String, Sendable {
    case report, person, decision, `import`
  }

  /// Who forgot something, why and when.
  package struct Ground: Hashable, Sendable {
    /// Who did it.
    package let author: String
    /// The reason, in words.
    package let reason: String
    /// The time: ISO 8601, UTC.
    package let now: String

    /// A stamp from its members.
    package init(author: String, reason: String, now: String) {
      (self.author, self.reason, self.now) = (author, reason, now)
    }
  }

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Notes what is forgotten.
  ///
  /// - Throws: An error of SQLite's.
  package func add(_ subject: Subject, _ digest: [UInt8], _ stamp: Ground) throws {
    try connection.execute(
      """
      INSERT OR IGNORE INTO forgotten (subject, digest, author, reason, forgotten_at)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .text(subject.rawValue), .blob(digest), .text(stamp.author), .text(stamp.reason),
        .text(stamp.now),
      ])
  }

  /// True if something was forgotten.
  ///
  /// - Throws: An error of SQLite's.
  package func contains(_ subject: Subject, _ digest: [UInt8]) throws -> Bool {
    try connection.hasRow(
      "SELECT 1 FROM forgotten WHERE subject = ? AND digest = ?",
      [.text(subject.rawValue), .blob(digest)])
  }

  /// The digests of what was forgotten, each with the day and the author, as in `2026-01-02 by ana`.
  ///
  /// - Throws: An error of SQLite's.
  package func all(_ subject: Subject) throws -> [[UInt8]: String] {
    var all: [[UInt8]: String] = [:]
    try connection.query(
      "SELECT digest, substr(forgotten_at, 1, 10) || ' by ' || author FROM forgotten WHERE subject = ?",
      [.text(subject.rawValue)]
    ) { row in all[try row.blob(at: 0)] = try row.text(at: 1) }
    return all
  }
}
