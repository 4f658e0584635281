/// Styles of an OpenDocument spreadsheet, as far as they change how its cells are read: the parts of a
/// date that a cell shows, and the sheets that are hidden.
struct ODSStyles {
  private static let names = (
    style: XMLName("style"), dateStyle: XMLName("date-style"), year: XMLName("year"),
    month: XMLName("month"), day: XMLName("day"), hours: XMLName("hours"),
    tableProperties: XMLName("table-properties"), name: XMLName("name"),
    dataStyle: XMLName("data-style-name"), display: XMLName("display")
  )

  /// Names of the styles of hidden sheets.
  private(set) var hidden: Set<String> = []

  /// The formats of dates by the names of their data styles.
  private var dateFormats: [String: CellFormat.DateParts] = [:]
  /// The data styles by the names of the styles of cells.
  private var dataStyles: [String: String] = [:]
  /// The styles of the cells of each column that have none of their own.
  private var columns: [String?] = []
  private var styleName: String?
  private var dateStyle: String?

  /// Takes the start of an element before the sheets.
  ///
  /// - Throws: `tooLarge` where there are more styles than any spreadsheet has.
  mutating func start(
    _ name: XMLName, _ attributes: borrowing XMLAttributes
  ) throws(WorkbookProblem) {
    let names = Self.names
    if name == names.style {
      styleName = attributes[names.name]
      if let styleName { dataStyles[styleName] = attributes[names.dataStyle] }
    } else if name == names.tableProperties {
      if attributes[names.display] == "false", let styleName { hidden.insert(styleName) }
    } else if name == names.dateStyle {
      dateStyle = attributes[names.name]
      if let dateStyle { dateFormats[dateStyle] = CellFormat.DateParts() }
    } else if let dateStyle {
      switch name {
      case names.year: dateFormats[dateStyle]?.hasYear = true
      case names.month: dateFormats[dateStyle]?.hasMonth = true
      case names.day: dateFormats[dateStyle]?.hasDay = true
      case names.hours: dateFormats[dateStyle]?.hasTime = true
      default: break
      }
    }
    guard max(dataStyles.count, dateFormats.count) <= WorkbookLimits.formats else {
      throw .tooLarge(part: "styles")
    }
  }

  /// Takes the end of an element before the sheets.
  mutating func end(_ name: XMLName) {
    if name == Self.names.dateStyle { dateStyle = nil }
  }

  /// Forgets the columns of the sheet before.
  mutating func beginTable() { columns = [] }

  /// Adds columns of a sheet, with the style of their cells.
  mutating func addColumns(_ count: Int, style: String?) {
    let free = max(0, WorkbookLimits.columns - columns.count)
    columns.append(contentsOf: repeatElement(style, count: min(count, free)))
  }

  /// The parts of a date that a cell shows, by its own style, else by that of its column, from 1; nil
  /// where its style says nothing of dates.
  func dateParts(of style: String?, column: Int) -> CellFormat.DateParts? {
    let ofColumn = columns.indices.contains(column - 1) ? columns[column - 1] : nil
    return (style ?? ofColumn).flatMap { dataStyles[$0] }.flatMap { dateFormats[$0] }
  }
}
