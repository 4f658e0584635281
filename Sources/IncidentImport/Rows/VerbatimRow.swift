import Tabular
import Cryptography
import IncidentStore

/// A row as the store keeps it: its cells as a canonical JSON array, and the digest of them and of how they
/// are read.
struct VerbatimRow {
  /// The digest of the layout and the mapping, then the JSON text.
  private var content: [UInt8]
  private let start: Int
  private let protection: Protection?
  private var open: [UInt8] = []
  /// The columns that say nothing of what a row is about: the numbers of rows.
  private let ignored: Set<Int>
  private var said: [UInt8] = []
  /// The restricted cells.
  private(set) var restricted: [RestrictedCell] = []

  /// Rows of a layout: the columns and the mapping that they are read with.
  init(
    header: [String], reading: String, protection: Protection? = nil,
    leavingOut ignored: Set<Int> = []
  ) {
    self.protection = protection
    self.ignored = ignored
    let layout = header.joined(separator: "\u{1F}") + "\u{1E}" + reading
    content = ContentDigest(of: Array(layout.utf8)).bytes
    start = content.count
  }

  /// Takes the row at which a file's reader stands.
  mutating func take(_ cells: FileCells) {
    content.removeSubrange(start...)
    if !ignored.isEmpty {
      said = Array(content[..<start])
      Self.append(cells, withNullAt: ignored, to: &said)
    }
    Self.append(cells, to: &content)
    guard let protection else { return }
    open.removeAll()
    Self.append(cells, withNullAt: protection.columns, to: &open)
    restricted = protection.columns.filter { $0 < cells.count }.sorted().map { column in
      RestrictedCell(column: column, text: cells.text(at: column))
    }
  }

  /// The text of what a row says, the same for rows that are equal.
  func text(of cells: FileCells) -> String {
    var bytes: [UInt8] = []
    Self.append(cells, withNullAt: ignored, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The digest of a row of some texts, as ``fullDigest`` is that of a row of a file.
  func fullDigest(of texts: [String]) -> [UInt8] {
    var content = Array(content[..<start])
    content.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { content.append(UInt8(ascii: ",")) }
      guard !ignored.contains(index) else {
        content.append(contentsOf: "null".utf8)
        continue
      }
      CanonicalJSON.append(text, to: &content)
    }
    content.append(UInt8(ascii: "]"))
    return (protection?.digest(of: content) ?? ContentDigest(of: content)).bytes
  }

  /// The cells as a JSON array of texts in UTF-8, the restricted ones too: not to be kept as it is.
  var json: [UInt8] { Array(content[start...]) }

  /// The cells as a JSON array of texts in UTF-8, with null for restricted ones.
  var openJSON: [UInt8] { protection == nil ? json : open }

  /// True if the open cells do not tell whether rows say the same, so that a digest is kept with each.
  var keepsDigest: Bool { protection != nil || !ignored.isEmpty }

  /// The digest that is kept with the row; nil where its open cells tell what it says.
  var digest: [UInt8]? { keepsDigest ? fullDigest : nil }

  /// The digest of the cells and of how they are read; keyed where any is restricted.
  var fullDigest: [UInt8] {
    let content = ignored.isEmpty ? content : said
    return (protection?.digest(of: content) ?? ContentDigest(of: content)).bytes
  }

  private static func append(
    _ cells: FileCells, withNullAt hidden: Set<Int> = [], to content: inout [UInt8]
  ) {
    content.append(UInt8(ascii: "["))
    for index in 0..<cells.count {
      if index > 0 { content.append(UInt8(ascii: ",")) }
      if !hidden.isEmpty, hidden.contains(index) {
        content.append(contentsOf: "null".utf8)
        continue
      }
      guard index < cells.file.fieldCount else {
        CanonicalJSON.append("", to: &content)
        continue
      }
      cells.file.withBytes(at: index) { CanonicalJSON.append($0, to: &content) }
    }
    content.append(UInt8(ascii: "]"))
  }
}
