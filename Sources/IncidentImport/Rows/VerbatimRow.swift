import Tabular
import Cryptography
import IncidentStore

/// A row as the store keeps it: its cells as a JSON array, and the digest of them and of how they are
/// read.
struct VerbatimRow {
  private static let hexadecimal = Array("0123456789abcdef".utf8)

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

  /// The digest of a row of some texts, as ``digest`` is that of a row of a file.
  func digest(of texts: [String]) -> [UInt8] {
    var content = Array(content[..<start])
    content.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { content.append(UInt8(ascii: ",")) }
      guard !ignored.contains(index) else {
        content.append(contentsOf: "null".utf8)
        continue
      }
      content.append(UInt8(ascii: "\""))
      Self.append(Array(text.utf8).span, to: &content)
      content.append(UInt8(ascii: "\""))
    }
    content.append(UInt8(ascii: "]"))
    return (protection?.digest(of: content) ?? ContentDigest(of: content)).bytes
  }

  /// The cells as a JSON array of texts in UTF-8, the restricted ones too: not to be kept as it is.
  var json: [UInt8] { Array(content[start...]) }

  /// The cells as a JSON array of texts in UTF-8, with null for restricted ones.
  var openJSON: [UInt8] { protection == nil ? json : open }

  /// The digest of the cells and of how they are read; keyed where any is restricted.
  var digest: [UInt8] {
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
      content.append(UInt8(ascii: "\""))
      if index < cells.file.fieldCount {
        cells.file.withBytes(at: index) { append($0, to: &content) }
      }
      content.append(UInt8(ascii: "\""))
    }
    content.append(UInt8(ascii: "]"))
  }

  private static func append(_ bytes: Span<UInt8>, to content: inout [UInt8]) {
    var plainStart = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      append(bytes.extracting(plainStart..<index), plainTo: &content)
      appendEscape(of: byte, to: &content)
      plainStart = index + 1
    }
    append(bytes.extracting(plainStart..<bytes.count), plainTo: &content)
  }

  private static func append(_ bytes: Span<UInt8>, plainTo content: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe content.append(contentsOf: buffer)
    }
  }

  private static func appendEscape(of byte: UInt8, to content: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\n"): content.append(contentsOf: #"\n"#.utf8)
    case 0..<0x20:
      content.append(contentsOf: #"\u00"#.utf8)
      content.append(hexadecimal[Int(byte >> 4)])
      content.append(hexadecimal[Int(byte & 15)])
    default:
      content.append(UInt8(ascii: "\\"))
      content.append(byte)
    }
  }
}
