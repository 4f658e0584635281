package import Cryptography

/// The rows that an import brought, by their lines and the names of their records, in records of a thousand
/// each.
package struct RowsRecords: Sendable {
  private static let rowsOfOne = 1000
  private static let start = Array(#"{"pairs":["#.utf8)
  private static let end = Array(#"],"t":"rows","v":1}"#.utf8)

  /// The names of the records of rows that are whole.
  package private(set) var names: [SHA256Digest] = []
  /// The names of the records of the reports; sorted once the rows are finished.
  package private(set) var reports: [SHA256Digest] = []
  private var line = start

  /// No rows.
  package init() {}

  /// Takes a row, in the order of the file.
  ///
  /// - Parameters:
  ///   - number: The line of the file on which it starts, from 1.
  ///   - report: The name of the record of its report.
  package mutating func add(line number: Int, _ report: SHA256Digest) {
    if line.count > Self.start.count { line.append(UInt8(ascii: ",")) }
    line.append(UInt8(ascii: "["))
    line += String(number).utf8
    line += ",\"".utf8
    report.append(hexadecimalTo: &line)
    line += "\"]".utf8
    reports.append(report)
    if reports.count.isMultiple(of: Self.rowsOfOne) { close() }
  }

  /// Names the record of the last rows too, where no more come.
  package mutating func finish() {
    if line.count > Self.start.count { close() }
    reports.sort()
  }

  private mutating func close() {
    line += Self.end
    names.append(SHA256Digest(of: line.span))
    line = Self.start
  }
}
