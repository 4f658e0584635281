import Incidents
import IncidentImport
import Testing

@Suite struct `Numbers that no rule reads` {
  @Test func `they are counted, and the first different ones shown`() throws {
    let texts = ["5", "loads", "loads", "plenty", "heaps", "", "unclear", "1.5", "x", "y", "z"]
    let rows = texts.enumerated().map { ["\($0)", "2019", $1] }
    let inspection = try inspected(csv([["id", "date", "detained"]] + rows))
    let finding = try #require(inspection.finding(.detained))
    #expect(finding.unread.count == 7)
    #expect(finding.unread.examples.map(\.text) == ["loads", "plenty", "heaps", "x", "y"])
    #expect(finding.unread.examples.map(\.line) == [3, 5, 6, 10, 11])
    #expect(!finding.isDate && finding.empty == 0)
  }

  @Test func `what a layout takes for missing is not among them`() throws {
    let fixture = projectFile("Tests/IncidentImportTests/Fixtures/Presets/ucdp-ged.csv")
    let inspection = try FileInspector.inspect(fixture)
    #expect(inspection.fields.filter { !$0.isDate }.allSatisfy { $0.unread.count == 0 })
  }

  @Test func `a column that nothing reads but that holds numbers tells them too`() throws {
    let texts = (0..<30).map { "\($0 * 7 % 30)" } + ["loads"]
    let column = try inspected(column: "n_people", texts)
    #expect(column.kind == .count)
    #expect(column.unreadCounts.examples.map(\.text) == ["loads"])
    #expect(try inspected(column: "x", ["a", "b", "loads"]).unreadCounts.count == 0)
  }
}
