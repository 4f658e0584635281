import Tabular
import TestSupport
import Testing

@Suite struct `What is written is read back` {
  private static let dialects: [Dialect] = [.csv, .tsv, .semicolons, .pipes]

  private struct Table {
    let records: [[String]]
    let dialect: Dialect
    let bytes: [UInt8]

    init(using random: inout SplitMix) throws {
      records = RandomTable.records(using: &random)
      dialect = try #require(dialects.randomElement(using: &random))
      let lineEnding = try #require(LineEnding.allCases.randomElement(using: &random))
      bytes = Array(written(records, dialect, lineEnding).utf8)
    }

    var utf8: [[[UInt8]]] { records.map { $0.map { Array($0.utf8) } } }
  }

  @Test(arguments: 0..<8)
  func `in memory, whatever the fields are`(block: Int) throws {
    var random = SplitMix(seed: block)
    for _ in 0..<500 {
      let table = try Table(using: &random)
      let file = DelimitedFile(bytes: table.bytes, dialect: table.dialect)
      let read = try records(of: file).map { $0.map { Array($0.utf8) } }
      #expect(
        read == table.utf8, "\(String(decoding: table.bytes, as: UTF8.self).debugDescription)")
      #expect(!file.hasByteOrderMark)
    }
  }

  @Test(arguments: [1, 2, 3, 5, 7, 8, 64])
  func `from a file, whatever the size of the window`(size: Int) throws {
    var random = SplitMix(seed: size)
    let folder = try TemporaryFolder()
    for _ in 0..<50 {
      let table = try Table(using: &random)
      let path = try folder.write(table.bytes, to: "table.csv")
      let file = try DelimitedFile(path: path, dialect: table.dialect, windowSize: size)
      let read = try records(of: file).map { $0.map { Array($0.utf8) } }
      #expect(
        read == table.utf8, "\(String(decoding: table.bytes, as: UTF8.self).debugDescription)")
      #expect(file.bytesRead == table.bytes.count)
    }
  }

  @Test(arguments: 0..<4)
  func `by a reader whose window slides at random`(block: Int) throws {
    var random = SplitMix(seed: 100 + block)
    for _ in 0..<300 {
      let table = try Table(using: &random)
      let whole = try places(in: table) { _ in table.bytes.count }
      let slid = try places(in: table) { random in Int.random(in: 1...9, using: &random) }
      #expect(slid == whole)
      #expect(slid.map(\.contents) == table.utf8.map { $0.map { $0.filter { $0 != 0x22 } } })

      func places(in table: Table, step: (inout SplitMix) -> Int) throws -> [SlidRecord] {
        var slider = Slider(table.bytes, dialect: table.dialect)
        var found: [SlidRecord] = []
        while let record = try slider.next(adding: { step(&random) }) { found.append(record) }
        return found
      }
    }
  }
}

/// Where a record was found and what is in it, quotes left out.
private struct SlidRecord: Equatable {
  let line: Int
  let byteOffset: Int
  let contents: [[UInt8]]
}

/// Feeds a reader with pieces of a text.
private struct Slider {
  private var rest: ArraySlice<UInt8>
  private var window: [UInt8] = []
  private var reader: DelimitedReader
  private var record = DelimitedRecord()

  init(_ bytes: [UInt8], dialect: Dialect) {
    rest = bytes[...]
    reader = DelimitedReader(dialect: dialect)
  }

  mutating func next(adding step: () -> Int) throws -> SlidRecord? {
    while true {
      let text = window
      switch try reader.next(in: text.span, isLast: rest.isEmpty, into: &record) {
      case .record:
        return SlidRecord(
          line: record.line, byteOffset: record.byteOffset,
          contents: record.fields.map { window[$0.start..<$0.end].filter { $0 != 0x22 } })
      case .end: return nil
      case .incomplete:
        window.removeFirst(reader.slide())
        let piece = rest.prefix(step())
        window += piece
        rest = rest.dropFirst(piece.count)
      }
    }
  }
}
