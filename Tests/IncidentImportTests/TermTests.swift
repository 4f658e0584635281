import IncidentStore
import IncidentImport
import Testing

@Suite struct `Terms and texts in rows` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test(arguments: [
    ("rally", "rally"), ("МИТИНГ", "rally"), (" шествие ", "march"), ("Пикет", "picket"),
    ("Одиночный пикет", "single_picket"), ("single-picket", "single_picket"),
    ("Забастовка", "strike"), ("неизвестно", "unknown"),
  ])
  func `a form is read from its code, its label or a synonym`(text: String, code: String) throws {
    try database.add(sheet([["id": "a", "date": "2019", "form": text]]))
    #expect(try database.table("SELECT form FROM protests") == [code])
  }

  @Test(arguments: [
    ("kind", "пикет", "protest, detention, prosecution, other_violation"),
    ("authorisation", "may be", "agreed, refused, not_notified, unknown"),
    (
      "source_kind", "blog",
      "publisher, organisation, official_body, court, witness, media, other, unknown"
    ),
    (
      "verification", "sure",
      "reported, corroborated, verified, disputed, not_occurred, withdrawn"
    ),
  ])
  func `a word that is no term is refused with the terms`(
    column: String, text: String, terms: String
  ) throws {
    let plan = try database.plan(
      sheet([["id": "a", "date": "2019", "source": "S", column: text]]))
    #expect(
      plan.reasons == [
        "Not a known value of '\(column)'. Use \(terms), or translate it under \"values\" in a mapping."
      ])
    #expect(plan.problems.first.map(\.value) == [text])
    #expect(plan.problems.first.map(\.heading) == [column])
  }

  @Test func `all that is wrong with a row is told at once, in its cells`() throws {
    let plan = try database.plan(
      """
      id,date,kind,form,detained
      a,2019-02-30,riot,"x
      y",7
      """)
    #expect(plan.problemPlaces == ["2:3 date", "2:14 kind", "2:19 form"])
    #expect(plan.counts.rejectedRows == 1)
  }

  @Test func `a place in a row of several lines is told by its own line`() throws {
    let plan = try database.plan("id,title,date\na,\"x\ny\",never\n")
    #expect(plan.problemPlaces == ["3:4 date"])
  }

  @Test func `cells of white space say nothing`() throws {
    try database.add("id,date,title,form,detained,source\na,2019, ,\t,\u{A0},\u{2003}\n")
    #expect(
      try database.table("SELECT kind, title, detained_low FROM incidents") == [
        "other_violation||∅"
      ])
    #expect(try database.table("SELECT source FROM reports") == ["∅"])
    #expect(try database.table("SELECT * FROM claims").isEmpty)
  }

  @Test func `white space around a text is not part of what the incident is called`() throws {
    try database.add("id,date,title,source\n a ,2019,\"  Rally\n\", S \n")
    #expect(try database.table("SELECT uid, title FROM incidents") == ["list:a|Rally"])
    #expect(try database.table("SELECT name FROM sources") == ["S"])
    #expect(
      try database.table("SELECT cells FROM reports") == [
        #"[" a ","2019","  Rally\n"," S "]"#
      ])
  }

  @Test(arguments: [
    ([:], "other_violation"), (["demands": "Land"], "protest"), (["detained": "3"], "detention"),
    (["detained": "0"], "detention"), (["articles": "174"], "prosecution"),
    (["charged": "2"], "prosecution"), (["articles": "174", "detained": "1"], "detention"),
    (["detained": "3", "participants": "9"], "protest"),
    (["kind": "prosecution", "form": "rally"], "prosecution"),
  ])
  func `a kind that is not stated is concluded`(cells: [String: String], kind: String) throws {
    let row = cells.merging(["id": "a", "date": "2019"]) { first, _ in first }
    try database.add(sheet([row]))
    #expect(try database.table("SELECT kind FROM incidents") == [kind])
  }
}
