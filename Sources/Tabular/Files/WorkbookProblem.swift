/// Reason why a workbook, or one of its sheets, cannot be read.
package enum WorkbookProblem: Error, Hashable, Sendable {
  /// The archive is cut off, or otherwise not as archives are.
  case damaged(part: String, reason: String)
  /// The archive lacks a part that every workbook has.
  case missingPart(String)
  /// The library that reads archives is not installed.
  case noLibrary(reason: String)
  /// A password is needed to read it.
  case encrypted
  /// A part unpacks to far more than a list takes.
  case tooLarge(part: String)
  /// A part declares entities or a document type, which no workbook needs.
  case declaresEntities(part: String)
  /// Several sheets hold tables, and none was chosen.
  case severalTables([SheetSummary])
  /// No sheet has the name that was asked for.
  case noSuchSheet(name: String, sheets: [SheetSummary])
  /// No sheet holds a table.
  case noTable(sheets: [SheetSummary])
  /// A cell or a row is not as the format demands.
  case malformed(sheet: String, row: Int, column: Int?, reason: String)
  /// The file is no workbook, and a sheet was asked for.
  case notAWorkbook
  /// The file is a workbook, and an encoding or a delimiter was stated.
  case notAText

  /// Description of the problem and of the remedy, without the name of the file.
  package var message: String {
    switch self {
    case .damaged(let part, let reason):
      "the workbook is damaged (\(part): \(reason)). Open it in a spreadsheet program and save it "
        + "again, or ask for another copy."
    case .missingPart(let part):
      "the workbook is damaged (it has no part '\(part)'). Open it in a spreadsheet program and save "
        + "it again, or ask for another copy."
    case .noLibrary(let reason):
      "a workbook or document needs the library libzip, which cannot be loaded (\(reason)). Install it "
        + "(the package libzip4 of Debian 12), or save the sheet as CSV UTF-8."
    case .encrypted:
      "the workbook is protected by a password. Open it, save a copy without the password, and "
        + "import that."
    case .tooLarge(let part):
      "the workbook unpacks to far more than a list takes (\(part)). If it really is that large, "
        + "save the sheet as CSV UTF-8 and import that."
    case .declaresEntities(let part):
      "the workbook declares a document type or entities (\(part)), as no spreadsheet program does. "
        + "It was not read further. Open it in a spreadsheet program and save it again."
    case .severalTables(let sheets):
      "the workbook has tables in several sheets: \(Self.listed(sheets)). Choose one with --sheet "
        + "NAME."
    case .noSuchSheet(let name, let sheets):
      "the workbook has no sheet '\(name)'. Its sheets: \(Self.listed(sheets))."
    case .noTable(let sheets) where sheets.isEmpty:
      "the workbook has no sheet with cells."
    case .noTable(let sheets):
      "no sheet of the workbook holds a table with a header and rows. Its sheets: "
        + "\(Self.listed(sheets)). Choose one with --sheet NAME to read it anyway."
    case .malformed(let sheet, let row, let column, let reason):
      "sheet '\(sheet)', row \(row)\(column.map { ", column \(ColumnLetters.of($0))" } ?? ""): "
        + reason
    case .notAWorkbook:
      "is not a workbook and has no sheets. Leave out --sheet, and 'sheet' in the "
        + "mapping."
    case .notAText:
      "is a workbook, which has neither an encoding nor a delimiter. Leave out --encoding and "
        + "--delimiter."
    }
  }

  private static func listed(_ sheets: [SheetSummary]) -> String {
    let shown = sheets.prefix(20).map(\.description)
    let rest = sheets.count > 20 ? ", … \(sheets.count) in all" : ""
    return shown.joined(separator: ", ") + rest
  }
}

/// Name, size and visibility of a sheet, for messages.
package struct SheetSummary: Hashable, Sendable, CustomStringConvertible {
  /// The name on the sheet's tab.
  package let name: String
  /// Number of rows with something in them; nil where they were not counted.
  package let rows: Int?
  /// Whether the spreadsheet program shows no tab for the sheet.
  package let isHidden: Bool

  /// The name with what is known about the sheet.
  package var description: String {
    let notes = [rows.map { $0 == 1 ? "1 row" : "\($0) rows" }, isHidden ? "hidden" : nil]
      .compactMap(\.self)
    return "'\(name)'" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }
}
