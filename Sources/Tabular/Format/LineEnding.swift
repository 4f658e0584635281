/// What ends a record where delimited text is written.
package enum LineEnding: Hashable, CaseIterable, Sendable {
  /// A line feed, as on Unix.
  case lf
  /// A carriage return and a line feed, as RFC 4180 has it.
  case crlf
  /// A carriage return alone, as on old Macintoshes.
  case cr

  /// The bytes that are written.
  package var bytes: [UInt8] {
    switch self {
    case .lf: [UInt8(ascii: "\n")]
    case .crlf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    case .cr: [UInt8(ascii: "\r")]
    }
  }
}
