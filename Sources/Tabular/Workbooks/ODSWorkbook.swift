/// A spreadsheet in the OpenDocument format: all its sheets are in one part (OASIS OpenDocument 1.3
/// part 3).
struct ODSWorkbook {
  static let contentPart = "content.xml"
  private static let manifestPart = "META-INF/manifest.xml"

  private let archive: ZipArchive
  private let watch: WorkbookWatch

  /// Whether an archive calls itself an OpenDocument spreadsheet.
  static func isIn(_ archive: ZipArchive) throws -> Bool {
    guard archive.has("mimetype"), archive.has(contentPart) else { return false }
    let type = try archive.open("mimetype").readWhole(atMost: 1 << 16)
    return type.starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8)
  }

  /// - Throws: `encrypted` where a password is needed.
  init(_ archive: ZipArchive, _ watch: WorkbookWatch) throws {
    self.archive = archive
    self.watch = watch
    guard archive.has(Self.manifestPart) else { return }
    let handler = ManifestHandler()
    try XMLReader.read(Self.manifestPart, of: archive, with: handler, watch)
    if handler.isEncrypted { throw WorkbookProblem.encrypted }
  }

  /// Reads the sheets one after the other, each into the sink that is made for it.
  func read(
    _ sinkForSheet: @escaping (_ name: String, _ isHidden: Bool) throws -> any SheetSink
  ) throws -> [SheetFacts] {
    let handler = ODSHandler(sinkForSheet)
    try XMLReader.read(Self.contentPart, of: archive, with: handler, watch)
    return handler.facts
  }
}

private final class ManifestHandler: XMLHandler {
  var isEncrypted = false

  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    if name == XMLName("encryption-data") { isEncrypted = true }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: Span<UInt8>) {}
}

/// Reader of the part that holds the cells of all sheets.
private final class ODSHandler: XMLHandler {
  /// Type of a cell's value, from its attribute `office:value-type`.
  private enum CellType {
    case none, text, number, date, boolean
  }

  /// What a cell's start tag says.
  private struct CellStart {
    var type = CellType.none
    var repeats = 1
    var rowsSpanned = 1
    var columnsSpanned = 1
    var value: [UInt8] = []
    var style: String?
    var hasFormula = false
    var isCovered = false
    var isError = false
  }

  var facts: [SheetFacts] = []

  private let sinkForSheet: (String, Bool) throws -> any SheetSink
  private var sheet = ""
  private var sink: (any SheetSink)?
  private var styles = ODSStyles()
  private var tables = 0
  private var row = SheetRow()
  private var rowRepeats = 1
  private var isInRow = false
  private var column = 0
  private var columnOfSheet = 0
  private var cell: CellStart?
  private var start = 0
  private var paragraphs = 0
  private var isInParagraph = false
  private var ignored = 0

  private let names = (
    table: XMLName("table"), row: XMLName("table-row"), cell: XMLName("table-cell"),
    covered: XMLName("covered-table-cell"), column: XMLName("table-column"),
    paragraph: XMLName("p"), space: XMLName("s"), tab: XMLName("tab"),
    lineBreak: XMLName("line-break")
  )
  private let ignoredNames: Set<XMLName> = [
    XMLName("annotation"), XMLName("shapes"), XMLName("frame"), XMLName("ruby-text"),
    XMLName("custom-shape"), XMLName("tracked-changes"), XMLName("dde-links"),
  ]
  private let keys = (
    columnsRepeated: XMLName("number-columns-repeated"),
    rowsRepeated: XMLName("number-rows-repeated"),
    columnsSpanned: XMLName("number-columns-spanned"),
    rowsSpanned: XMLName("number-rows-spanned"), type: XMLName("value-type"),
    value: XMLName("value"), date: XMLName("date-value"), time: XMLName("time-value"),
    boolean: XMLName("boolean-value"), string: XMLName("string-value"),
    formula: XMLName("formula"), visibility: XMLName("visibility"), name: XMLName("name"),
    styleName: XMLName("style-name"), count: XMLName("c"),
    columnStyle: XMLName("default-cell-style-name")
  )

