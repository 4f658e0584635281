internal import Delimited

/// Writes rows as CSV records (RFC 4180), the names of the columns first.
///
/// Machines read it, so data stands as it is: nothing is made harmless, formulas included. Null is
/// an empty field and blobs are in base 16.
struct CSVRecords: ResultFormatter {
  /// How many records are gathered before they are moved to the output.
  private static let gatheredRecords = 256

  private var writer = DelimitedWriter(dialect: .csv, lineEnding: .crlf)
  private var gathered = 0

  mutating func begin(_ columns: [Column], into output: inout [UInt8]) {
    for column in columns { writer.field(column.name) }
    endRecord(into: &output)
  }

  mutating func row(_ cells: [Cell], into output: inout [UInt8]) {
    for cell in cells { writer.field(cell.plainText ?? "") }
    endRecord(into: &output)
  }

  mutating func end(into output: inout [UInt8]) {
    output += writer.take()
  }

  private mutating func endRecord(into output: inout [UInt8]) {
    writer.endRecord()
    gathered += 1
    guard gathered == Self.gatheredRecords else { return }
    gathered = 0
    output += writer.take()
  }
}
