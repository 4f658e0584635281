import SQLite
import TestSupport
import Testing

@Suite struct `A database that another process holds` {
  private let place: Workplace
  private let holder: Connection

  init() throws {
    place = try Workplace.withSample()
    try place.folder.write(text: "id,date\na,2019\n", to: "list.csv")
    holder = try Connection(path: place.folder.file("aigaq.db"), access: .readWrite)
  }

  @Test func `to write: an import waits five seconds and gives up, and others read`() throws {
    try holder.execute("BEGIN IMMEDIATE")
    let start = ContinuousClock.now
    let running = try place.start(["import", "list.csv"])
    #expect(try place.aigaq("find").status == 0)
    #expect(try place.aigaq("import", "--dry-run", "list.csv").status == 0)
    let result = try running.finish()
    #expect(result.status == 1)
    #expect(
      result.messages
        == "aigaq: ./aigaq.db: another process is writing to it. Nothing was changed; "
        + "try again when it is done.\n")
    #expect(.seconds(4.5)..<(.seconds(30)) ~= start.duration(to: .now))
    try holder.execute("ROLLBACK")
    #expect(try place.aigaq("import", "list.csv").status == 0)
  }

  @Test func `for itself alone: nobody reads, and it is said`() throws {
    try holder.execute("BEGIN EXCLUSIVE")
    let running = try [["find"], ["check"], ["query", "SELECT 1"], ["init"]].map(place.start)
    for command in running {
      let result = try command.finish()
      #expect(result.status == 1)
      #expect(result.messages.hasPrefix("aigaq: ./aigaq.db: another process is writing to it."))
      #expect(result.output == "")
    }
  }

  @Test func `for a while: an import waits for its turn`() throws {
    try holder.execute("BEGIN IMMEDIATE")
    let running = try place.start(["import", "list.csv"])
    #expect(try place.shell("sleep 0.5").status == 0)
    #expect(running.isRunning)
    try holder.execute("COMMIT")
    #expect(try running.finish().status == 0)
  }
}
