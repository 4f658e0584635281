/// A format in which a result table can be written; the raw value is the word that users choose.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// A table for people, with aligned columns.
  case text
  /// Comma-separated values (RFC 4180), with the names in the first record.
  case csv
  /// One JSON array of objects (RFC 8259).
  case json
  /// One JSON object on each line.
  case ndjson
}
