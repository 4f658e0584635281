import IncidentStore
import IncidentTestSupport
import Incidents
import SQLite
import Testing

/// What an integrity check says of charges, in databases that somebody edited by hand.
@Suite struct `An integrity check of the charges kept` {
  private let store: TestStore

  /// A wave with ten charges, of which its part has four; and an incident with a person charged.
  init() throws {
    store = try TestStore()
    let wave = try store.add("list:wave", on: "2019-06", detained: "100")
    let part = try store.add("list:part", on: "2019-06-09", detained: "40", of: wave)
    let person = try store.add("list:person", on: "2019-07-01", detained: "1")
    try store.add("list:none", on: "2019-06-09")
    try store.executeByHand(
      """
      INSERT INTO person (id, pseudonym) VALUES (1, 'P1');
      INSERT INTO charge (incident_id, article_id, person_id, low, best, high, date_start, date_end)
      SELECT \(wave), id, NULL, 10, 10, 10, NULL, NULL FROM legal_article WHERE article = '174'
      UNION ALL
      SELECT \(part), id, NULL, 4, 4, 4, NULL, NULL FROM legal_article WHERE article = '174'
      UNION ALL
      SELECT \(person), id, 1, 1, 1, 1, '2019-08-01', '2019-08-31' FROM legal_article
      WHERE article = '274';
      """)
    try store.store.write { try store.repositories.counts.recount(familiesOf: 1...4) }
  }

  @Test func `finds nothing where they are what the rules give`() throws {
    #expect(
      try store.rows(
        "SELECT incident_id, period, charges FROM charge_count ORDER BY incident_id")
        == [[1, "2019-06", 6], [2, "2019-06", 4], [3, "2019-08", 1]])
    #expect(try store.findings() == [])
  }

  @Test(arguments: [
    ("UPDATE charge_count SET charges = 7 WHERE incident_id = 1", ["list:wave"]),
    ("UPDATE charge_count SET period = '2019-07' WHERE incident_id = 2", ["list:part"]),
    ("UPDATE charge_count SET date_start = '2019-08-02' WHERE incident_id = 3", ["list:person"]),
    ("UPDATE charge_count SET date_end = '2019-08-30' WHERE incident_id = 3", ["list:person"]),
    ("UPDATE charge_count SET by_incident_date = 1 WHERE incident_id = 3", ["list:person"]),
    (
      """
      UPDATE charge_count SET article_id = (SELECT id FROM legal_article WHERE article = '174')
      WHERE incident_id = 3
      """, ["list:person"]
    ),
    ("UPDATE charge_count SET region = 'x' WHERE incident_id = 3", ["list:person"]),
    (
      "UPDATE charge_count SET incident_id = 4 WHERE incident_id = 3", ["list:person", "list:none"]
    ),
  ])
  func `finds what somebody wrote into them`(sql: String, uids: [String]) throws {
    try store.rewriteByHand(sql)
    #expect(try store.findings() == uids.map(NotCounted.wrongCharges))
  }

  @Test(arguments: [
    ("DELETE FROM charge_count WHERE incident_id = 2", ["list:part"]),
    (
      """
      INSERT INTO charge_count
      SELECT 4, article_id, period, region, date_start, date_end, by_incident_date, charges
      FROM charge_count WHERE incident_id = 3
      """, ["list:none"]
    ),
  ])
  func `finds what somebody took away from them or added`(sql: String, uids: [String]) throws {
    try store.executeByHand(sql)
    #expect(try store.findings() == uids.map(NotCounted.wrongCharges))
  }

  @Test(arguments: [
    ("UPDATE charge SET low = 5 WHERE incident_id = 2", ["list:wave", "list:part"]),
    ("DELETE FROM charge WHERE incident_id = 3", ["list:person"]),
    ("UPDATE charge SET date_start = '2019-07-31' WHERE incident_id = 3", ["list:person"]),
    ("UPDATE charge SET person_id = NULL, low = 3 WHERE incident_id = 3", ["list:person"]),
  ])
  func `finds that they are not those of charges that somebody changed`(
    sql: String, uids: [String]
  ) throws {
    // The bounds of a person's charge, and of a group's, are in order in each of these.
    try store.executeByHand("UPDATE charge SET best = NULL, high = NULL")
    try store.executeByHand(sql)
    #expect(Set(try store.findings()) == Set(uids.map(NotCounted.wrongCharges)))
  }

  @Test func `finds that an incident was withdrawn, and that a wave was split`() throws {
    try store.executeByHand("UPDATE incident SET parent_id = NULL")
    #expect(
      Set(try store.findings()) == [
        NotCounted.wrong("list:wave"), NotCounted.wrong("list:part"),
        NotCounted.wrongCharges("list:wave"),
      ])
    try store.executeByHand("UPDATE incident SET verification = 'withdrawn' WHERE id = 3")
    #expect(
      Set(try store.findings()).isSuperset(of: [
        NotCounted.wrong("list:person"), NotCounted.wrongCharges("list:person"),
      ]))
  }
}
