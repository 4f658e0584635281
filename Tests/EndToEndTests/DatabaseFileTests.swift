import FoundationEssentials
import Glibc
import SQLite
import TestSupport
import Testing

@Suite struct `The database's file` {
  @Test(arguments: ["file:x.db", ":memory:", "-x.db", "a b.db", "тест.db", "x?mode=ro", "%41.db"])
  func `a path is just the name of a file`(name: String) throws {
    let place = try Workplace()
    let option = "--db=\(name)"
    #expect(try place.aigaq(option, "init").status == 0)
    #expect(try place.aigaq(option, "import", BuiltProgram.samplePath).status == 0)
    #expect(try place.aigaq(option, "check").status == 0)
    #expect(try place.names == [name, "\(name)-journal"])
  }

  @Test func `a name that is not UTF-8 is refused, and taken for no other`() throws {
    let place = try Workplace.withDatabase()
    let names = try place.names
    for line in [
      "--db $'\\xff.db' init", "query --output $'\\xff.csv' 'SELECT 1'", "query $'\\xff'",
    ] {
      let result = try place.shell("aigaq \(line)")
      #expect(result.status == 64, "\(line): \(result)")
      #expect(result.messages.hasPrefix("aigaq: a word of the command line is not UTF-8"))
    }
    #expect(try place.names == names)
  }

  @Test func `a relative path is one from the folder that the command runs in`() throws {
    let place = try Workplace()
    #expect(try place.shell("mkdir sub && cd sub && aigaq --db ../up.db init").status == 0)
    #expect(try place.names == ["sub", "up.db", "up.db-journal"])
    #expect(try place.shell("cd sub && AIGAQ_DB=../up.db aigaq check").status == 0)
    #expect(try place.aigaq("find").messages.hasPrefix("aigaq: ./aigaq.db: there is no such"))
  }

  @Test func `only its owner can read it, even with umask 000`() throws {
    let place = try Workplace()
    #expect(
      try place.shell("umask 000; aigaq init && aigaq import '\(BuiltProgram.samplePath)'").status
        == 0)
    for name in ["aigaq.db", "aigaq.db-journal"] {
      var status = stat()
      #expect(unsafe stat(place.folder.file(name), &status) == 0)
      #expect(status.st_mode & 0o7777 == 0o600)
    }
  }

  @Test func `init twice leaves the first`() throws {
    let place = try Workplace.withSample()
    let before = place.bytes()
    let result = try place.aigaq("init")
    #expect(result.status == 73)
    #expect(result.messages.contains("./aigaq.db: is an Aigaq database already"))
    #expect(place.bytes() == before)
  }

  @Test func `init in a folder that is missing says so`() throws {
    let place = try Workplace()
    let result = try place.aigaq("--db", "none/x.db", "init")
    #expect(result.status == 73)
    #expect(result.messages.contains("none/x.db: cannot be opened"))
    #expect(result.messages.contains("No such file or directory"))
    #expect(try place.names.isEmpty)
  }

  @Test func `a missing database is told, with what to do`() throws {
    let place = try Workplace()
    let result = try place.aigaq("find")
    #expect(result.status == 66)
    #expect(
      result.messages == "aigaq: ./aigaq.db: there is no such database. Create one with "
        + "'aigaq init', or name another with --db.\n")
    #expect(try place.names.isEmpty)
  }

  @Test(arguments: ["find", "init", "check", "query 'SELECT 1'", "import list.csv"])
  func `files of others are refused and left as they are`(command: String) throws {
    let place = try Workplace()
    try place.folder.write(text: "id,date\na,2019\n", to: "list.csv")
    let foreign = try Connection(path: place.folder.file("foreign.db"), access: .create)
    try foreign.execute("CREATE TABLE bookmark (url TEXT)")
    try foreign.close()
    for (name, message) in [
      ("list.csv", "list.csv: is not a database (or is encrypted). It was left untouched."),
      (
        "foreign.db", "foreign.db: is an SQLite database of another program. It was left untouched."
      ),
    ] {
      let before = place.bytes(name)
      let result = try place.shell("aigaq --db \(name) \(command)")
      #expect(result.status == 65)
      #expect(result.messages.hasPrefix("aigaq: \(message)"))
      #expect(place.bytes(name) == before)
    }
  }

  @Test(arguments: ["find", "init", "check", "query 'SELECT 1'", "import list.csv"])
  func `one of a newer version is refused and left as it is`(command: String) throws {
    let place = try Workplace.withSample()
    try place.folder.write(text: "id,date\na,2019\n", to: "list.csv")
    let connection = try Connection(path: place.folder.file("aigaq.db"), access: .readWrite)
    try connection.execute("PRAGMA user_version = 999")
    try connection.close()
    let before = place.bytes()
    let result = try place.shell("aigaq \(command)")
    #expect(result.status == 65)
    #expect(result.messages.contains("was written by a newer Aigaq (layout 999; this one knows "))
    #expect(place.bytes() == before)
  }

  @Test(.enabled(if: geteuid() != 0 || TemporaryDisk.isPossible, "nothing is read-only here"))
  func `one that cannot be written can be read, and an import says so`() throws {
    let place = try Workplace.withSample()
    let disk = geteuid() == 0 ? try TemporaryDisk(kilobytes: 1024) : nil
    let folder = disk?.path ?? place.folder.file("locked")
    let database = "\(folder)/aigaq.db"
    #expect(try place.shell("mkdir -p '\(folder)' && cp aigaq.db '\(database)'").status == 0)
    if let disk { try disk.makeReadOnly() } else { _ = try place.shell("chmod -R a-w locked") }
    defer { _ = try? place.shell("chmod -R u+w locked") }
    #expect(try place.aigaq("--db", database, "find").status == 0)
    #expect(try place.aigaq("--db", database, "check").status == 0)
    try place.folder.write(text: "id,date\na,2019\n", to: "list.csv")
    let result = try place.aigaq("--db", database, "import", "list.csv")
    #expect(result.status == 73)
    #expect(result.messages.hasPrefix("aigaq: \(database): cannot be written to."))
    let new = try place.aigaq("--db", "\(folder)/new.db", "init")
    #expect(new.status == 73)
    #expect(new.messages.contains("new.db: cannot be opened"))
  }
}
