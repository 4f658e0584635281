import IncidentStore
import IncidentRead
import IncidentTestSupport
import SQLite
import Testing

@Suite struct `The layout` {
  private let store: TestStore

  init() throws { store = try TestStore() }

  private static let impossible = [
    "UPDATE incident SET uid = ''", "UPDATE incident SET kind = 'rally'",
    "UPDATE incident SET parent_id = id", "UPDATE incident SET merged_into = id",
    "UPDATE incident SET date_start = '2019-06-10', date_end = '2019-06-09'",
    "UPDATE incident SET date_end = NULL", "UPDATE incident SET date_start = '9 June'",
    "UPDATE incident SET date_precision = 'unknown'", "UPDATE detention SET low = -1",
    "UPDATE detention SET low = 3, best = 2", "UPDATE detention SET best = 9, high = 8",
    "UPDATE detention SET low = 9, best = NULL, high = 8", "UPDATE detention SET best = 'many'",
    "UPDATE detention SET basis = 'person'",
    "INSERT INTO detention (incident_id, basis) SELECT incident_id, 'report' FROM detention",
    "INSERT INTO place (precision, latitude) VALUES ('coordinates', 4)",
    "INSERT INTO place (precision, latitude, longitude) VALUES ('coordinates', 91, 0)",
    "INSERT INTO place (country, region, precision) VALUES ('Kazakhstan', 'Almaty', 'region')",
    "UPDATE import_batch SET state = 'reverted'", "UPDATE source SET name = ''",
    "DELETE FROM incident", "DELETE FROM report", "DELETE FROM source",
  ]

  private static let views = PublicView.all.map(\.name)

  @Test func `has the public views, and no other but the one behind the full text`() throws {
    let views = try store.texts("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
    #expect(views == (Self.views + ["incident_document"]).sorted())
    #expect(try store.texts("SELECT DISTINCT view FROM view_column ORDER BY view") == Self.views)
  }

  @Test(arguments: views) func `describes each column of a public view`(view: String) throws {
    let columns = try store.texts(
      "SELECT name FROM pragma_table_info(?) ORDER BY cid", [.text(view)])
    let described = try store.store.viewColumns().filter { $0.view == view }
    #expect(described.map(\.name) == columns)
    #expect(!columns.isEmpty)
    for column in described {
      #expect(column.meaning.hasSuffix(".") && column.meaning.count > 8, "\(column)")
      let isNumber = column.type == "integer" || column.type == "real"
      #expect(column.unit == nil || isNumber, "\(column)")
    }
    #expect(try store.rows("SELECT * FROM \(view) LIMIT 1").count <= 1)
  }

  @Test(arguments: PublicView.all.map(\.name))
  func `has the fields of incidents where its file marks their place`(view: String) throws {
    let view = try #require(PublicView.all.first { $0.name == view })
    #expect(!view.sql.contains("-- FIELDS"))
  }

  @Test func `numbers the described columns from 1`() throws {
    let rows = try store.rows(
      """
      SELECT view FROM view_column GROUP BY view
      HAVING max(position) <> count(*) OR min(position) <> 1
      """)
    #expect(rows.isEmpty)
  }

  @Test func `has STRICT tables only`() throws {
    let loose = try store.texts(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
      """)
    #expect(loose.isEmpty)
    let virtual = try store.texts("SELECT name FROM pragma_table_list WHERE type = 'virtual'")
    #expect(virtual == ["incident_text"])
  }

  @Test func `has an index for every reference`() throws {
    // A reference without one makes every deletion read the whole table.
    let bare = try store.texts(
      """
      SELECT child.name || '.' || reference."from"
      FROM pragma_table_list AS child JOIN pragma_foreign_key_list(child.name) AS reference
      WHERE child.type = 'table'
        AND NOT EXISTS (
          SELECT 1 FROM pragma_index_list(child.name) AS list
          JOIN pragma_index_info(list.name) AS part
          WHERE part.seqno = 0 AND part.name = reference."from")
        AND NOT EXISTS (
          SELECT 1 FROM pragma_table_info(child.name) AS info
          WHERE info.pk = 1 AND info.name = reference."from")
      ORDER BY 1
      """)
    #expect(bare == [])
  }

  @Test(arguments: [
    "UPDATE report SET line = 3", "UPDATE claim SET best = 7", "UPDATE place SET country = 'X'",
    "UPDATE report SET cells = cells", "UPDATE detention_count SET best = best",
    "UPDATE region_count SET best = best", "UPDATE charge_count SET charges = charges",
  ])
  func `refuses edits of what is added and removed only`(sql: String) throws {
    try store.addReport(claims: ["120"], place: "Almaty")
    try store.executeByHand(
      """
      INSERT INTO region_count SELECT incident_id, period, region, incidents,
        incidents_with_detentions, low, with_low, best, with_best, without_best, high,
        without_high, unknown_size, date_uncertain FROM detention_count;
      INSERT INTO charge_count SELECT incident_id, 1, period, region, '', '', 1, 1
        FROM detention_count;
      """)
    let error = #expect(throws: DatabaseError.self) { try store.byHand { try $0.execute(sql) } }
    #expect(error?.code == .constraintTrigger)
  }

  @Test(arguments: impossible)
  func `refuses what cannot be`(sql: String) throws {
    try store.addReport(claims: ["120"], place: "Almaty")
    let error = #expect(throws: DatabaseError.self) { try store.byHand { try $0.execute(sql) } }
    #expect(error?.code.primary == .constraint, "\(String(describing: error))")
  }

  @Test func `holds the articles that the database knows from the start`() throws {
    let articles = try store.rows("SELECT code, article FROM articles ORDER BY code, article")
    let criminal: [[Value]] = ["174", "182", "258", "274", "378", "400", "405"]
      .map { ["kz-criminal-2014", .text($0)] }
    #expect(
      articles
        == [["kz-administrative-2014", "488"], ["kz-constitution-1995", "32"]] + criminal)
    #expect(try store.texts("SELECT title FROM articles WHERE title = ''").isEmpty)
    #expect(
      try store.texts("SELECT title FROM articles WHERE article IN ('174', '274') ORDER BY article")
        == [
          "Inciting social, national, clan, racial, class or religious strife",
          "Dissemination of knowingly false information",
        ])
  }
}
