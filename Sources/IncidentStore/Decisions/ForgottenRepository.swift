import SQLite

/// Digests of content that must not be in the file, by which it is known when it comes again.
package struct ForgottenRepository {
  /// The sort of what was forgotten; the raw values are stored.
  package enum Subject: String, CaseIterable, Sendable {
    case report, person, decision, `import`
  }

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Notes what is forgotten.
  ///
  /// - Parameters:
  ///   - subject: The sort of it.
  ///   - digest: The digest.
  ///   - entry: The number of the entry of the journal with which the record of a report had come; nil for
  ///     others.
  ///   - stamp: The author and the time.
  ///   - reason: The reason.
  /// - Throws: An error of SQLite's.
  package func add(
    _ subject: Subject, _ digest: [UInt8], ofEntry entry: Int64? = nil, _ stamp: Stamp,
    reason: String
  ) throws {
    try connection.execute(
      """
      INSERT OR IGNORE INTO forgotten (subject, digest, author, reason, forgotten_at, entry)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .text(subject.rawValue), .blob(digest), .text(stamp.author), .text(reason),
        .text(stamp.now), Value(entry),
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
