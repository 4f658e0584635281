import Tabular
import TestSupport
import Testing

@Suite struct `Files that are no text` {
  /// A compound file whose directory is its first sector.
  private static func compound(_ stream: String) -> [UInt8] {
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += Array(repeating: 0, count: 504)
    header[30] = 9
    return header + stream.utf8.flatMap { [$0, 0] as [UInt8] }
  }

  static let cases: [([UInt8], FileFormat, String)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip, "is a zip archive. Unpack it and name the list in it."),
    (
      compound("Workbook"), .xls,
      "is an old Excel workbook (XLS). Open it, save it as an Excel workbook (XLSX), and name that."
    ),
    (
      compound("EncryptedPackage"), .encryptedWorkbook,
      "is a workbook protected by a password. Open it, save a copy without the password, and name "
        + "that."
    ),
    (
      compound("WordDocument"), .document,
      "is a text document. Copy its table into a spreadsheet, save that as XLSX or CSV, and use it."
    ),
    (
      Array("%PDF-1.7\n".utf8), .pdf,
      "is a PDF. Ask for the table that it was made from, and save that as CSV."
    ),
    (
      [0x1F, 0x8B, 0x08, 0x00], .gzip,
      "is packed by gzip. Unpack it first (gunzip), and name the file that comes out."
    ),
    (
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], .packed("7-Zip"),
      "is packed by 7-Zip. Unpack it first, and name the list in it."
    ),
    (
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], .picture("PNG"),
      "is a picture (PNG). Ask for the table that it shows, as a workbook or CSV."
    ),
    (
      Array("\u{FEFF} <!DOCTYPE html><html><table>".utf8), .webPage,
      "is a web page (HTML). Open it in a spreadsheet program, save the table as XLSX or CSV, and "
        + "name that."
    ),
    (
      Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8),
      .xmlSpreadsheet,
      "is a spreadsheet of Excel 2003 (XML). Open it, save it as an Excel workbook (XLSX), and name "
        + "that."
    ),
    (
      Array("SQLite format 3\0".utf8), .sqlite,
      "is an SQLite database. To use a database of Aigaq, give it with --db."
    ),
  ]

  @Test(arguments: cases)
  func `are told by their first bytes, with what to do`(
    bytes: [UInt8], format: FileFormat, message: String
  ) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "table.csv")
    let expected = FileProblem.notText(path: path, format: format)
    #expect(expected.description == "\(path): \(message)")
    #expect(throws: expected) { try DelimitedFile(path: path) }
    #expect(throws: expected) {
      try DelimitedFile(path: path, options: ReadingOptions(encoding: .koi8R))
    }
    #expect(throws: expected) { try FileGuess(path: path) }
    let spooled = try SpooledFile(path: path)
    #expect(throws: expected) { try FileGuess(of: spooled) }
    #expect(throws: expected) { try DelimitedFile(spooled: spooled) }
  }

  static let archives: [([UInt8], FileFormat)] = [
    (ZipText.archive(["list.csv": "id\n"]), .zip),
    (ZipText.archive(["word/document.xml": "<a/>"]), .document),
    (ZipText.archive(["mimetype": "application/vnd.oasis.opendocument.text"]), .document),
    (ZipText.archive(["ppt/presentation.xml": "<a/>"]), .presentation),
    (ZipText.archive(["xl/workbook.bin": ""]), .binaryWorkbook),
    (ZipText.archive(["Index/Document.iwa": ""]), .numbers),
  ]

  @Test(arguments: archives)
  func `are told by what is in an archive`(bytes: [UInt8], format: FileFormat) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "table.xlsx")
    #expect(throws: FileProblem.notText(path: path, format: format)) {
      try Workbook.open(path: path, spooled: nil)
    }
  }

  @Test(arguments: ["PK,1\n", "PK\u{3}", "%PDF", "P", "\u{1F}", "<id>,date\n", "GIF,1\n"])
  func `are not seen in texts that start alike`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text: text, to: "text.csv")
    let workbook = try Workbook.open(path: path, spooled: nil)
    #expect(workbook == nil)
    #expect(try records(of: DelimitedFile(path: path)).count == 1)
  }
}
