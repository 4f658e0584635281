import IncidentTestSupport
import IncidentStore
import Incidents
import SQLite
import TestSupport
import Testing

@Suite struct `An integrity check` {
  private let store: TestStore

  init() throws {
    store = try TestStore()
    let wave = try store.add("list:wave", on: "2019-06", detained: "100")
    try store.add("list:part", on: "2019-06-09", detained: "40", of: wave)
    try store.addReport(of: "1", claims: ["5"])
    try store.add("list:none", on: "2019-06-09")
  }

  @Test func `finds nothing in a sound database`() throws {
    #expect(try store.findings() == [])
    let reading = try IncidentStore.open(at: store.path, for: .reading)
    #expect(try IntegrityCheck(reading).findings().isEmpty)
  }

  @Test(arguments: [
    "INSERT INTO incident_text (incident_text) VALUES ('delete-all')",
    "INSERT INTO incident_text (rowid, title) VALUES (99, 'x')",
  ])
  func `finds that the full-text index is not that of the incidents`(sql: String) throws {
    try store.executeByHand(sql)
    let texts = try store.findings()
    #expect(texts == ["The full-text index is not that of the incidents: searches may miss some."])
  }

  @Test func `finds a value that the rules of a table forbid, and changes nothing`() throws {
    try store.executeByHand(
      """
      PRAGMA ignore_check_constraints = ON;
      UPDATE incident SET kind = 'x' WHERE uid = 'list:none'
      """)
    let before = try bytes(of: store.path)
    let reading = try IncidentStore.open(at: store.path, for: .reading)
    let check = IntegrityCheck(reading)
    #expect(check.isWhole)
    #expect(
      try check.findings().map(\.text)
        == ["The file is damaged: CHECK constraint failed in incident."])
    #expect(try bytes(of: store.path) == before)
  }

  @Test(arguments: [
    "UPDATE detention_count SET best = 41 WHERE best = 40",
    "UPDATE detention_count SET with_low = 0 WHERE best = 40",
    "UPDATE detention_count SET without_high = 1 WHERE best = 40",
    "UPDATE detention_count SET incidents = 1 WHERE best = 40",
    "UPDATE detention_count SET unknown_size = 1 WHERE best = 40",
    "UPDATE detention_count SET persons_named = 1 WHERE best = 40",
    "UPDATE detention_count SET period = '2019-07' WHERE best = 40",
    "UPDATE detention_count SET rule = 'unknown_size' WHERE best = 40",
    "UPDATE region_count SET best = 41 WHERE best = 40",
    "UPDATE region_count SET region = 'x' WHERE best = 40",
    "UPDATE detention_count SET region = 'x' WHERE best = 40",
  ])
  func `finds a count that the rules do not give`(sql: String) throws {
    try store.rewriteByHand(sql)
    #expect(try store.findings() == [NotCounted.wrong("list:part")])
  }

  @Test(arguments: ["region_count", "detention_count"])
  func `finds a count that is missing`(table: String) throws {
    try store.executeByHand("DELETE FROM \(table) WHERE best = 40")
    #expect(try store.findings() == [NotCounted.wrong("list:part")])
  }

  @Test func `finds a count that nothing is counted for`() throws {
    try store.executeByHand(
      """
      UPDATE incident SET verification = 'withdrawn' WHERE uid = 'list:none'
      """)
    #expect(try store.findings() == [NotCounted.wrong("list:none")])
  }

  @Test(arguments: [
    ("UPDATE detention SET best = 6, high = 6 WHERE best = 5", ["list:1"]),
    (
      "UPDATE incident SET date_start = '2019-07-01', date_end = '2019-07-01' WHERE uid = 'list:1'",
      ["list:1"]
    ),
    (
      "UPDATE incident SET verification = 'withdrawn' WHERE uid = 'list:wave'",
      ["list:wave", "list:part"]
    ),
    ("UPDATE incident SET parent_id = NULL", ["list:wave", "list:part"]),
  ])
  func `finds the counts that a change by hand made wrong`(sql: String, uids: [String]) throws {
    try store.executeByHand(sql)
    #expect(Set(try store.findings()) == Set(uids.map(NotCounted.wrong)))
  }

  @Test(arguments: [
    ("UPDATE incident SET place_id = 99 WHERE uid = 'list:1'", "incident", "place"),
    ("DELETE FROM report", "claim", "report"),
    (
      "INSERT INTO detention_count VALUES (99, '2019-06', NULL, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'accepted_count')",
      "detention_count", "incident"
    ),
  ])
  func `finds a reference to what is not there`(sql: String, table: String, target: String) throws {
    try store.executeByHand(sql)
    #expect(
      try store.findings().contains(
        "A row of '\(table)' points at a row of '\(target)' that is not there."))
  }

  @Test func `finds incidents that are parts of themselves`() throws {
    try store.executeByHand(
      """
      UPDATE incident SET parent_id = (SELECT id FROM incident WHERE uid = 'list:part')
      WHERE uid = 'list:wave'
      """)
    #expect(
      Set(try store.findings()) == [
        "list:wave is a part of itself.", "list:part is a part of itself.",
      ])
  }

  @Test func `finds a file that is damaged`() throws {
    guard
      case .integer(let page)? = try store.rows(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'incident_by_date'"
      ).first?.first
    else {
      Issue.record("there is no such index")
      return
    }
    var content = try bytes(of: store.path)
    for index in (Int(page) - 1) * 4096..<Int(page) * 4096 { content[index] = 0x55 }
    let path = try store.folder.write(content, to: "damaged.db")
    let damaged = try IncidentStore.open(at: path, for: .reading)
    let findings = try IntegrityCheck(damaged).findings().map(\.text)
    #expect(!findings.isEmpty && findings.allSatisfy { $0.hasPrefix("The file is damaged: ") })
  }
}
