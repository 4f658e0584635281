import Tabular
import Testing

@Suite struct `Records and fields` {
  @Test(arguments: [
    ("", []),
    ("a", [["a"]]),
    ("a\n", [["a"]]),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    (",", [["", ""]]),
    ("a,", [["a", ""]]),
    ("a,\n,b\n,,\n", [["a", ""], ["", "b"], ["", "", ""]]),
    (" a , b\t\n", [[" a ", " b\t"]]),
    ("  \n", [["  "]]),
    ("a\nb,c\nd,e,f\n", [["a"], ["b", "c"], ["d", "e", "f"]]),
    ("Алматы,東京\n🇰🇿,e\u{301}\n", [["Алматы", "東京"], ["🇰🇿", "e\u{301}"]]),
    ("a\u{1}b\tc,12345678\u{B}\n", [["a\u{1}b\tc", "12345678\u{B}"]]),
    ("a\u{85}b,c\u{2028}d\n", [["a\u{85}b", "c\u{2028}d"]]),
    ("=1+1,@a,-1\n", [["=1+1", "@a", "-1"]]),
  ])
  func `text is divided into records of fields`(text: String, expected: [[String]]) throws {
    #expect(try records(of: text) == expected)
  }

  @Test(
    arguments: [
      ("a;b,c\t|d", .semicolons, ["a", "b,c\t|d"]),
      ("a\tb,c;|d", .tsv, ["a", "b,c;|d"]),
      ("a|b,c;\td", .pipes, ["a", "b,c;\td"]),
      ("a\t\"b\tc\"\t", .tsv, ["a", "b\tc", ""]),
    ] as [(String, Dialect, [String])])
  func `each dialect has its delimiter`(
    text: String, dialect: Dialect, expected: [String]
  ) throws {
    #expect(try records(of: text, dialect) == [expected])
  }

  @Test func `a dialect may have any ASCII delimiter and quote`() throws {
    let dialect = try #require(
      Dialect(delimiter: UInt8(ascii: ":"), quote: UInt8(ascii: "'")))
    #expect(try records(of: "a:'b:''c':\"d", dialect) == [["a", "b:'c", "\"d"]])
  }

  @Test(
    arguments: [
      (UInt8(ascii: ","), UInt8(ascii: ",")), (0, UInt8(ascii: "\"")),
      (UInt8(ascii: "\n"), UInt8(ascii: "\"")), (UInt8(ascii: ","), UInt8(ascii: "\r")),
      (0xD0, UInt8(ascii: "\"")),
    ] as [(UInt8, UInt8)])
  func `there is no dialect whose marks cannot be told apart`(delimiter: UInt8, quote: UInt8) {
    #expect(Dialect(delimiter: delimiter, quote: quote) == nil)
  }

  @Test func `empty lines are passed over and counted`() throws {
    let file = DelimitedFile(bytes: Array("\n\r\n\ra,b\n\n1,2\r\r3,4\n\n\n".utf8))
    var lines: [Int] = []
    while try file.next() { lines.append(file.line) }
    #expect(lines == [4, 6, 8])
    #expect(file.blankLines == 7)
  }

  @Test func `an empty field between quotes is a record`() throws {
    #expect(try records(of: "a\n\"\"\n\n") == [["a"], [""]])
  }

  @Test func `after the last record there is none, however often one asks`() throws {
    let file = DelimitedFile(bytes: Array("a\n".utf8))
    #expect(try file.next())
    for _ in 0..<3 {
      #expect(try !file.next())
      #expect(file.fieldCount == 0)
    }
  }

  @Test func `fields are the same as bytes and as text`() throws {
    let file = DelimitedFile(bytes: Array("ab,\"c\"\"d\",\"e\",".utf8))
    #expect(try file.next())
    for index in 0..<file.fieldCount {
      let bytes = file.withBytes(at: index) { span in span.indices.map { span[$0] } }
      #expect(bytes == Array(file.text(at: index).utf8))
    }
    #expect((0..<4).map { file.isQuoted(at: $0) } == [false, true, true, false])
  }

  @Test func `a field can be looked at from within another`() throws {
    let file = DelimitedFile(bytes: Array("\"a\"\"\",\"b\"\"\"\n\"c\"\"\"\n".utf8))
    #expect(try file.next())
    let texts = try file.withBytes(at: 0) { first in
      let second = file.withBytes(at: 1) { $0[0] }
      _ = try file.next()
      return [first[0], first[1], second, file.withBytes(at: 0) { $0[0] }]
    }
    #expect(texts == Array("a\"bc".utf8))
  }
}
