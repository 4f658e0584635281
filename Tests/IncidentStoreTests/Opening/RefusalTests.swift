import IncidentTestSupport
import IncidentRead
import FoundationEssentials
import Glibc
import IncidentStore
import SQLite
import TestSupport
import Testing

/// Files that are not this program's databases, or not any more.
@Suite struct `A file that is refused` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("incidents.db")
  }

  /// Checks that every way to open the file gives a problem, and leaves the folder as it is.
  private func expectRefusal(
    _ label: String, unlessReading readable: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try content()
    var problems = [
      #expect(throws: StoreProblem.self, sourceLocation: sourceLocation) {
        try IncidentStore.open(at: path, for: .writing)
      }
    ]
    if !readable {
      problems += [
        #expect(throws: StoreProblem.self, sourceLocation: sourceLocation) {
          try IncidentStore.open(at: path, for: .reading)
        },
        #expect(throws: StoreProblem.self, sourceLocation: sourceLocation) {
          try IncidentStore.upgrade(at: path, now: TestStore.now)
        },
        #expect(throws: StoreProblem.self, sourceLocation: sourceLocation) {
          try AdHocQuery(at: path)
        },
      ]
    }
    for problem in problems {
      #expect(problem?.label == label, sourceLocation: sourceLocation)
      #expect(problem?.description.hasPrefix("\(path): ") == true, sourceLocation: sourceLocation)
    }
    #expect(try content() == before, sourceLocation: sourceLocation)
  }

  /// The files of the folder with their bytes.
  private func content() throws -> [String: [UInt8]] {
    var content: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      content[name] = try? bytes(of: folder.file(name))
    }
    return content
  }

  /// Makes a database and changes it by hand.
  private func make(then sql: String = "") throws {
    try IncidentStore.create(at: path, now: TestStore.now).close()
    let connection = try Connection(path: path, access: .readWrite)
    try connection.executeScript(sql)
    try connection.close()
  }

  @Test func `is not there`() throws { try expectRefusal("missing") }

  @Test func `is a folder`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try expectRefusal("isFolder")
  }

  @Test(arguments: [
    "id,date\n1,2019-06-09\n", " ", "SQLite format 3",
    "SQLite format 3\u{0}" + String(repeating: "x", count: 2000),
    String(repeating: "\u{0}", count: 4096),
  ])
  func `is not a database`(content: String) throws {
    try folder.write(text: content, to: "incidents.db")
    try expectRefusal("notADatabase")
  }

  @Test func `holds nothing`() throws {
    try folder.write(text: "", to: "incidents.db")
    try expectRefusal("empty")
  }

  @Test func `is a pipe or a device`() throws {
    #expect(unsafe mkfifo(path, 0o600) == 0)
    for path in [path, "/dev/null"] {
      let problem = #expect(throws: StoreProblem.self) {
        try IncidentStore.open(at: path, for: .reading)
      }
      #expect(problem?.label == "notADatabase")
    }
  }

  @Test func `is a database of another program`() throws {
    let connection = try Connection(path: path, access: .create)
    try connection.executeScript("CREATE TABLE incident (id); INSERT INTO incident VALUES (1)")
    try connection.close()
    try expectRefusal("foreign")
  }

  @Test func `is a database of another program with a layout number of ours`() throws {
    try make(then: "PRAGMA application_id = 7")
    try expectRefusal("foreign")
  }

  @Test func `was written by a newer version`() throws {
    try make(then: "PRAGMA user_version = \(Migrator().version + 1)")
    try expectRefusal("newer")
  }

  @Test func `has derived rows of a newer version`() throws {
    try make(then: "UPDATE layout SET derived_version = 99")
    try expectRefusal("newer")
  }

  @Test(arguments: [1, 10, 14, 100])
  func `was written before the first release, and is to be imported again`(version: Int) throws {
    let connection = try Connection(path: path, access: .create)
    try connection.executeScript(
      """
      CREATE TABLE migration (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL,
        applied_at TEXT NOT NULL) STRICT;
      INSERT INTO migration VALUES (1, '0001-store', 'a', 't');
      CREATE TABLE incident (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE) STRICT;
      INSERT INTO incident VALUES (1, 'list:1');
      PRAGMA application_id = \(IncidentStore.applicationID);
      PRAGMA user_version = \(version);
      """)
    try connection.close()
    try expectRefusal("retired")
    let problem = #expect(throws: StoreProblem.self) {
      try IncidentStore.open(at: path, for: .reading)
    }
    #expect(problem?.description.contains("import its lists again into a new one") == true)
  }

  @Test(arguments: [
    "UPDATE migration SET checksum = 'x' || substr(checksum, 2) WHERE number = 1",
    "UPDATE migration SET name = '0001-other' WHERE number = 1",
    "UPDATE migration SET checksum = '' WHERE number = \(Migration.all.count)",
    "DELETE FROM migration WHERE number = 2",
  ])
  func `has a layout that was made otherwise, and can be read only`(sql: String) throws {
    try make(then: sql)
    try expectRefusal("changedLayout", unlessReading: true)
    try IncidentStore.open(at: path, for: .reading).close()
  }

  @Test func `has a header that cannot be read`() throws {
    try make()
    var content = try bytes(of: path)
    for index in 16..<24 { content[index] = 0xFF }
    try folder.write(content, to: "incidents.db")
    try expectRefusal("notADatabase")
  }

  @Test(arguments: [1, 100, 4095, 4096, 4097, 20_000])
  func `was cut at its end`(count: Int) throws {
    try make()
    try folder.write(try bytes(of: path).dropLast(count), to: "incidents.db")
    try expectRefusal("damaged")
  }

  @Test func `has a schema that cannot be read`() throws {
    try make()
    var content = try bytes(of: path)
    for index in 100..<4096 { content[index] = 0xA5 }
    try folder.write(content, to: "incidents.db")
    try expectRefusal("damaged")
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may do everything"))
  func `may not be read or written`() throws {
    try make()
    #expect(unsafe chmod(path, 0o400) == 0)
    try expectRefusal("readOnly", unlessReading: true)
    #expect(unsafe chmod(path, 0) == 0)
    try expectRefusal("cannotOpen")
  }
}
