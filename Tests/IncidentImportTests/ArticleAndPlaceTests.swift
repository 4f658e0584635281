import IncidentImport
import IncidentStore
import Incidents
import Testing

@Suite struct `Articles in rows` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test(arguments: [
    ("174; 274(4)", ["kz-criminal-2014|174||", "kz-criminal-2014|274|4|"]),
    ("ст. 174 ч. 1 УК РК", ["kz-criminal-2014|174|1|"]),
    ("274-бап", ["kz-criminal-2014|274||"]),
    ("174\n400", ["kz-criminal-2014|174||", "kz-criminal-2014|400||"]),
    ("488 КоАП РК", ["kz-administrative-2014|488||"]),
    (" ", []), ("", []),
  ])
  func `one cell holds several, as people write them`(text: String, charges: [String]) throws {
    try database.add(sheet([["id": "a", "date": "2019", "articles": text]]))
    #expect(
      try database.table("SELECT code, article, part, paragraph FROM charges ORDER BY article")
        == charges)
  }

  @Test func `an article that the database does not know is refused with those it knows`() throws {
    let plan = try database.plan(sheet([["id": "a", "date": "2019", "articles": "174; 159"]]))
    #expect(plan.problems.first.map(\.heading) == ["articles"])
    #expect(plan.problems.first.map(\.value) == ["174; 159"])
    #expect(
      plan.reasons == [
        "Article 159 of kz-criminal-2014 is not known; known are: 174, 182, 258, 274, 378, 400, 405. "
          + "Correct it, or add what is new with --add-articles."
      ])
  }

  @Test func `a text that names no article is refused`() throws {
    let plan = try database.plan(sheet([["id": "a", "date": "2019", "articles": "some law"]]))
    #expect(plan.reasons.count == 1)
    #expect(plan.reasons.first?.contains("some law") == true)
  }

  @Test func `the same text is judged alike in every row`() throws {
    let rows = (1...3).map { ["id": "\($0)", "date": "2019", "articles": "999"] }
    #expect(try database.plan(sheet(rows)).counts.rejectedRows == 3)
  }

  @Test func `a mapping says of which code they are`() throws {
    var articles = FieldMapping(.column("law"))
    articles.code = .administrative2014
    let mapping = Mapping(
      fields: [
        .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
        .articles: articles,
      ])
    try database.add("id,date,law\na,2019,488\nb,2019,174 УК РК\n", mapping: mapping)
    #expect(
      try database.table("SELECT uid, code, article FROM charges ORDER BY uid") == [
        "list:a|kz-administrative-2014|488", "list:b|kz-criminal-2014|174",
      ])
    let plan = try database.plan("id,date,law\nc,2019,174\n", mapping: mapping)
    #expect(
      plan.reasons == [
        "Article 174 of kz-administrative-2014 is not known; known are: 488. Correct it, or add what "
          + "is new with --add-articles."
      ])
  }

  @Test func `of several articles only the upper bound of those charged holds for each`() throws {
    try database.add(
      "id,date,articles,charged\na,2019,174,3\nb,2019,174; 274,3\nc,2019,405,unknown\n")
    #expect(
      try database.table(
        "SELECT uid, article, low, best, high FROM charges ORDER BY uid, article") == [
          "list:a|174|3|3|3", "list:b|174|∅|∅|3", "list:b|274|∅|∅|3", "list:c|405|∅|∅|∅",
        ])
  }
}

@Suite struct `Places in rows` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test(arguments: [
    (["latitude": "91", "longitude": "0"], "latitude"),
    (["latitude": "-90.01", "longitude": "181"], "latitude"),
    (["latitude": "43.2", "longitude": "180.5"], "longitude"),
    (["latitude": "43.2"], "latitude"), (["longitude": "76.9"], "longitude"),
    (["latitude": "43,25", "longitude": "76.9"], "latitude"),
    (["latitude": "43.2", "longitude": "76°54′"], "longitude"),
    (["latitude": "nan", "longitude": "0"], "longitude"),
    (["latitude": "4e1", "longitude": "0"], "latitude"),
    (["latitude": "0x10", "longitude": "0"], "latitude"),
    (["latitude": "43.2", "longitude": "-"], "latitude"),
  ])
  func `a position that is none is told once, in its cell`(
    cells: [String: String], heading: String
  ) throws {
    let row = cells.merging(["id": "a", "date": "2019", "country": "KZ"]) { first, _ in first }
    let plan = try database.plan(sheet([row]))
    #expect(plan.problems.first.map(\.heading) == [heading])
    #expect(plan.problems.first.map(\.value) == [cells[heading]])
  }

  @Test func `two cells that are no degrees are told both`() throws {
    let plan = try database.plan("id,date,latitude,longitude\na,2019,N,E\n")
    #expect(plan.problemPlaces == ["2:8 latitude", "2:10 longitude"])
  }

  @Test func `the ends of the world are on it`() throws {
    try database.add(
      "id,date,latitude,longitude\na,2019,90,-180\nb,2019,-90.0,+180\nc,2019, 0 ,0.0\n")
    #expect(
      try database.table("SELECT latitude, longitude FROM incidents ORDER BY uid") == [
        "90.0|-180.0", "-90.0|180.0", "0.0|0.0",
      ])
  }

  @Test func `a place is as precise as it is known`() throws {
    try database.add(
      """
      id,date,country,region,locality
      a,2019,Kazakhstan,,
      b,2019,Kazakhstan,Almaty,
      c,2019,,,Zhanaozen
      d,2019,,,
      e,2019,Kazakhstan,Almaty,
      """)
    #expect(
      try database.table("SELECT * FROM places ORDER BY precision, country") == [
        "Kazakhstan|||∅|∅|country|1", "||Zhanaozen|∅|∅|locality|1",
        "Kazakhstan|Almaty||∅|∅|region|2",
      ])
    #expect(
      try database.table("SELECT country, region FROM incidents WHERE uid = 'list:d'") == ["∅|∅"])
  }
}
