import IncidentStore
import IncidentTestSupport
import Counting
import Incidents
import SQLite
import Testing

@Suite struct `The sums kept of the counts` {
  private let store: TestStore

  init() throws {
    store = try TestStore()
    try store.add("list:a", on: "2019-06-09", detained: "5")
    try store.add("list:b", on: "2019-06-10", detained: "unclear")
    try store.add("list:c", on: "2019-06-11", detained: "dozens")
  }

  private func sums() throws -> [[Value]] {
    try store.rows(
      """
      SELECT period, contributions, low, best, with_best, without_best, high, without_high,
        unknown_size
      FROM detention_sum
      """)
  }

  @Test func `follow what is written, one by one`() throws {
    // 5, at least 1, and 24 to 99; the last two have no best figure.
    #expect(try sums() == [["2019-06", 3, 30, 30, 1, 2, 104, 1, 1]])
    try store.add("list:d", on: "2019-06-12", detained: "7")
    #expect(try sums() == [["2019-06", 4, 37, 37, 2, 2, 111, 1, 1]])
    try store.add("list:e", on: "2019-06-13")
    #expect(try sums() == [["2019-06", 5, 37, 37, 2, 2, 111, 1, 1]])
  }

  @Test func `follow what somebody changes by hand`() throws {
    try store.rewriteByHand(
      "UPDATE detention_count SET low = 6, high = 0, without_high = 1 WHERE best = 5")
    #expect(try sums() == [["2019-06", 3, 31, 30, 1, 2, 99, 2, 1]])
    try store.executeByHand("DELETE FROM detention_count WHERE without_best = 1")
    #expect(try sums() == [["2019-06", 1, 6, 5, 1, 0, 0, 1, 0]])
    try store.executeByHand("DELETE FROM detention_count")
    #expect(try sums() == [])
  }

  @Test(arguments: ["detention_count", "region_count", "detention_sum"])
  func `have the columns of the one list, in its order`(table: String) throws {
    let columns = try store.texts(
      "SELECT name FROM pragma_table_info(?) ORDER BY cid", [.text(table)])
    let additive = columns.filter { name in CountColumn.allCases.contains { $0.name == name } }
    #expect(additive == CountColumn.allCases.map(\.name))
    let keys: Set = [
      "incident_id", "period", "family", "region", "is_family",
      "contributions", "persons_named", "rule",
    ]
    #expect(Set(columns).subtracting(additive).isSubset(of: keys))
  }

  @Test(arguments: ["detention_count", "region_count"])
  func `have the bounds of the one list`(table: String) throws {
    let sql = try store.texts(
      "SELECT sql FROM sqlite_schema WHERE name = ?", [.text(table)]
    ).joined()
    for column in CountColumn.allCases {
      let name = column.name
      let bounds =
        switch column.definition.unit {
        case .contributions: "\(name) = 0 OR \(name) = 1"
        case .people: "\(name) >= 0"
        }
      #expect(sql.contains("  \(name) INTEGER NOT NULL CHECK (\(bounds))"))
    }
  }

  @Test func `are those that the published view adds up`() throws {
    let view = try #require(PublicView.all.first { $0.name == "monthly_detentions" })
    let added = view.sql.matches(of: #/sum\((\w+)\) AS (\w+)/#).filter { $0.1 == $0.2 }
    #expect(added.map { String($0.1) } == CountColumn.allCases.map(\.name))
  }

  @Test func `are changed by each column of a count, whoever changes it`() throws {
    for column in CountColumn.allCases {
      let before = try store.rows("SELECT * FROM detention_sum")
      try store.rewriteByHand(
        "UPDATE detention_count SET \(column.name) = \(column.name) + 1 WHERE true")
      let after = try store.rows(
        "SELECT \(column.name) - 3 FROM detention_sum")
      let place = 4 + column.rawValue
      #expect(after == before.map { [$0[place]] }, "\(column)")
    }
  }

  @Test(arguments: [
    "UPDATE detention_sum SET low = 31", "DELETE FROM detention_sum",
    "INSERT INTO charge_sum VALUES ('2019-06', '', 1, 1, 1, 1)",
  ])
  func `that are not what the counts come to are found by a check`(sql: String) throws {
    #expect(try store.findings() == [])
    try store.executeByHand(sql)
    #expect(try store.findings() == ["The stored sums are not the sums of the counts."])
  }
}
