import IncidentImport
import IncidentStore
import Incidents
import TestSupport
import Testing

@Suite struct `Taking back a list of persons` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `leaves all as it was before, restricted tables included`() throws {
    let empty = try Snapshot(of: database)
    try database.add(
      PersonSheets.list(
        "Ann Example,2019-06-09,Almaty,\"174, 274\",pending,", "Bob Sample,2019-06-10,,,,"))
    let before = try Snapshot(of: database)
    // One row changed, one new incident of a known person, one of a new person.
    try database.add(
      PersonSheets.list(
        "Ann Example,2019-06-09,Oral,174,convicted,2020", "Bob Sample,2019-07-10,,174,,",
        "New Person,2019-07-11,,400,on trial,"))
    #expect(try database.table("SELECT count(*) FROM person") == ["3"])
    try database.revert(2)
    #expect(try Snapshot(of: database, withoutImport: 2).differences(from: before) == [])
    try database.revert(1)
    #expect(
      try Snapshot(of: database, withoutImport: 1)
        .differences(from: empty, butFor: ["import_batch", "imports", "restricted_secret"]) == [])
    #expect(try database.restrictedTable("SELECT name FROM restricted_person") == [])
    for batch in [1, 2] as [Int64] { try database.forget(batch) }
    #expect(try !database.bytes().contains("Ann Example".utf8))
  }

  @Test func `keeps a person whom a later list names too, under the same pseudonym`() throws {
    try database.add(PersonSheets.list("Ann Example,2019-06-09,,,,"))
    let name = try database.table("SELECT pseudonym FROM person")
    try database.add(PersonSheets.list("ann example,2019-07-09,,,,"))
    try database.revert(1)
    #expect(try database.table("SELECT pseudonym FROM person") == name)
    #expect(try database.restrictedTable("SELECT name FROM restricted_person") == ["ann example"])
  }

  @Test func `calls a person again as before`() throws {
    let mapping = PersonSheets.mapping([.person: FieldMapping(.column("pid"))])
    try database.add("id,date,name,pid\n1,2019,Ann Example,a\n", mapping: mapping)
    let before = try Snapshot(of: database)
    try database.add("id,date,name,pid\n2,2019,Ann Married,a\n", mapping: mapping)
    #expect(try database.restrictedTable("SELECT name FROM restricted_person") == ["Ann Married"])
    try database.revert(2)
    #expect(try Snapshot(of: database, withoutImport: 2).differences(from: before) == [])
  }

  @Test func `is refused where a later list changed its rows`() throws {
    try database.add(PersonSheets.list("Ann Example,2019-06-09,,174,pending,"))
    try database.add(PersonSheets.list("Ann Example,2019-06-09,,174,convicted,"))
    #expect(throws: RevertProblem.self) { try database.revert(1) }
  }

  @Test(arguments: 0..<6)
  func `in whatever order leaves what the others brought`(seed: Int) throws {
    var random = SplitMix(seed: 9_000 + seed)
    let names = ["Ann Example", "Bob Sample", "Eve Model"]
    var lists: [String] = []
    for _ in 0..<5 {
      var rows: [String] = []
      for name in names where Bool.random(using: &random) {
        let day = Int.random(in: 1...2, using: &random)
        let article = ["", "174", "274", "\"174, 274\""].randomElement(using: &random) ?? ""
        let status = ["", "pending", "convicted"].randomElement(using: &random) ?? ""
        rows.append("\(name),2019-06-0\(day),,\(article),\(status),")
      }
      if !rows.isEmpty { lists.append(([PersonSheets.header] + rows).joined(separator: "\n")) }
    }
    var states = [try Snapshot(of: database)]
    var applied = 0
    for list in lists where try database.plan(list).changesSomething {
      try database.add(list)
      applied += 1
      states.append(try Snapshot(of: database))
    }
    // The secret goes with the last row that is kept.
    let records: Set<String> = ["import_batch", "imports", "reports", "restricted_secret"]
    for batch in (1...max(applied, 1)).reversed() where batch <= applied {
      try database.revert(Int64(batch))
      let differences = try Snapshot(of: database).differences(
        from: states[batch - 1], butFor: records)
      #expect(differences == [], "\(lists)")
      #expect(try database.findings() == [])
    }
  }
}
