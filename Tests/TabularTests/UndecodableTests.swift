import Tabular
import TestSupport
import Testing

@Suite struct `Bytes that are not of the encoding` {
  struct Case: Sendable {
    let encoding: TextEncoding
    let before: String
    let bytes: [UInt8]
    let after: String
    let line: Int
    let column: Int
    /// How many records stand before.
    let records: Int

    init(
      _ encoding: TextEncoding, _ before: String, _ bytes: [UInt8], _ after: String = "",
      line: Int, column: Int, records: Int
    ) {
      self.encoding = encoding
      self.before = before
      self.bytes = bytes
      self.after = after
      self.line = line
      self.column = column
      self.records = records
    }

    func written() throws -> [UInt8] {
      try encoded(before, as: encoding) + bytes + encoded(after, as: encoding)
    }

    func problem() throws -> DelimitedProblem {
      DelimitedProblem(
        cause: encoding == .utf8 ? .invalidUTF8 : .undecodable(encoding), line: line,
        column: column, byteOffset: try encoded(before, as: encoding).count)
    }
  }

  private static let little = TextEncoding.utf16LittleEndian
  private static let big = TextEncoding.utf16BigEndian
  private static let lowSurrogate: [UInt8] = [0x00, 0xDC]
  private static let highSurrogate: [UInt8] = [0x3D, 0xD8]

  static let cases = [
    Case(.windows1251, "", [0x98], "а,б\n", line: 1, column: 1, records: 0),
    Case(.windows1251, "а,б\nв,г", [0x98], "\nд,е\n", line: 2, column: 4, records: 1),
    Case(.windows1251, "а\r\nб\r\n\r\n", [0x98, 0x98], line: 4, column: 1, records: 2),
    Case(.windows1251, "а,\"б\nв\r\nг", [0x98], "\"\n", line: 3, column: 2, records: 0),
    Case(.windows1251, "а,\"б\"", [0x98], "\n", line: 1, column: 6, records: 0),
    // Whether the line break goes on after its carriage return is never known.
    Case(.windows1251, "а\r", [0x98], "\n", line: 2, column: 1, records: 0),
    Case(.windows1251, "а\r\r\nб\r\r\nв,", [0x98], line: 3, column: 3, records: 2),
    Case(.windows1252, "é,à\nü", [0x81], ",ç\n", line: 2, column: 2, records: 1),
    Case(.windows1252, "é\n\n\n", [0x8D], "\n", line: 4, column: 1, records: 1),
    Case(little, "а,б\n", lowSurrogate, ",в\n", line: 2, column: 1, records: 1),
    Case(little, "\u{FEFF}а,б\nг", highSurrogate, "в\n", line: 2, column: 2, records: 1),
    Case(little, "\u{FEFF}", lowSurrogate, "в\n", line: 1, column: 1, records: 0),
    Case(little, "а,🇰🇿\nбв", [0x41], line: 2, column: 3, records: 1),
    Case(little, "а\nб,в", highSurrogate, line: 2, column: 4, records: 1),
    Case(little, "а\nб,в", highSurrogate + [0x01], line: 2, column: 4, records: 1),
    Case(big, "а,б\n", [0xDC, 0x00], ",в\n", line: 2, column: 1, records: 1),
    Case(big, "\u{FEFF}а\r\nб\r\nвг", [0xD8, 0x3D], "\r\n", line: 3, column: 3, records: 2),
    Case(big, "а\n", [0x04], line: 2, column: 1, records: 1),
    Case(.utf8, "а,б\nв", [0xD0], ",г\n", line: 2, column: 2, records: 1),
  ]

  @Test(arguments: cases)
  func `they are refused with their line, column and byte, at every split`(
    _ example: Case
  ) throws {
    let folder = try TemporaryFolder()
    let bytes = try example.written()
    let path = try folder.write(bytes, to: "broken.csv")
    let options = ReadingOptions(encoding: example.encoding)
    var files = try (1...24).map { size in
      try DelimitedFile(path: path, options: options, windowSize: size)
    }
    files.append(try DelimitedFile(bytes: bytes, options: options))
    for file in files {
      for _ in 0..<example.records { #expect(try file.next()) }
      #expect(try problem(in: file) == example.problem())
      #expect(file.fieldCount == 0)
      #expect(try problem(in: file) == example.problem(), "again")
    }
  }

  @Test(arguments: cases)
  func `they are refused in lines that are passed over`(_ example: Case) throws {
    let options = ReadingOptions(encoding: example.encoding, skippedLines: 9)
    let file = try DelimitedFile(bytes: example.written(), options: options)
    #expect(try problem(in: file) == example.problem())
  }

  @Test(arguments: cases)
  func `they can be replaced and are counted, at every split`(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let bytes = try example.written()
    let path = try folder.write(bytes, to: "broken.csv")
    let options = ReadingOptions(encoding: example.encoding, encodingErrors: .replace)
    // A quoted field that what is broken stands after cannot be read either way.
    guard !example.before.hasSuffix("\"") else { return }
    let whole = try DelimitedFile(bytes: bytes, options: options)
    let expected = try records(of: whole)
    let marks = expected.joined().joined().unicodeScalars.count { $0 == "\u{FFFD}" }
    #expect(marks >= 1 && marks <= example.bytes.count)
    #expect(whole.replacedBytes == example.bytes.count)
    for size in 1...24 {
      let file = try DelimitedFile(path: path, options: options, windowSize: size)
      #expect(try records(of: file) == expected, "window of \(size)")
      #expect(file.replacedBytes == example.bytes.count)
      try file.rewind()
      #expect(file.replacedBytes == 0)
    }
  }

  @Test(arguments: 0..<4)
  func `UTF-8 is mended as Swift mends it`(block: Int) throws {
    var random = SplitMix(seed: 700 + block)
    let folder = try TemporaryFolder()
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("ф".utf8), Array("東".utf8), Array("🇰🇿".utf8), [0x80], [0xD0],
      [0xE6, 0x9D], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF],
      [0xFF],
    ]
    let options = ReadingOptions(encodingErrors: .replace)
    for _ in 0..<60 {
      let bytes = (1...20).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let expected = [["x" + String(decoding: bytes, as: UTF8.self)]]
      let path = try folder.write([UInt8(ascii: "x")] + bytes, to: "mended.csv")
      for size in [1, 2, 3, 4, 5, 17, 1000] {
        let file = try DelimitedFile(path: path, options: options, windowSize: size)
        #expect(try records(of: file) == expected, "\(bytes) in a window of \(size)")
      }
    }
  }

  @Test func `a text without fault is the same when faults would be replaced`() throws {
    for encoding in TextEncoding.allCases {
      let rows = SampleList.written(in: encoding).rows
      let file = try DelimitedFile(
        bytes: encoded(written(rows), as: encoding),
        options: ReadingOptions(encoding: encoding, encodingErrors: .replace))
      #expect(try records(of: file) == rows)
      #expect(file.replacedBytes == 0)
    }
  }

  @Test func `the message tells the place and what to do`() throws {
    let file = try DelimitedFile(
      bytes: encoded("а\nб", as: .windows1251) + [0x98],
      options: ReadingOptions(encoding: .windows1251))
    #expect(
      try problem(in: file)?.description == """
        line 2, column 2: the bytes from offset 3 on are not Windows-1251 (Cyrillic).
        """)
    let other = DelimitedFile(bytes: Array("а\n".utf8) + [0xC0])
    #expect(
      try problem(in: other)?.description == """
        line 2, column 1: the bytes from offset 3 on are not UTF-8.
        """)
  }
}
