import Tabular
import TestSupport
import Testing

@Suite struct `Decoding` {
  private static let windowSizes = [1, 2, 3, 5, 7, 16, 61, 1 << 20]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: TextEncoding.allCases, [false, true])
  func `a list is read alike in every encoding, at every size of the window`(
    encoding: TextEncoding, isMarked: Bool
  ) throws {
    let list = SampleList.written(in: encoding)
    let hasMark = isMarked && encoding.name.hasPrefix("utf")
    let bytes =
      try (hasMark ? mark(of: encoding) : [])
      + encoded(written(list.rows, .semicolons, .crlf), as: encoding)
    let path = try folder.write(bytes, to: "list.csv")
    let options = ReadingOptions(encoding: encoding, dialect: .semicolons)
    for size in Self.windowSizes {
      let file = try DelimitedFile(path: path, options: options, windowSize: size)
      #expect(try records(of: file) == list.rows, "window of \(size)")
      #expect(file.hasByteOrderMark == hasMark)
      #expect(file.bytesRead == bytes.count && file.totalBytes == bytes.count)
    }
    #expect(try records(of: DelimitedFile(bytes: bytes, options: options)) == list.rows)
  }

  @Test(arguments: TextEncoding.allCases)
  func `the watcher sees the bytes of the file, and again after going back`(
    encoding: TextEncoding
  ) throws {
    let rows = SampleList.written(in: encoding).rows
    let bytes = try encoded(written(rows), as: encoding)
    let options = ReadingOptions(encoding: encoding)
    let path = try folder.write(bytes, to: "watched.csv")
    for file in try [
      DelimitedFile(path: path, options: options, windowSize: 7),
      DelimitedFile(bytes: bytes, options: options),
    ] {
      for _ in 0..<2 {
        var seen: [UInt8] = []
        file.onBytes = { piece in
          for position in piece.indices { seen.append(piece[position]) }
        }
        while try file.next() { #expect(file.bytesRead == seen.count) }
        #expect(seen == bytes)
        try file.rewind()
        #expect(file.bytesRead == 0)
      }
      #expect(try !file.hasChangedSinceOpening())
    }
  }

  @Test func `going back in the middle begins again`() throws {
    let bytes = try encoded(written(SampleList.cyrillic.rows), as: .koi8R)
    let file = try DelimitedFile(
      path: folder.write(bytes, to: "back.csv"), options: ReadingOptions(encoding: .koi8R),
      windowSize: 5)
    #expect(try file.next())
    #expect(try file.next())
    try file.rewind()
    #expect(try records(of: file) == SampleList.cyrillic.rows)
  }

  @Test func `lines and columns are those of the characters, and bytes have no place`() throws {
    let bytes = try encoded("Ақ,\"ж\nі\",🇰🇿,z\r\n\r\nй,к\r\n", as: .utf16LittleEndian)
    let file = try DelimitedFile(
      bytes: bytes, options: ReadingOptions(encoding: .utf16LittleEndian))
    var places: [String] = []
    while try file.next() {
      #expect(file.byteOffset == nil)
      places += (0..<file.fieldCount).map { "\(file.fieldLine(at: $0)):\(file.column(at: $0))" }
    }
    #expect(places == ["1:1", "1:4", "2:4", "2:7", "4:1", "4:3"])
  }

  @Test func `problems of the text have their line and column and no byte`() throws {
    let file = try DelimitedFile(
      bytes: encoded("а,б\nв,\"г\"д\n", as: .windows1251),
      options: ReadingOptions(encoding: .windows1251))
    #expect(
      try problem(in: file)
        == DelimitedProblem(
          cause: .strayQuote(openedOnLine: 2), line: 2, column: 6, byteOffset: nil))
  }

  @Test(
    arguments: [
      (.utf16LittleEndian, .utf16BigEndian), (.utf16BigEndian, .utf16LittleEndian),
    ] as [(TextEncoding, TextEncoding)])
  func `a byte-order mark is believed before a stated byte order`(
    stated: TextEncoding, real: TextEncoding
  ) throws {
    let bytes = try mark(of: real) + encoded("а,б\n", as: real)
    let options = ReadingOptions(encoding: stated)
    #expect(try records(of: DelimitedFile(bytes: bytes, options: options)) == [["а", "б"]])
    let path = try folder.write(bytes, to: "marked.csv")
    #expect(try records(of: DelimitedFile(path: path, options: options)) == [["а", "б"]])
  }

  @Test func `a long record makes its window grow`() throws {
    let text = "a,\"" + String(repeating: "щ\n", count: 5000) + "\"\nb,c\n"
    let file = try DelimitedFile(
      path: folder.write(try encoded(text, as: .ibm866), to: "long.csv"),
      options: ReadingOptions(encoding: .ibm866), windowSize: 64)
    let rows = try records(of: file)
    #expect(rows.count == 2 && rows[0][1].unicodeScalars.count == 10_000)
  }

  @Test(arguments: TextEncoding.allCases)
  func `an empty file has no records in any encoding`(encoding: TextEncoding) throws {
    let options = ReadingOptions(encoding: encoding, encodingErrors: .replace)
    #expect(try records(of: DelimitedFile(bytes: [], options: options)).isEmpty)
    let path = try folder.write([], to: "empty.csv")
    #expect(try records(of: DelimitedFile(path: path, options: options)).isEmpty)
  }
}
