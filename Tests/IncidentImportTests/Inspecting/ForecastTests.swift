import IncidentStore
import Incidents
import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `Forecasts of an import` {
  @Test func `say what would happen to each row`() throws {
    let text = "id,date,detained\na,2022-01-05,1\n,,\nb,2022-01-06,4\nTotal,,5\n"
    let trial = try #require(inspected(text).forecast?.proposed)
    #expect(trial.sentence == "4 rows: 2 incidents, 1 empty row and 1 total skipped")
    #expect(!trial.isRefused)
  }

  @Test func `list the terms that an import refuses, and propose a mapping without them`() throws {
    let text = """
      id,date,kind,verification,charges
      1,2024-01-05,Arrest,documented,Against the state
      2,2024-01-06,Raid,reported,Insult of religion
      3,2024-01-06,Raid,reported,Insult of religion
      """
    let inspection = try inspected(text)
    let plain = try #require(inspection.forecast?.asItStands)
    let kinds = plain.problems.alike.filter { $0.first.field == .kind }
    #expect(kinds.map(\.first.value) == ["Raid"] && kinds.map(\.count) == [2])
    #expect(inspection.feeds["charges"] == nil)
    #expect(inspection.proposal.isNeeded && inspection.proposal.unreadTerms.contains("kind"))
    let mapping = try MappingReader.read(Data(inspection.proposal.mapping.indentedJSON.utf8))
    #expect(try TestDatabase().add(text, mapping: mapping).newIncidents == 3)
  }

  @Test func `find out what no mapping mends`() throws {
    let inspection = try inspected("id,date\na,2022-01-05\nb,someday\n")
    let trial = try #require(inspection.forecast?.proposed)
    #expect(trial.sentence == "2 rows: 1 incident, an import would refuse 1 of 2 rows")
    #expect(!inspection.proposal.isNeeded)
  }

  @Test(arguments: [
    "region,detained\nAlmaty,12\nAktau,3\n", "recommendation,state,theme\nEnd it,X,y\nStop,Y,z\n",
    "station,votes\n101,77\n102,81\n",
  ])
  func `know a file that is no list of incidents`(text: String) throws {
    #expect(try inspected(text).proposal.noIncidents != nil)
    let problem = #expect(throws: ImportProblem.self) { try TestDatabase().plan(text) }
    #expect(problem?.description.hasPrefix("this does not look like a list of incidents") == true)
  }

  @Test func `name a column of numbers that nothing reads`() throws {
    let text = "id,date,total\na,2022-01-05,1\nb,2022-01-06,4\n"
    let note = "No numbers of people are read; 'total' looks like one."
    #expect(try inspected(text).forecast?.proposed.notes == [note])
    #expect(try TestDatabase().plan(text).notes == [note])
  }

  @Test func `rest on the date of the incident, and name the others`() throws {
    let text = """
      booking_id,dob,start_dt,end_dt,record_updated
      J1,1990-02-03,2023-10-01,2023-12-30,2024-05-01
      J2,1988-05-06,2023-10-01,2023-11-02,2024-05-02
      J3,1979-07-08,2023-10-02,,2024-05-03
      """
    let inspection = try inspected(text)
    #expect(inspection.feeds["start_dt"] == [.date])
    let reason = try #require(inspection.proposal.guesses.first { $0.field == .date }?.reason)
    #expect(reason.contains("'end_dt'") && reason.contains("'record_updated'"))
    #expect(inspection.forecast?.proposed.isRefused == false)
  }

  @Test func `never take a year for the date where there are days`() throws {
    let inspection = try inspected(
      "id,year,date\na,2019,2019-01-02\nb,2019,NA\nc,2019,2019-01-03\n")
    #expect(inspection.feeds["date"] == [.date] && inspection.feeds["year"] == nil)
  }

  @Test func `name rows under a header of codes`() throws {
    let inspection = try inspected("in_10,in_11,yy\n0,1,2002\n1,1,2003\n")
    #expect(inspection.header == .record(line: 1) && inspection.rows == 2)
  }
}
