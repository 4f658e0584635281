import Tabular
import TestSupport
import Testing

@Suite struct `Guessing what a file is` {
  struct Case: Sendable, CustomTestStringConvertible {
    let encoding: TextEncoding
    let isMarked: Bool
    let dialect: Dialect
    let lineEnds: LineEnds
    let records: Int

    var testDescription: String {
      let delimiter = Character(Unicode.Scalar(dialect.delimiter)).debugDescription
      return "\(encoding.name)\(isMarked ? " with mark" : "") \(delimiter) \(lineEnds) \(records)"
    }

    var rows: [[String]] { SampleList.written(in: encoding).repeated(records: records) }

    func bytes() throws -> [UInt8] {
      let end =
        switch lineEnds {
        case .crlf: "\r\n"
        case .cr: "\r"
        case .crcrlf: "\r\r\n"
        default: "\n"
        }
      let text = rows.map { row in
        String(written([row], dialect).dropLast()) + end
      }.joined()
      return try (isMarked ? mark(of: encoding) : []) + encoded(text, as: encoding)
    }
  }

  private static let codings: [(TextEncoding, Bool)] =
    TextEncoding.allCases.map { ($0, false) }
    + [(.utf8, true), (.utf16LittleEndian, true), (.utf16BigEndian, true)]
  private static let dialects: [Dialect] = [.csv, .semicolons, .tsv, .pipes]

  /// Every encoding with every delimiter, line end and size: 416.
  static let cases = codings.flatMap { encoding, isMarked in
    dialects.flatMap { dialect in
      [LineEnds.lf, .crlf, .cr, .crcrlf].flatMap { ends in
        [3, 40].map { records in
          Case(
            encoding: encoding, isMarked: isMarked, dialect: dialect, lineEnds: ends,
            records: records)
        }
      }
    }
  }

  /// Files that are longer than what is looked at, so that the last character may be cut off.
  static let long = TextEncoding.allCases.map { encoding in
    Case(
      encoding: encoding, isMarked: false, dialect: .semicolons, lineEnds: .crlf,
      records: 100)
  }

  @Test(arguments: cases)
  func `finds the encoding, the dialect and the line ends, and the list is read`(
    _ example: Case
  ) throws {
    let bytes = try example.bytes()
    let guess = FileGuess(bytes: bytes)
    #expect(guess.encoding == example.encoding)
    #expect(guess.encodingCertainty >= .likely)
    #expect((guess.encodingBasis == .byteOrderMark) == example.isMarked)
    #expect(guess.dialect == example.dialect)
    #expect(guess.dialectCertainty >= .likely)
    #expect(guess.fieldCount == 5)
    #expect(guess.lineEnds == example.lineEnds)
    #expect(guess.likelyPreambleLines == 0)
    #expect(guess.likelyHasHeader)
    #expect(guess.hashtagRow == nil)
    #expect(try records(of: DelimitedFile(bytes: bytes, options: guess.options)) == example.rows)
  }

  @Test(arguments: long)
  func `looks at the first megabyte only`(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let list = try example.bytes()
    var bytes: [UInt8] = []
    while bytes.count <= FileGuess.sampleSize { bytes += list }
    let guess = try FileGuess(path: folder.write(bytes, to: "long.csv"))
    #expect(guess.encoding == example.encoding)
    #expect(guess.encodingCertainty >= .likely)
    #expect(guess.dialect == example.dialect && guess.dialectCertainty == .certain)
    #expect(guess.lineEnds == .crlf)
  }

  @Test func `does not mind a character that the megabyte cuts off`() throws {
    for shift in 0..<4 {
      let text = String(repeating: "x", count: shift) + String(repeating: "🇰🇿,東,ф\n", count: 120_000)
      let bytes = Array(text.utf8.prefix(FileGuess.sampleSize))
      let guess = FileGuess(bytes: bytes, isWhole: false)
      #expect(guess.encoding == .utf8 && guess.encodingBasis == .validUTF8)
    }
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", .utf8, .ascii, .certain),
      ("", .utf8, .ascii, .certain),
      ("Алматы", .utf8, .validUTF8, .certain),
    ] as [(String, TextEncoding, EncodingBasis, Certainty)])
  func `says what it goes by`(
    text: String, encoding: TextEncoding, basis: EncodingBasis, certainty: Certainty
  ) {
    let guess = FileGuess(bytes: Array(text.utf8))
    #expect(guess.encoding == encoding && guess.encodingBasis == basis)
    #expect(guess.encodingCertainty == certainty)
  }

  @Test func `is not as sure of ASCII when the file goes on`() {
    let guess = FileGuess(bytes: Array("a,b\n1,2\n".utf8), isWhole: false)
    #expect(guess.encodingBasis == .ascii && guess.encodingCertainty == .likely)
  }

  @Test func `keeps to UTF-8 where only a few bytes are broken`() {
    let text = String(repeating: "Алматы,Шымкент\n", count: 10)
    let guess = FileGuess(bytes: Array(text.utf8) + [0xFF, 0xD0, 0x0A])
    #expect(guess.encoding == .utf8 && guess.encodingBasis == .mostlyUTF8)
    #expect(guess.encodingCertainty == .likely)
  }

  @Test func `takes what is stated and guesses the rest accordingly`() throws {
    let bytes = try encoded(written(SampleList.cyrillic.rows, .semicolons), as: .koi8R)
    let guess = FileGuess(bytes: bytes, encoding: .koi8R, dialect: .semicolons)
    #expect(guess.encoding == .koi8R && guess.encodingBasis == .stated)
    #expect(guess.encodingCertainty == .certain && guess.dialectCertainty == .certain)
    #expect(guess.fieldCount == 5 && guess.likelyHasHeader)
  }

  @Test(arguments: 0..<8)
  func `has an answer to whatever it is given`(block: Int) {
    var random = SplitMix(seed: 900 + block)
    for count in [0, 1, 2, 3, 10, 100, 1000] {
      let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let ink = noise.map { $0 % 4 == 0 ? [0, 34, 39, 10, 13, 44, 59][Int($0) % 7] : $0 }
      for bytes in [noise, ink] {
        let guess = FileGuess(bytes: bytes, isWhole: count % 2 == 0)
        #expect(guess.likelyPreambleLines >= 0 && guess.fieldCount >= 1)
      }
    }
  }
}
