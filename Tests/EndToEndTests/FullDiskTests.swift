import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite(.enabled(if: TemporaryDisk.isPossible, "a small disk can be made by the superuser only"))
struct `A full disk` {
  private let place: Workplace
  private let disk: TemporaryDisk
  private let database: String

  init() throws {
    place = try Workplace()
    disk = try TemporaryDisk(kilobytes: 1024)
    database = "\(disk.path)/aigaq.db"
    let rows = (0..<6000).map {
      "r\($0),2019-06-\($0 % 20 + 10),detention,A title that takes some room \($0)\n"
    }
    try place.folder.write(text: "id,date,kind,title\n" + rows.joined(), to: "large.csv")
  }

  @Test func `ends an import with status 74 and the database as it was`() throws {
    #expect(try place.aigaq("--db", database, "init").status == 0)
    #expect(try place.aigaq("--db", database, "import", BuiltProgram.samplePath).status == 0)
    let before = try Data(contentsOf: URL(filePath: database))
    for _ in 0..<2 {
      let result = try place.aigaq("--db", database, "import", "large.csv")
      #expect(result.status == 74)
      #expect(
        result.messages == "aigaq: \(database): the disk is full. Nothing was changed; make room "
          + "and try again.\n")
      #expect(try Data(contentsOf: URL(filePath: database)) == before)
    }
    #expect(try place.aigaq("--db", database, "check").status == 0)
  }

  @Test func `ends init with status 74 and leaves no file`() throws {
    #expect(try place.shell("head -c 960K /dev/zero > '\(disk.path)/filler'").status == 0)
    let result = try place.aigaq("--db", database, "init")
    #expect(result.status == 74)
    #expect(result.messages.hasPrefix("aigaq: \(database): the disk is full."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
  }

  @Test func `for temporary files ends what asks for an earlier day, and says which folder it is`()
    throws
  {
    #expect(try place.aigaq("init").status == 0)
    #expect(try place.aigaq("import", BuiltProgram.samplePath).status == 0)
    try place.folder.write(text: "id,date\na,2019\n", to: "early.csv")
    // As if the sample had come later than the first list.
    #expect(try place.aigaq("import", "early.csv").status == 0)
    let older = "UPDATE import_batch SET applied_at = '2020-01-01T00:00:00Z' WHERE id = 1"
    let connection = try Connection(path: place.folder.file("aigaq.db"), access: .readWrite)
    try connection.execute(older)
    try connection.close()
    let before = place.bytes()
    #expect(try place.shell("head -c 2M /dev/zero > '\(disk.path)/filler'").status != 0)
    let words = ["export", "monthly", "--as-of", "2020-01-02"]
    let result = try place.start(words, in: ["TMPDIR": disk.path, "SQLITE_TMPDIR": disk.path])
      .finish()
    #expect(result.status == 74)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("the folder for temporary files"), "\(result.messages)")
    #expect(result.messages.contains("environment variable TMPDIR"), "\(result.messages)")
    #expect(try place.shell("rm '\(disk.path)/filler'").status == 0)
    #expect(
      try place.start(words, in: ["TMPDIR": disk.path, "SQLITE_TMPDIR": disk.path]).finish().status
        == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
    #expect(place.bytes() == before)
  }

  @Test func `ends --rejects with status 74, imports nothing and leaves no file`() throws {
    #expect(try place.aigaq("init").status == 0)
    // More than fits, so that it ends with an error and a disk that is full to the last byte.
    #expect(try place.shell("head -c 2M /dev/zero > '\(disk.path)/filler'").status != 0)
    try place.folder.write(text: "id,date\na,2019\nb,soon\n", to: "list.csv")
    let before = place.bytes()
    let result = try place.aigaq(
      "import", "list.csv", "--skip-invalid", "--rejects", "\(disk.path)/rejects.csv")
    #expect(result.status == 74)
    #expect(result.messages.contains("rejects.csv: could not be written (No space left on device)"))
    #expect(place.bytes() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
  }
}
