import Tabular
import TestSupport
import Testing

@Suite struct `Problems in a text` {
  struct Case: Sendable {
    let bytes: [UInt8]
    let problem: DelimitedProblem

    init(
      _ text: String, then tail: [UInt8] = [], _ cause: DelimitedProblem.Cause, line: Int,
      column: Int, offset: Int
    ) {
      bytes = Array(text.utf8) + tail
      problem = DelimitedProblem(cause: cause, line: line, column: column, byteOffset: offset)
    }
  }

  static let cases = [
    Case("\"a", .unclosedQuote, line: 1, column: 1, offset: 0),
    Case("a,b\nc,\"", .unclosedQuote, line: 2, column: 3, offset: 6),
    Case("\u{FEFF}Ақ,\"b\n\n", .unclosedQuote, line: 1, column: 4, offset: 8),
    Case("\"a\nb\",ф,\"c\"\"\nd,e\n", .unclosedQuote, line: 2, column: 6, offset: 9),
    Case("\"\"\"", .unclosedQuote, line: 1, column: 1, offset: 0),
    Case("\"a\"b", .strayQuote(openedOnLine: 1), line: 1, column: 4, offset: 3),
    Case("\"a\" ,b", .strayQuote(openedOnLine: 1), line: 1, column: 4, offset: 3),
    Case("x\r\nф,\"東\"東\n", .strayQuote(openedOnLine: 2), line: 2, column: 6, offset: 11),
    Case("\"a\r\n\r\nb\"c", .strayQuote(openedOnLine: 1), line: 3, column: 3, offset: 8),
    Case("\"a,b\n\"c\",d\n", .strayQuote(openedOnLine: 1), line: 2, column: 2, offset: 6),
    Case("a\u{0}", .nulByte, line: 1, column: 2, offset: 1),
    Case("\u{0}", .nulByte, line: 1, column: 1, offset: 0),
    Case("a\n\nБ,\"в\n\u{0}\"", .nulByte, line: 4, column: 1, offset: 10),
    Case("\"a\"\u{0}", .nulByte, line: 1, column: 4, offset: 3),
    Case("12345678901\u{0}", .nulByte, line: 1, column: 12, offset: 11),
    Case("a,", then: [0xFF], .invalidUTF8, line: 1, column: 3, offset: 2),
    Case("ф\r\nфф,", then: [0xC3, 0x28, 0x0A], .invalidUTF8, line: 2, column: 4, offset: 9),
    Case("a,\"b\nфc", then: [0x80, 0x22], .invalidUTF8, line: 2, column: 3, offset: 8),
    Case("a", then: [0xED, 0xA0, 0x80], .invalidUTF8, line: 1, column: 2, offset: 1),
    Case("a", then: [0xC0, 0xAF], .invalidUTF8, line: 1, column: 2, offset: 1),
    Case("a", then: [0xF4, 0x90, 0x80, 0x80], .invalidUTF8, line: 1, column: 2, offset: 1),
    Case("東", then: [0xE6, 0x9D], .invalidUTF8, line: 1, column: 2, offset: 3),
    Case("", then: [0xD0, 0x2C, 0x00], .invalidUTF8, line: 1, column: 1, offset: 0),
    Case("", then: [0x22, 0xD0, 0x22, 0x61], .invalidUTF8, line: 1, column: 2, offset: 1),
    Case("a,\"b", then: [0xD0], .unclosedQuote, line: 1, column: 3, offset: 2),
  ]

  @Test(arguments: cases)
  func `a problem has its line, column and byte`(_ example: Case) throws {
    #expect(try problem(in: DelimitedFile(bytes: example.bytes)) == example.problem)
  }

  @Test(arguments: cases)
  func `a problem is the same however the file is read`(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(example.bytes, to: "problem.csv")
    for size in 1...12 {
      let file = try DelimitedFile(path: path, windowSize: size)
      #expect(try problem(in: file) == example.problem, "window of \(size)")
    }
  }

  @Test func `records before the problem are read`() throws {
    let file = DelimitedFile(bytes: Array("a\nb\n\"c".utf8))
    #expect(try file.next())
    #expect(try file.next())
    #expect(file.text(at: 0) == "b")
    #expect(throws: DelimitedProblem.self) { try file.next() }
    #expect(file.fieldCount == 0)
  }

  @Test func `a problem is told again at every later call`() throws {
    let file = DelimitedFile(bytes: Array("\"a\"b\nc\n".utf8))
    let first = #expect(throws: DelimitedProblem.self) { try file.next() }
    let second = #expect(throws: DelimitedProblem.self) { try file.next() }
    #expect(first != nil && first == second)
  }

  @Test func `a problem is told in a sentence without what stands in the file`() throws {
    let file = DelimitedFile(bytes: Array("name\n\"secret\nwords\"x\n".utf8))
    let problem = try #require(try problem(in: file))
    #expect(
      problem.description == """
        line 3, column 7: text follows a closing quote; look for a quote that is not closed from \
        line 2 on, where the field begins, or double the quotes inside the field.
        """)
  }
}
