/// How a delimited text marks its fields: what stands between them and what encloses them.
///
/// Both are single ASCII bytes. A quote inside a quoted field is written twice.
package struct Dialect: Hashable, Sendable {
  /// Fields divided by commas (RFC 4180).
  package static let csv = Dialect(delimitedBy: UInt8(ascii: ","))
  /// Fields divided by tabs.
  package static let tsv = Dialect(delimitedBy: UInt8(ascii: "\t"))
  /// Fields divided by semicolons, as spreadsheets write where the comma is the decimal mark.
  package static let semicolons = Dialect(delimitedBy: UInt8(ascii: ";"))
  /// Fields divided by vertical bars.
  package static let pipes = Dialect(delimitedBy: UInt8(ascii: "|"))

  /// The byte between two fields.
  package let delimiter: UInt8
  /// The byte before and after a quoted field.
  package let quote: UInt8

  /// A dialect of its own making.
  ///
  /// It is nil where the two bytes are the same, or where one of them is not ASCII, a NUL or a
  /// line break: no text could be read with it.
  package init?(delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\"")) {
    guard delimiter != quote, Self.canMark(delimiter), Self.canMark(quote) else { return nil }
    self.delimiter = delimiter
    self.quote = quote
  }

  private init(delimitedBy delimiter: UInt8) {
    self.delimiter = delimiter
    quote = UInt8(ascii: "\"")
  }

  private static func canMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
    default: byte < 0x80
    }
  }
}

/// The end of a record where delimited text is written.
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
