import Cryptography
import IncidentStore

/// A row that is to be written, read whole.
///
/// It is handed from one thread to the other and through several tables: a class, since to copy all that
/// it holds takes as long as to write it.
final class RowToWrite: Sendable {
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

  /// A row from its members.
  init(
    outcome: RowOutcome, line: Int, reading: ParsedRow, cells: [UInt8],
    restricted: [RestrictedCell], record: SHA256Digest, digest: [UInt8]?
  ) {
    self.outcome = outcome
    self.line = line
    self.reading = reading
    self.cells = cells
    self.restricted = restricted
    self.record = record
    self.digest = digest
  }
}
