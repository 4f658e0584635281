import IncidentTestSupport
import IncidentRead
import FoundationEssentials
import IncidentStore
import SQLite
import TestSupport
import Testing

@Suite struct `The layout of a database` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("incidents.db")
    try IncidentStore.create(at: path, now: TestStore.now).close()
  }

  private func change(_ sql: String) throws {
    let connection = try Connection(path: path, access: .readWrite)
    try connection.executeScript(sql)
    try connection.close()
  }

  @Test func `has the digest that is known, so that it is not made at each opening`() throws {
    let (version, layout) = (Migrator().version, try Layout.current())
    #expect(
      Layout.known == (version, layout.digest),
      "Write into Layout.known: (version: \(version), digest: \"\(layout.digest)\")")
  }

  @Test(arguments: [
    ("sources", "DROP VIEW sources; CREATE VIEW sources AS SELECT 'x' AS name"),
    ("imports", "DROP VIEW imports"),
    ("extra", "CREATE TRIGGER extra AFTER INSERT ON source BEGIN DELETE FROM source; END"),
    ("mine", "CREATE TABLE x (a); CREATE TRIGGER mine AFTER INSERT ON x BEGIN SELECT 1; END"),
    ("extra", "CREATE INDEX extra ON source (name || 'x')"),
    ("source", "ALTER TABLE source ADD COLUMN x TEXT"),
    ("incident_by_date", "DROP INDEX incident_by_date"),
  ])
  func `is refused where it was changed, whatever the file is opened for`(
    name: String, sql: String
  ) throws {
    try change(sql)
    let before = try bytes(of: path)
    for purpose in [IncidentStore.Purpose.reading, .writing] {
      let problem = #expect(throws: StoreProblem.self) {
        try IncidentStore.open(at: path, for: purpose)
      }
      let isAdded = ["extra", "mine"].contains(name)
      guard case .editedLayout(path, name, isAdded) = problem else {
        Issue.record("\(String(describing: problem))")
        continue
      }
      let what = isAdded ? "'\(name)' was added to it" : "its '\(name)' is not as Aigaq"
      #expect(problem?.description.hasPrefix("\(path): \(what)") == true)
    }
    #expect(throws: StoreProblem.self) { try AdHocQuery(at: path) }
    #expect(try bytes(of: path) == before)
  }

  @Test(arguments: [
    "ANALYZE", "CREATE TABLE x (a); CREATE INDEX y ON x (a)", "CREATE VIEW mine AS SELECT 1",
    "CREATE VIRTUAL TABLE words USING fts5 (a)",
  ])
  func `may have what is the user's own beside it`(sql: String) throws {
    try change(sql)
    try IncidentStore.open(at: path, for: .writing).close()
  }
}
