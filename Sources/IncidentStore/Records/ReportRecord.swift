package import Cryptography

/// The records of the rows of one list under one header: lines of canonical JSON, each named by its SHA-256.
///
/// A line holds the list, the identifier and key of the report, the names of the columns and the cells, null
/// for restricted ones, and nothing of who brought it when: the same row has the same name in every file.
package struct ReportRecord: Sendable {
  /// The part of a line between the cells and the identifier.
  private let columns: [UInt8]
  /// The part of a line after the key.
  private let end: [UInt8]

  /// Records of a list whose columns have some names.
  package init(list: String, columns: [String]) {
    var middle = Array(#","columns":["#.utf8)
    for (index, name) in columns.enumerated() {
      if index > 0 { middle.append(UInt8(ascii: ",")) }
      Self.append(name, to: &middle)
    }
    self.columns = middle + #"],"external":"#.utf8
    var end = Array(#","list":"#.utf8)
    Self.append(list, to: &end)
    self.end = end + #","t":"report","v":1}"#.utf8
  }

  /// The line of a report.
  ///
  /// - Parameters:
  ///   - external: The identifier of the incident in the list.
  ///   - key: The key by which the report differs from others of the incident.
  ///   - cells: The cells as a canonical JSON array, with null for restricted ones.
  /// - Returns: The line, without a line feed.
  package func line(external: String, key: String, cells: borrowing Span<UInt8>) -> [UInt8] {
    var line = Array(#"{"cells":"#.utf8)
    line.reserveCapacity(
      cells.count + columns.count + end.count + external.utf8.count + key.utf8.count + 64)
    unsafe cells.withUnsafeBufferPointer { unsafe line.append(contentsOf: $0) }
    line += columns
    Self.append(external, to: &line)
    line += #","key":"#.utf8
    Self.append(key, to: &line)
    line += end
    return line
  }

  /// The name of the record of a report, of which ``line(external:key:cells:)`` tells the members.
  package func name(
    external: String, key: String, cells: borrowing Span<UInt8>
  ) -> SHA256Digest {
    let line = line(external: external, key: key, cells: cells)
    return SHA256Digest(of: line.span)
  }

  private static func append(_ text: String, to line: inout [UInt8]) {
    CanonicalJSON.append(text, to: &line)
  }
}
