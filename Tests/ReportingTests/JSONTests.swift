import FoundationEssentials
import Reporting
import Testing

@Suite struct `JSON` {
  private func decoded(_ text: String) throws -> [[String: String?]] {
    try JSONDecoder().decode([[String: String?]].self, from: Data(text.utf8))
  }

  @Test(arguments: [
    "", "plain", "\"quoted\" \\ back", "\u{0}\u{1}\u{8}\u{C}\n\r\t\u{1F}\u{7F}", "Қазақстан ‘—’ №",
    "\u{80}\u{9B}\u{9F}\u{A0}\u{AD}", "\u{34F}\u{61C}\u{200B}\u{200E}\u{202E}\u{2028}\u{2029}",
    "\u{FEFF}\u{FFF9}", "👩‍👩‍👧 ❤️ \u{E0041}", "</script><!--", "東京\u{10FFFF}", "e\u{301}",
    Hostile.text,
  ])
  func `any text comes back as it was`(text: String) throws {
    let json = try written(.json, [Column("a")], [[.text(text)]])
    #expect(
      try decoded(json).map { $0.mapValues { $0.map { Array($0.unicodeScalars) } } }
        == [["a": Array(text.unicodeScalars)]])
  }

  @Test func `every scalar comes back as it was`() throws {
    var scalars = String.UnicodeScalarView()
    for value in UInt32(0)...0x10FFFF {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    let json = try written(.json, [Column("a")], [[.text(String(scalars))]])
    let back = try #require(try decoded(json).first?["a"] ?? nil)
    #expect(back.unicodeScalars.elementsEqual(scalars))
  }

  @Test func `nothing that acts on a terminal or a page stands unescaped`() throws {
    let json = try written(.ndjson, [Column("k\u{202E}")], [[.text(Hostile.text)]])
    #expect(
      json == #"""
        {"k\u202E":"=1+1\u001B[2J\u202E\"a\"\u0000,\r\nb\tc\u2028\u009B\u003C/script>"}

        """#)
  }

  @Test func `a scalar beyond the first plane is escaped as two units`() throws {
    let json = try written(.ndjson, [Column("a")], [[.text("\u{E0041}")]])
    #expect(json == #"{"a":"\uDB40\uDC41"}"# + "\n")
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func `a number that JSON cannot write is null`(number: Double) throws {
    #expect(try written(.ndjson, [Column("a")], [[.real(number)]]) == "{\"a\":null}\n")
  }

  @Test(arguments: [
    0.1, -0.0, 1, 0.3333333333333333, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude,
  ])
  func `a real comes back as it was`(number: Double) throws {
    let json = try written(.json, [Column("a")], [[.real(number)]])
    let back = try JSONDecoder().decode([[String: Double]].self, from: Data(json.utf8))
    #expect(back.first?["a"]?.bitPattern == number.bitPattern)
  }

  @Test(arguments: [
    (["a", "a"], ["a", "a_2"]), (["a", "a", "a"], ["a", "a_2", "a_3"]),
    (["a", "a_2", "a"], ["a", "a_2", "a_3"]), (["a", "a", "a_2"], ["a", "a_3", "a_2"]),
    (["", ""], ["", "_2"]),
  ])
  func `columns of one name get distinct keys`(names: [String], keys: [String]) throws {
    let cells = names.indices.map { Cell.integer(Int64($0)) }
    let json = try written(.ndjson, names.map { Column($0) }, [cells])
    let members = keys.enumerated().map { "\"\($1)\":\($0)" }
    #expect(json == "{\(members.joined(separator: ","))}\n")
  }
}
