import Tabular
import TestSupport
import Testing

@Suite struct `A hostile workbook` {
  private static let header = SheetText.row(1, "id", "date")
  private static let row = SheetText.row(2, "1", "a")

  private static func sheet(_ rows: String) -> [UInt8] { SheetText.xlsx(["s": rows]) }

  static let malformed: [(String, String)] = [
    (
      header + #"<row r="2"><c r="A2" t="str"><v>1</v></c><c r="B2" t="s"><v>7</v></c></row>"#,
      "sheet 's', row 2, column B: the cell refers to shared text 7, and the workbook has 0. Save the "
        + "workbook again, or ask for another copy."
    ),
    (
      header + #"<row r="2"><c t="s"><v>99999999999999999999</v></c></row>"#,
      "sheet 's', row 2, column A: the cell does not say which shared text it holds."
    ),
    (
      header + #"<row r="2"><c><v>twelve</v></c></row>"#,
      "sheet 's', row 2, column A: the cell is not the number that it should be."
    ),
    (
      header + #"<row r="1"><c t="str"><v>1</v></c></row>"#,
      "sheet 's', row 1: the rows are not in order. Save the workbook again."
    ),
    (
      header + #"<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>"#,
      "sheet 's', row 2, column B: the cells are not in order. Save the workbook again."
    ),
    (
      header + #"<row r="2"><c r="XFD2"><v>1</v></c></row>"#,
      "sheet 's', row 2, column XFD: a table has at most 4096 columns. Remove everything right of it."
    ),
    (
      header + #"<row r="999999999"><c><v>1</v></c></row>"#,
      "sheet 's', row 999999999, column A: a sheet has at most 1048576 rows. Remove everything below "
        + "the table."
    ),
  ]

  @Test(arguments: malformed)
  func `is refused with its sheet, row and column`(rows: String, message: String) throws {
    #expect(try problem(opening: Self.sheet(rows))?.message == message)
  }

  @Test func `declares no entities`() throws {
    let bomb = """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <workbook><sheets><sheet name="&b;"/></sheets></workbook>
      """
    let archive = ZipText.archive(["xl/workbook.xml": bomb])
    #expect(try problem(opening: archive) == .declaresEntities(part: "xl/workbook.xml"))
  }

