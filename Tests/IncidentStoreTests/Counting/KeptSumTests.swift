import IncidentStore
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
      SELECT period, contributions, low, best, best_count, high, high_count, floor, unknown_size
      FROM detention_sum
      """)
  }

  @Test func `follow what is written, one by one`() throws {
    // 5, at least 1, and 24 to 99; the one of unknown size is not in the floor of the best figures.
    #expect(try sums() == [["2019-06", 3, 30, 5, 1, 104, 2, 29, 1]])
    try store.add("list:d", on: "2019-06-12", detained: "7")
    #expect(try sums() == [["2019-06", 4, 37, 12, 2, 111, 3, 36, 1]])
  }

  @Test func `follow what somebody changes by hand`() throws {
    try store.executeByHand("UPDATE detention_count SET low = 6, high = NULL WHERE best = 5")
    #expect(try sums() == [["2019-06", 3, 31, 5, 1, 99, 1, 30, 1]])
    try store.executeByHand("DELETE FROM detention_count WHERE best IS NULL")
    #expect(try sums() == [["2019-06", 1, 6, 5, 1, 0, 0, 6, 0]])
    try store.executeByHand("DELETE FROM detention_count")
    #expect(try sums() == [])
  }

  @Test(arguments: [
    "UPDATE detention_sum SET low = 31", "DELETE FROM detention_sum",
    "INSERT INTO charge_sum VALUES ('2019-06', '', 1, 1, 1, 1)",
  ])
  func `that are not what the counts come to are found by a check`(sql: String) throws {
    #expect(try store.findings() == [])
    try store.executeByHand(sql)
    #expect(try store.findings() == ["The sums kept of the counts are not what these come to."])
  }
}
