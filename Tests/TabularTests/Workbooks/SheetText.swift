import Tabular
import TestSupport

/// Workbooks that are written as text.
enum SheetText {
  /// A workbook of sheets, each the XML of its rows, or of more.
  static func xlsx(
    _ sheets: KeyValuePairs<String, String>, styles: [String] = [], strings: String = "",
    properties: String = "", hidden: Set<String> = []
  ) -> [UInt8] {
    let list = sheets.enumerated().map { index, sheet in
      let state = hidden.contains(sheet.key) ? #" state="hidden""# : ""
      return
        #"<sheet name="\#(sheet.key)" sheetId="\#(index + 1)"\#(state) r:id="rId\#(index + 1)"/>"#
    }
    let targets = (1...max(sheets.count, 1)).map { number in
      relation("rId\(number)", "worksheet", "worksheets/sheet\(number).xml")
    }
    let others =
      relation("rIdA", "styles", "styles.xml")
      + relation("rIdB", "sharedStrings", "sharedStrings.xml")
    let formats = styles.enumerated().map { index, code in
      #"<numFmt numFmtId="\#(200 + index)" formatCode="\#(code)"/>"#
    }
    let cellFormats = styles.indices.map { #"<xf numFmtId="\#(200 + $0)"/>"# }
    let parts = sheets.map(\.value)
    func part(_ index: Int) -> String {
      guard index < parts.count else { return "" }
      let isWhole = parts[index].contains("<sheetData")
      return
        "<worksheet>\(isWhole ? parts[index] : "<sheetData>\(parts[index])</sheetData>")</worksheet>"
    }
    return ZipText.archive([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
      "xl/workbook.xml":
        #"<workbook xmlns:r="r">\#(properties)<sheets>\#(list.joined())</sheets></workbook>"#,
      "xl/_rels/workbook.xml.rels": relations(targets.joined() + others),
      "xl/styles.xml":
        "<styleSheet><numFmts>\(formats.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>"
        + "\(cellFormats.joined())</cellXfs></styleSheet>",
      "xl/sharedStrings.xml": "<sst>\(strings)</sst>",
      "xl/worksheets/sheet1.xml": part(0), "xl/worksheets/sheet2.xml": part(1),
      "xl/worksheets/sheet3.xml": part(2),
    ])
  }

  /// A row of texts, written into its cells; an empty text is no cell.
  static func row(_ number: Int, _ texts: String...) -> String {
    let cells = texts.enumerated().map { index, text in
      text.isEmpty
        ? ""
        : #"<c r="\#(ColumnLetters.of(index + 1))\#(number)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    return #"<row r="\#(number)">\#(cells.joined())</row>"#
  }

  /// An OpenDocument spreadsheet of the XML of its tables.
  static func ods(_ tables: String, styles: String = "") -> [UInt8] {
    ZipText.archive([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": """
      <o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:s="s">
      <o:automatic-styles>\(styles)</o:automatic-styles>
      <o:body><o:spreadsheet>\(tables)</o:spreadsheet></o:body></o:document-content>
      """,
    ])
  }

  private static func relations(_ list: String) -> String {
    "<Relationships>\(list)</Relationships>"
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    #"<Relationship Id="\#(id)" Type="http://example.org/\#(type)" Target="\#(target)"/>"#
  }
}

/// The sheet of a workbook, opened from a file of any name.
func openSheet(
  _ bytes: [UInt8], _ name: String? = nil, skip: Int? = nil, hasHeader: Bool = true
) throws -> DelimitedFile {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, to: "list.csv")
  guard let workbook = try Workbook.open(path: path, spooled: nil) else {
    return DelimitedFile(bytes: [])
  }
  return try workbook.sheet(name, skippedRows: skip, hasHeader: hasHeader).file
}

/// The problem for which a workbook is refused; nil where it is not.
func problem(opening bytes: [UInt8], _ name: String? = nil) throws -> WorkbookProblem? {
  do {
    _ = try records(of: openSheet(bytes, name))
    return nil
  } catch FileProblem.workbook(_, let problem) {
    return problem
  }
}