  @Test func `nests no elements without end`() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    let archive = ZipText.archive(["xl/workbook.xml": deep])
    #expect(throws: FileProblem.self) { try openSheet(archive) }
  }

  @Test func `may be cut off anywhere`() throws {
    let whole = Self.sheet(Self.header + Self.row)
    for length in stride(from: 4, to: whole.count, by: 97) {
      #expect(throws: FileProblem.self, "\(length) bytes") {
        try openSheet(Array(whole.prefix(length)))
      }
    }
  }

  @Test func `may have any byte changed`() throws {
    let whole = Self.sheet(Self.header + Self.row)
    var random = SplitMix(seed: 5)
    for _ in 0..<300 {
      var bytes = whole
      bytes[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      // It is read or refused, and nothing else.
      do { _ = try records(of: openSheet(bytes)) } catch is FileProblem {} catch is DelimitedProblem
      {}
    }
  }

  @Test func `names no paths outside of it that would be written or read`() throws {
    let archive = ZipText.archive([
      "_rels/.rels":
        #"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>"#,
      "../../escape.xml": "x",
    ])
    let folder = try TemporaryFolder()
    let path = try folder.write(archive, to: "a.xlsx")
    #expect(throws: FileProblem.notText(path: path, format: .zip)) {
      try Workbook.open(path: path, spooled: nil)
    }
    #expect(try folder.names == ["a.xlsx"])
  }

  @Test func `repeats no row without end`() throws {
    let table = """
      <t:table t:name="s"><t:table-row t:number-rows-repeated="2000000000">\
      <t:table-cell><x:p>a</x:p></t:table-cell></t:table-row></t:table>
      """
    guard
      case .malformed(sheet: "s", row: 1, _, _) = try problem(
        opening: SheetText.ods(table))
    else {
      Issue.record("It is not refused.")
      return
    }
  }

  private static let withPython = ConditionTrait.enabled(
    if: InstalledProgram.isThere("python3"), "needs python3")

  /// The path of a packed workbook whose sheet is what Python writes to a stream.
  private static func packed(_ body: String, in folder: TemporaryFolder) throws -> String {
    let program = """
      import zipfile
      main = '<workbook xmlns:r="r"><sheets><sheet name="s" r:id="a"/></sheets></workbook>'
      relation = '<Relationship Id="a" Type="/worksheet" Target="s.xml"/>'
      with zipfile.ZipFile("bomb.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", main)
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{relation}</Relationships>")
        with archive.open("xl/s.xml", "w", force_zip64=True) as sheet:
          sheet.write(b"<worksheet><sheetData>")
      \(body)
          sheet.write(b"</sheetData></worksheet>")
      """
    let script = try folder.write(text: program, to: "make.py")
    let run = try InstalledProgram.run("python3", [script], in: folder)
    #expect(run.status == 0, "\(run.messages)")
    return folder.file("bomb.xlsx")
  }

  @Test(withPython) func `does not unpack to more than a list takes`() throws {
    let folder = try TemporaryFolder()
    let path = try Self.packed(
      #"    for _ in range(1100): sheet.write(b" " * (1 << 20))"#, in: folder)
    let workbook = try #require(try Workbook.open(path: path, spooled: nil))
    #expect(throws: FileProblem.workbook(path: path, .tooLarge(part: "xl/s.xml"))) {
      try workbook.sheet(nil, skippedRows: nil, hasHeader: true)
    }
  }

  @Test(withPython) func `is passed over fast where its rows are empty`() throws {
    let folder = try TemporaryFolder()
    let body = """
          for _ in range(2): sheet.write(b'<row><c t="str"><v>a</v></c><c><v>1</v></c></row>')
          for _ in range(1000): sheet.write(b"<row/>" * 1000)
      """
    let path = try Self.packed(body, in: folder)
    let workbook = try #require(try Workbook.open(path: path, spooled: nil))
    let file = try workbook.sheet(nil, skippedRows: nil, hasHeader: true).file
    #expect(try records(of: file).count == 2)
  }

  @Test func `is known to be encrypted`() throws {
    let archive = ZipText.archive([
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "garbage",
      "META-INF/manifest.xml":
        #"<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"#,
    ])
    #expect(try problem(opening: archive) == .encrypted)
  }

  /// A sheet of two columns, each row of which refers to the first shared text twice.
  private static func referring(_ rows: Int) -> String {
    header
      + (2...rows).map { #"<row r="\#($0)"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>"# }
      .joined()
  }

  @Test func `makes no more of one long text than a disk holds`() throws {
    let long = "<si><t>\(String(repeating: "x", count: 1 << 19))</t></si>"
    let bytes = SheetText.xlsx(["s": Self.referring(1000)], strings: long)
    #expect(try problem(opening: bytes) == .tooLarge(part: "cells"))
  }

  @Test func `has no cell that is longer than any program makes`() throws {
    let long = String(repeating: "x", count: (1 << 20) + 1)
    let message = "the text of the cell is longer than 1048576 bytes."
    #expect(
      try problem(opening: Self.sheet(Self.header + SheetText.row(2, "1", long)))
        == .malformed(sheet: "s", row: 2, column: 2, reason: message))
    let shared = SheetText.xlsx(
      ["s": Self.referring(3)], strings: "<si><t>\(long)</t></si>")
    #expect(try problem(opening: shared) == .tooLarge(part: "shared strings"))
    let table = """
      <t:table t:name="s"><t:table-row><t:table-cell><x:p>id</x:p></t:table-cell></t:table-row>\
      <t:table-row><t:table-cell o:value-type="string" o:string-value="\(long)"/></t:table-row></t:table>
      """
    #expect(
      try problem(opening: SheetText.ods(table))
        == .malformed(sheet: "s", row: 2, column: 1, reason: message))
  }

  @Test func `writes no more spaces than a cell holds`() throws {
    let spaces = String(repeating: #"<x:s x:c="2000000000"/>"#, count: 2000)
    let table = """
      <t:table t:name="s"><t:table-row><t:table-cell><x:p>\(spaces)</x:p></t:table-cell>\
      </t:table-row></t:table>
      """
    #expect(
      try problem(opening: SheetText.ods(table))
        == .malformed(
          sheet: "s", row: 1, column: nil,
          reason: "the text of the cell is longer than 1048576 bytes."))
  }

  /// A workbook whose main part lists sheets, each with the number of the part that it names.
  private static func listing(_ parts: [Int]) -> [UInt8] {
    let sheets = parts.enumerated().map { #"<sheet name="s\#($0)" r:id="r\#($1)"/>"# }
    let relations = Set(parts).map {
      #"<Relationship Id="r\#($0)" Type="/worksheet" Target="s\#($0).xml"/>"#
    }
    return ZipText.archive([
      "xl/workbook.xml":
        #"<workbook xmlns:r="r"><sheets>\#(sheets.joined())</sheets></workbook>"#,
      "xl/_rels/workbook.xml.rels": "<Relationships>\(relations.joined())</Relationships>",
      "xl/s1.xml": "<worksheet><sheetData>\(header + row)</sheetData></worksheet>",
      "xl/s2.xml": "<worksheet><sheetData>\(row)</sheetData></worksheet>",
    ])
  }

  @Test func `names no sheet twice, and not more than a program makes`() throws {
    #expect(try problem(opening: Self.listing([1, 2])) == nil)
    #expect(
      try problem(opening: Self.listing([1, 2, 1]))
        == .damaged(part: "xl/workbook.xml", reason: "two sheets are one part"))
    #expect(
      try problem(opening: Self.listing(Array(repeating: 1, count: 100_000)))
        == .tooLarge(part: "more than 1000 sheets"))
    let tables = String(repeating: #"<t:table t:name="s"/>"#, count: 1001)
    #expect(
      try problem(opening: SheetText.ods(tables)) == .tooLarge(part: "more than 1000 sheets"))
  }

  @Test func `merges cells that overlap without end`() throws {
    let rows = (2...3000).map { SheetText.row($0, "\($0)", "a") }.joined()
    let merges = (2...3000).map { #"<mergeCell ref="A\#($0):ZZZZ1048576"/>"# }
    let bytes = SheetText.xlsx([
      "s": "<sheetData>\(Self.header + rows)</sheetData><mergeCells>"
        + "\(merges.joined())</mergeCells>"
    ])
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try records(of: openSheet(bytes)).count == 3000)
    #expect(clock.now - start < .seconds(10))
  }

  @Test func `spans as many cells as it likes`() throws {
    let table = """
      <t:table t:name="s"><t:table-row><t:table-cell><x:p>id</x:p></t:table-cell>\
      <t:table-cell><x:p>date</x:p></t:table-cell></t:table-row><t:table-row>\
      <t:table-cell t:number-rows-spanned="2000000000" t:number-columns-spanned="2000000000">\
      <x:p>a</x:p></t:table-cell><t:table-cell><x:p>b</x:p></t:table-cell></t:table-row></t:table>
      """
    #expect(try records(of: openSheet(SheetText.ods(table))) == [["id", "date"], ["a", "b"]])
  }

  @Test func `is refused where a part is there twice`() throws {
    let main = #"<workbook xmlns:r="r"><sheets><sheet name="s" r:id="a"/></sheets></workbook>"#
    let relation =
      #"<Relationships><Relationship Id="a" Type="/worksheet" Target="s.xml"/></Relationships>"#
    let bytes = ZipText.archive([
      "xl/workbook.xml": main, "xl/_rels/workbook.xml.rels": relation,
      "xl/s.xml": "<worksheet><sheetData>\(Self.header + Self.row)</sheetData></worksheet>",
      "xl/s.xml": "<worksheet><sheetData>\(Self.header)</sheetData></worksheet>",
    ])
    let found = try problem(opening: bytes)
    #expect(found?.message.contains("damaged") == true, "\(found.debugDescription)")
  }

  @Test func `says what is so of the size of its members`() throws {
    var bytes = Self.sheet(Self.header + Self.row)
    // The sizes in the directory at the end of the archive: 20 and 24 bytes after each mark.
    for place in bytes.indices.dropLast(28)
    where bytes[place...].starts(with: [0x50, 0x4B, 0x01, 0x02]) {
      bytes[place + 24] = bytes[place + 24] &+ 40
    }
    #expect(throws: FileProblem.self) { try openSheet(bytes) }
  }
}
