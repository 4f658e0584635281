import IncidentStore
import IncidentImport
import Testing

@Suite struct `Identifiers of rows` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test(arguments: ["", " ", "\u{A0}\u{2003}"])
  func `a row with an empty identifier is known by its content`(id: String) throws {
    let text = csv([["date", "id"], ["2019", id], ["2019", "b"]])
    let plan = try database.plan(text)
    #expect(plan.untidy[.unnamed].lines == [2])
    #expect(plan.counts.rejectedRows == 0 && plan.counts.newIncidents == 2)
    try database.add(text)
    #expect(try database.plan(text).counts.unchangedReports == 2)
  }

  @Test func `a number that a program wrote with decimals is the same identifier`() throws {
    try database.add("id,date\n17,2019\n18,2019\n")
    let plan = try database.plan("id,date\n17.0,2019\n18.00,2019\n19.5,2019\n")
    #expect(plan.counts.changedReports == 2 && plan.counts.newIncidents == 1)
  }

  @Test func `an identifier may have 500 bytes and no more`() throws {
    let longest = String(repeating: "ф", count: 250)
    try database.add("id,date\n\(longest),2019\n")
    #expect(try database.table("SELECT uid FROM incidents") == ["list:\(longest)"])
    let plan = try database.plan("id,date\n\(longest)x,2019\n")
    #expect(plan.reasons == ["The identifier is longer than 500 bytes."])
    #expect(plan.problemPlaces == ["2:1 id"])
  }

  @Test func `the name of a report may have 500 bytes and no more`() throws {
    let long = String(repeating: "x", count: 501)
    let plan = try database.plan("id,date,report\na,2019,\(long)\n")
    #expect(plan.problemPlaces == ["2:8 report"])
  }

  @Test(arguments: ["id,date,source,report", "id,date,source"])
  func `a source with a long name is no long identifier`(header: String) throws {
    let long = String(repeating: "Газета, ", count: 100) + "x"
    let last = header.hasSuffix("report") ? "," : ""
    try database.add("\(header)\na,2019,\"\(long)\"\(last)\n")
    #expect(try database.table("SELECT name FROM sources") == [long])
  }

  @Test func `an empty date is an unknown one, and is said`() throws {
    let plan = try database.plan("id,date\na,\nb, \nc,unknown\n")
    #expect(plan.warnings.first.map(\.place) == ["2:3 date", "3:3 date"])
    #expect(plan.counts.newIncidents == 3)
  }

  @Test(arguments: [("a", 1), ("a,2019,1,2", 4)])
  func `a row whose cells do not fit the header is refused`(row: String, count: Int) throws {
    let plan = try database.plan("id,date,detained\nb,2019,1\n\(row)\n")
    #expect(plan.problemPlaces == ["3:1 row"])
    #expect(plan.problems.first.map(\.value) == [nil])
    #expect(
      plan.reasons == [
        "The row has \(count == 1 ? "1 cell" : "\(count) cells") and the header 3: look for a missing or an extra delimiter, or "
          + "quotes that are not closed."
      ])
  }

  @Test(arguments: [("a,2019", UntidyRow.short), ("a,2019,1, ,", .long)])
  func `empty cells may be missing at the end of a row, or be too many`(
    row: String, kind: UntidyRow
  ) throws {
    let text = "id,date,detained\nb,2019,1\n\(row)\n"
    let plan = try database.plan(text)
    #expect(plan.counts.newIncidents == 2 && plan.untidy[kind].lines == [3])
    try database.add(text)
    #expect(try database.plan(text).counts.unchangedReports == 2)
  }

  @Test func `identifiers are told apart by case and by what stands in them`() throws {
    let counts = try database.add("id,date\na,2019\nA,2019\na b,2019\na:b,2019\nа,2019\n")
    #expect(counts.newIncidents == 5)
  }

  @Test func `blank lines are passed over and lines counted on`() throws {
    let plan = try database.plan("id,date\n\n\na,never\n\n")
    #expect(plan.problemPlaces == ["4:3 date"])
    #expect(plan.counts.rows == 1)
  }
}
