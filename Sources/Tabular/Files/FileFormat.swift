/// Formats that files come in which are no delimited text, known by their first bytes.
package enum FileFormat: Hashable, Sendable {
  /// A zip archive, which may be a workbook.
  case zip
  /// A workbook of Excel before 2007.
  case xls
  /// A workbook that is encrypted.
  case encryptedWorkbook
  /// A workbook of Excel in its binary format.
  case binaryWorkbook
  /// A workbook of Apple's Numbers.
  case numbers
  /// A document of a word processor.
  case document
  /// Slides of a presentation.
  case presentation
  /// A page as it is printed.
  case pdf
  /// A file packed by gzip.
  case gzip
  /// A file packed by another program, whose name is given.
  case packed(String)
  /// A picture in the format of that name.
  case picture(String)
  /// A database of SQLite.
  case sqlite
  /// A table in the Parquet format.
  case parquet
  /// A page of the web, whatever its name ends in.
  case webPage
  /// A spreadsheet in the XML format of Excel 2003.
  case xmlSpreadsheet
  /// Data as JSON.
  case json

  /// Number of bytes at the start of a file that have to be looked at.
  static let looksAt = 512

  private static let signatures: [(bytes: [UInt8], format: FileFormat)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    (compoundFile, .xls),
    (Array("%PDF-".utf8), .pdf),
    ([0x1F, 0x8B], .gzip),
    (Array("BZh91AY&SY".utf8), .packed("bzip2")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .packed("xz")),
    ([0x28, 0xB5, 0x2F, 0xFD], .packed("zstd")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed("7-Zip")),
    ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], .packed("RAR")),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture("PNG")),
    ([0xFF, 0xD8, 0xFF], .picture("JPEG")),
    (Array("GIF87a".utf8), .picture("GIF")),
    (Array("GIF89a".utf8), .picture("GIF")),
    ([0x49, 0x49, 0x2A, 0x00], .picture("TIFF")),
    ([0x4D, 0x4D, 0x00, 0x2A], .picture("TIFF")),
    (Array("SQLite format 3\0".utf8), .sqlite),
    (Array("PAR1".utf8), .parquet),
    (Array("{\\rtf".utf8), .document),
  ]

  /// The first bytes of a compound file, which holds old and encrypted Office documents.
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The format of a file; nil for what may be text.
  init?(_ file: InputFile) {
    let bytes = file.firstBytes(atMost: Self.looksAt)
    guard let format = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.format else {
      guard let format = Self.markup(startingWith: bytes) else { return nil }
      self = format
      return
    }
    self = format == .xls ? Self.compound(file, startingWith: bytes) : format
  }

  /// Whether a file starts like a zip archive.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    signatures.contains { $0.format == .zip && bytes.starts(with: $0.bytes) }
  }

  /// Description of the file and what to do with it.
  package var message: String {
    switch self {
    case .zip: "is a zip archive. Unpack it and name the list in it."
    case .xls:
      "is an old Excel workbook (XLS). Open it, save it as an Excel workbook (XLSX), and name that."
    case .encryptedWorkbook:
      "is a workbook protected by a password. Open it, save a copy without the password, and name "
        + "that."
    case .binaryWorkbook:
      "is a binary Excel workbook (XLSB). Open it, save it as an Excel workbook (XLSX), and name "
        + "that."
    case .numbers:
      "is a spreadsheet of Numbers. Open it, export it as an Excel workbook (XLSX), and name that."
    case .document:
      "is a text document. Copy its table into a spreadsheet, save that as XLSX or CSV, and use it."
    case .presentation:
      "is a presentation. Copy its table into a spreadsheet, save that as XLSX or CSV, and use it."
    case .pdf: "is a PDF. Ask for the table that it was made from, and save that as CSV."
    case .gzip: "is packed by gzip. Unpack it first (gunzip), and name the file that comes out."
    case .packed(let program): "is packed by \(program). Unpack it first, and name the list in it."
    case .picture(let name):
      "is a picture (\(name)). Ask for the table that it shows, as a workbook or CSV."
    case .sqlite: "is an SQLite database. To use a database of Aigaq, give it with --db."
    case .parquet: "is a Parquet file. Convert it to CSV and name that."
    case .webPage:
      "is a web page (HTML). Open it in a spreadsheet program, save the table as XLSX or CSV, and "
        + "name that."
    case .xmlSpreadsheet:
      "is a spreadsheet of Excel 2003 (XML). Open it, save it as an Excel workbook (XLSX), and name "
        + "that."
    case .json:
      "is JSON, and no table. Convert it to CSV with a row for each incident, and name that."
    }
  }

  /// Whether a text begins as JSON does, and no table.
  private static func isJSON(_ text: some StringProtocol) -> Bool {
    let signs = text.lazy.filter { !$0.isWhitespace }.prefix(2)
    return ["{\"", "{}", "[{", "[[", "[\"", "[]"].contains(String(signs))
  }

  /// The format of a text in a markup language; nil for any other.
  private static func markup(startingWith bytes: [UInt8]) -> FileFormat? {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if ["<html", "<!doctype html", "<table"].contains(where: { start.hasPrefix($0) }) {
      return .webPage
    }
    if isJSON(start) { return .json }
    let isSpreadsheet =
      start.hasPrefix("<?xml")
      && (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
        || start.contains("progid=\"excel.sheet\""))
    return isSpreadsheet ? .xmlSpreadsheet : nil
  }

  /// The kind of a compound file, by the names in the first sector of its directory ([MS-CFB] 2.2).
  private static func compound(
    _ file: InputFile, startingWith header: [UInt8]
  ) -> FileFormat {
    guard header.count >= 52, (9...12).contains(header[30]) else { return .xls }
    let sector = header[48..<52].reversed().reduce(0) { $0 << 8 | Int($1) }
    let names = file.bytes(atMost: 4096, from: (sector + 1) << Int(header[30]))
    func has(_ name: String) -> Bool {
      let text = name.utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
      return names.indices.contains { names[$0...].starts(with: text) }
    }
    if has("EncryptedPackage") { return .encryptedWorkbook }
    return has("WordDocument") ? .document : has("PowerPoint Document") ? .presentation : .xls
  }
}
