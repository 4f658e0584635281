import Tabular
import TestSupport
import Testing

@Suite struct `Lines before the header` {
  @Test(arguments: [
    ("title\na,b\n1,2\n", 1, [["a", "b"], ["1", "2"]], 2),
    ("title\r\n\r\na,b\r\n", 2, [["a", "b"]], 3),
    ("title\r\n\r\na,b\r\n", 1, [["a", "b"]], 3),
    ("t\r\r\nu\r\r\na,b", 2, [["a", "b"]], 3),
    ("t\ru\ra,b\r", 2, [["a", "b"]], 3),
    ("\u{FEFF}\"open\nstill, open\na,b\n", 2, [["a", "b"]], 3),
    ("\"x\"y,\"\n\u{FEFF}a,b", 1, [["\u{FEFF}a", "b"]], 2),
    ("a,b\n", 1, [], 1),
    ("a,b", 5, [], 1),
    ("", 3, [], 1),
    ("a,b\n", 0, [["a", "b"]], 1),
    ("a,b\n", -1, [["a", "b"]], 1),
  ])
  func `are skipped, and counted`(
    text: String, skipped: Int, expected: [[String]], line: Int
  ) throws {
    let options = ReadingOptions(skippedLines: skipped)
    let memory = try DelimitedFile(bytes: Array(text.utf8), options: options)
    let folder = try TemporaryFolder()
    let path = try folder.write(text: text, to: "skipped.csv")
    for file in try [memory]
      + (1...9).map({ try DelimitedFile(path: path, options: options, windowSize: $0) })
    {
      guard try file.next() else {
        #expect(expected.isEmpty)
        continue
      }
      #expect(file.line == line)
      try file.rewind()
      #expect(try records(of: file) == expected)
      #expect(file.blankLines <= 1)
    }
  }

  @Test func `are UTF-8 as well, and no longer than a record`() throws {
    let broken = try DelimitedFile(
      bytes: Array("ф\nф".utf8) + [0xFF, 0x0A], options: ReadingOptions(skippedLines: 3))
    #expect(
      try problem(in: broken)
        == DelimitedProblem(cause: .invalidUTF8, line: 2, column: 2, byteOffset: 5))
    let limits = ReadingLimits(longestRecord: 10)
    let long = try DelimitedFile(
      bytes: Array("x\n12345678901\na".utf8),
      options: ReadingOptions(limits: limits, skippedLines: 2))
    #expect(
      try problem(in: long)
        == DelimitedProblem(
          cause: .recordTooLong(limit: 10), line: 2, column: 1, byteOffset: 2))
  }
}
