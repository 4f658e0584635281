import Tabular
import TestSupport
import Testing

@Suite struct `Files that are no text` {
  private static func member(_ name: String, _ content: String = "") -> [UInt8] {
    [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 26) + Array((name + content).utf8)
  }

  static let cases: [([UInt8], FileFormat, String)] = [
    (
      member("[Content_Types].xml"), .xlsx,
      "is an Excel workbook (XLSX). Open it there and save the sheet as CSV UTF-8."
    ),
    (
      member("xl/workbook.xml"), .xlsx,
      "is an Excel workbook (XLSX). Open it there and save the sheet as CSV UTF-8."
    ),
    (
      member("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), .openDocument,
      "is an OpenDocument spreadsheet. Open it and save the sheet as CSV, in UTF-8."
    ),
    (
      member("list.csv"), .zip,
      "is a zip archive. Unpack it and name the CSV file in it; a spreadsheet, save as CSV."
    ),
    (
      [0x50, 0x4B, 0x03, 0x04], .zip,
      "is a zip archive. Unpack it and name the CSV file in it; a spreadsheet, save as CSV."
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .xls,
      "is an old Excel workbook (XLS). Open it and save the sheet as CSV, in UTF-8."
    ),
    (
      Array("%PDF-1.7\n".utf8), .pdf,
      "is a PDF. Ask for the table that it was made from, and save that as CSV."
    ),
    (
      [0x1F, 0x8B, 0x08, 0x00], .gzip,
      "is packed by gzip. Unpack it first (gunzip), and name the file that comes out."
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

  @Test(arguments: ["PK,1\n", "PK\u{3}", "%PDF", "P", "\u{1F}"])
  func `are not seen in texts that start alike`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text: text, to: "text.csv")
    #expect(try records(of: DelimitedFile(path: path)).count == 1)
  }
}
