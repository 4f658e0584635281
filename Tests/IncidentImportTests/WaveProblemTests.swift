import IncidentStore
import IncidentImport
import Testing

@Suite struct `Waves that cannot be` {
  static let missing =
    "There is no incident 'none' in this file or its list that it could be a part of."
  static let circle = "The incident is, by way of others, a part of itself."

  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `a wave that is nowhere is told at the cell that names it`() throws {
    let plan = try database.plan("id,date,parent_id\na,2019,none\nb,2019,\n")
    #expect(plan.reasons == [Self.missing])
    #expect(plan.problemPlaces == ["2:8 parent_id"])
    #expect(plan.problems.first.map(\.value) == ["none"])
    #expect(plan.counts.rejectedRows == 1 && plan.counts.newIncidents == 1)
  }

  @Test func `an incident of another list is no wave of this one`() throws {
    try database.add("id,date\nnone,2019\n", to: "other")
    #expect(try database.plan("id,date,parent_id\na,2019,none\n").reasons == [Self.missing])
  }

  @Test func `an incident is no part of itself`() throws {
    let plan = try database.plan("id,date,parent_id\na,2019, a \n")
    #expect(plan.reasons == ["The incident is named as a part of itself."])
  }

  @Test(arguments: [2, 3, 32])
  func `a circle is told at each of its rows`(count: Int) throws {
    let rows = (0..<count).map {
      ["id": "\($0)", "date": "2019", "parent_id": "\(($0 + 1) % count)"]
    }
    let plan = try database.plan(sheet(rows))
    #expect(plan.reasons == Array(repeating: Self.circle, count: count))
    #expect(plan.counts.rejectedRows == count && plan.counts.newIncidents == 0)
  }

  @Test func `a part of a circle is not taken either`() throws {
    let plan = try database.plan("id,date,parent_id\nc,2019,a\na,2019,b\nb,2019,a\nd,2019,\n")
    #expect(plan.counts.rejectedRows == 3 && plan.counts.newIncidents == 1)
    #expect(
      plan.reasons == [
        Self.circle, Self.circle, Self.missing.replacing("none", with: "a"),
      ])
  }

  @Test func `a circle over two imports is refused`() throws {
    try database.add("id,date,parent_id\na,2019,\nb,2019,a\nc,2019,b\n")
    let plan = try database.plan("id,date,parent_id\na,2019,c\n")
    #expect(plan.reasons == [Self.circle])
  }

  @Test func `a circle by way of a second report is refused`() throws {
    try database.add("id,date,source,parent_id\nx,2019,1,\ny,2019,1,\na,2019,1,x\n")
    let csv = "id,date,source,parent_id\na,2019,2,y\nx,2019,2,a\n"
    #expect(try database.plan(csv).reasons == [Self.circle])
    try database.add(csv, skippingInvalid: true)
    #expect(
      try database.table("SELECT uid, parent_uid FROM incidents ORDER BY uid") == [
        "list:a|list:x", "list:x|∅", "list:y|∅",
      ])
    #expect(try database.findings().isEmpty)
  }

  @Test func `a circle by way of a report that is taken back is refused`() throws {
    try database.add(
      "id,date,source,parent_id\nx,2019,1,\ny,2019,1,\na,2019,1,x\na,2019,2,y\n")
    try database.add("id,date,source,parent_id\ny,2019,1,a\n")
    let plan = try database.plan("id,date,source,parent_id\na,2019,1,\n")
    #expect(plan.reasons == [Self.circle])
    #expect(plan.problemPlaces == ["2:1 parent_id"])
    #expect(try database.plan("id,date,source,parent_id\na,2019,2,\n").reasons.isEmpty)
    try database.add("id,date,source,parent_id\na,2019,1,\na,2019,2,x\n")
    #expect(
      try database.table("SELECT uid, parent_uid FROM incidents ORDER BY uid") == [
        "list:a|list:x", "list:x|∅", "list:y|list:a",
      ])
    #expect(try database.findings().isEmpty)
  }

  @Test func `waves may lie within each other 32 deep and no deeper`() throws {
    let chain = (0...33).map { number in
      ["id": "\(number)", "date": "2019", "parent_id": number == 0 ? "" : "\(number - 1)"]
    }
    #expect(try database.plan(sheet(Array(chain.dropLast()))).counts.rejectedRows == 0)
    let plan = try database.plan(sheet(chain))
    #expect(plan.reasons == ["It lies within more than 32 waves, each a part of the next."])
    #expect(plan.problems.first.map(\.row) == [33])
  }

  @Test func `a wave whose row is refused takes its parts with it`() throws {
    let csv = """
      id,date,parent_id
      inner,2019,day
      day,2019,wave
      wave,never,
      lone,2019,
      """
    let plan = try database.plan(csv)
    #expect(plan.problems.first.map(\.row).sorted() == [0, 1, 2])
    let counts = try database.add(csv, skippingInvalid: true)
    #expect(counts.rejectedRows == 3 && counts.newIncidents == 1)
    #expect(try database.table("SELECT uid FROM incidents") == ["list:lone"])
    #expect(try database.findings().isEmpty)
  }

  @Test func `a wave that is here stays a wave where its changed row is refused`() throws {
    try database.add("id,date,parent_id\nwave,2019,\n")
    try database.add("id,date,parent_id\nwave,never,\nday,2019,wave\n", skippingInvalid: true)
    #expect(
      try database.table("SELECT uid, parent_uid FROM incidents ORDER BY uid") == [
        "list:day|list:wave", "list:wave|∅",
      ])
  }

  @Test func `a refused report does not refuse the incident's other report or its parts`() throws {
    let csv = """
      id,date,source,parent_id
      wave,2019,1,none
      wave,2019,2,
      day,2019,,wave
      """
    let plan = try database.plan(csv)
    #expect(plan.reasons == [Self.missing])
    #expect(plan.counts.newIncidents == 2 && plan.counts.newReports == 2)
    #expect(try database.add(csv, skippingInvalid: true) == plan.counts)
    #expect(
      try database.table("SELECT uid, parent_uid FROM incidents ORDER BY uid") == [
        "list:day|list:wave", "list:wave|∅",
      ])
  }
}
