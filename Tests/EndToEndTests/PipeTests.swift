import TestSupport
import Testing

@Suite struct `A pipe where a file should be` {
  private let place: Workplace

  init() throws { place = try Workplace.withSample() }

  /// The exit status, unless the command waits for ever.
  private func status(_ command: String) throws -> Int32 {
    try place.shell("timeout 20 \(command)").status
  }

  @Test(arguments: ["-journal", "-wal", "-shm"])
  func `beside the database is told, not waited for`(ending: String) throws {
    try place.shell("rm -f aigaq.db\(ending); mkfifo aigaq.db\(ending) new.db\(ending)")
    for command in ["check", "query 'SELECT 1'", "import list.csv", "revert 1", "export monthly"] {
      let result = try place.shell("timeout 20 aigaq \(command)")
      #expect(result.status == 73, "\(command): \(result.messages)")
      #expect(result.messages.contains("aigaq.db\(ending) is not a file: take it away"))
    }
    #expect(try status("aigaq --db new.db init") == 73)
  }

  @Test func `as the database is told, not waited for`() throws {
    try place.shell("mkfifo pipe.db; ln -s pipe.db link.db")
    for database in ["pipe.db", "link.db"] {
      #expect(try status("aigaq --db \(database) check") == 65)
      #expect(try status("aigaq --db \(database) init") == 65)
    }
  }

  @Test func `as the history of the shell is not waited for`() throws {
    try place.shell("mkdir -p state/aigaq; mkfifo state/aigaq/history")
    let status = try status(
      "script -qec \"env XDG_STATE_HOME=$PWD/state aigaq shell\" /dev/null <<< '.quit'")
    #expect(status != 124)
  }
}
