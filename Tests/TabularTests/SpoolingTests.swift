import Tabular
import Glibc
import TestSupport
import Testing

@Suite struct `Copies of pipes` {
  private static let rows = SampleList.cyrillic.repeated(records: 500)

  @Test func `a pipe is copied, read, and read again`() throws {
    let bytes = Array(written(Self.rows).utf8)
    let end = try Self.pipe(holding: bytes)
    let file = try DelimitedFile(spooling: end, name: "(standard input)")
    for _ in 0..<2 {
      #expect(try records(of: file) == Self.rows)
      #expect(file.bytesRead == bytes.count && file.totalBytes == bytes.count)
      #expect(try !file.hasChangedSinceOpening())
      try file.rewind()
    }
    // The descriptor is the caller's still.
    #expect(close(end) == 0)
  }

  @Test func `a copy can be guessed at before it is read`() throws {
    let bytes = try encoded(written(Self.rows, .semicolons, .crlf), as: .windows1251)
    let end = try Self.pipe(holding: bytes)
    defer { close(end) }
    let spooled = try SpooledFile(copying: end, name: "-")
    let guess = try FileGuess(of: spooled)
    #expect(guess.encoding == .windows1251 && guess.dialect == .semicolons)
    for _ in 0..<2 {
      let file = try DelimitedFile(spooled: spooled, options: guess.options, windowSize: 100)
      #expect(try records(of: file) == Self.rows)
    }
  }

  @Test func `a copy may be of any size`() throws {
    let folder = try TemporaryFolder()
    let rows = SampleList.cyrillic.repeated(records: 20_000)
    let path = try folder.write(text: written(rows), to: "large.csv")
    #expect(try records(of: DelimitedFile(spooled: SpooledFile(path: path))) == rows)
  }

  @Test func `a pipe without anything is an empty file`() throws {
    let end = try Self.pipe(holding: [])
    defer { close(end) }
    let file = try DelimitedFile(spooling: end, name: "-")
    #expect(try records(of: file).isEmpty)
    #expect(file.totalBytes == 0)
  }

  @Test func `what cannot be read is told by the name that was given`() {
    let problem = #expect(throws: FileProblem.self) {
      try DelimitedFile(spooling: -1, name: "(standard input)")
    }
    guard case .cannotRead(path: "(standard input)", _) = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }

  @Test func `a pipe is not guessed at, as that would take its beginning`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("pipe")
    #expect(unsafe mkfifo(path, 0o600) == 0)
    let writer = unsafe open(path, O_RDWR)
    defer { close(writer) }
    #expect(throws: FileProblem.self) { try FileGuess(path: path) }
  }

  /// The reading end of a pipe that holds some bytes, not more than fit into it.
  private static func pipe(holding bytes: [UInt8]) throws -> Int32 {
    var ends: [Int32] = [0, 0]
    try #require(unsafe Glibc.pipe(&ends) == 0)
    defer { close(ends[1]) }
    try #require(bytes.count < 60_000)
    try #require(unsafe write(ends[1], bytes, bytes.count) == bytes.count)
    return ends[0]
  }
}
