/// A Word document (DOCX) that holds one table, and texts above it.
///
/// The paper is A4 across, the header of the table stands on each page, and pages are numbered.
package struct WordTable {
  /// A column: its heading, and the share of the width that it takes, in percent.
  package typealias Column = (heading: String, width: Int)

  private let title: String
  private let language: String
  private let paragraphs: [String]
  private let columns: [Column]
  private let rows: [[[String]]]

  /// A document.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - language: The language of the texts: `en`, `ru` or `kk`.
  ///   - paragraphs: The texts between the title and the table.
  ///   - columns: The columns.
  ///   - rows: The rows: for each column its paragraphs.
  package init(
    _ title: String, language: String, paragraphs: [String], columns: [Column], rows: [[[String]]]
  ) {
    (self.title, self.language, self.paragraphs) = (title, language, paragraphs)
    (self.columns, self.rows) = (columns, rows)
  }

  /// The bytes; the same document gives the same bytes.
  ///
  /// - Throws: `WorkbookProblem` where there is no memory for it.
  package func bytes() throws -> [UInt8] {
    try ZipEditing.archive(of: [
      ("[Content_Types].xml", Array(Self.types.utf8)), ("_rels/.rels", Array(Self.root.utf8)),
      ("word/document.xml", Array(document.utf8)), ("word/styles.xml", Array(styles.utf8)),
      ("word/footer1.xml", Array(Self.footer.utf8)),
      ("word/_rels/document.xml.rels", Array(Self.parts.utf8)),
    ])
  }

  // MARK: - Parts

  /// The width of the text of a page, in twentieths of a point.
  private static let textWidth = 14_570

  private var document: String {
    var xml = Self.declaration
    xml += "<w:document \(WordText.namespace) \(Self.relations)><w:body>"
    xml += WordText.paragraph(title, style: "Title")
    for paragraph in paragraphs { xml += WordText.paragraph(paragraph) }
    xml += "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>"
    for edge in ["top", "left", "bottom", "right", "insideH", "insideV"] {
      xml += "<w:\(edge) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"666666\"/>"
    }
    xml += "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    for column in columns { xml += "<w:gridCol w:w=\"\(Self.width(of: column))\"/>" }
    xml += "</w:tblGrid>"
    xml += row(columns.map { [$0.heading] }, isHeader: true)
    for cells in rows { xml += row(cells, isHeader: false) }
    xml += "</w:tbl><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
    xml += "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
    xml += "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" "
    xml += "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    return xml
  }

  private static func width(of column: Column) -> Int { textWidth * column.width / 100 }

  private func row(_ cells: [[String]], isHeader: Bool) -> String {
    var xml = "<w:tr>"
    if isHeader { xml += "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" }
    for (column, paragraphs) in zip(columns, cells) {
      xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(Self.width(of: column))\" w:type=\"dxa\"/></w:tcPr>"
      // A cell has a paragraph, be it an empty one.
      for paragraph in paragraphs.isEmpty ? [""] : paragraphs {
        xml += WordText.paragraph(paragraph, style: isHeader ? "TableHeading" : nil)
      }
      xml += "</w:tc>"
    }
    return xml + "</w:tr>"
  }

  private var styles: String {
    """
    \(Self.declaration)<w:styles \(WordText.namespace)><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="18"/>\
    <w:lang w:val="\(WordText.escaped(language))"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
    <w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>\
    <w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="TableHeading"><w:name w:val="Table Heading"/>\
    <w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style></w:styles>
    """
  }

  private static let declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let relations =
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  private static let content =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let types = """
    \(declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(content).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(content).styles+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(content).footer+xml"/></Types>
    """

  private static let root = relationships([("officeDocument", "word/document.xml")])

  private static let parts = relationships([("styles", "styles.xml"), ("footer", "footer1.xml")])

  private static func relationships(_ targets: [(type: String, path: String)]) -> String {
    var xml =
      "\(declaration)<Relationships "
      + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    for (index, target) in targets.enumerated() {
      xml +=
        "<Relationship Id=\"rId\(index + 1)\" "
        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(target.type)\" "
        + "Target=\"\(target.path)\"/>"
    }
    return xml + "</Relationships>"
  }

  private static let footer = """
    \(declaration)<w:ftr \(WordText.namespace)><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
    """
}

/// Texts as WordprocessingML.
enum WordText {
  static let namespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  /// A paragraph.
  static func paragraph(_ text: String, style: String? = nil, attributes: String = "") -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    let start = attributes.isEmpty ? "<w:p>" : "<w:p \(attributes)>"
    return
      "\(start)\(properties)<w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
  }

  /// A text without what XML cannot hold.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        escaped.unicodeScalars.append(isAllowed ? scalar : " ")
      }
    }
    return escaped
  }
}
