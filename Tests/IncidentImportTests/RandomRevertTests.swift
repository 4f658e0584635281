import IncidentStore
import TestSupport
import IncidentImport
import Testing

@Suite struct `Of lists that overlap at random` {
  /// A list over the incidents of another: some rows as they are, some changed, new reports and new
  /// incidents, waves across both.
  private static func overlapping(
    _ list: RandomList, using random: inout SplitMix
  ) -> [RandomList.Row] {
    var rows: [RandomList.Row] = []
    let other = RandomList(using: &random)
    for row in other.rows {
      var cells = row.cells
      // Sources that the first list does not have make new reports of its incidents.
      if Int.random(in: 0..<3, using: &random) == 0 { cells["source"] = "Власть" }
      if Int.random(in: 0..<3, using: &random) == 0 { cells["id"] = "new-\(cells["id"] ?? "")" }
      if cells["parent_id"] != nil, Bool.random(using: &random) {
        cells["parent_id"] = list.rows.randomElement(using: &random)?.cells["id"]
      }
      rows.append(RandomList.Row(family: row.family, cells: cells))
    }
    return rows + list.rows.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
  }

  @Test(arguments: 0..<10)
  func `the second can be taken back, and all is as it was before it`(seed: Int) throws {
    var random = SplitMix(seed: 900 + seed)
    let first = RandomList(using: &random)
    let second = Self.overlapping(first, using: &random)
    let database = try TestDatabase()
    try database.add(first.rows.csv)
    let before = try Snapshot(of: database)
    // Rows that name waves which are not there, or twice the same report, are left out.
    let counts = try database.add(second.csv, skippingInvalid: true)
    let after = try Snapshot(of: database)
    guard counts.newReports + counts.changedReports > 0 else { return }
    try database.revert(2)
    let differences = try Snapshot(of: database, withoutImport: 2).differences(from: before)
    #expect(differences == [], "\(first.rows.csv)\n\(second.csv)")
    #expect(try database.findings() == [])
    try database.add(second.csv, skippingInvalid: true)
    let again = try Snapshot(of: database)
    #expect(
      again.differences(from: after, butFor: ["imports", "import_batch", "report", "reports"])
        == [], "\(first.rows.csv)\n\(second.csv)")
  }

  @Test(arguments: 0..<6)
  func `any can be taken back or is refused whole, and in the end nothing is left`(
    seed: Int
  ) throws {
    var random = SplitMix(seed: 1900 + seed)
    let first = RandomList(using: &random)
    let database = try TestDatabase()
    let empty = try Snapshot(of: database).tables(butFor: [])
    var standing: Set<Int64> = []
    for batch in 1...4 {
      let rows = batch == 1 ? first.rows : Self.overlapping(first, using: &random)
      let counts = try database.add(rows.csv, skippingInvalid: true)
      if counts.newReports + counts.changedReports > 0 {
        standing.insert(Int64(standing.count + 1))
      }
    }
    for batch in standing.shuffled(using: &random) {
      let before = try Snapshot(of: database)
      do {
        try database.revert(batch)
        standing.remove(batch)
      } catch is RevertProblem {
        #expect(try Snapshot(of: database).differences(from: before) == [])
      }
      #expect(try database.findings() == [])
    }
    for batch in standing.sorted(by: >) { try database.revert(batch) }
    let left = try Snapshot(of: database).tables(butFor: ["imports", "import_batch"])
    #expect(left == empty.filter { left.keys.contains($0.key) })
    #expect(try database.findings() == [])
  }
}
