import Reporting
import Testing

@Suite struct `Streaming` {
  private struct Full: Error {}

  @Test(arguments: OutputFormat.texts)
  func `pieces are handed on as the table grows`(format: OutputFormat) throws {
    var pieces: [Int] = []
    var piecesBeforeEnd = 0
    var writer = ResultWriter(format: format) { pieces.append($0.count) }
    try writer.begin([Column("a"), Column("b")])
    for number in 0..<20_000 {
      try writer.row([.integer(Int64(number)), .text("some words of text for each row")])
    }
    piecesBeforeEnd = pieces.count
    try writer.end()
    #expect(piecesBeforeEnd >= 8)
    #expect(pieces.count == piecesBeforeEnd + 1)
    #expect(pieces.allSatisfy { $0 < 128 * 1024 })
  }

  @Test(arguments: OutputFormat.texts)
  func `a table in pieces is the table as a whole`(format: OutputFormat) throws {
    let rows = (0..<3000).map { [Cell.integer($0), .text(String(repeating: "x", count: 80))] }
    let text = try written(format, [Column("a"), Column("b")], rows)
    for number in [0, 1, 255, 256, 257, 999, 1000, 1001, 2999] {
      #expect(text.contains("\(number)"))
    }
    let none = try written(format, [Column("a"), Column("b")], [])
    let frame = format == .json ? 2 : none.utf8.count { $0 == UInt8(ascii: "\n") }
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == rows.count + frame)
  }

  @Test(arguments: OutputFormat.allCases)
  func `an error of the sink comes out`(format: OutputFormat) throws {
    var writer = ResultWriter(format: format) { _ in throw Full() }
    #expect(throws: Full.self) {
      try writer.begin([Column("a")])
      for _ in 0..<200_000 { try writer.row([.text("some words of text")]) }
      try writer.end()
    }
  }
}
