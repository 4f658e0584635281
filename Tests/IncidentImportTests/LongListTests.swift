import IncidentStore
import Tabular
import FoundationEssentials
import IncidentImport
import Testing

/// Lists of many batches of rows, which two threads hand to each other.
@Suite struct `Long lists` {
  /// 3000 incidents of one detention each, the later ones parts of a wave that comes last, and a
  /// second report of each tenth.
  private static let rows: [[String]] =
    [["id", "date", "source", "detained", "parent_id"]]
    + (0..<3000).map { ["\($0)", "2019-0\($0 % 9 + 1)", "X", "1", $0 < 2000 ? "" : "wave"] }
    + (0..<300).map { ["\($0 * 10)", "2019-0\($0 * 10 % 9 + 1)", "Y", "3", ""] }
    + [["wave", "2019", "X", "5000", ""]]

  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `are imported whole, and unchanged the second time`() throws {
    let list = csv(Self.rows)
    let counts = try database.add(list)
    #expect(counts.rows == 3301 && counts.newIncidents == 3001 && counts.newReports == 3301)
    #expect(
      try database.table("SELECT min(line), max(line), count(*) FROM reports") == ["2|3302|3301"])
    #expect(
      try database.table("SELECT reports, count(*) FROM incidents GROUP BY 1 ORDER BY 1") == [
        "1|2701", "2|300",
      ])
    #expect(
      try database.table("SELECT count(*) FROM incidents WHERE parent_uid = 'list:wave'")
        == ["1000"])
    // Of the wave's 5000 its parts, of other months, are 1000 to 1200; 3800 to 4000 are left.
    #expect(
      try database.table(
        """
        SELECT detentions_low, detentions_high FROM monthly_detentions WHERE month = '2019-XX'
        """) == ["3800|4000"])
    #expect(
      try database.table(
        """
        SELECT sum(detentions_low), sum(detentions_high) FROM monthly_detentions
        WHERE month <> '2019-XX'
        """) == ["\(2000 + 1000)|\(2000 + 200 * 2 + 1200)"])
    #expect(try database.findings().isEmpty)
    #expect(try !database.plan(list).changesSomething)
  }

  @Test func `are changed in one row only`() throws {
    try database.add(csv(Self.rows))
    var changed = Self.rows
    changed[2500][3] = "2"
    let counts = try database.add(csv(changed))
    #expect(counts.changedReports == 1 && counts.unchangedReports == 3300)
    #expect(
      try database.table("SELECT line, revision FROM reports WHERE revision > 1") == ["2501|2"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `tell a row that comes again by the line of the first`() throws {
    let plan = try database.plan(csv(Self.rows + [["7", "2019", "X", "", ""]]))
    #expect(plan.problemPlaces == ["3303:1 id"])
    #expect(plan.reasons.first?.hasPrefix("The row on line 9 has the same") == true)
  }

  @Test(arguments: [1, 255, 256, 257, 3000])
  func `are not imported where their text breaks off`(row: Int) throws {
    let before = try database.bytes()
    let head = csv(Array(Self.rows[..<row]))
    #expect(throws: ImportProblem.self) { try database.add(head + "\"a") }
    let faults = try database.plan(head + "\"a").problems.first.filter { $0.column == 1 }
    #expect(faults.map(\.line) == [row + 1])
    #expect(try database.bytes() == before)
  }

  @Test(arguments: [1, 255, 256, 257, 3300])
  func `are not imported where a row was added meanwhile`(row: Int) throws {
    let before = try database.bytes()
    let list = csv(Array(Self.rows[..<(row + 1)]).map { $0.dropLast() + [""] })
    #expect(throws: ImportProblem.fileChanged) {
      try database.add(list) { path in
        try Data((list + "new,2019,X,1,\n").utf8).write(to: URL(filePath: path))
      }
    }
    #expect(try database.bytes() == before)
  }

  @Test func `are not imported where the database refuses a row of theirs`() throws {
    try database.add("id,date\n2999,2019\n", to: "other")
    let before = try database.bytes()
    #expect(
      throws: ImportProblem.unclearDataset(name: "long", other: "other", identifier: "2999")
    ) { try database.add(csv(Self.rows), to: nil, named: "long.csv") }
    #expect(try database.bytes() == before)
  }
}
