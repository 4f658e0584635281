/// Count of what the sheets of a workbook hold, by which one that was just written is checked: what
/// writes it may not notice that a disk was full.
package struct WorkbookCensus: Equatable, Sendable {
  /// Cells that are not empty.
  package var cells = 0
  /// Bytes of UTF-8 of their texts; those that cells share count once.
  package var textBytes = 0

  /// The census of a workbook without cells.
  package init() {}

  /// Takes the census of an XLSX workbook in an open file, every part of which it reads to its end.
  ///
  /// - Throws: ``WorkbookProblem`` where a part is cut off or not well-formed.
  package init(ofFile descriptor: Int32) throws {
    let archive = try ZipArchive(descriptor)
    let watch = WorkbookWatch(path: "") { false }
    for name in archive.names(atMost: .max) {
      let counter = Counter()
      try XMLReader.read(name, of: archive, with: counter, watch)
      guard name.hasPrefix("xl/worksheets/") || name == "xl/sharedStrings.xml" else { continue }
      cells += counter.cells
      textBytes += counter.textBytes
    }
  }

  private final class Counter: XMLHandler {
    private static let cell = XMLName("c")
    private static let text = XMLName("t")

    private(set) var cells = 0
    private(set) var textBytes = 0
    private var isInText = false

    func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
      if name == Self.cell { cells += 1 }
      if name == Self.text { isInText = true }
    }

    func end(_ name: XMLName) {
      if name == Self.text { isInText = false }
    }

    func text(_ bytes: Span<UInt8>) {
      if isInText { textBytes += bytes.count }
    }
  }
}
