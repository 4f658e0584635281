import Incidents
import Tabular
import IncidentImport
import TestSupport
import Testing

@Suite struct `Hostile files, inspected` {
  @Test(arguments: ["", "\n\n", "\u{FEFF}", "\r\n"])
  func `an empty file is told`(text: String) throws {
    #expect(throws: ImportProblem.emptyFile) { try inspected(text) }
  }

  @Test(arguments: [
    ("id,date\na,2019\nб,2\u{0}19\n", DelimitedProblem.Cause.nulByte, 3)
  ])
  func `what cannot be read is told with its line`(
    text: String, cause: DelimitedProblem.Cause, line: Int
  ) throws {
    let problem = #expect(throws: DelimitedProblem.self) { try inspected(text) }
    #expect(problem?.cause == cause && problem?.line == line)
  }

  @Test func `a quote that never closes costs its row`() throws {
    let inspection = try inspected("id,date\na,2019\nb,\"2019\nc,2019\n")
    #expect(inspection.rows == 3 && inspection.brokenRows == 1)
    #expect(inspection.firstBroken?.cause == .unclosedQuote && inspection.firstBroken?.line == 3)
  }

  @Test func `a field of 20 MB and 5000 columns are refused`() throws {
    let bytes = Array("id,date,title\na,2019,".utf8) + Array(repeating: 0x78, count: 20_000_000)
    #expect(throws: DelimitedProblem.self) { try inspected(bytes: bytes) }
    let names = (0..<5000).map { "c\($0)" }.joined(separator: ",")
    #expect(throws: DelimitedProblem.self) { try inspected("id,date,\(names)\n") }
    #expect(throws: DelimitedProblem.self) { try inspected("id,date\na,2019\nb,2020\n\(names)\n") }
  }

  @Test func `fields of 15 MB are looked at no longer than short ones`() throws {
    let book = String(repeating: "1 ", count: 7_500_000)
    let inspection = try inspected(
      "id,date,detained,articles,note\n1,\(book),\(book),\(book),\(book)\n")
    #expect(inspection.finding(.date)?.unread.count == 1)
    #expect(inspection.finding(.detained)?.unread.count == 1)
    #expect(inspection.columns[4].kind == .text)
  }

  @Test func `4000 columns need no more memory than few`() throws {
    let header = (0..<4000).map { "c\($0)" }.joined(separator: ",")
    let row = (0..<4000).map { "\($0)" }.joined(separator: ",")
    let inspection = try inspected("\(header)\n\(row)\n\(row)\n")
    #expect(inspection.columns.count == 4000 && inspection.raggedRows == 0)
  }

  @Test func `of two columns of one name the second is numbered`() throws {
    let inspection = try inspected("id,ID,date\n1,2,2019\n")
    #expect(inspection.columns.map(\.name) == ["id", "ID (2)", "date"])
    #expect(inspection.proposal.mapping.fields[.id]?.origin == .column("id (1)"))
    #expect(inspection.proposal.isNeeded && inspection.forecast?.proposed.isRefused == false)
  }

  @Test(arguments: [
    [0x50, 0x4B, 0x03, 0x04, 0x78, 0x6C, 0x2F], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    [0x1F, 0x8B, 0x08],
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("\u{FEFF}[\n {\"id\": 1}]".utf8),
    Array("<!DOCTYPE html>".utf8),
  ])
  func `a workbook or an archive is told`(bytes: [UInt8]) throws {
    #expect(throws: FileProblem.self) { try inspected(bytes: bytes) }
  }

  @Test func `a folder, and what is not there, are told`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileProblem.self) { try FileInspector.inspect(folder.path) }
    #expect(throws: FileProblem.self) { try FileInspector.inspect(folder.file("none.csv")) }
    #expect(throws: ImportProblem.emptyFile) { try FileInspector.inspect("/dev/null") }
  }

  @Test func `random bytes are told or inspected, and never end the program`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces: [[UInt8]] = [
      Array("id,date".utf8), [0x0A], [0x0D], [0x22], [0x2C], [0x3B], [0x09], [0xEF, 0xBB, 0xBF],
      [0xFF, 0xFE], [0x00], [0xC3], [0xD0, 0x90], Array("2019-06-09".utf8), Array("43625".utf8),
      Array("31/02/2019".utf8), Array("99999999999999999999".utf8), Array("#date".utf8),
      Array("ст. 174".utf8), Array("-181.5".utf8), [0xF0, 0x9F], Array("sep=;".utf8),
    ]
    for _ in 0..<150 {
      let count = Int.random(in: 1..<60, using: &random)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      do {
        let inspection = try inspected(bytes: bytes)
        #expect(inspection.rows >= inspection.raggedRows + inspection.passedOverRows)
        let looked = inspection.rows - inspection.raggedRows
        #expect(inspection.columns.allSatisfy { $0.distinct <= $0.filled && $0.filled <= looked })
      } catch {
        #expect(
          error is DelimitedProblem || error is ImportProblem || error is FileProblem,
          "\(bytes): \(error)")
      }
    }
  }
}
