/// Formats that tables come in and that are no delimited text, known by their first bytes.
package enum FileFormat: Hashable, Sendable {
  /// A workbook of Excel 2007 or later.
  case xlsx
  /// A spreadsheet of OpenOffice or LibreOffice.
  case openDocument
  /// Some other zip archive.
  case zip
  /// A workbook of Excel before 2007, or another old Office document.
  case xls
  /// A page as it is printed.
  case pdf
  /// A file packed by gzip.
  case gzip

  /// How many bytes of a file have to be looked at.
  static let looksAt = 512

  /// The format that a file starts like; nil for what may be text.
  init?(firstBytes bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = Self.archive(startingWith: bytes)
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .xls
    } else if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else {
      return nil
    }
  }

  /// What the file is and what to do with it.
  package var message: String {
    switch self {
    case .xlsx:
      "is an Excel workbook (XLSX). Open it there and save the sheet as CSV UTF-8."
    case .openDocument:
      "is an OpenDocument spreadsheet. Open it and save the sheet as CSV, in UTF-8."
    case .zip:
      "is a zip archive. Unpack it and name the CSV file in it; a spreadsheet, save as CSV."
    case .xls:
      "is an old Excel workbook (XLS). Open it and save the sheet as CSV, in UTF-8."
    case .pdf:
      "is a PDF. Ask for the table that it was made from, and save that as CSV."
    case .gzip:
      "is packed by gzip. Unpack it first (gunzip), and name the file that comes out."
    }
  }

  /// An archive's kind, by the name and content of its first member.
  private static func archive(startingWith bytes: [UInt8]) -> FileFormat {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.contains("application/vnd.oasis.opendocument") { return .openDocument }
    let officeMembers = ["[Content_Types].xml", "_rels/.rels", "xl/"]
    return officeMembers.contains { text.contains($0) } ? .xlsx : .zip
  }
}
