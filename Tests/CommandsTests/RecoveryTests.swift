import Commands
import Foundation
import SQLite
import TestSupport
import Testing

/// What commands say of a database beside which a crash left a journal.
@Suite struct `An interrupted change` {
  @Test(arguments: [["find"], ["query", "SELECT 1 AS one"], ["imports"]])
  func `is undone, and the next command says so once`(words: [String]) throws {
    let session = try Session.withSample()
    let before = session.run("find").output
    let crashed = session.folder.file("crashed.db")
    let connection = try Connection(path: session.database, access: .readWrite)
    try connection.execute("PRAGMA cache_size = 1")
    struct Crash: Error {}
    #expect(throws: Crash.self) {
      try connection.transaction(.immediate) {
        try connection.execute(
          """
          CREATE TABLE filler AS WITH RECURSIVE n (i) AS (
            SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
          SELECT printf('%0500d', i) FROM n
          """)
        for ending in ["", "-journal"] {
          try FileManager.default.copyItem(
            atPath: session.database + ending, toPath: crashed + ending)
        }
        throw Crash()
      }
    }
    try connection.close()
    let first = session.run(["--db", crashed] + words)
    #expect(first.status == .done)
    #expect(first.messages.contains("has been undone, from \(crashed)-journal,"))
    let second = session.run(["--db", crashed] + words)
    #expect(!second.messages.contains("undone"))
    #expect(session.run("--db", crashed, "find").output == before)
  }
}
