/// Reader of the part that holds the cells of one sheet.
final class XLSXSheetHandler: XMLHandler {
  // One value, as each property of a class is guarded by itself, which takes long for every cell.
  private var parser: XLSXSheetParser

  init(
    _ sheet: String, formats: [CellFormat], strings: StringPool, is1904: Bool,
    sink: any SheetSink
  ) {
    parser = XLSXSheetParser(
      sheet, formats: formats, strings: strings, is1904: is1904, sink: sink)
  }

  /// Facts about the sheet, as far as it was read.
  var facts: SheetFacts { parser.facts }
  var isDone: Bool { parser.isDone }

  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    try parser.start(name, attributes)
  }

  func end(_ name: XMLName) throws { try parser.end(name) }
  func text(_ bytes: Span<UInt8>) throws { try parser.text(bytes) }
}

/// State of reading a sheet.
private struct XLSXSheetParser {
  /// Type of a cell's content, from its attribute `t`.
  private enum CellType {
    case number, shared, text, boolean, error, date
  }

  private(set) var facts = SheetFacts()

  private let sheet: String
  private let formats: [CellFormat]
  private let strings: StringPool
  private let is1904: Bool
  private let sink: any SheetSink

  private var row = SheetRow()
  private var isInCells = false
  private var isInRow = false
  private var column = 0
  private var type = CellType.number
  private var style = 0
  private var isInCell = false
  private var hasFormula = false
  private var isInText = false
  private var isInPhonetic = false
  private var start = 0

  private let names = (
    cells: XMLName("sheetData"), row: XMLName("row"), cell: XMLName("c"), value: XMLName("v"),
    text: XMLName("t"), formula: XMLName("f"), phonetic: XMLName("rPh"),
    merge: XMLName("mergeCell"), column: XMLName("col")
  )
  private let keys = (
    place: XMLName("r"), style: XMLName("s"), type: XMLName("t"), hidden: XMLName("hidden")
  )

  init(
    _ sheet: String, formats: [CellFormat], strings: StringPool, is1904: Bool,
    sink: any SheetSink
  ) {
    self.sheet = sheet
    self.formats = formats
    self.strings = strings
    self.is1904 = is1904
    self.sink = sink
  }

