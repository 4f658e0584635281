import FoundationEssentials
import Glibc
import SQLite
import TestSupport
import Testing

/// These run in another process, since a relative path is one of the whole process's folder.
@Suite struct `Paths that SQLite has a meaning for` {
  @Test func `are names of files`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      try #require(FileManager.default.changeCurrentDirectoryPath(folder.path))
      let names = ["file:x?mode=memory", ":memory:", "file::memory:", " ", "-journal", "a%20b?c#d"]
      for name in names {
        let connection = try Connection(path: name, access: .create)
        try connection.execute("CREATE TABLE item (id)")
        try connection.close()
        #expect(FileManager.default.fileExists(atPath: folder.file(name)))
        let again = try Connection(path: folder.file(name), access: .readOnly)
        #expect(try again.value("SELECT name FROM sqlite_master") == "item")
      }
    }
  }
}
