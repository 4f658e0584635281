import IncidentImport
import Testing

@Suite struct `Figures of columns` {
  @Test func `cells that say something are counted, and the first different ones shown`() throws {
    let column = try inspected(column: "x", ["", "a", "\u{3000}", "b", "a", " c ", "d", "e"])
    #expect(column.number == 2)
    #expect(column.filled == 6)
    #expect(column.distinct == 5 && !column.hasMoreDistinct)
    #expect(column.examples == ["a", "b", "c"])
    #expect(!column.isUnique)
  }

  @Test func `a long example is shortened, in whole characters of its encoding`() throws {
    let book = String(repeating: "ф", count: 300_000)
    let marks = "e" + String(repeating: "\u{301}", count: 300_000)
    let column = try inspected(column: "x", [book, marks])
    #expect(column.examples.map(\.unicodeScalars.count) == [81, 81])
    #expect(column.examples.allSatisfy { $0.unicodeScalars.last == "…" })
    #expect(column.kind == .text)
  }

  @Test(arguments: [(9_999, false), (10_000, false), (10_001, true), (20_000, true)])
  func `different texts are counted up to the bound`(count: Int, isExceeded: Bool) throws {
    // One comes twice, so that the column is none that tells rows apart.
    let texts = ["t0"] + (0..<count).map { "t\($0)" }
    let column = try inspected(column: "x", texts)
    #expect(column.distinct == min(count, FileInspection.distinctBound))
    #expect(column.hasMoreDistinct == isExceeded)
  }

  @Test func `a column that tells rows apart is followed beyond the bound`() throws {
    let column = try inspected(column: "x", (0..<30_000).map { "t\($0)" })
    #expect(column.distinct == 30_000 && !column.hasMoreDistinct && column.isUnique)
    let twice = try inspected(column: "x", (0..<30_000).map { "t\($0 % 29_999)" })
    #expect(twice.distinct == 10_000 && twice.hasMoreDistinct && !twice.isUnique)
    let filled = try inspected(column: "x", (0..<30_000).map { $0 == 25_000 ? "" : "t\($0)" })
    #expect(!filled.isUnique && filled.filled == 29_999)
  }

  @Test func `of very many columns fewer texts are counted`() throws {
    let header = (0..<1_000).map { "c\($0)" }
    let rows = (0..<1_010).map { row in header.map { _ in "\(row % 1_005)" } }
    let inspection = try inspected(csv([header] + rows))
    #expect(inspection.columns.allSatisfy { $0.distinct == 1_000 && $0.hasMoreDistinct })
  }
}
