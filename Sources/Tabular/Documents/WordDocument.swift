internal import CZip
internal import Glibc

/// The tables of a Word document (DOCX), and a copy of it with texts added to some of their cells.
///
/// A document from outside is hostile: only the one part with the text is read, with the limits of
/// workbooks, and a document type is refused.
package struct WordDocument {
  /// A cell of a table.
  package struct Cell: Sendable {
    /// The text, with a line break between paragraphs.
    package fileprivate(set) var text = ""
    /// The place in the part at which a paragraph can be added.
    fileprivate var end = 0
  }

  /// The most bytes that a document may have.
  private static let mostBytes = 64 << 20
  private static let part = "word/document.xml"

  /// The tables, each its rows of cells.
  package let tables: [[[Cell]]]
  private let path: String
  private let file: [UInt8]
  private let content: [UInt8]

  /// Reads a document.
  ///
  /// - Throws: `FileProblem` where it cannot be read, or is no Word document.
  package init(path: String) throws {
    let file = try InputFile(path: path)
    let bytes = try WholeFile.read(path, atMost: Self.mostBytes)
    guard FileFormat.isArchive(file.firstBytes(atMost: FileFormat.looksAt)) else {
      throw FileProblem.workbook(
        path: path, .damaged(part: "archive", reason: "it is not a Word document (DOCX)"))
    }
    (tables, content) = try FileProblem.translating(path) {
      let archive = try ZipArchive(file)
      let handler = WordTableHandler()
      let watch = WorkbookWatch(path: path, isCancelled: { false })
      try XMLReader.read(Self.part, of: archive, with: handler, watch)
      let member = try archive.open(Self.part)
      return (handler.tables, try member.readWhole(atMost: Self.mostBytes))
    }
    self.file = bytes
    self.path = path
  }

  /// The bytes of the document with paragraphs added at the ends of cells; every other part is as it was.
  ///
  /// - Parameter additions: The cells, each with its paragraphs.
  /// - Returns: The bytes.
  /// - Throws: `FileProblem` where the document cannot be written.
  package func adding(_ additions: [(cell: Cell, paragraphs: [String])]) throws -> [UInt8] {
    try FileProblem.translating(path) { try replaced(additions) }
  }

  private func replaced(_ additions: [(cell: Cell, paragraphs: [String])]) throws -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for (cell, paragraphs) in additions.sorted(by: { $0.cell.end < $1.cell.end }) {
      guard cell.end >= position, content[cell.end...].starts(with: "</".utf8) else {
        throw WorkbookProblem.damaged(part: Self.part, reason: "a cell of a table has no end")
      }
      result += content[position..<cell.end]
      for paragraph in paragraphs {
        result += WordText.paragraph(paragraph, attributes: WordText.namespace).utf8
      }
      position = cell.end
    }
    result += content[position...]
    return try ZipEditing.replacing(Self.part, of: file, with: result)
  }
}

/// Gathers the texts of tables, those within a cell with the cell.
private final class WordTableHandler: XMLHandler {
  private(set) var tables: [[[WordDocument.Cell]]] = []
  private var depth = 0
  private var isText = false
  private var bytes: [UInt8] = []

  private static let table = XMLName("tbl")
  private static let row = XMLName("tr")
  private static let cell = XMLName("tc")
  private static let paragraph = XMLName("p")
  private static let run = XMLName("t")
  private static let blanks: Set<XMLName> = [XMLName("br"), XMLName("tab"), XMLName("cr")]

  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    switch name {
    case Self.table:
      depth += 1
      if depth == 1 { tables.append([]) }
    case Self.row where depth == 1: tables[tables.count - 1].append([])
    case Self.cell where depth == 1: bytes = []
    case Self.run: isText = true
    case _ where Self.blanks.contains(name): bytes.append(UInt8(ascii: " "))
    default: break
    }
  }

  func end(_ name: XMLName) {}

  func end(_ name: XMLName, at byteIndex: Int) {
    switch name {
    case Self.table: depth -= 1
    case Self.run: isText = false
    case Self.paragraph where depth >= 1: bytes.append(UInt8(ascii: "\n"))
    case Self.cell where depth == 1:
      guard let rows = tables.last?.count, rows > 0 else { return }
      let cell = WordDocument.Cell(text: Self.trimmed(bytes), end: byteIndex)
      tables[tables.count - 1][rows - 1].append(cell)
    default: break
    }
  }

  func text(_ piece: Span<UInt8>) {
    guard isText, depth >= 1, bytes.count < WorkbookLimits.cellBytes else { return }
    for index in piece.indices { bytes.append(piece[index]) }
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.count
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
