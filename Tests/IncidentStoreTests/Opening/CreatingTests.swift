import IncidentTestSupport
import IncidentRead
import FoundationEssentials
import Glibc
import IncidentStore
import TestSupport
import Testing

@Suite struct `Making a database` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func create(_ path: String) throws -> IncidentStore {
    try IncidentStore.create(at: path, now: TestStore.now)
  }

  @Test func `gives an empty one that only its owner can read`() throws {
    let path = folder.file("new.db")
    try create(path).close()
    var status = stat()
    #expect(unsafe stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let store = try IncidentStore.open(at: path, for: .reading)
    #expect(try IntegrityCheck(store).findings().isEmpty)
    #expect(try store.repositories().batches.isEmpty())
    #expect(try DetentionFigures().rows(in: store).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) != [])
  }

  @Test func `takes a file that holds nothing, as one that was killed leaves`() throws {
    let path = try folder.write(text: "", to: "there.db")
    try create(path).close()
    let store = try IncidentStore.open(at: path, for: .writing)
    #expect(try IntegrityCheck(store).findings().isEmpty)
    var status = stat()
    #expect(unsafe stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test(arguments: ["text", "SQLite format 3\u{0}"])
  func `refuses where a file is, which stays as it was`(content: String) throws {
    let path = try folder.write(text: content, to: "there.db")
    let problem = #expect(throws: StoreProblem.self) { try create(path) }
    #expect(problem?.label == "exists")
    #expect(try bytes(of: path) == Array(content.utf8))
  }

  @Test func `refuses where a database is, which stays as it was`() throws {
    let path = folder.file("there.db")
    try create(path).close()
    let before = try bytes(of: path)
    #expect(throws: StoreProblem.self) { try create(path) }
    #expect(try bytes(of: path) == before)
  }

  @Test func `refuses where a folder or a link is`() throws {
    let problem = #expect(throws: StoreProblem.self) { try create(folder.path) }
    #expect(problem?.label == "exists")
    let link = folder.file("link.db")
    #expect(unsafe symlink(folder.file("nothing"), link) == 0)
    #expect(throws: StoreProblem.self) { try create(link) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("nothing")))
  }

  @Test(arguments: ["none/new.db", "file.txt/new.db", "new\u{0}.db"])
  func `says so where a file cannot be`(name: String) throws {
    try folder.write(text: "text", to: "file.txt")
    let problem = #expect(throws: StoreProblem.self) { try create(folder.file(name)) }
    #expect(problem?.label == "cannotOpen")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file.txt"])
  }

  @Test func `takes names that SQLite has other uses for as names`() throws {
    for name in ["file:new.db?mode=memory", ":memory:", "новая база.db", "-new.db", "a'b\"c.db"] {
      try create(folder.file(name)).close()
      try IncidentStore.open(at: folder.file(name), for: .writing).close()
      #expect(FileManager.default.fileExists(atPath: folder.file(name)))
    }
  }
}
