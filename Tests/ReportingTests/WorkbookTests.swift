import Foundation
import Reporting
import TestSupport
import Testing

@Suite(.enabled(if: WorkbookParts.canBeRead, "unzip is not installed")) struct `Workbooks` {
  private func sheet(
    _ columns: [String], _ rows: [[Cell]], nullText: String = "", hasHeader: Bool = true
  ) throws -> String {
    try WorkbookParts.sheet(
      of: writtenBytes(
        .xlsx, columns.map { Column($0) }, rows, nullText: nullText, hasHeader: hasHeader))
  }

  @Test func `the heading is bold and stays in sight`() throws {
    let xml = try sheet(["a"], [[.integer(1)]])
    #expect(
      xml.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen""#))
    #expect(xml.contains(#"<c r="A1" s="1" t="inlineStr"><is><t>a</t></is></c>"#))
  }

  @Test func `columns are as wide as what is in them, within bounds`() throws {
    let xml = try sheet(
      ["a", "detentions_low", "date", "text"],
      [
        [.integer(1), .integer(5), .text("2019-06-09"), .text(String(repeating: "ж", count: 500))],
        [.integer(1), .null, .null, .text("two\nlines")],
      ])
    let widths = xml.matches(of: /<col min="\d+" max="\d+" width="(\d+)/).map { Int($0.1) }
    #expect(widths == [6, 16, 12, 60])
  }

  @Test func `without a heading the rows begin at the top`() throws {
    let xml = try sheet(["a"], [[.integer(7)]], hasHeader: false)
    #expect(xml.contains(#"<c r="A1"><v>7</v></c>"#))
    #expect(!xml.contains("frozen"))
  }

  @Test(arguments: [
    (Cell.integer(-3), "<v>-3</v>"), (.real(0.25), "<v>0.25</v>"),
    (.integer(9_007_199_254_740_992), "<v>9007199254740992</v>"),
    (.text("1900-03-01"), #" s="2"><v>61</v>"#), (.text("2019-06-09"), #" s="2"><v>43625</v>"#),
    (.text("2019-06-09T12:00:00Z"), #" s="2"><v>43625.5</v>"#),
  ])
  func `numbers and dates are typed`(cell: Cell, part: String) throws {
    #expect(try sheet(["a"], [[cell]]).contains(part))
  }

  @Test(arguments: [
    (Cell.integer(.max), "9223372036854775807"), (.real(.infinity), "inf"),
    (.text("=1+1"), "=1+1"), (.text("@SUM(A1)"), "@SUM(A1)"), (.text("+7 701"), "+7 701"),
    (.text("http://example.org"), "http://example.org"), (.text("2019-06"), "2019-06"),
    (.text("2019-06-31"), "2019-06-31"), (.text("1900-02-28"), "1900-02-28"),
    (.text("2019-06-09T25:00:00Z"), "2019-06-09T25:00:00Z"), (.text("12"), "12"),
    (.text("<&>"), "&lt;&amp;&gt;"), (.text("Өскемен 東"), "Өскемен 東"),
    (.text("a\u{0}b\u{1B}c\u{202E}"), #"a\u{0}b\u{1B}c\u{202E}"#), (.blob([0, 175]), "00AF"),
    (.text("a\nb"), "a\nb"), (.text("x\u{FFFE}y\u{FFFF}"), #"x\u{FFFE}y\u{FFFF}"#),
  ])
  func `everything else is a text`(cell: Cell, text: String) throws {
    let xml = try sheet(["a"], [[cell]])
    #expect(xml.contains(#"<c r="A2" t="inlineStr"><is><t>\#(text)</t></is></c>"#))
    #expect(!xml.contains("<f>"))
    #expect(!xml.contains("hyperlink"))
  }

  @Test func `a null is an empty cell, or the text asked for`() throws {
    let rows: [[Cell]] = [[.null, .integer(1)], [.integer(2), .null]]
    #expect(!(try sheet(["a", "b"], rows).contains("NA")))
    let named = try sheet(["a", "b"], rows, nullText: "NA")
    #expect(named.contains(#"<c r="A2" t="inlineStr"><is><t>NA</t></is></c>"#))
    #expect(named.contains(#"<c r="B3" t="inlineStr"><is><t>NA</t></is></c>"#))
  }

  @Test func `a text as long as a cell may be is written, a longer one is refused`() throws {
    let longest = String(repeating: "ж", count: 32_767)
    #expect(try sheet(["a"], [[.text(longest)]]).contains(longest))
    #expect(throws: TableProblem.cellTooLong(row: 2, column: "a", most: 32_767)) {
      try sheet(["a"], [[.null], [.text(longest + "x")]])
    }
  }

  @Test func `a sheet is filled to its last row and no further`() throws {
    var writer = ResultWriter(format: .xlsx) { _ in }
    try writer.begin([Column("a")])
    for _ in 1..<1_048_576 { try writer.row([.null]) }
    #expect(throws: TableProblem.tooManyRows(most: 1_048_576)) { try writer.row([.null]) }
  }

  @Test func `a sheet has no more columns than it can`() throws {
    var writer = ResultWriter(format: .xlsx) { _ in }
    #expect(throws: TableProblem.tooManyColumns(most: 16_384)) {
      try writer.begin(Array(repeating: Column("a"), count: 16_385))
    }
  }
}

/// The files inside a workbook.
enum WorkbookParts {
  private static let unzip = "/usr/bin/unzip"

  /// Whether what reads them is installed.
  static var canBeRead: Bool { FileManager.default.isExecutableFile(atPath: unzip) }

  /// The XML of the one sheet.
  static func sheet(of workbook: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(workbook, to: "a.xlsx")
    let run = try ProgramRun(
      unzip, ["-p", path, "xl/worksheets/sheet1.xml"], environment: [:], in: folder.path)
    let result = try run.finish()
    try #require(result.status == 0, "\(result.messages)")
    return result.output
  }
}
