internal import Tabular

/// Writes rows as delimited records (RFC 4180), the names of the columns first.
///
/// Machines read it, so data stands as it is: nothing is made harmless, formulas included. Null is
/// the style's text, an empty field without one, and blobs are in base 16. Provenance stands before
/// them as comments.
struct DelimitedRecords: ResultFormatter {
  /// How many bytes are gathered before they are moved to the output.
  private static let gatheredBytes = 32 * 1024

  private let style: TableStyle
  private let comments: [UInt8]
  private var writer: DelimitedWriter

  init(dialect: Dialect, lineEnding: LineEnding, style: TableStyle, provenance: Provenance?) {
    self.style = style
    comments = provenance.map { ProvenanceComments.bytes($0, lineEnding: lineEnding) } ?? []
    writer = DelimitedWriter(
      dialect: dialect, lineEnding: lineEnding,
      comment: provenance == nil ? nil : ProvenanceComments.mark)
  }

  mutating func begin(_ columns: [Column], into output: inout [UInt8]) {
    output += comments
    guard style.hasHeader else { return }
    for column in columns { writer.field(column.name) }
    endRow(into: &output)
  }

  mutating func null(into output: inout [UInt8]) { writer.field(style.nullText) }

  mutating func integer(_ number: Int64, into output: inout [UInt8]) {
    writer.field(String(number))
  }

  mutating func real(_ number: Double, into output: inout [UInt8]) {
    writer.field(number.description)
  }

  mutating func text(_ utf8: Span<UInt8>, into output: inout [UInt8]) { writer.field(utf8) }

  mutating func blob(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
    writer.field(Base16.text(of: bytes))
  }

  mutating func endRow(into output: inout [UInt8]) {
    writer.endRecord()
    if writer.count >= Self.gatheredBytes { output += writer.take() }
  }

  mutating func end(into output: inout [UInt8]) { output += writer.take() }
}

/// Provenance as lines before a table of delimited records, which readers that know comments pass over.
///
/// Each line begins with `# `. What could end a line for any reader, or hide in it, is shown as an
/// escape, and so are quotation marks, which some readers look at before they look for comments.
enum ProvenanceComments {
  /// The beginning of a comment.
  static let mark = UInt8(ascii: "#")

  /// The lines, with their ends.
  static func bytes(_ provenance: Provenance, lineEnding: LineEnding) -> [UInt8] {
    provenance.rows.flatMap { row in
      let texts = row.map { comment($0.plainText ?? "") }
      return Array("# \(texts.joined(separator: ": "))".utf8) + lineEnding.bytes
    }
  }

  private static func comment(_ text: String) -> String {
    TerminalSafe.text(text).replacing("\"", with: #"\u{22}"#)
  }
}