  var isDone: Bool { sink.isDone }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    if isInCell {
      startInCell(name)
    } else if isInRow {
      if name == names.cell { try startCell(attributes) }
    } else if isInCells {
      if name == names.row { try startRow(attributes) }
    } else if name == names.cells {
      isInCells = true
    } else if name == names.merge {
      guard let range = attributes[XMLName("ref")].flatMap(Self.range) else { return }
      try facts.merge(rows: range.rows, columns: range.columns)
    } else if name == names.column {
      addColumn(attributes)
    }
  }

  mutating func end(_ name: XMLName) throws {
    if isInCell {
      try endInCell(name)
    } else if name == names.row, isInRow {
      isInRow = false
      if !row.cells.isEmpty {
        if row.isHidden { facts.hiddenRows.add(row: row.number, column: 1) }
        try sink.take(row)
      }
    } else if name == names.cells {
      isInCells = false
    }
  }

  mutating func text(_ bytes: Span<UInt8>) throws {
    guard isInText else { return }
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

  private mutating func startRow(_ attributes: borrowing XMLAttributes) throws {
    var number: Int? = row.number + 1
    var isHidden = false
    attributes.forEach { name, value in
      if name == keys.place { number = Self.number(value) }
      if name == keys.hidden { isHidden = Self.isTrue(value) }
    }
    guard let number, number > row.number else {
      throw malformed("the rows are not in order. Save the workbook again.")
    }
    row.begin(number, isHidden: isHidden)
    column = 0
    isInRow = true
  }

  private mutating func startCell(_ attributes: borrowing XMLAttributes) throws {
    var place: Int? = column + 1
    (type, style) = (.number, 0)
    attributes.forEach { name, value in
      if name == keys.place {
        place = Self.column(value)
      } else if name == keys.style {
        style = Self.number(value) ?? 0
      } else if name == keys.type {
        type = Self.type(value)
      }
    }
    guard let place, place > column else {
      throw malformed("the cells are not in order. Save the workbook again.")
    }
    column = place
    start = row.bytes.count
    (isInCell, hasFormula) = (true, false)
  }

  private mutating func startInCell(_ name: XMLName) {
    if name == names.value || name == names.text {
      isInText = !isInPhonetic
    } else if name == names.formula {
      hasFormula = true
    } else if name == names.phonetic {
      isInPhonetic = true
    }
  }

  private mutating func endInCell(_ name: XMLName) throws {
    if name == names.value || name == names.text {
      isInText = false
    } else if name == names.phonetic {
      isInPhonetic = false
    } else if name == names.cell {
      isInCell = false
      try endCell()
    }
  }

  private mutating func endCell() throws {
    if start == row.bytes.count {
      if hasFormula, type != .text {
        facts.formulasWithoutValue.add(row: row.number, column: column)
      }
      return
    }
    row.endCell(column, from: start, kind: try rewrite())
  }

  /// Replaces the stored value by the text that is read, and tells its kind.
  private mutating func rewrite() throws -> SheetRow.Kind {
    switch type {
    case .number:
      let format = formats.indices.contains(style) ? formats[style] : .number
      let kind = CellText.rewriteNumber(in: &row.bytes, from: start, as: format, is1904: is1904)
      guard let kind else { throw malformed("the cell is not the number that it should be.") }
      return kind
    case .shared:
      guard let number = Self.number(row.bytes.span.extracting(start...)) else {
        throw malformed("the cell does not say which shared text it holds.")
      }
      row.bytes.removeSubrange(start...)
      guard try strings.append(number, to: &row.bytes) else {
        throw malformed(
          "the cell refers to shared text \(number), and the workbook has \(strings.count). Save the "
            + "workbook again, or ask for another copy.")
      }
      try checkSize()
      return .text
    case .text:
      CellText.undoEscapes(in: &row.bytes, from: start)
      return .text
    case .date:
      DayTime.trim(&row.bytes, from: start)
      return .date
    case .boolean:
      let isTrue = row.bytes[start...].elementsEqual("1".utf8)
      replace(by: isTrue ? "TRUE" : "FALSE")
      return .text
    case .error:
      facts.errors.add(row: row.number, column: column)
      replace(by: "")
      return .text
    }
  }

  private mutating func replace(by text: String) {
    row.bytes.removeSubrange(start...)
    row.bytes.append(contentsOf: text.utf8)
  }

  private mutating func addColumn(_ attributes: borrowing XMLAttributes) {
    guard let first = attributes[XMLName("min")].flatMap({ Int($0) }),
      let last = attributes[XMLName("max")].flatMap({ Int($0) }), first >= 1, last >= first,
      facts.hiddenColumns.count < 1000
    else { return }
    if ["1", "true"].contains(attributes[keys.hidden] ?? "0") {
      facts.hiddenColumns.append(first...last)
    }
  }

  private func malformed(_ reason: String) -> WorkbookProblem {
    .malformed(
      sheet: sheet, row: max(row.number, 1), column: isInRow && column > 0 ? column : nil,
      reason: reason)
  }

  // MARK: Attributes

  private static func type(_ value: Span<UInt8>) -> CellType {
    switch value.count {
    case 1:
      switch value[0] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "b"): return .boolean
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .date
      default: return .number
      }
    case 3, 9: return .text  // str, inlineStr
    default: return .number
    }
  }

  private static func isTrue(_ value: Span<UInt8>) -> Bool {
    !value.isEmpty && (value[0] == UInt8(ascii: "1") || value[0] == UInt8(ascii: "t"))
  }

  /// A whole number from 0; nil where the bytes are none, or have more than nine digits.
  private static func number(_ bytes: Span<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var number = 0
    for index in bytes.indices {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
  }

  /// The column of a place such as C14, from 1; nil where it is none.
  private static func column(_ place: Span<UInt8>) -> Int? {
    var column = 0
    var index = 0
    while index < place.count, place[index] >= 0x41, place[index] <= 0x5A, index < 4 {
      column = column * 26 + Int(place[index] - 0x40)
      index += 1
    }
    return index > 0 ? column : nil
  }

  private static func range(_ text: String) -> MergedCells? {
    let ends = text.split(separator: ":").map { part in
      let place = Array(part.utf8)
      let letters = place.prefix { $0 >= 0x41 }
      return (
        column: column(place.span), row: number(Array(place[letters.endIndex...]).span)
      )
    }
    guard ends.count == 2, let left = ends[0].column, let top = ends[0].row,
      let right = ends[1].column, let bottom = ends[1].row, left <= right, top <= bottom, top > 0
    else { return nil }
    return MergedCells(rows: top...bottom, columns: left...right)
  }
}

/// Days with times in ISO 8601, as workbooks write them.
enum DayTime {
  /// Leaves out the time at midnight, and puts a space between day and time.
  static func trim(_ bytes: inout [UInt8], from start: Int) {
    guard let mark = bytes[start...].firstIndex(of: UInt8(ascii: "T")) else { return }
    var time = bytes[(mark + 1)...]
    if time.last == UInt8(ascii: "Z") { time.removeLast() }
    if let point = time.firstIndex(of: UInt8(ascii: ".")) { time = time[..<point] }
    if time.count == 8, time.suffix(3).elementsEqual(":00".utf8) { time.removeLast(3) }
    let isMidnight = time.allSatisfy { $0 == 0x30 || $0 == UInt8(ascii: ":") }
    let kept = isMidnight ? [] : [UInt8(ascii: " ")] + time
    bytes.replaceSubrange(mark..., with: kept)
  }
}
