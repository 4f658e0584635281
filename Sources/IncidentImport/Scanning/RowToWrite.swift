import Cryptography
import IncidentStore

/// A row that is to be written, read whole.
struct RowToWrite: Sendable {
  /// What becomes of it.
  let outcome: RowOutcome
  /// The line of the file on which it starts, from 1.
  let line: Int
  /// What it says.
  let reading: ParsedRow
  /// Its cells, verbatim, as a JSON array of texts in UTF-8, with null for restricted ones.
  let cells: [UInt8]
  /// Its restricted cells.
  let restricted: [RestrictedCell]
  /// The name of its record.
  let record: SHA256Digest
  /// Differs where the row, or how it is read, differs; nil where the open cells tell that.
  let digest: [UInt8]?
}
