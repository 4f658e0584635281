import IncidentStore
import Incidents
import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `Rows that look alike` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  private let alike =
    "date,place,detained\n2022-01-05,Almaty,2\n2022-01-05,Almaty,2\n2022-01-06,Aktau,1\n2022-01-05,Almaty,2\n"

  @Test func `come in as many times as they are there, where nothing identifies them`() throws {
    let plan = try database.plan(alike)
    #expect(plan.untidy[.equal].lines == [3, 5] && plan.counts.newIncidents == 4)
    #expect(try database.load(alike)?.newIncidents == 4)
    #expect(try database.months() == ["2022-01|4|7|7|7"])
    #expect(try database.plan(alike).counts.unchangedReports == 4)
    let more = try database.plan(alike + "2022-01-05,Almaty,2\n")
    #expect(more.counts.newIncidents == 1 && more.counts.unchangedReports == 4)
  }

  @Test func `say which line they repeat, where an identifier tells them apart`() throws {
    let plan = try database.plan("id,date\na,2022\nb,2022\na,2022\na,2023\n")
    #expect(plan.problems.first.map(\.line) == [4, 5])
    #expect(plan.reasons.first?.hasPrefix("Line 4 repeats line 2 in every cell.") == true)
    #expect(plan.reasons.last?.hasPrefix("The row on line 2 has the same identifier") == true)
  }

  @Test func `of a row number make no other rows`() throws {
    let first = "No.,date,place\n1,2024-01-06,Almaty\n2,2024-02-07,Aktau\n"
    let second = "No.,date,place\n1,2024-01-05,Almaty\n2,2024-01-06,Almaty\n3,2024-02-07,Aktau\n"
    #expect(try database.add(first).newIncidents == 2)
    let plan = try database.plan(second)
    #expect(plan.counts.newIncidents == 1 && plan.counts.changedReports == 0)
    #expect(plan.counts.unchangedReports == 2)
    #expect(plan.notes.contains { $0.contains("'No.' only counts the rows") })
  }

  @Test(arguments: ["№", "#", "index", "OBJECTID", "", "No."])
  func `have a row number that is no identifier`(name: String) throws {
    let inspection = try inspected("\(name),date,what\n1,2019,x\n2,2019,y\n3,2020,z\n")
    #expect(inspection.feeds.values.allSatisfy { !$0.contains(.id) })
    #expect(inspection.proposal.mapping.rowNumbers == [name.isEmpty ? "column 1" : name])
    #expect(!inspection.proposal.isNeeded && inspection.forecast?.proposed.isRefused == false)
  }

  @Test func `keep an identifier that is called so, though it counts`() throws {
    let inspection = try inspected("id,date\n1,2019\n2,2019\n3,2020\n")
    #expect(inspection.feeds["id"] == [.id] && inspection.proposal.mapping.rowNumbers.isEmpty)
  }

  @Test func `have a unique number of their own as the identifier`() throws {
    let text = "incident_number,date,detained\n7012,2019-01-01,5\n7044,2019-01-02,8\n"
    #expect(try inspected(text).feeds["incident_number"] == [.id])
    try database.add(text)
    let plan = try database.plan(text.replacing(",5\n", with: ",50\n"))
    #expect(plan.counts.changedReports == 1 && plan.counts.newIncidents == 0)
  }

  @Test func `are reports of one incident where a number repeats with its date`() throws {
    let text = """
      booking_number,arrest_date,charge
      B1,2024-01-05,TRESPASS
      B1,2024-01-05,RESISTING
      B2,2024-01-31,TRESPASS
      B3,2024-02-01,RIOT
      """
    let inspection = try inspected(text)
    #expect(inspection.feeds["booking_number"] == [.id])
    let json = inspection.proposal.mapping.indentedJSON
    let mapping = try MappingReader.read(Data(json.utf8))
    #expect(mapping.unit == .report)
    #expect(try database.add(text, mapping: mapping).newIncidents == 3)
    let other = try inspected(text.replacing("B1,2024-01-05,R", with: "B1,2024-01-06,R"))
    #expect(other.proposal.mapping.fields[.report] == nil)
  }
}
