import Incidents

/// What is gathered about a date or a number of people while the rows pass by, read as the layout
/// says.
struct FieldSurvey {
  /// How many texts that are read are remembered.
  private static let mostKnown = 10_000
  /// The longest text, in bytes, that may be a date or a number.
  private static let longest = 300

  /// The field.
  var field: NativeField { reader.field }
  /// What the texts say about the order of day and month.
  private(set) var dates = DateColumn()
  private let reader: CellReader
  private var unread = UnreadTexts()
  private var empty = 0
  private var known: Set<String> = []

  /// A survey of a field; nil for one that takes any text.
  ///
  /// - Throws: `noSuchColumn` where the layout names a column that the file does not have.
  init?(
    _ field: NativeField, _ mapping: FieldMapping, in header: Header
  ) throws(ImportProblem) {
    guard field.isDate || field.isCount, !mapping.columns.isEmpty else { return nil }
    reader = try CellReader(field, mapping, in: header)
  }

  /// Takes a row.
  mutating func add(_ cells: FileCells, line: Int) {
    let reader = reader.speaking(in: cells)
    guard let text = reader.text(in: cells) else {
      if field.isDate { empty += 1 }
      return
    }
    guard text.utf8.count <= Self.longest else {
      unread.add(ColumnSurvey.shortened(text), line: line)
      return
    }
    if field.isDate {
      addDate(text, with: reader, cells, line: line)
    } else if case .unread = reader.count(in: cells) {
      unread.add(ColumnSurvey.shortened(text), line: line)
    }
  }

  private mutating func addDate(
    _ text: String, with reader: CellReader, _ cells: FileCells, line: Int
  ) {
    guard !known.contains(text) else { return }
    if reader.mapping.order == nil {
      dates.add(text, line: line)
      if let end = reader.endText(in: cells) { dates.add(end, line: line) }
    }
    guard Self.isRead(text, with: reader, cells) else {
      unread.add(ColumnSurvey.shortened(text), line: line)
      return
    }
    // What else a row says may make a date wrong.
    if reader.mapping.end == nil, known.count < Self.mostKnown { known.insert(text) }
  }

  /// Whether a text is a date, in the order that is stated, or in one at least.
  private static func isRead(_ text: String, with reader: CellReader, _ cells: FileCells) -> Bool {
    guard reader.mapping.order == nil, !reader.mapping.areSerials else {
      return (try? reader.date(text, in: cells)) != nil
    }
    let texts = [text] + (reader.endText(in: cells).map { [$0] } ?? [])
    guard texts.contains(where: { !PartialDate.orders(fitting: $0).isEmpty }) else {
      return (try? reader.date(text, in: cells)) != nil
    }
    return texts.allSatisfy { text in
      let orders = PartialDate.orders(fitting: text).map(Optional.some)
      return (orders.isEmpty ? [nil] : orders).contains { order in
        (try? PartialDate(reading: text, order: order)) != nil
      }
    }
  }

  /// What was found.
  var finding: FieldFinding {
    let isSerial = dates.isExcelSerials
    return FieldFinding(
      field: field, columns: reader.mapping.columns, statedOrder: reader.mapping.order,
      order: field.isDate ? dates.order : nil, isExcelSerial: isSerial,
      unread: isSerial ? UnreadTexts() : unread, empty: empty)
  }
}
