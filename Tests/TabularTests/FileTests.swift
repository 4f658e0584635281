import Tabular
import Glibc
import TestSupport
import Testing

@Suite struct `Files` {
  /// Whether there is a file that can be opened and not read from its start.
  static let hasUnreadableFile = unsafe access("/proc/self/mem", R_OK) == 0

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file that is not there is missing`() throws {
    let path = folder.file("none.csv")
    let problem = #expect(throws: FileProblem.self) { try DelimitedFile(path: path) }
    #expect(problem == .missing(path: path))
    #expect(problem?.description == "\(path): there is no such file. Check the name.")
  }

  @Test func `a path through a file is missing`() throws {
    let path = try folder.write(text: "a", to: "a.csv") + "/b.csv"
    #expect(throws: FileProblem.missing(path: path)) { try DelimitedFile(path: path) }
  }

  @Test func `a path is not cut at a NUL`() throws {
    let path = try folder.write(text: "a", to: "a.csv") + "\u{0}b"
    #expect(throws: FileProblem.missing(path: path)) { try DelimitedFile(path: path) }
  }

  @Test func `a folder is not read`() throws {
    #expect(throws: FileProblem.isFolder(path: folder.path)) {
      try DelimitedFile(path: folder.path)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `a file that may not be read is told`() throws {
    let path = try folder.write(text: "a", to: "secret.csv")
    #expect(unsafe chmod(path, 0) == 0)
    #expect(throws: FileProblem.notPermitted(path: path)) { try DelimitedFile(path: path) }
  }

  @Test func `a socket is not a file`() throws {
    let path = folder.file("socket")
    #expect(unsafe mknod(path, S_IFSOCK | 0o600, 0) == 0)
    #expect(throws: FileProblem.notAFile(path: path)) { try DelimitedFile(path: path) }
  }

  @Test func `a device without content is an empty file`() throws {
    let file = try DelimitedFile(path: "/dev/null")
    #expect(try records(of: file).isEmpty)
    #expect(file.totalBytes == nil)
    #expect(try !file.hasChangedSinceOpening())
  }

  @Test(.enabled(if: hasUnreadableFile, "there is no file whose reading fails"))
  func `a file that the system cannot read is told, at every call`() throws {
    let file = try DelimitedFile(path: "/proc/self/mem")
    for _ in 0..<2 {
      let problem = #expect(throws: FileProblem.self) { try file.next() }
      guard case .cannotRead(path: "/proc/self/mem", _) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
    }
  }

  @Test func `an empty file has no records`() throws {
    let file = try DelimitedFile(path: folder.write(text: "", to: "empty.csv"))
    #expect(try records(of: file).isEmpty)
    #expect(file.totalBytes == 0 && file.bytesRead == 0)
  }

  @Test func `a pipe is read as its bytes come`() async throws {
    let path = folder.file("pipe")
    #expect(unsafe mkfifo(path, 0o600) == 0)
    let text = (0..<20_000).map { "\($0),\"a \"\"b\"\"\nc\"\r\n" }.joined()
    let writing = Task.detached { try Self.write(Array(text.utf8), toPipe: path) }
    let file = try DelimitedFile(path: path)
    let read = try records(of: file)
    try await writing.value
    #expect(file.totalBytes == nil)
    #expect(file.bytesRead == text.utf8.count)
    #expect(read == (0..<20_000).map { ["\($0)", "a \"b\"\nc"] })
  }

  @Test func `a file that is written to has changed`() throws {
    let path = try folder.write(text: "a\nb\n", to: "changing.csv")
    let file = try DelimitedFile(path: path)
    #expect(try file.next())
    #expect(try !file.hasChangedSinceOpening())
    try Self.append("c\n", to: path)
    #expect(try file.hasChangedSinceOpening())
  }

  @Test func `a file that was touched only has changed as well`() throws {
    let path = try folder.write(text: "a\nb\n", to: "touched.csv")
    let file = try DelimitedFile(path: path)
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
    #expect(unsafe utimensat(AT_FDCWD, path, &times, 0) == 0)
    #expect(try file.hasChangedSinceOpening())
  }

  @Test func `bytes in memory never change`() throws {
    #expect(try !DelimitedFile(bytes: [0x61]).hasChangedSinceOpening())
  }

  @Test func `a file that is cut short while it is read just ends`() throws {
    let line = String(repeating: "x", count: 99) + "\n"
    let path = try folder.write(text: String(repeating: line, count: 100), to: "cut.csv")
    let file = try DelimitedFile(path: path, windowSize: 200)
    #expect(try file.next())
    #expect(unsafe truncate(path, 150) == 0)
    var count = 1
    while try file.next() { count += 1 }
    #expect(count <= 3)
    #expect(try file.hasChangedSinceOpening())
  }

  private static func write(_ bytes: [UInt8], toPipe path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(1000))
      let count = unsafe Glibc.write(descriptor, piece, piece.count)
      try #require(count > 0)
      rest = rest.dropFirst(count)
    }
  }

  private static func append(_ text: String, to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(unsafe Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count)
  }
}
