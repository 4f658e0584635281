import Tabular
import Testing

@Suite struct `Places of records and fields` {
  /// Line, column and content of every field, and byte offsets of the records.
  private struct Places: Equatable {
    var fields: [String] = []
    var records: [String] = []

    init(of file: DelimitedFile) throws {
      while try file.next() {
        records.append("\(file.line)@\(file.byteOffset ?? -1)")
        for index in 0..<file.fieldCount {
          fields.append("\(file.fieldLine(at: index)):\(file.column(at: index))")
        }
      }
    }
  }

  @Test func `columns count scalars, quotes included`() throws {
    let places = try Places(of: DelimitedFile(bytes: Array("Ақ,\"ж,\",🇰🇿,e\u{301},z\n".utf8)))
    #expect(places.fields == ["1:1", "1:4", "1:9", "1:12", "1:15"])
  }

  @Test func `lines are physical lines, inside of quotes too`() throws {
    let text = "a,b\r\n\"1\n2\",\"3\r\n4\",\"5\r6\"\r\n\r\nc,\"\r\r\n\",d\n"
    let places = try Places(of: DelimitedFile(bytes: Array(text.utf8)))
    #expect(places.records == ["1@0", "2@5", "7@27"])
    #expect(places.fields == ["1:1", "1:3", "2:1", "3:4", "4:4", "7:1", "7:3", "8:3"])
  }

  @Test func `a byte-order mark has no column but has bytes`() throws {
    let file = DelimitedFile(bytes: Array("\u{FEFF}a,b\nc\n".utf8))
    let places = try Places(of: file)
    #expect(places.records == ["1@3", "2@7"])
    #expect(places.fields == ["1:1", "1:3", "2:1"])
  }
}
