import Commands
import Cryptography
import IncidentStore
import SQLite
import TestSupport
import Testing

@Suite struct `The records of imports` {
  private static let list = """
    id,date,title,detained,source
    a,2019-06-09,Rally,40,Radio
    b,2019-07-01,Picket,2,Paper
    c,2019-08-01,March,3,Paper

    """
  private let session: Session

  init() throws {
    session = try Session.empty()
    session.environment["AIGAQ_AUTHOR"] = "ana"
    try session.add(Self.list)
  }

  private func texts(_ sql: String) throws -> [String] {
    let connection = try Connection(path: session.database, access: .readOnly)
    defer { try? connection.close() }
    var texts: [String] = []
    try connection.query(sql) { row in texts.append(try row.text(at: 0)) }
    return texts
  }

  private func digests(_ column: String, _ table: String) throws -> [SHA256Digest] {
    try texts("SELECT hex(\(column)) FROM \(table)").compactMap(SHA256Digest.init(hexadecimal:))
  }

  private func entry(_ number: Int) throws -> CanonicalJSON {
    let line = try texts("SELECT entry FROM journal WHERE seq = \(number)")[0]
    return try #require(CanonicalJSON(line: line.utf8))
  }

  @Test func `are lines that name their rows, and are added with them by an entry of the journal`()
    throws
  {
    let line = try texts("SELECT line FROM import_batch")[0]
    let record = try #require(CanonicalJSON(line: line.utf8))
    let reports = try digests("record", "report")
    let pairs = zip(2..., reports).map { "[\($0),\"\($1.hexadecimal)\"]" }
    let rows = SHA256Digest(
      of: "{\"pairs\":[\(pairs.joined(separator: ","))],\"t\":\"rows\",\"v\":1}".utf8)
    #expect(record["rows"] == .array([.string(rows.hexadecimal)]))
    #expect(record["reports"] == .integer(3) && record["parents"] == .array([]))
    #expect(record["root"] == .string(MerkleTree.root(ofRecords: reports).base64))
    #expect(record["by"] == .string("ana") && record["at"] == .string(Session.now))
    let name = SHA256Digest(of: line.utf8)
    #expect(try digests("record", "import_batch") == [name])
    let added = MerkleTree.root(ofRecords: reports + [rows, name])
    #expect(
      try entry(1)["adds"]
        == .object(["count": .integer(5), "root": .string(added.base64)]))
  }

  @Test func `follow on the import of the list before, and add what is new alone`() throws {
    try session.add(Self.list.replacing(",40,", with: ",41,"))
    let lines = try texts("SELECT line FROM import_batch ORDER BY id")
    let second = try #require(CanonicalJSON(line: lines[1].utf8))
    #expect(
      second["parents"] == .array([.string(SHA256Digest(of: lines[0].utf8).hexadecimal)]))
    #expect(second["order"] == .integer(2) && second["reports"] == .integer(1))
    #expect(try entry(2)["adds"]?["count"] == .integer(3))
    session.run("revert", "2", "--reason", "r")
    // The row that was taken back is here, so that its import alone is new.
    try session.add(Self.list.replacing(",40,", with: ",41,"))
    #expect(try entry(4)["adds"]?["count"] == .integer(1))
    #expect(session.run("check").status == .done)
  }

  @Test func `hold a thousand rows each`() throws {
    let rows = (1...2001).map { "n\($0),2019-06-09,\($0)\n" }.joined()
    try session.add("id,date,detained\n" + rows, named: "long.csv")
    #expect(try digests("record", "rows_record WHERE batch_id = 2").count == 3)
    #expect(session.run("check").status == .done)
  }

  @Test(arguments: [
    (
      "UPDATE report SET cells = replace(cells, '40', '41') WHERE id = 1",
      "The row of 'a' in the list 'list', line 2 of import 1, was changed"
    ),
    (
      "UPDATE report SET external_id = 'z' WHERE id = 3",
      "The row of 'z' in the list 'list', line 4 of import 1, was changed"
    ),
    ("UPDATE report SET report_key = '' WHERE id = 3", "The row of 'c' in the list 'list', line 4"),
    ("UPDATE report SET record = zeroblob(32) WHERE id = 2", "The row of 'b' in the list 'list'"),
    (
      "UPDATE report SET cells = '[]' WHERE id = 1", "The row of 'a' in the list 'list', line 2"
    ),
    (
      "UPDATE import_batch SET header = replace(header, 'title', 'name')",
      "The row of 'b' in the list 'list', line 3 of import 1, was changed"
    ),
    (
      "UPDATE report SET line = 9 WHERE id = 3",
      "The rows of import 1, or their lines, are not those"
    ),
    ("UPDATE import_batch SET file_name = 'other.csv'", "Import 1 was changed."),
    ("UPDATE import_batch SET line = replace(line, 'ana', 'ben')", "Import 1 was changed."),
    ("UPDATE import_batch SET line = ''", "Import 1 was changed."),
    ("UPDATE rows_record SET record = zeroblob(32)", "Import 1 was changed."),
    (
      "UPDATE report SET record = zeroblob(32) WHERE id = 2",
      "The records that entry 1 of the journal added are not those that are here."
    ),
    (
      "DELETE FROM incident_report WHERE report_id = 3; DELETE FROM report WHERE id = 3",
      "1 record is missing that entry 1 of the journal added."
    ),
    (
      "INSERT INTO rows_record VALUES (1, 1, randomblob(32))",
      "1 record is not in the journal: entry 1 of the journal added fewer."
    ),
  ])
  func `tell what was changed by hand`(change: String, words: String) {
    session.change(change, withoutTriggers: true)
    let run = session.run("check")
    #expect(run.status == .badData)
    #expect(run.messages.contains(words), "\(run.messages)")
  }

  @Test func `tell what was changed by hand in rows that were taken back`() {
    session.run("revert", "1", "--reason", "r")
    #expect(session.run("check").status == .done)
    session.change(
      "UPDATE restricted_reverted_report SET cells = replace(cells, '40', '41')",
      withoutTriggers: true)
    let run = session.run("check")
    #expect(run.status == .badData)
    #expect(run.messages.contains("line 2 of import 1, was changed"), "\(run.messages)")
  }

  @Test func `name the first of many rows that were changed`() throws {
    let rows = (1...50).map { "n\($0),2019-06-09,\($0)\n" }.joined()
    try session.add("id,date,detained\n" + rows, named: "long.csv")
    session.change("UPDATE report SET cells = '[]' WHERE batch_id = 2", withoutTriggers: true)
    let messages = session.run("check").messages
    #expect(messages.contains("30 more rows were changed."), "\(messages)")
  }

  @Test func `are added by an entry of its own, with other names, where a column is restricted`()
    throws
  {
    try session.add(Self.list.replacing(",40,", with: ",41,").replacing("title", with: "summary"))
    session.run("forget", "--report", "3", "--reason", "r", "--yes")
    session.run("names", "restrict", "list", "summary")
    #expect(session.rows("SELECT operation FROM journal_entries").last == "restrict")
    #expect(session.run("check").status == .done, "\(session.run("check").messages)")
    #expect(session.run("journal", "verify").status == .done)
    session.run("revert", "2", "--reason", "r")
    session.run("undo", "1", "--reason", "r")
    #expect(session.run("check").status == .done, "\(session.run("check").messages)")
    session.change(
      "UPDATE report SET cells = replace(cells, '2', '3') WHERE batch_id = 2",
      withoutTriggers: true)
    #expect(session.run("check").messages.contains("of import 2, was changed"))
  }

  @Test(arguments: Seeds.batches)
  func `are whole after anything that is done with them`(seeds: Range<Int>) throws {
    // One takes half a second.
    var done = 0
    for seed in seeds where seed.isMultiple(of: 5) { done += try doAnything(seed) }
    #expect(done > 0)
  }

  /// Does several things at random, and gives how many of them were done.
  private func doAnything(_ seed: Int) throws -> Int {
    var random = SplitMix(seed: seed)
    let session = try Session.empty()
    var log: [String] = []
    var done = 0
    for step in 0..<Int.random(in: 3...8, using: &random) {
      session.time = "2026-01-\(10 + step)T00:00:00Z"
      let imports = session.rows("SELECT import FROM imports")
      let words: [String]
      switch Int.random(in: 0..<8, using: &random) {
      case 0: words = ["revert", imports.randomElement(using: &random) ?? "1", "--reason", "r"]
      case 1: words = ["undo", "\(Int.random(in: 1...4, using: &random))", "--reason", "r"]
      case 2:
        let reports = session.rows("SELECT report_id FROM reports")
        words = [
          "forget", "--report", reports.randomElement(using: &random) ?? "1", "--reason", "r",
          "--yes",
        ]
      case 3 where Bool.random(using: &random):
        words = [
          "forget", "--import", imports.randomElement(using: &random) ?? "1", "--reason", "r",
          "--yes",
        ]
      case 4: words = ["names", "restrict", "list", "summary"]
      default:
        let rows = ["a", "b", "c"].filter { _ in Bool.random(using: &random) }.map { id in
          let summary = ["", "one", "two"].randomElement(using: &random) ?? ""
          return "\(id),03.04.2019,\(Int.random(in: 1...2, using: &random)),\(summary)\n"
        }
        let order = Bool.random(using: &random) ? "day_first" : "month_first"
        let file = try session.folder.write(
          text: "id,date,detained,summary\n" + rows.joined(), to: "list.csv")
        words = ["import", file, "--date-order", order, "--again", "--accept", "overlap"]
      }
      let run = session.run(words)
      done += run.status == .done ? 1 : 0
      log.append("\(words.joined(separator: " ")): \(run.status)")
      let check = session.run("check")
      #expect(
        check.status == .done, "\(seed): \(log.joined(separator: "\n"))\n\(check.messages)")
    }
    return done
  }
}
