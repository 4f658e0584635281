import TestSupport
import Testing

/// A file that cannot be imported, and what is said of it.
struct BadList: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let message: String
  let content: @Sendable () -> [UInt8]

  init(_ name: String, _ message: String, _ content: @autoclosure @escaping @Sendable () -> String)
  {
    testDescription = name
    self.message = message
    self.content = { Array(content().utf8) }
  }

  init(_ name: String, _ message: String, bytes: @escaping @Sendable () -> [UInt8]) {
    testDescription = name
    self.message = message
    content = bytes
  }

  static let all = [
    BadList(
      "empty file", ": the file is empty: it needs a header with the names of the columns", ""),
    BadList("header only", ": the file has a header and no rows", "id,date\n"),
    BadList(
      "header without date", ": this does not look like a list of incidents: no column has dates",
      "nr,title\n1,x\n"),
    BadList(
      "duplicate headers", ": the header has the column 'id' twice, and 'id' is read from it.",
      "id,date,ID\na,2019,b\n"),
    BadList(
      "same id and report twice", ":3:1: id 'a': The row on line 2 has the same identifier",
      "id,date,source\na,2019,X\na,2020,X\n"),
    BadList(
      "unclosed quote", ":2:8: a quote opens a field here and nothing closes it",
      "id,date,title\na,2019,\"x\nb,2020,y\n"),
    BadList("NUL", ":2:9: there is a NUL byte", "id,date,title\na,2019,x\u{0}y\n"),
    BadList("invalid UTF-8", ":2:9: the bytes from offset 22 on are not UTF-8") {
      Array("id,date,title\na,2019,x".utf8) + [0xFF, 0x0A]
    },
    BadList("20 MB field", ":2:8: a field is longer than 16777216 bytes") {
      Array("id,date,title\na,2019,".utf8) + Array(repeating: 0x78, count: 20_000_000) + [0x0A]
    },
    BadList(
      "5,000 columns", ":1:23463: a record has more than 4096 fields",
      "id,date," + (0..<5000).map { "c\($0)" }.joined(separator: ",") + "\n"),
    BadList("binary file", ":1:") { (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) } },
    BadList(
      "row with too few cells", ":3:1: The row has 1 cell and the header 2",
      "id,date\na,2019\nb\n"),
  ]
}

@Suite struct `Lists that cannot be imported` {
  @Test(arguments: BadList.all)
  func `are refused with their place, and nothing is half-written`(list: BadList) throws {
    let place = try Workplace.withDatabase()
    let before = place.bytes()
    try place.folder.write(list.content(), to: "list.csv")
    let result = try place.aigaq("import", "list.csv")
    #expect(result.status == 65 && !result.wasKilled)
    #expect(result.output == "")
    #expect(result.messages.contains("list.csv\(list.message)"), "\(result.messages)")
    #expect(result.messages.contains("aigaq: list.csv"))
    #expect(result.messages.utf8.count < 1000)
    #expect(place.bytes() == before)
    #expect(try place.names == ["aigaq.db", "aigaq.db-journal", "list.csv"])
  }

  @Test func `a file that is missing is told`() throws {
    let place = try Workplace.withDatabase()
    let result = try place.aigaq("import", "none.csv")
    #expect(result.status == 66)
    #expect(result.messages == "aigaq: none.csv: there is no such file. Check the name.\n")
  }

  @Test func `a folder is told`() throws {
    let place = try Workplace.withDatabase()
    let result = try place.aigaq("import", ".")
    #expect(result.status == 66)
    #expect(result.messages == "aigaq: .: is a folder. Name a file in it.\n")
  }

  @Test func `4,000 columns and a field of 10 MB are imported`() throws {
    let place = try Workplace.withDatabase()
    let names = (0..<4000).map { "c\($0)" }.joined(separator: ",")
    let long = String(repeating: "x", count: 10_000_000)
    try place.folder.write(
      text: "id,date,\(names)\na,2019,\(long)\(String(repeating: ",", count: 3999))\n",
      to: "wide.csv")
    let result = try place.aigaq("import", "wide.csv")
    #expect(result.status == 0, "\(result.messages)")
  }
}
