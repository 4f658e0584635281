package import IncidentStore
import SQLite

/// The record of an export: of one that tells what not everybody may see, that gives texts which were
/// read and allowed, or that is a database for others.
package struct ExportRecord: Sendable {
  /// When: ISO 8601, UTC.
  package var exportedAt: String
  /// What was exported.
  package var subject: String
  /// How much it tells.
  package var profile: ExportProfile
  /// The format of the file.
  package var format: String
  /// Which incidents were asked for; empty for all.
  package var conditions: String
  /// How many rows were written.
  package var rows: Int
  /// The SHA-256 of the file, 64 hexadecimal digits.
  package var sha256: String
  /// The version of the program.
  package var toolVersion: String

  /// A record from its members.
  package init(
    exportedAt: String, subject: String, profile: ExportProfile, format: String,
    conditions: String, rows: Int, sha256: String, toolVersion: String
  ) {
    self.exportedAt = exportedAt
    self.subject = subject
    self.profile = profile
    self.format = format
    self.conditions = conditions
    self.rows = rows
    self.sha256 = sha256
    self.toolVersion = toolVersion
  }
}

extension IncidentStore {
  /// Adds an export to the record of exports, inside a transaction that writes; gives its number.
  ///
  /// - Throws: ``StoreProblem``.
  package func record(_ export: ExportRecord) throws -> Int64 {
    try Self.describing(path) {
      try connection.execute(
        """
        INSERT INTO export_log (
          exported_at, subject, profile, format, conditions, row_count, sha256, tool_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(export.exportedAt), .text(export.subject), .text(export.profile.rawValue),
          .text(export.format), .text(export.conditions), Value(export.rows),
          .text(export.sha256), .text(export.toolVersion),
        ])
      return connection.lastInsertedRowID
    }
  }
}
