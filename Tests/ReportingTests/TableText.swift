import Reporting

/// A whole table in a format, as text.
func written(
  _ format: OutputFormat, _ columns: [Column], _ rows: [[Cell]], terminalWidth: Int? = nil,
  nullText: String = "", hasHeader: Bool = true
) throws -> String {
  String(
    decoding: try writtenBytes(
      format, columns, rows, terminalWidth: terminalWidth, nullText: nullText,
      hasHeader: hasHeader), as: UTF8.self)
}

/// The bytes of a whole table in a format.
func writtenBytes(
  _ format: OutputFormat, _ columns: [Column], _ rows: [[Cell]], terminalWidth: Int? = nil,
  nullText: String = "", hasHeader: Bool = true
) throws -> [UInt8] {
  var bytes: [UInt8] = []
  let style = TableStyle(
    terminalWidth: terminalWidth, nullText: nullText, hasHeader: hasHeader)
  var writer = ResultWriter(format: format, style: style) { bytes += $0 }
  try writer.begin(columns)
  for row in rows { try writer.row(row) }
  try writer.end()
  return bytes
}

/// A table with one cell of each kind, a wide character and a null.
enum Sample {
  static let columns = [Column("place"), Column("count"), Column("share"), Column("raw")]
  static let rows: [[Cell]] = [
    [.text("Алматы"), .integer(120), .real(0.25), .blob([0x00, 0xAF])],
    [.text("Өскемен 東"), .integer(-7), .real(1e20), .null],
    [.null, .null, .null, .blob([])],
  ]
}

/// A cell that tries what can be tried on a reader of tables.
enum Hostile {
  static let text = "=1+1\u{1B}[2J\u{202E}\"a\"\u{0},\r\nb\tc\u{2028}\u{9B}</script>"
}

extension OutputFormat {
  /// The formats that are text.
  static var texts: [OutputFormat] { allCases.filter { !$0.isBinary } }
}
