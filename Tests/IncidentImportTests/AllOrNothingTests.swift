import IncidentStore
import IncidentImport
import Testing

@Suite struct `All or nothing` {
  static let list = """
    id,date,detained
    a,2019-06-09,10
    b,never,5
    c,2019-06-10,7
    """

  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `with a row that cannot be read nothing is written`() throws {
    try database.add("id,date,detained\nz,2019-05,1\n")
    let before = try database.bytes()
    let problem = #expect(throws: ImportProblem.self) { try database.add(Self.list) }
    #expect(problem == .rejectedRows(1))
    #expect(
      problem?.description == "1 row cannot be read, and nothing was imported. Mend the file, or "
        + "import the other rows with --skip-invalid (and keep these with --rejects FILE)")
    #expect(try database.bytes() == before)
  }

  @Test func `a plan changes nothing`() throws {
    let before = try database.bytes()
    let plan = try database.plan(Self.list)
    #expect(plan.changesSomething)
    #expect(try database.bytes() == before)
  }

  @Test func `the other rows are imported where that is asked for`() throws {
    let counts = try database.add(Self.list, skippingInvalid: true)
    #expect(counts.rows == 3 && counts.newIncidents == 2 && counts.rejectedRows == 1)
    #expect(try database.months() == ["2019-06|2|17|17|17"])
    #expect(
      try database.table("SELECT rows, new_incidents, new_reports, rejected_rows FROM imports") == [
        "3|2|2|1"
      ])
  }

  @Test func `a file of rejected rows only changes nothing`() throws {
    let before = try database.bytes()
    let counts = try database.add("id,date\na,never\n", skippingInvalid: true)
    #expect(counts.rejectedRows == 1 && counts.newIncidents == 0)
    #expect(try database.bytes() == before)
  }

  @Test func `a rejected row that was here in another revision stays as it was`() throws {
    try database.add("id,date,detained\nb,2019-06,5\n")
    try database.add(Self.list, skippingInvalid: true)
    #expect(try database.table("SELECT date FROM incidents WHERE uid = 'list:b'") == ["2019-06"])
    #expect(try database.months() == ["2019-06|3|22|22|22"])
  }

  @Test func `a plan tells what an import does`() throws {
    try database.add("id,date,detained\na,2019-06-09,10\nc,2019-06-10,6\n")
    let plan = try database.plan(Self.list)
    #expect(
      plan.counts.rows == 3 && plan.counts.unchangedReports == 1 && plan.counts.changedReports == 1
        && plan.counts.rejectedRows == 1)
    #expect(try database.add(Self.list, skippingInvalid: true) == plan.counts)
  }

  @Test func `only so many problems are kept in full and all are counted`() throws {
    let rows = (1...1500).map { "\($0),never,1" } + (1501...3000).map { "\($0),2019,loads" }
    let plan = try database.plan("id,date,detained\n\(rows.joined(separator: "\n"))\n")
    #expect(plan.problems.count == 1500 && plan.problems.first.count == ProblemList.kept)
    #expect(plan.warnings.count == 1500 && plan.warnings.first.count == ProblemList.kept)
    #expect(plan.counts.rejectedRows == 1500 && plan.counts.newIncidents == 1500)
  }
}
