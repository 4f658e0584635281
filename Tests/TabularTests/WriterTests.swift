import Tabular
import Testing

@Suite struct `Writing` {
  @Test(arguments: [
    ("plain", "plain"),
    ("with space", "with space"),
    (" leading", "\" leading\""),
    ("trailing ", "\"trailing \""),
    (" ", "\" \""),
    ("a,b", "\"a,b\""),
    ("a;b\tc|d", "a;b\tc|d"),
    ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("\"", "\"\"\"\""),
    ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""),
    ("a\r\nb", "\"a\r\nb\""),
    ("Алматы 東京", "Алматы 東京"),
    ("=1+1", "=1+1"),
    ("'", "'"),
  ])
  func `quotes stand only where they are needed`(field: String, expected: String) {
    #expect(written([["x", field]]) == "x,\(expected)\n")
    #expect(written([[field, "x"]]) == "\(expected),x\n")
  }

  @Test func `each dialect quotes its own delimiter`() {
    let record = [",", ";", "\t", "|"]
    #expect(written([record], .csv) == "\",\",;,\t,|\n")
    #expect(written([record], .semicolons) == ",;\";\";\t;|\n")
    #expect(written([record], .tsv) == ",\t;\t\"\t\"\t|\n")
    #expect(written([record], .pipes) == ",|;|\t|\"|\"\n")
  }

  @Test func `a text with comments quotes what could be taken for one`() {
    var writer = DelimitedWriter(dialect: .csv, lineEnding: .lf, comment: UInt8(ascii: "#"))
    for field in ["#a", "b #c", "d"] { writer.field(field) }
    writer.endRecord()
    #expect(String(decoding: writer.take(), as: UTF8.self) == "\"#a\",\"b #c\",d\n")
    #expect(written([["#a", "b #c", "d"]]) == "#a,b #c,d\n")
  }

  @Test func `each line ending is written after every record`() {
    let records = [["a", "b"], ["c", "d"]]
    #expect(written(records, .csv, .lf) == "a,b\nc,d\n")
    #expect(written(records, .csv, .crlf) == "a,b\r\nc,d\r\n")
    #expect(written(records, .csv, .cr) == "a,b\rc,d\r")
  }

  @Test func `a record of one empty field is no empty line`() {
    #expect(written([[""], ["", ""], ["a", ""]]) == "\"\"\n,\na,\n")
  }

  @Test func `a byte-order mark is quoted only where it would be taken for one`() {
    let mark = "\u{FEFF}"
    #expect(
      written([[mark, mark], [mark]]).utf8.elementsEqual("\"\(mark)\",\(mark)\n\(mark)\n".utf8))
  }

  @Test func `what is taken is not written again`() {
    var writer = DelimitedWriter(dialect: .csv, lineEnding: .lf)
    var pieces: [String] = []
    let take = { (writer: inout DelimitedWriter) in
      pieces.append(String(decoding: writer.take(), as: UTF8.self))
    }
    writer.field("")
    take(&writer)
    writer.endRecord()
    take(&writer)
    writer.field("a")
    take(&writer)
    writer.field("b")
    writer.endRecord()
    take(&writer)
    take(&writer)
    #expect(pieces == ["", "\"\"\n", "a", ",b\n", ""])
  }
}
