import FoundationEssentials
import IncidentImport
import Incidents
import Testing

@Suite struct `Mappings that are proposed` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  /// Reads the mapping back as a file would hold it, and imports the text with it.
  private func add(_ text: String, with inspection: FileInspection) throws -> [String] {
    let mapping = try MappingReader.read(Data(inspection.proposal.mapping.indentedJSON.utf8))
    #expect(mapping == inspection.proposal.mapping)
    try database.add(text, to: nil, mapping: mapping)
    return try database.table("SELECT uid, date FROM incidents ORDER BY uid")
  }

  @Test func `a column that tells rows apart is taken for the identifier`() throws {
    let text = "what,number,when\nx,7,9 June 2019\nx,8,10 June 2019\n"
    let inspection = try inspected(text, named: "may list.csv")
    #expect(inspection.feeds == ["number": [.id], "when": [.date]])
    #expect(inspection.columns.flatMap(\.feeds).allSatisfy { $0.reason == .looks })
    #expect(
      try add(text, with: inspection) == ["may-list:7|2019-06-09", "may-list:8|2019-06-10"])
    #expect(inspection.proposal.mapping.description.contains("may list.csv. Guessed: 'id' from"))
  }

  @Test func `without one the whole row is the identifier`() throws {
    let text = "what,when\nx,9 June 2019\ny,9 June 2019\n"
    let inspection = try inspected(text)
    #expect(inspection.proposal.mapping.fields[.id]?.origin == .digest(of: nil))
    #expect(inspection.proposal.guesses.map(\.column) == [nil, "when"])
    #expect(try add(text, with: inspection).count == 2)
  }

  @Test func `a name that means an identifier goes before the first column that may be one`() throws
  {
    let inspection = try inspected("row,case_no,uid\n1,a-1,x7\n2,a-2,x9\n")
    #expect(inspection.feeds == ["uid": [.id]])
  }

  @Test func `the fullest dates are taken, and days before years`() throws {
    let text = """
      year,closed,began,Datum
      2019,,2019-06-01,2019-06-05
      2020,2020-01-01,2020-02-02,2020-02-03
      2021,,,2021-01-01
      """
    let inspection = try inspected(text)
    #expect(inspection.feeds == ["Datum": [.date]])
    #expect(try inspected("n,year\nx,2019\ny,2020\n").feeds == ["year": [.date]])
  }

  @Test func `without any date it is unknown, and imports as unknown`() throws {
    let text = "id,what\n1,x\n2,y\n"
    let inspection = try inspected(text)
    #expect(inspection.proposal.mapping.fields[.date]?.origin == .constant("unknown"))
    #expect(try add(text, with: inspection) == ["list:1|", "list:2|"])
  }

  @Test func `dates that are all there go before those of the name that are not`() throws {
    let text = "id,date,day\n1,2019-06-01,1 June 2019\n2,,2 June 2019\n"
    let inspection = try inspected(text)
    #expect(inspection.proposal.isNeeded)
    #expect(inspection.feeds == ["id": [.id], "day": [.date]])
    #expect(try add(text, with: inspection) == ["list:1|2019-06-01", "list:2|2019-06-02"])
    let gap = try inspected("id,date,day\n1,2019-06-01,\n2,,2 June 2019\n")
    #expect(gap.feeds["date"] == [.date] && !gap.proposal.isNeeded)
  }

  @Test func `an order that the column settles is written down`() throws {
    let text = "id,date\n1,03/04/2019\n2,13/04/2019\n"
    let inspection = try inspected(text)
    #expect(inspection.proposal.mapping.fields[.date]?.order == .dayFirst)
    #expect(!inspection.proposal.isNeeded)
    #expect(try add(text, with: inspection) == ["list:1|2019-04-03", "list:2|2019-04-13"])
  }

  @Test func `serial numbers of Excel are written down as such`() throws {
    let text = "Nr,When\nx,43625\nx,43626\n"
    let inspection = try inspected(text)
    #expect(inspection.proposal.mapping.fields[.date]?.serials == .excel)
    let days = try add(text, with: inspection).map { $0.suffix(10) }.sorted()
    #expect(days == ["2019-06-09", "2019-06-10"])
  }

  @Test func `a preset is written as it is`() throws {
    let path = projectFile("Tests/IncidentImportTests/Fixtures/Presets/ovd-info-2012.csv")
    let inspection = try FileInspector.inspect(path)
    #expect(try inspection.proposal.mapping == Preset.named("ovd-info-2012")?.mapping)
  }
}
