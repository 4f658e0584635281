import Tabular
import TestSupport
import Testing

@Suite struct `Forgiving what is not quite CSV` {
  /// The records of a text, each with its line; a broken one is marked.
  private func lines(_ text: String, windowSize: Int? = nil, keepsReturns: Bool = false) throws
    -> [String]
  {
    let options = ReadingOptions(
      tolerance: Tolerance(forgivesQuotes: true, keepsCarriageReturns: keepsReturns))
    let file: DelimitedFile
    if let windowSize {
      let folder = try TemporaryFolder()
      file = try DelimitedFile(
        path: folder.write(Array(text.utf8), to: "list.csv"), options: options,
        windowSize: windowSize)
    } else {
      file = try DelimitedFile(bytes: Array(text.utf8), options: options)
    }
    var lines: [String] = []
    while try file.next() {
      let cells = (0..<file.fieldCount).map { file.text(at: $0) }.joined(separator: "|")
      lines.append("\(file.line) \(file.fault.map { "!\($0.line):\($0.column) " } ?? "")\(cells)")
    }
    return lines
  }

  static let cases: [(String, [String])] = [
    // Blanks after a closing quote.
    ("a,b\n\"1\" ,2\n\"3\" \t,\"4\"  \n", ["1 a|b", "2 1|2", "3 3|4"]),
    ("a,b\n1,\"2\" ", ["1 a|b", "2 1|2"]),
    // A stray quote costs its row.
    ("a,b\n\"1\"x,2\n3,4\n", ["1 a|b", "2 !2:4 \"1\"x|2", "3 3|4"]),
    ("a,b\n\"1\" x,2\n3,4\n", ["1 a|b", "2 !2:5 \"1\" x|2", "3 3|4"]),
    ("a,b\n1,\"2\"\"\n3,4\n5,6\n", ["1 a|b", "2 !2:3 1|\"2\"\"", "3 3|4", "4 5|6"]),
    ("a,b\n1,\"\n3,4", ["1 a|b", "2 !2:3 1|\"", "3 3|4"]),
    // A quote that a later row closes.
    ("a,b\n1,\"2\n3,\"4\"\n5,6\n", ["1 a|b", "2 !2:3 1|\"2", "3 3|4", "4 5|6"]),
    (
      "a,b,c\n1,\"2,3\n4,5,6\n7,8,9\n1,2\",3\n4,5,6\n",
      ["1 a|b|c", "2 !2:3 1|\"2|3", "3 4|5|6", "4 7|8|9", "5 1|2\"|3", "6 4|5|6"]
    ),
    // Texts of several lines.
    ("a,b,c\n1,\"x\ny, z\nu\nv\",3\n4,5,6\n", ["1 a|b|c", "2 1|x\ny, z\nu\nv|3", "6 4|5|6"]),
    ("a,b\n5\" pipe,2\nx\"y\",3\n", ["1 a|b", "2 5\" pipe|2", "3 x\"y\"|3"]),
  ]

  @Test(arguments: cases)
  func `a fault of quotes costs its row and nothing else`(text: String, expected: [String]) throws {
    #expect(try lines(text) == expected)
    for size in [1, 2, 3, 5, 7, 16] {
      #expect(try lines(text, windowSize: size) == expected, "window of \(size)")
    }
    let returns = text.replacing("\n", with: "\r\n")
    #expect(
      try lines(returns, keepsReturns: true)
        == expected.map { $0.replacing("\n", with: "\r\n") })
  }

  @Test func `one stray quote in thousands of rows costs one row`() throws {
    var rows = (0..<8_629).map { "\($0);\"text, \($0)\";Алматы" }
    rows[4_000] = "4000;\"text\"\";Алматы"
    let file = try DelimitedFile(
      bytes: Array(("a;b;c\n" + rows.joined(separator: "\n")).utf8),
      options: ReadingOptions(
        dialect: .semicolons, tolerance: Tolerance(forgivesQuotes: true)))
    var (good, broken) = (0, [Int]())
    while try file.next() {
      if file.fault == nil { good += 1 } else { broken.append(file.line) }
    }
    #expect(good == 8_629 && broken == [4_002])
  }

  @Test func `the header is not spared`() throws {
    #expect(throws: DelimitedProblem.self) { try lines("\"a\"x,b\n1,2\n") }
  }

  @Test func `a field without end is not read beyond its limit`() throws {
    let limits = ReadingLimits(longestField: 100)
    let text = "a,b\n1,\"2\n" + String(repeating: "3,4\n", count: 200)
    let file = try DelimitedFile(
      bytes: Array(text.utf8),
      options: ReadingOptions(limits: limits, tolerance: Tolerance(forgivesQuotes: true)))
    var faults = 0
    var rows = 0
    while try file.next() {
      rows += 1
      faults += file.fault == nil ? 0 : 1
    }
    #expect(rows == 202 && faults == 1)
  }

  @Test(arguments: [
    ("a,b\n1,x\ry\n3,4\n", ["1 a|b", "2 1|x\ry", "4 3|4"]),
    ("a,b\r\n1,x\r\ry\r\n3,4", ["1 a|b", "2 1|x\r\ry", "5 3|4"]),
    ("a,b\n1,x\r", ["1 a|b", "2 1|x"]),
    ("a,b\r\r\n1,2\r\r\n", ["1 a|b", "2 1|2"]),
  ])
  func `a carriage return alone is text where lines end otherwise`(
    text: String, expected: [String]
  ) throws {
    #expect(try lines(text, keepsReturns: true) == expected)
    for size in [1, 2, 3, 5] {
      #expect(try lines(text, windowSize: size, keepsReturns: true) == expected, "\(size)")
    }
  }

  @Test(arguments: [
    ("a,b\n1,x\ry\n3,4\n", true, LineEnds.lf), ("a,b\r\n1,x\ry\r\n3,4\r\n", true, .crlf),
    ("a,b\r1,2\r3,\"x\ny\nz\nu\"\r", false, .cr), ("a,b", false, .none),
    ("a,b\r1,2\r3,4\n", false, .mixed), ("a,b\n1,2\r\n3,4\n5\r,6\n", true, .mixed),
  ])
  func `the lines of a file tell what its carriage returns are`(
    text: String, isText: Bool, ends: LineEnds
  ) {
    let guess = FileGuess(bytes: Array(text.utf8))
    #expect(guess.tolerance.keepsCarriageReturns == isText && guess.lineEnds == ends)
  }

  @Test(arguments: [
    "id,date,place\n1,2019,\"x\"\"\n" + String(repeating: "2,2020,y\n", count: 30),
    "id,date,place\n1,2019,\"x\"y\n2,2020,z\n",
  ])
  func `a row with a stray quote is not taken for a title`(text: String) {
    let guess = FileGuess(bytes: Array(text.utf8))
    #expect(guess.likelyPreambleLines == 0 && guess.fieldCount == 3 && guess.likelyHasHeader)
  }
}
