import Commands
import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite struct `Rejected rows` {
  private let session: Session
  private let bad = "id,date,note\na,soon,\"x, y\"\nb,2019,\n"

  init() throws { session = try Session.empty() }

  private func write() throws -> String { try session.folder.write(text: bad, to: "bad.csv") }

  @Test(arguments: [true, false])
  func `they are written with their reasons, whether the others are imported or not`(
    skips: Bool
  ) throws {
    let words = ["import", try write(), "--rejects", session.folder.file("rejects.csv")]
    let run = session.run(words + (skips ? ["--skip-invalid"] : []))
    #expect(run.status == (skips ? .done : .badData))
    let lines = try session.text(of: "rejects.csv").split(whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    #expect(lines[0] == "id,date,note,aigaq_line,aigaq_column,aigaq_reason")
    #expect(lines[1].hasPrefix("a,soon,\"x, y\",2,date,"))
    #expect(try Self.mode(of: session.folder.file("rejects.csv")) == 0o600)
  }

  @Test func `without one no file is written`() throws {
    let path = try session.folder.write(text: "id,date\na,2019\n", to: "good.csv")
    let run = session.run("import", path, "--rejects", session.folder.file("rejects.csv"))
    #expect(run.status == .done)
    #expect(try Self.names(in: session.folder.path) == ["good.csv", "test.db", "test.db-journal"])
  }

  @Test func `a folder that is missing is told before anything is imported`() throws {
    let bytes = try session.databaseBytes
    let run = session.run(
      "import", try write(), "--skip-invalid", "--rejects", session.folder.file("no/r.csv"))
    #expect(run.status == .cannotCreate)
    #expect(run.messages.contains("no/r.csv: cannot be created (No such file or directory)."))
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `a folder is not replaced`() throws {
    try FileManager.default.createDirectory(
      atPath: session.folder.file("r"), withIntermediateDirectories: false)
    let run = session.run(
      "import", try write(), "--skip-invalid", "--rejects", session.folder.file("r"))
    #expect(run.status == .cannotCreate)
    #expect(run.messages.contains("r: cannot be created (Is a directory)."))
    #expect(session.run("imports").lines.count == 1)
  }

  @Test(arguments: ["bad.csv", "test.db", "m.json", "./bad.csv", "link.csv"])
  func `they never replace a file that the import reads or writes`(name: String) throws {
    let path = try write()
    let mapping = try session.folder.write(
      text: #"{"aigaq_mapping":1,"fields":{"id":{"column":"id"},"date":{"column":"date"}}}"#,
      to: "m.json")
    #expect(unsafe symlink("bad.csv", session.folder.file("link.csv")) == 0)
    let bytes = try session.databaseBytes
    let run = session.run(
      "import", path, "--skip-invalid", "--mapping", mapping, "--rejects", session.folder.file(name)
    )
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("is read or written by the import itself. Choose another file"))
    #expect(try session.text(of: "bad.csv") == bad)
    #expect(try session.databaseBytes == bytes)
  }

  @Test func `they are written into a device or a pipe, not over it`() throws {
    let pipe = session.folder.file("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    let end = unsafe open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(end) }
    let run = session.run("import", try write(), "--skip-invalid", "--rejects", pipe)
    #expect(run.status == .done)
    var status = stat()
    #expect(unsafe lstat(pipe, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFIFO)
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(end, &buffer, buffer.count)
    #expect(
      String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self).hasPrefix("id,date,note,"))
  }

  private static func mode(of path: String) throws -> mode_t {
    var status = stat()
    try #require(unsafe stat(path, &status) == 0)
    return status.st_mode & 0o7777
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
