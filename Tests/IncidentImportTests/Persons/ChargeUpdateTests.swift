import IncidentImport
import Testing

@Suite struct `The status of a charge` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  private func add(_ status: String, _ date: String = "", place: String = "") throws {
    try database.add(PersonSheets.list("Ann Example,2019-06-09,\(place),174,\(status),\(date)"))
  }

  @Test func `is that of the newest import; the earlier ones stay`() throws {
    try add("pending")
    try add("on trial", "2019-09")
    try add("convicted")
    #expect(
      try database.table(PersonSheets.updates) == [
        "174|pending|", "174|on_trial|2019-09", "174|convicted|",
      ])
    #expect(try database.table("SELECT status FROM charges") == ["convicted"])
    #expect(
      try database.table("SELECT revision, is_current FROM reports ORDER BY revision")
        == ["1|0", "2|0", "3|1"])
  }

  @Test func `is told once where a row changes in something else`() throws {
    try add("pending", "2019-07")
    try add("pending", "2019-07", place: "Almaty")
    #expect(try database.table(PersonSheets.updates) == ["174|pending|2019-07"])
    #expect(try database.table("SELECT locality FROM incidents") == ["Almaty"])
  }

  @Test func `goes back with the import that brought it`() throws {
    try add("pending")
    let before = try Snapshot(of: database)
    try add("convicted", "2019-12-01")
    try database.revert(2)
    #expect(try Snapshot(of: database, withoutImport: 2).differences(from: before) == [])
    #expect(try database.table("SELECT status FROM charges") == ["pending"])
  }

  @Test func `that was recorded by hand stays as long as the charge is there`() throws {
    try add("pending")
    try database.change(
      """
      INSERT INTO charge_update (charge_id, status, date_text, date_edtf, date_start, date_end,
        date_precision)
      SELECT id, 'acquitted', '2020', '2020', '2020-01-01', '2020-12-31', 'year' FROM charge
      """)
    try add("on trial")
    #expect(
      try database.table("SELECT status FROM charge_update ORDER BY status")
        == ["acquitted", "on_trial", "pending"])
    #expect(try database.table("SELECT status FROM charges") == ["acquitted"])
    try database.revert(2)
    #expect(
      try database.table("SELECT status FROM charge_update ORDER BY status")
        == ["acquitted", "pending"])
    try database.revert(1)
    #expect(try database.table("SELECT status FROM charge_update") == [])
  }
}