  init(_ sinkForSheet: @escaping (String, Bool) throws -> any SheetSink) {
    self.sinkForSheet = sinkForSheet
  }

  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    if ignored > 0 || ignoredNames.contains(name) {
      ignored += 1
    } else if name == names.table {
      try startTable(attributes)
    } else if tables > 1 {
      return  // A table inside a cell is no part of the sheet.
    } else if cell != nil {
      try startInCell(name, attributes)
    } else if isInRow {
      if name == names.cell || name == names.covered {
        startCell(attributes, isCovered: name == names.covered)
      }
    } else if name == names.row, tables == 1 {
      try startRow(attributes)
    } else if name == names.column, tables == 1 {
      addColumn(attributes)
    } else if tables == 0 {
      try styles.start(name, attributes)
    }
  }

  func end(_ name: XMLName) throws {
    if ignored > 0 {
      ignored -= 1
    } else if name == names.table {
      tables -= 1
    } else if tables > 1 {
      return
    } else if cell != nil {
      if name == names.paragraph {
        isInParagraph = false
      } else if name == names.cell || name == names.covered {
        try endCell()
      }
    } else if name == names.row, isInRow {
      try endRow()
    } else if tables == 0 {
      styles.end(name)
    }
  }

  func text(_ bytes: Span<UInt8>) throws {
    guard isInParagraph, ignored == 0, tables == 1, sink != nil else { return }
    row.bytes.append(bytes)
    try checkSize()
  }

  /// Refuses a cell and a row that no table has, before more is added to them.
  private func checkSize() throws {
    guard row.bytes.count - start <= WorkbookLimits.cellBytes else {
      throw malformed("the text of the cell is longer than \(WorkbookLimits.cellBytes) bytes.")
    }
    guard row.bytes.count <= ReadingLimits.standard.longestRecord else {
      throw malformed("the row is longer than \(ReadingLimits.standard.longestRecord) bytes.")
    }
  }

  private func startTable(_ attributes: borrowing XMLAttributes) throws {
    tables += 1
    guard tables == 1 else { return }
    sheet = attributes[keys.name] ?? ""
    let isHidden = attributes[keys.styleName].map(styles.hidden.contains) ?? false
    sink = try sinkForSheet(sheet, isHidden)
    facts.append(SheetFacts())
    row.begin(0, isHidden: false)
    (rowRepeats, columnOfSheet) = (1, 0)
    styles.beginTable()
  }

  private func addColumn(_ attributes: borrowing XMLAttributes) {
    let count = repeats(attributes, keys.columnsRepeated)
    let isHidden = ["collapse", "filter"].contains(attributes[keys.visibility] ?? "visible")
    if isHidden, facts[facts.count - 1].hiddenColumns.count < 1000 {
      facts[facts.count - 1].hiddenColumns.append(columnOfSheet + 1...columnOfSheet + count)
    }
    columnOfSheet = min(columnOfSheet + count, 1 << 20)
    styles.addColumns(count, style: attributes[keys.columnStyle])
  }

  private func startRow(_ attributes: borrowing XMLAttributes) throws {
    let number = row.number + rowRepeats
    rowRepeats = repeats(attributes, keys.rowsRepeated)
    let isHidden = ["collapse", "filter"].contains(attributes[keys.visibility] ?? "visible")
    row.begin(min(number, 1 << 40), isHidden: isHidden)
    column = 0
    isInRow = true
  }

  private func endRow() throws {
    isInRow = false
    guard !row.cells.isEmpty, let sink else { return }
    guard row.number + rowRepeats - 1 <= WorkbookLimits.rows else {
      throw malformed(
        "a sheet has at most \(WorkbookLimits.rows) rows. Remove everything below the table.")
    }
    for _ in 0..<rowRepeats {
      if row.isHidden { facts[facts.count - 1].hiddenRows.add(row: row.number, column: 1) }
      try sink.take(row)
      row.number += 1
    }
    // The next row begins after the last of them.
    row.number -= 1
    rowRepeats = 1
  }

  private func startCell(_ attributes: borrowing XMLAttributes, isCovered: Bool) {
    var cell = CellStart()
    cell.isCovered = isCovered
    attributes.forEach { name, value in
      if name == keys.type {
        cell.type = Self.type(String(decoding: value))
        cell.isError = String(decoding: value) == "error"
      } else if name == keys.value || name == keys.date || name == keys.boolean
        || name == keys.string || name == keys.time
      {
        cell.value.append(value)
      } else if name == keys.formula {
        cell.hasFormula = true
      } else if name == keys.styleName {
        cell.style = String(decoding: value)
      } else if name == keys.columnsRepeated {
        cell.repeats = Self.count(value)
      } else if name == keys.rowsSpanned {
        cell.rowsSpanned = Self.count(value)
      } else if name == keys.columnsSpanned {
        cell.columnsSpanned = Self.count(value)
      }
    }
    self.cell = cell
    start = row.bytes.count
    paragraphs = 0
  }

  private func startInCell(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    guard sink != nil else { return }
    if name == names.paragraph {
      if paragraphs > 0 { row.bytes.append(UInt8(ascii: "\n")) }
      paragraphs += 1
      isInParagraph = true
    } else if !isInParagraph {
      return
    } else if name == names.space {
      let count = min(repeats(attributes, keys.count), 1000)
      row.bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
      try checkSize()
    } else if name == names.tab {
      row.bytes.append(UInt8(ascii: "\t"))
    } else if name == names.lineBreak {
      row.bytes.append(UInt8(ascii: "\n"))
    }
  }

  private func endCell() throws {
    guard let cell else { return }
    self.cell = nil
    isInParagraph = false
    let first = column + 1
    column += cell.repeats
    guard sink != nil, !cell.isCovered else {
      row.bytes.removeSubrange(start...)
      return
    }
    let kind = finish(cell, at: first)
    try checkSize()
    guard start < row.bytes.count else { return }
    if cell.rowsSpanned > 1 || cell.columnsSpanned > 1 {
      try facts[facts.count - 1].merge(
        rows: row.number...row.number + cell.rowsSpanned - 1,
        columns: first...first + cell.columnsSpanned - 1)
    }
    guard column <= WorkbookLimits.columns else {
      throw malformed(
        "there is something right of column \(ColumnLetters.of(WorkbookLimits.columns)). Remove "
          + "what does not belong to the table.")
    }
    row.endCell(first, from: start, kind: kind)
    for further in first..<column { row.repeatLast(at: further + 1) }
  }

  /// Replaces what is shown by the value, where that is exact, and tells the kind.
  private func finish(_ cell: CellStart, at place: Int) -> SheetRow.Kind {
    let shown = row.bytes[start...]
    // LibreOffice stores an error as the text that it shows.
    if cell.isError || cell.hasFormula && Self.isError(shown) {
      facts[facts.count - 1].errors.add(row: row.number, column: place)
      row.bytes.removeSubrange(start...)
      return .text
    }
    if cell.hasFormula, shown.isEmpty, cell.value.isEmpty, cell.type != .text {
      facts[facts.count - 1].formulasWithoutValue.add(row: row.number, column: place)
    }
    switch cell.type {
    case .number:
      replace(by: cell.value)
      return CellText.rewriteNumber(in: &row.bytes, from: start, as: .number, is1904: false)
        ?? .text
    case .date:
      replace(by: cell.value)
      DayTime.trim(&row.bytes, from: start)
      if let parts = styles.dateParts(of: cell.style, column: place) {
        let day = String(decoding: row.bytes[start...], as: UTF8.self)
        replace(by: Array(CellText.shown(day, as: parts).utf8))
      }
      return .date
    case .boolean:
      replace(by: Array((cell.value.first == UInt8(ascii: "t") ? "TRUE" : "FALSE").utf8))
      return .text
    case .text, .none:
      if shown.isEmpty { row.bytes += cell.value }
      return .text
    }
  }

  private func replace(by bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    row.bytes.removeSubrange(start...)
    row.bytes += bytes
  }

  private func repeats(_ attributes: borrowing XMLAttributes, _ key: XMLName) -> Int {
    var count = 1
    attributes.forEach { name, value in if name == key { count = Self.count(value) } }
    return count
  }

  /// Number of repeats of something: once where that is no number, at most 2^30 times.
  private static func count(_ text: Span<UInt8>) -> Int {
    guard let count = Int(String(decoding: text)) else { return 1 }
    return min(max(count, 1), 1 << 30)
  }

  private func malformed(_ reason: String) -> WorkbookProblem {
    .malformed(
      sheet: sheet, row: max(row.number, 1), column: column > 0 ? column : nil, reason: reason)
  }

  private static func type(_ name: String) -> CellType {
    switch name {
    case "float", "percentage", "currency": .number
    case "date": .date
    case "boolean": .boolean
    case "string": .text
    default: .none
    }
  }

  private static func isError(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == UInt8(ascii: "#") || text.starts(with: "Err:".utf8)
  }
}
