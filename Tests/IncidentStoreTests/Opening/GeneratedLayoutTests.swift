import IncidentTestSupport
import IncidentStore
import Incidents
import SQLite
import TestSupport
import Testing

@Suite struct `The part of a database that is made anew` {
  private static let now = TestStore.now
  private let store: TestStore

  /// A database with incidents on both sides of a change of regions, with detentions and words.
  init() throws {
    store = try TestStore()
    for (uid, date, detained, place) in [
      ("list:1", "2022-06-07", "5", "Семей"), ("list:2", "2022-06-08", "7", "Семей"),
      ("list:3", "2019-06-09", "dozens", "Almaty"),
    ] {
      var account = try ReportContent(on: date, detained: detained)
      account.place = Place.unknown.named(country: "", region: "", locality: place)
      try store.add(uid, account)
    }
  }

  private func derived() throws -> [[[Value]]] {
    try [
      "SELECT uid, region_code, locality_code FROM incident ORDER BY uid",
      "SELECT * FROM detention_count ORDER BY 1", "SELECT * FROM detention_sum",
      "SELECT rowid FROM incident_text WHERE incident_text MATCH 'семей' ORDER BY 1",
    ].map { try store.rows($0) }
  }

  /// Opens the file, which is refused until it is brought up to date.
  private func update() throws {
    for purpose in [IncidentStore.Purpose.reading, .writing] {
      let problem = #expect(throws: StoreProblem.self) {
        try IncidentStore.open(at: store.path, for: purpose)
      }
      #expect(problem?.label == "older")
    }
    #expect(try IncidentStore.upgrade(at: store.path, now: Self.now))
    #expect(try !IncidentStore.upgrade(at: store.path, now: Self.now))
    let updated = try IncidentStore.open(at: store.path, for: .reading)
    #expect(try IntegrityCheck(updated).findings().isEmpty)
  }

  @Test func `holds regions, contributions, sums and words that follow from other rows`() throws {
    let before = try derived()
    #expect(before[0].map { $0[1] } == ["KZ-63", "KZ-10", "KZ-75"])
    #expect(before.allSatisfy { !$0.isEmpty })
    try store.executeByHand(
      """
      UPDATE incident SET region_code = 'KZ-79', locality_code = NULL;
      DELETE FROM detention_count WHERE best = 5;
      UPDATE detention_sum SET low = 99;
      INSERT INTO incident_text (incident_text) VALUES ('delete-all');
      UPDATE layout SET derived_version = 0;
      """)
    #expect(try derived() != before)
    try update()
    #expect(try derived() == before)
  }

  @Test func `holds the public views, whatever the program before had`() throws {
    let before = try store.rows("SELECT * FROM view_column")
    try store.executeByHand(
      """
      DROP VIEW sources; CREATE VIEW sources AS SELECT 'x' AS other;
      DROP VIEW places;
      CREATE VIEW persons AS SELECT pseudonym FROM person;
      CREATE VIEW mine AS SELECT name FROM sources;
      DELETE FROM view_column WHERE view = 'places';
      INSERT INTO view_column VALUES ('persons', 1, 'pseudonym', 'text', NULL, 'The pseudonym.');
      UPDATE layout SET views = 'others';
      """)
    try update()
    #expect(try store.rows("SELECT * FROM view_column") == before)
    #expect(try store.texts("SELECT name FROM pragma_table_info('sources')").contains("kind"))
    #expect(try store.rows("SELECT * FROM places").count == 2)
    #expect(
      try store.texts("SELECT name FROM sqlite_schema WHERE name IN ('persons', 'mine')")
        == ["mine"])
  }

  @Test(arguments: ["TABLE places (a)", "VIEW Places AS SELECT 1 AS a"])
  func `never takes the place of what is the user's own`(thing: String) throws {
    try store.executeByHand(
      """
      DROP VIEW places; DELETE FROM view_column WHERE view = 'places';
      CREATE \(thing);
      UPDATE layout SET views = 'others';
      """)
    let before = try bytes(of: store.path)
    let problem = #expect(throws: StoreProblem.self) {
      try IncidentStore.upgrade(at: store.path, now: Self.now)
    }
    #expect(problem?.label == "nameTaken")
    #expect(try bytes(of: store.path) == before)
  }

  @Test func `stays as it was where it cannot be made`() throws {
    // Not UTF-8.
    try store.executeByHand(
      """
      INSERT INTO place (id, country, region, locality, precision)
      VALUES (99, '', CAST(x'FF' AS TEXT), '', 'region');
      UPDATE incident SET place_id = 99, region_code = 'KZ-79' WHERE uid = 'list:3';
      UPDATE layout SET derived_version = 0, views = 'others';
      """)
    #expect(throws: (any Error).self) {
      try IncidentStore.upgrade(at: store.path, now: Self.now)
    }
    #expect(try store.rows("SELECT views, derived_version FROM layout") == [["others", 0]])
    #expect(try store.rows("SELECT region_code FROM incident WHERE uid = 'list:3'") == [["KZ-79"]])
  }
}

@Suite struct `Columns of a public view` {
  @Test func `are described by the comments above them`() {
    let view = PublicView(
      name: "some",
      sql: """
        -- Something: a view.
        CREATE VIEW some AS
        SELECT
          -- uid text: Its name:
          --   a text, of two lines.
          uid,
          -- low integer (people): Lower bound.
          low
        -- those named: a few
        FROM x;
        """)
    #expect(
      view.columns.map { [$0.view, $0.name, $0.type, $0.unit ?? "", $0.meaning] } == [
        ["some", "uid", "text", "", "Its name: a text, of two lines."],
        ["some", "low", "integer", "people", "Lower bound."],
      ])
  }
}
