import FoundationEssentials
import SQLite
import TestSupport
import Testing

@Suite struct `A file that is written in one connection's eyes alone` {
  private let database: TestDatabase
  private let reader: Connection

  init() throws {
    database = try TestDatabase(
      """
      CREATE TABLE item (id INTEGER PRIMARY KEY, text TEXT);
      CREATE INDEX item_by_text ON item (text);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
      INSERT INTO item SELECT i, 'item ' || i || hex(zeroblob(100)) FROM n;
      """)
    reader = try database.connect(.readOnly)
  }

  /// Runs work on an overlay within a transaction that reads the file.
  private func overlaying(_ work: (Connection) throws -> Void) throws {
    try reader.transaction(.deferred) {
      #expect(try reader.value("SELECT count(*) FROM item") == 5000)
      let overlay = try Connection.overlaying(path: database.path)
      try work(overlay)
      try overlay.close()
    }
  }

  @Test func `has what was written, and the file stays as it was`() throws {
    let before = try database.bytes
    try overlaying { overlay in
      try overlay.transaction { try overlay.execute("UPDATE item SET text = 'new' WHERE id = 17") }
      #expect(try overlay.value("SELECT text FROM item WHERE id = 17") == "new")
      #expect(try overlay.value("SELECT count(*) FROM item WHERE text LIKE 'item%'") == 4999)
      #expect(try overlay.value("PRAGMA integrity_check") == "ok")
      #expect(try reader.value("SELECT count(*) FROM item WHERE text LIKE 'item%'") == 5000)
    }
    #expect(try database.bytes == before)
    #expect(try database.names == ["test.db", "test.db-journal"])
  }

  @Test(arguments: 0..<20)
  func `is to the row what a copy in memory is, whatever is written`(seed: Int) throws {
    var random = SplitMix(seed: 700 + seed)
    let before = try database.bytes
    try overlaying { overlay in
      let copy = try reader.copyInMemory()
      // So small that pages are written before the transaction ends.
      try overlay.execute("PRAGMA cache_size = 10")
      for _ in 0..<30 {
        let id = Int64.random(in: 1...6000, using: &random)
        let statement =
          [
            "DELETE FROM item WHERE id BETWEEN \(id) AND \(id + 900)",
            "INSERT INTO item (text) SELECT text || 'x' FROM item WHERE id % 7 = \(id % 7)",
            "UPDATE item SET text = hex(zeroblob(\(id))) WHERE id = \(id)",
            "DROP INDEX IF EXISTS item_by_text", "VACUUM", "DELETE FROM item WHERE id > \(id)",
            "CREATE INDEX IF NOT EXISTS item_by_text ON item (text)",
          ].randomElement(using: &random) ?? ""
        for connection in [overlay, copy] { try connection.execute(statement) }
        let digest = "SELECT count(*) || ' ' || ifnull(sum(id * length(text)), 0) FROM item"
        #expect(try overlay.value(digest) == copy.value(digest), "\(statement)")
      }
      #expect(try overlay.value("PRAGMA integrity_check") == "ok")
    }
    #expect(try database.bytes == before)
  }

  @Test func `can be one that nobody may write to`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: database.path)
    try overlaying { overlay in
      try overlay.execute("DELETE FROM item")
      #expect(try overlay.value("SELECT count(*) || '' FROM item") == "0")
    }
  }

  @Test func `is not changed by others meanwhile, and not looked at through a journal of theirs`()
    throws
  {
    try overlaying { overlay in
      let writer = try Connection(
        path: database.path, access: .readWrite, busyTimeoutMilliseconds: 0)
      // It waits for the reader, with a journal beside the file.
      let error = try failure {
        try writer.transaction { try writer.execute("DELETE FROM item WHERE id = 1") }
      }
      #expect(error.code.primary == .busy)
      #expect(try overlay.value("SELECT count(*) FROM item") == 5000)
      try overlay.execute("DELETE FROM item WHERE id < 11")
      #expect(try overlay.value("SELECT count(*) FROM item") == 4990)
    }
    let writer = try database.connect(.readWrite)
    try writer.execute("DELETE FROM item WHERE id = 1")
    #expect(try writer.value("SELECT count(*) FROM item") == 4999)
  }

  @Test func `what is no database is refused as ever`() throws {
    let path = try database.folder.write(
      text: String(repeating: "no database ", count: 100), to: "x")
    #expect(try failure { try Connection.overlaying(path: path) }.code == .notADatabase)
    let missing = database.folder.file("missing.db")
    #expect(try failure { try Connection.overlaying(path: missing) }.code.primary == .cannotOpen)
  }
}
