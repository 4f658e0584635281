import Tabular
import TestSupport
import Testing

@Suite struct `Reading limits` {
  private static let small = ReadingLimits(longestField: 4, mostFields: 3, longestRecord: 12)

  @Test(arguments: [
    ("1234,1234,1\n\n1234,1234,1\n", nil),
    ("\"1234\",1,2\n\"\"\"\"\"\",1\n", nil),
    (
      "a\nф,12345,b",
      DelimitedProblem(cause: .fieldTooLong(limit: 4), line: 2, column: 3, byteOffset: 5)
    ),
    (
      "a\n\"12345\"",
      DelimitedProblem(cause: .fieldTooLong(limit: 4), line: 2, column: 1, byteOffset: 2)
    ),
    (
      "\"12345",
      DelimitedProblem(cause: .fieldTooLong(limit: 4), line: 1, column: 1, byteOffset: 0)
    ),
    (
      "1,2,3\nф,2,3,4",
      DelimitedProblem(cause: .tooManyFields(limit: 3), line: 2, column: 7, byteOffset: 13)
    ),
    (
      ",,,",
      DelimitedProblem(cause: .tooManyFields(limit: 3), line: 1, column: 4, byteOffset: 3)
    ),
    (
      "1\n1234,1234,12\n",
      DelimitedProblem(cause: .recordTooLong(limit: 12), line: 2, column: 1, byteOffset: 2)
    ),
  ])
  func `a limit may be met and not passed`(text: String, expected: DelimitedProblem?) throws {
    let file = DelimitedFile(bytes: Array(text.utf8), limits: Self.small)
    #expect(try problem(in: file) == expected)
    let path = try TemporaryFolder()
    for size in [1, 2, 3, 7, 100] {
      let file = try DelimitedFile(
        path: path.write(text: text, to: "limits.csv"), limits: Self.small, windowSize: size)
      #expect(try problem(in: file) == expected, "window of \(size)")
    }
  }

  @Test func `a field of 20 MB is refused, one of 16 MiB is not`() throws {
    let folder = try TemporaryFolder()
    let head = Array("a,b\nc,".utf8)
    let fits = head + Array(repeating: UInt8(ascii: "x"), count: 16 << 20) + Array(",d\n".utf8)
    let tooLong = head + Array(repeating: UInt8(ascii: "x"), count: 20_000_000)
    let first = try DelimitedFile(path: folder.write(fits, to: "fits.csv"))
    #expect(try problem(in: first) == nil)
    let second = try DelimitedFile(path: folder.write(tooLong, to: "long.csv"))
    #expect(
      try problem(in: second)
        == DelimitedProblem(
          cause: .fieldTooLong(limit: 16 << 20), line: 2, column: 3, byteOffset: 6))
  }

  @Test func `a quote that is never closed does not fill the memory`() throws {
    let text = "a,b\nc,\"d" + String(repeating: "1,2\n", count: 5_000_000)
    let file = DelimitedFile(bytes: Array(text.utf8))
    let problem = try #require(try problem(in: file))
    #expect(problem.cause == .fieldTooLong(limit: 16 << 20))
    #expect(problem.line == 2 && problem.column == 3)
  }

  @Test func `a record of 5000 fields is refused, one of 4096 is not`() throws {
    let fits = String(repeating: ",", count: 4095)
    #expect(try records(of: fits).map(\.count) == [4096])
    let tooMany = String(repeating: ",", count: 4999)
    let file = DelimitedFile(bytes: Array("a\n\(tooMany)".utf8))
    #expect(
      try problem(in: file)
        == DelimitedProblem(
          cause: .tooManyFields(limit: 4096), line: 2, column: 4097, byteOffset: 4098))
  }

  @Test func `a record of more than 64 MiB is refused`() throws {
    let field = Array(repeating: UInt8(ascii: "x"), count: 14 << 20) + [UInt8(ascii: ",")]
    let bytes = Array("a\n".utf8) + field + field + field + field + field
    let file = DelimitedFile(bytes: bytes)
    #expect(
      try problem(in: file)
        == DelimitedProblem(
          cause: .recordTooLong(limit: 64 << 20), line: 2, column: 1, byteOffset: 2))
  }
}
