/// A format in which a result table can be written; the raw value is the word that users choose.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// A table for people, with aligned columns.
  case text
  /// The same with lines around the cells.
  case box
  /// Comma-separated values (RFC 4180), with the names in the first record.
  case csv
  /// The same with tabs between the values, and line feeds at the end of the lines.
  case tsv
  /// One JSON array of objects (RFC 8259).
  case json
  /// One JSON object on each line.
  case ndjson
  /// A table of GitHub Flavored Markdown.
  case markdown
  /// A page of HTML that needs nothing else.
  case html
  /// A workbook of Office Open XML, as Excel and LibreOffice open it.
  case xlsx

  /// Whether several tables can stand one under the other.
  package var holdsSeveralTables: Bool {
    switch self {
    case .text, .box, .markdown: true
    case .csv, .tsv, .json, .ndjson, .html, .xlsx: false
    }
  }

  /// Whether the format is bytes that are no text, which a terminal cannot show.
  package var isBinary: Bool { self == .xlsx }
}

/// The layout of a result table, whatever its format.
package struct TableStyle: Sendable {
  /// The width of the terminal in columns: tables for people are cut to fit; nil to show all.
  package var terminalWidth: Int?
  /// The text for null where the format has no null of its own, as JSON and spreadsheets do.
  package var nullText: String
  /// True if the names of the columns are shown; JSON has them always.
  package var hasHeader: Bool

  /// A style from its members.
  package init(terminalWidth: Int? = nil, nullText: String = "", hasHeader: Bool = true) {
    self.terminalWidth = terminalWidth
    self.nullText = nullText
    self.hasHeader = hasHeader
  }
}
