import Incidents
import IncidentImport
import IncidentStore
import IncidentImport
import Testing

@Suite struct `Lists` {
  private let database: TestDatabase

  init() throws {
    database = try TestDatabase()
    try database.add("id,date\na,2019\nb,2019\n", to: "mine")
  }

  @Test func `are named after the file where nobody names them`() throws {
    try database.add("id,date\nc,2019\n", to: nil, named: "Список 2019.csv")
    #expect(
      try database.table("SELECT uid FROM incidents ORDER BY uid") == [
        "mine:a", "mine:b", "Список-2019:c",
      ])
  }

  @Test func `of a guessed name may not have the identifiers of another list`() throws {
    let problem = #expect(throws: ImportProblem.self) {
      try database.add("id,date\nc,2019\nb,2019\n", to: nil, named: "mine-2.csv")
    }
    #expect(problem == .unclearDataset(name: "mine-2", other: "mine", identifier: "b"))
    #expect(
      problem?.description
        == "the identifier 'b' is in the list 'mine' too. If this file is a newer "
        + "version of that list, import it with --dataset mine; if it is another list, with "
        + "--dataset mine-2")
    #expect(try database.table("SELECT uid FROM incidents") == ["mine:a", "mine:b"])
  }

  @Test(arguments: [0, 700, 20_000])
  func `of a guessed name are refused however far they are read`(place: Int) throws {
    let rows = (0...20_000).map { $0 == place ? "a,2019" : "x\($0),2019" }
    #expect(throws: ImportProblem.unclearDataset(name: "big", other: "mine", identifier: "a")) {
      try database.add("id,date\n\(rows.joined(separator: "\n"))\n", to: nil, named: "big.csv")
    }
    #expect(try database.table("SELECT count(*) FROM incidents") == ["2"])
  }

  @Test func `of a name that somebody gave may`() throws {
    let counts = try database.add("id,date\na,2020\n", to: "yours", named: "mine-2.csv")
    #expect(counts.newIncidents == 1)
    let mapping = Mapping(
      dataset: "theirs",
      fields: [.id: FieldMapping(.column("id")), .date: FieldMapping(.column("date"))])
    try database.add("id,date\na,2021\n", to: nil, mapping: mapping, named: "mine-2.csv")
    #expect(
      try database.table("SELECT uid, date FROM incidents WHERE uid LIKE '%:a' ORDER BY uid") == [
        "mine:a|2019", "theirs:a|2021", "yours:a|2020",
      ])
  }

  @Test func `of a guessed name are known again`() throws {
    try database.add("id,date\nc,2019\n", to: nil, named: "new.csv")
    let counts = try database.add("id,date\nc,2019\na,2019\n", to: nil, named: "new.csv")
    #expect(counts.unchangedReports == 1 && counts.newIncidents == 1)
  }

  @Test(arguments: ["", "a b", "a:b", "../x", "=x"])
  func `cannot be called by any name`(name: String) throws {
    let problem = #expect(throws: ImportProblem.invalidDataset(name)) {
      try database.plan("id,date\na,2019\n", to: name)
    }
    #expect(
      problem?.description == "'\(name)' cannot name a list: use letters, digits, '-', '_' and '.' "
        + "only, at most 100")
  }

  @Test func `keep incidents and waves of the same identifiers apart`() throws {
    try database.add("id,date,detained,parent_id\na,2019-06,5,\nb,2019-06,9,a\n", to: "yours")
    #expect(
      try database.table("SELECT uid, parent_uid FROM incidents ORDER BY uid") == [
        "mine:a|∅", "mine:b|∅", "yours:a|∅", "yours:b|yours:a",
      ])
  }
}
