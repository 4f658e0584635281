import IncidentRead
import IncidentTestSupport
import IncidentStore
import Incidents
import SQLite
import TestSupport
import Testing

@Suite struct `The content hash` {
  private let database: ContentSample

  init() throws { database = try ContentSample() }

  @Test func `is 64 digits, with its algorithm before them where it is published`() throws {
    let hash = try database.hash()
    #expect(hash.hexadecimal.utf8.count == 64)
    #expect(hash.hexadecimal.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    #expect(hash.text == "sha256:" + hash.hexadecimal)
  }

  @Test(arguments: [
    "VACUUM",
    "PRAGMA page_size = 1024; VACUUM",
    "PRAGMA journal_mode = WAL",
    "REINDEX",
    "CREATE TABLE grown (a TEXT); INSERT INTO grown VALUES (zeroblob(99999)); DROP TABLE grown",
    "ANALYZE",
  ])
  func `does not change with the layout of the file`(sql: String) throws {
    let before = try database.hash()
    try database.change(sql)
    #expect(try database.hash() == before)
  }

  private static let terms = Field.allCases.compactMap { field -> String? in
    guard case .list(let table, _) = field.row.storage else { return nil }
    return "UPDATE \(table) SET incident_id = incident_id + 100;"
  }.joined()

  @Test func `does not change with the numbers of rows`() throws {
    let before = try database.hash()
    try database.change(
      """
      UPDATE incident SET id = id + 100, parent_id = parent_id + 100,
        merged_into = merged_into + 100;
      UPDATE protest SET incident_id = incident_id + 100;
      UPDATE detention SET incident_id = incident_id + 100, id = 9 - id;
      UPDATE incident_report SET incident_id = incident_id + 100;
      UPDATE resolution SET incident_id = incident_id + 100;
      UPDATE charge SET incident_id = incident_id + 100;
      UPDATE report SET id = 10 - id, source_id = 5 - source_id, batch_id = 7 - batch_id;
      UPDATE claim SET report_id = 10 - report_id;
      UPDATE incident_report SET report_id = 10 - report_id;
      UPDATE report_person SET report_id = 10 - report_id, person_id = person_id + 50;
      UPDATE charge_update SET report_id = 10 - report_id;
      UPDATE source SET id = -(5 - id); UPDATE source SET id = -id;
      UPDATE import_batch SET id = -(7 - id); UPDATE import_batch SET id = -id;
      UPDATE person SET id = id + 50;
      UPDATE detention SET person_id = person_id + 50;
      UPDATE charge SET person_id = person_id + 50;
      """ + Self.terms)
    #expect(try database.hash() == before)
  }

  @Test func `is that of a copy`() throws {
    let copy = database.store.folder.file("copy.db")
    try Connection(path: database.path, access: .readOnly).backup(toNewFileAt: copy)
    #expect(try ContentHash(of: .open(at: copy, for: .reading)) == database.hash())
  }

  @Test func `is that of the state that is read, while somebody waits to write`() throws {
    let before = try database.hash()
    let store = try IncidentStore.open(at: database.path, for: .reading)
    let writer = try Connection(
      path: database.path, access: .readWrite, busyTimeoutMilliseconds: 0)
    let hash = try store.read {
      _ = try store.regionNames()
      try writer.executeScript("BEGIN; UPDATE incident SET title = 'later'")
      #expect(throws: DatabaseError.self) { try writer.execute("COMMIT") }
      return try ContentHash(of: store)
    }
    #expect(hash == before)
    try writer.execute("COMMIT")
    #expect(try ContentHash(of: store) != before)
  }

  @Test func `is that of what a transaction has written`() throws {
    let before = try database.hash()
    let store = try IncidentStore.open(at: database.path, for: .writing)
    let hash = try store.write {
      _ = try store.repositories().sources.id(of: Source(name: "Another"))
      return try ContentHash(of: store)
    }
    #expect(hash != before)
    #expect(try database.hash() == hash)
  }

  @Test func `tells apart texts that run into each other`() throws {
    let hashes = try ["'a', ''',''b'", "'a'',''', 'b'", "'a,', 'b'", "'a', ',b'"].map { texts in
      let database = try ContentSample()
      try database.change("UPDATE incident SET (title, summary) = (\(texts)) WHERE id = 1")
      return try database.hash()
    }
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func `holds texts that are not UTF-8`() throws {
    let before = try database.hash()
    try database.change("UPDATE incident SET title = CAST(x'FF' AS TEXT) WHERE id = 1")
    #expect(try database.hash() != before)
  }

  @Test func `does not hold an import that was taken back`() throws {
    let before = try database.hash()
    try database.change(
      """
      INSERT INTO import_batch SELECT 9, 'other', file_name, sha256, byte_count, header, mapping,
        row_count, 0, 0, 0, 0, 0, 0, 'reverted', applied_at, applied_at, tool_version, entry, NULL,
        '', 0, record_entry
      FROM import_batch WHERE id = 1
      """)
    #expect(try database.hash() == before)
  }

  @Test(
    .enabled(
      if: ["sqlite3", "b2sum", "sha256sum", "sh"].allSatisfy(InstalledProgram.isThere),
      "needs the programs sqlite3, b2sum and sha256sum"))
  func `is computed by other programs too, as is described`() throws {
    var script = "{ echo aigaq content 1\n"
    for section in ContentSection.allCases {
      script += """
        printf '%s %s\\n' \(section.rawValue) "$(sqlite3 -readonly -quote "$1" "\(section.sql)" |
          b2sum --length 256 | cut -c 1-64)"

        """
    }
    script += "} | sha256sum | cut -c 1-64"
    let folder = try TemporaryFolder()
    let path = try folder.write(text: script, to: "hash.sh")
    let run = try InstalledProgram.run("sh", [path, database.path], in: folder)
    #expect(run.output == (try database.hash().hexadecimal) + "\n", "\(run.messages)")
  }
}
