internal import Tabular

/// Provenance as lines before a table of delimited records, which readers that know comments pass over.
///
/// Each line begins with `# `. What could end a line for any reader, or hide in it, is shown as an
/// escape, and so are quotation marks, which some readers look at before they look for comments.
enum ProvenanceComments {
  /// What a comment begins with.
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
