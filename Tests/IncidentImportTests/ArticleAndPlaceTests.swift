import IncidentStore
import FoundationEssentials
import IncidentImport
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
    // The criminal code has no article of that number.
    ("ст.488", ["kz-administrative-2014|488||"]), ("488 ч. 1", ["kz-administrative-2014|488|1|"]),
    ("174, 488", ["kz-criminal-2014|174||", "kz-administrative-2014|488||"]),
    (" ", []), ("", []),
  ])
  func `one cell holds several, as people write them`(text: String, charges: [String]) throws {
    try database.add(sheet([["id": "a", "date": "2019", "articles": text]]))
    #expect(
      try database.table("SELECT code, article, part, paragraph FROM charges ORDER BY article")
        == charges)
  }

  @Test func `an article that the database does not know brings no charge, and is named`() throws {
    let csv = sheet([["id": "a", "date": "2019", "charged": "2", "articles": "174; 159"]])
    let plan = try database.plan(csv)
    #expect(plan.counts.newIncidents == 1 && plan.counts.rejectedRows == 0)
    #expect(plan.warnings.first.map(\.heading) == ["articles"])
    #expect(plan.warnings.first.map(\.value) == ["174; 159"])
    #expect(
      plan.warnings.first.map(\.reason) == [
        "Article 159 can be one of kz-criminal-2014 or of kz-administrative-2014, and the list does not "
          + "say which: it brings no charge. Write the code beside the article, as in "
          + "'kz-administrative-2014 159', or state the code of the column in a mapping."
      ])
    try database.add(csv)
    #expect(try database.table("SELECT article FROM charges") == ["174"])
  }

  @Test(arguments: [
    ("articles", "478", "Article 478 of kz-administrative-2014 is not known (known are: 488)"),
    ("articles", "434", "Article 434 can be one of kz-criminal-2014 or of kz-administrative-2014"),
    ("articles", "434 УК", "Article 434 of kz-criminal-2014 is not known"),
    ("Статья УК", "434", "Article 434 of kz-criminal-2014 is not known"),
    ("Статья КоАП", "434", "Article 434 of kz-administrative-2014 is not known"),
    ("Административная статья", "434", "Article 434 of kz-administrative-2014 is not known"),
    ("articles", "999", "Article 999 of kz-criminal-2014 is not known"),
  ])
  func `an article is one of the code that its heading or its number tells, else it is asked`(
    heading: String, text: String, says: String
  ) throws {
    let plan = try database.plan(csv([["id", "date", heading], ["a", "2019", text]]))
    #expect(plan.warnings.first.first?.reason.hasPrefix(says) == true)
  }

  @Test func `a text that names no article brings no charge and costs no row`() throws {
    let csv = sheet([["id": "a", "date": "2019", "kind": "detention", "articles": "some law; 274"]])
    let plan = try database.plan(csv)
    #expect(plan.warnings.first.map { $0.reason.contains("some law") } == [true])
    try database.add(csv)
    #expect(try database.table("SELECT article FROM charges") == ["274"])
    #expect(try database.table("SELECT count(*) FROM detentions") == ["1"])
  }

  @Test(arguments: ["-", "N/A", "unknown", "неизвестно", "белгісіз", "NULL", "н/д"])
  func `a mark of absence is no article`(text: String) throws {
    let plan = try database.plan(sheet([["id": "a", "date": "2019", "articles": text]]))
    #expect(plan.warnings.count == 0 && plan.counts.newIncidents == 1)
  }

  @Test func `the same text is judged alike in every row, and counted`() throws {
    let rows = (1...3).map { ["id": "\($0)", "date": "2019", "articles": "999"] }
    let plan = try database.plan(sheet(rows))
    #expect(plan.warnings.count == 3 && plan.counts.newIncidents == 3)
    #expect(plan.warnings.groups.map(\.lines) == [[2, 3, 4]])
  }

  private static let abroad = """
    id,date,region,locality,charged,articles
    1,2024-03-01,Алматы,,1,174
    2,2024-03-02,,Минск,1,174
    3,2024-03-03,Москва,,1,ст. 174 УК
    4,2024-03-04,,"г. Бишкек",1,174
    5,2024-03-05,,Ташкент,1,174 УК РК
    6,2013-06-09,Алматы,,1,174
    7,2014-12-30/2015-01-02,Алматы,,1,174

    """

  @Test func `an article counts under the law of its place and day, where nothing else is stated`()
    throws
  {
    let groups = try database.plan(Self.abroad).warnings.groups
    #expect(groups.map(\.topic) == [.placeAbroad, .article])
    #expect(groups.map(\.lines) == [[3, 4, 5, 6], [3, 4, 5, 7, 8]])
    try database.add(Self.abroad, addingArticles: true)
    let charges = try database.table("SELECT uid, code FROM charges ORDER BY uid")
    let codes = [
      "kz-criminal-2014", "by-criminal-1999", "ru-criminal-1996", "kg-criminal-2021",
      "kz-criminal-2014", "kz-criminal-1997",
    ]
    #expect(charges == codes.enumerated().map { "list:\($0 + 1)|\($1)" })
  }

  private static let countries = """
    id,date,country,charged,articles
    1,2024-03-01,Kazakhstan,1,274
    2,2024-03-02,Беларусь,1,274
    3,2024-03-03,RUS,1,ст. 274 УК
    4,2024-03-04,,1,274
    5,2024-03-05,Nepal,1,274
    6,2024-03-06,Кыргызстан,1,ст. 274 УК РК

    """

  @Test func `an article is one of Kazakhstan where the row is about it, or about no country`()
    throws
  {
    let plan = try database.plan(Self.countries)
    #expect(plan.warnings.first.map(\.line) == [3, 4, 6])
    let names = ["by-criminal-1999", "ru-criminal-1996", "Nepal"]
    for (warning, name) in zip(plan.warnings.first, names) {
      #expect(warning.reason.contains(name))
    }
    try database.add(Self.countries)
    #expect(
      try database.table("SELECT uid, code FROM charges ORDER BY uid") == [
        "list:1|kz-criminal-2014", "list:4|kz-criminal-2014", "list:6|kz-criminal-2014",
      ])
    #expect(
      try database.table("SELECT sum(charges_274), sum(charges_174) FROM monthly_detentions")
        == ["3|0"])
  }

  @Test func `articles that are new come in with a later import that adds them, and go with it`()
    throws
  {
    try database.add(Self.countries)
    let before = try Snapshot(of: database)
    #expect(try database.add(Self.countries, addingArticles: true).changedReports == 2)
    #expect(
      try database.table(
        """
        SELECT uid, code FROM charges WHERE code NOT LIKE 'kz-%' ORDER BY uid
        """) == ["list:2|by-criminal-1999", "list:3|ru-criminal-1996"])
    #expect(
      try database.table("SELECT country FROM legal_code WHERE code LIKE 'by-%'") == ["Belarus"])
    #expect(try database.plan(Self.countries).counts.unchangedReports == 6)
    try database.revert(2)
    #expect(try Snapshot(of: database, withoutImport: 2).differences(from: before) == [])
    #expect(try database.table("SELECT count(*) FROM legal_code") == ["3"])
    #expect(try database.findings() == [])
  }

  @Test func `a code that only a list names is made with its country`() throws {
    var articles = FieldMapping(.column("articles"))
    articles.code = CodeMention(rawValue: "np-penal-2017")
    let mapping = Mapping(
      fields: [
        .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
        .country: FieldMapping(.column("country")), .articles: articles,
      ])
    try database.add(Self.countries, mapping: mapping, addingArticles: true)
    #expect(
      try database.table(
        "SELECT uid, code FROM charges WHERE code LIKE 'np-%' ORDER BY uid") == [
          "list:4|np-penal-2017", "list:5|np-penal-2017",
        ])
    #expect(
      try database.table("SELECT title, country FROM legal_code WHERE code LIKE 'np-%'")
        == ["np-penal-2017|NP"])
  }

  private static let twoCodes = """
    id,Дата,Страна,Задержано,Статья УК,Статья КоАП
    1,2022-01-05,,3,174,
    2,2022-01-06,,2,,488
    3,2022-01-07,,5,174 ч.1,"488; 434"
    4,2022-01-07,Беларусь,1,,24.23

    """

  @Test func `several columns bring charges, each under the code that its heading names`() throws {
    let plan = try database.plan(Self.twoCodes)
    #expect(plan.warnings.first.map(\.heading) == ["Статья КоАП", "Статья КоАП"])
    #expect(plan.warnings.first.map(\.line) == [4, 5])
    #expect(plan.warnings.first.last?.reason.contains("by-administrative-2021") == true)
    try database.add(Self.twoCodes)
    #expect(
      try database.table("SELECT uid, code, article FROM charges ORDER BY uid, code") == [
        "list:1|kz-criminal-2014|174", "list:2|kz-administrative-2014|488",
        "list:3|kz-administrative-2014|488", "list:3|kz-criminal-2014|174",
      ])
    #expect(
      try database.table("SELECT count(DISTINCT uid) FROM charges WHERE article = '488'") == ["2"])
  }

  @Test func `the mapping that is proposed for several columns reads them alike`() throws {
    let mapping = try inspected(Self.twoCodes).proposal.mapping
    #expect(try MappingReader.read(Data(mapping.indentedJSON.utf8)) == mapping)
    try database.add(Self.twoCodes, mapping: mapping)
    #expect(try database.table("SELECT count(*) FROM charges") == ["4"])
  }

  @Test func `a mapping says of which code they are`() throws {
    var articles = FieldMapping(.column("law"))
    articles.code = CodeMention(code: .administrative2014)
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
      plan.warnings.first.map(\.reason) == [
        "Article 174 of kz-administrative-2014 is not known (known are: 488): it brings no charge. "
          + "Correct it, or add what is new with --add-articles."
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
        "Kazakhstan|||∅|∅|country|1|1|1", "||Zhanaozen|∅|∅|locality|1|0|0",
        "Kazakhstan|Almaty||∅|∅|region|2|0|0",
      ])
    #expect(
      try database.table("SELECT country, region FROM incidents WHERE uid = 'list:d'") == ["∅|∅"])
  }
}
