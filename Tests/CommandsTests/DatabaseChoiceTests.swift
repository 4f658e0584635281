import Commands
import TestSupport
import Testing

@Suite struct `The choice of the database` {
  private let session: Session

  init() throws { session = try Session() }

  @Test func `AIGAQ_DB names it`() {
    #expect(session.run("init").messages.hasPrefix("\(session.database): created"))
    #expect(session.has("test.db"))
  }

  @Test(arguments: [true, false])
  func `--db is stronger than AIGAQ_DB, wherever it stands`(isFirst: Bool) {
    let option = ["--db", session.folder.file("other.db")]
    #expect(session.run(isFirst ? option + ["init"] : ["init"] + option).status == .done)
    #expect(session.has("other.db"))
    #expect(!session.has("test.db"))
  }

  @Test(arguments: [[:], ["AIGAQ_DB": ""]])
  func `without either it is aigaq.db in the current folder`(environment: [String: String]) {
    // The tests' own current folder has none.
    session.environment = environment
    let run = session.run("find")
    #expect(run.status == .inputMissing)
    #expect(
      run.messages == "aigaq: ./aigaq.db: there is no such database. Create one with 'aigaq init', "
        + "or name another with --db.\n")
  }

  @Test func `a command never creates it, except init`() {
    for words in [
      ["find"], ["imports"], ["check"], ["schema"], ["export", "monthly"], ["show", "a:b"],
      ["query", "SELECT 1"], ["article", "list"], ["import", "a.csv"],
      ["import", "--dry-run", "a.csv"],
    ] {
      let run = session.run(words)
      #expect(run.status == .inputMissing)
      #expect(run.messages.contains("there is no such database"))
      #expect(!session.has("test.db"))
    }
  }

  @Test func `init a second time changes nothing and says so`() throws {
    session.run("init")
    let bytes = try session.databaseBytes
    let run = session.run("init")
    #expect(run.status == .cannotCreate)
    #expect(
      run.messages == "aigaq: \(session.database): is an Aigaq database already, and up to date. "
        + "Nothing was changed.\n")
    #expect(try session.databaseBytes == bytes)
  }
}
