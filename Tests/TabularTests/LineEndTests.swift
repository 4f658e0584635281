import Tabular
import Testing

@Suite struct `Line ends and byte-order marks` {
  @Test(arguments: ["\n", "\r\n", "\r", "\r\r\n"])
  func `every line end ends a record`(end: String) throws {
    let expected = [["a", "b"], ["1", "2"], ["3", "4"]]
    let lines = ["a,b", "1,2", "3,\"4\""]
    #expect(try records(of: lines.joined(separator: end)) == expected)
    #expect(try records(of: lines.joined(separator: end) + end) == expected)
  }

  @Test func `line ends may be mixed`() throws {
    let file = DelimitedFile(bytes: Array("a\rb\nc\r\nd\r\re\n\rf".utf8))
    var lines: [String] = []
    while try file.next() { lines.append("\(file.text(at: 0))\(file.line)") }
    #expect(lines == ["a1", "b2", "c3", "d4", "e6", "f8"])
  }

  @Test func `line ends between quotes are kept as they are`() throws {
    let text = "\"a\nb\",\"c\r\nd\",\"e\rf\",\"\n\r\n\"\r\ng"
    #expect(try records(of: text) == [["a\nb", "c\r\nd", "e\rf", "\n\r\n"], ["g"]])
  }

  @Test(arguments: [
    ("\u{FEFF}a,b\n", [["a", "b"]], true),
    ("\u{FEFF}\"a\",b\n", [["a", "b"]], true),
    ("\u{FEFF}\u{FEFF}a\n", [["\u{FEFF}a"]], true),
    ("\u{FEFF}", [], true),
    ("\u{FEFF}\n", [], true),
    ("a,\u{FEFF}b\n\u{FEFF}c\n", [["a", "\u{FEFF}b"], ["\u{FEFF}c"]], false),
    ("\n\u{FEFF}a\n", [["\u{FEFF}a"]], false),
    ("\"\u{FEFF}a\"\n", [["\u{FEFF}a"]], false),
    ("ﻰ", [["ﻰ"]], false),
    ("", [], false),
  ])
  func `a byte-order mark at the very start is not text`(
    text: String, expected: [[String]], hasMark: Bool
  ) throws {
    let file = DelimitedFile(bytes: Array(text.utf8))
    // Bytes are compared, as two texts that differ by a mark only may be equal otherwise.
    #expect(
      try records(of: file).map { $0.map { Array($0.utf8) } }
        == expected.map { $0.map { Array($0.utf8) } })
    #expect(file.hasByteOrderMark == hasMark)
  }

  @Test(arguments: [[0xEF], [0xEF, 0xBB], [0xEF, 0xBB, 0x41]] as [[UInt8]])
  func `part of a byte-order mark is not UTF-8`(bytes: [UInt8]) throws {
    #expect(
      try problem(in: DelimitedFile(bytes: bytes))
        == DelimitedProblem(cause: .invalidUTF8, line: 1, column: 1, byteOffset: 0))
  }
}
