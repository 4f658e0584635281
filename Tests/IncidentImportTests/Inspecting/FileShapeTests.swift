import Tabular
import IncidentImport
import Incidents
import Testing

@Suite struct `The shape of a file` {
  private let lines = ["id;Дата;Город", "1;09.06.2019;Алматы", "2;10.06.2019;Шымкент"]

  @Test(arguments: [
    ("\r\n", LineEnds.crlf), ("\n", .lf), ("\r", .cr), ("\r\r\n", .crcrlf),
  ])
  func `line ends and the delimiter are found`(lineBreak: String, ends: LineEnds) throws {
    let inspection = try inspected(lines.joined(separator: lineBreak) + lineBreak)
    #expect(inspection.guess.lineEnds == ends)
    #expect(inspection.reading.dialect == .semicolons)
    #expect(inspection.rows == 2 && inspection.columns.map(\.name) == ["id", "Дата", "Город"])
  }

  @Test func `the encoding is found, or stated`() throws {
    // "Дата" in Windows-1251, in a list that says little else.
    let bytes = Array("id;".utf8) + [0xC4, 0xE0, 0xF2, 0xE0] + Array("\n1;2019\n2;2020\n".utf8)
    var choices = ReadingChoices()
    choices.encoding = .windows1251
    let inspection = try inspected(bytes: bytes, choices)
    #expect(inspection.reading.encoding == .windows1251)
    #expect(inspection.feeds["Дата"] == [.date])
    #expect(inspection.guess.encodingBasis == .stated)
  }

  @Test func `bytes that do not fit are replaced where somebody says so`() throws {
    var choices = ReadingChoices()
    choices.encoding = .utf8
    choices.encodingErrors = .replace
    let bytes = Array("id,date,title\n1,2019,".utf8) + [0xFF, 0xFE, 0x0A]
    #expect(try inspected(bytes: bytes, choices).replacedBytes == 2)
    choices.encodingErrors = .refuse
    let problem = #expect(throws: DelimitedProblem.self) { try inspected(bytes: bytes, choices) }
    #expect(problem?.line == 2)
  }

  @Test func `ragged rows are counted and their cells left out, and blank lines counted`() throws {
    let text = "id,date,n\n1,2019,5\n2,2019\n\n3,2019,6,7\n\n\n4,2019,8\n"
    let inspection = try inspected(text)
    #expect(inspection.rows == 4 && inspection.raggedRows == 1)
    #expect(inspection.firstRagged?.line == 5 && inspection.firstRagged?.cells == 4)
    #expect(inspection.blankLines == 3)
    #expect(inspection.columns[0].examples == ["1", "2", "4"])
    #expect(inspection.columns.map(inspection.percent) == [100, 100, 66])
  }

  @Test func `a first row may be short`() throws {
    let inspection = try inspected("id,date,a,b,c\n1,2019\n2,2019,x\n")
    #expect(inspection.rows == 2 && inspection.raggedRows == 0)
    #expect(inspection.columns.map(\.filled) == [2, 2, 1, 0, 0])
  }

  @Test func `lines before the header are passed over`() throws {
    let text = "Report of the group\nfor June\nid,date,title\n1,2019,a\n2,2019,b\n3,2019,c\n"
    let inspection = try inspected(text)
    #expect(inspection.header == .record(line: 3) && inspection.reading.skippedLines == 2)
    #expect(inspection.rows == 3)
    // A header that can be read is no title, however empty the rest of it is.
    let header = try inspected("id,date,,,,\n1,2019,a,b,c,d\n2,2019,a,b,c,d\n3,2019,a,b,c,d\n")
    #expect(header.header == .record(line: 1) && header.reading.skippedLines == 0)
    var choices = ReadingChoices()
    choices.skippedLines = 3
    choices.columns = ["a", "b", "c"]
    let stated = try inspected(text, choices)
    #expect(stated.header == .stated && stated.rows == 3)
    #expect(stated.columns.map(\.name) == ["a", "b", "c"])
  }

  @Test func `a file without a header has columns of numbers, and loses no row`() throws {
    let text = (1..<20).map { "\($0),2019-06-0\($0 % 9 + 1),\($0 * 7)\n" }.joined()
    let inspection = try inspected(text)
    #expect(inspection.header == .none && inspection.rows == 19)
    #expect(inspection.columns.map(\.name) == ["column 1", "column 2", "column 3"])
    #expect(inspection.feeds == ["column 2": [.date]])
    #expect(try inspected("id,date\n2019,2019\n").header == .record(line: 1))
  }

  @Test func `a header without rows has columns without texts`() throws {
    let inspection = try inspected("id,date\n")
    #expect(inspection.rows == 0 && inspection.columns.map(\.kind) == [.empty, .empty])
    #expect(inspection.columns.map(inspection.percent) == [0, 0])
  }

  @Test func `rows that a layout leaves out are counted`() throws {
    let path = projectFile("Tests/IncidentImportTests/Fixtures/Presets/mass-mobilization.csv")
    let inspection = try FileInspector.inspect(path)
    let isConditional = try Preset.named("mass-mobilization")?.mapping.rows.isEmpty == false
    #expect((inspection.passedOverRows > 0) == isConditional)
  }
}
