import Commands
import TestSupport
import Testing

@Suite struct `Encodings` {
  static let cyrillic = [
    "utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-r", "iso-8859-5", "mac-cyrillic",
    "ibm866",
  ]
  static let western = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"]

  private let session: Session

  init() throws { session = try Session.empty() }

  private static let russian = """
    id,date,title,region,detained
    a,2019-06-09,Митинг против выборов,Алматы,около 100
    б,2019-06-10,"Пикет, одиночный",Астана,не менее 3

    """

  @Test(arguments: cyrillic)
  func `a stated encoding gives the same incidents`(encoding: String) throws {
    let bytes = try Recoding.bytes(of: Self.russian, in: encoding.uppercased())
    let run = try session.add(bytes, ["--encoding", encoding])
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains(": read as ") == (encoding != "utf-8"))
    #expect(
      session.rows("SELECT uid, title, region, detained_low, detained_best FROM incidents") == [
        "list:a,Митинг против выборов,Алматы,,100", "list:б,\"Пикет, одиночный\",Астана,3,",
      ])
  }

  @Test(arguments: western)
  func `Western text too`(encoding: String) throws {
    let bytes = try Recoding.bytes(
      of: "id,date,title\na,2019,Café Müller ça\n", in: encoding.uppercased())
    #expect(try session.add(bytes, ["--encoding", encoding]).status == .done)
    #expect(session.rows("SELECT title FROM incidents") == ["Café Müller ça"])
  }

  @Test(arguments: ["utf-16le", "utf-16be", "utf-8"])
  func `a byte-order mark says the encoding`(encoding: String) throws {
    let bytes = try Recoding.bytes(of: "\u{FEFF}" + Self.russian, in: encoding.uppercased())
    #expect(try session.add(bytes, []).status == .done)
    #expect(session.rows("SELECT region FROM incidents") == ["Алматы", "Астана"])
  }

  /// One list, long enough for its letters to tell in which encoding it is.
  private static let long =
    "id,date,title,locality,detained,participants\n"
    + (10..<30).map { day in
      "событие-\(day),\(day).06.2019,\"Митинг против результатов выборов, площадь Астана\",Алматы,"
        + "не менее \(day),около 4 тысяч\n"
    }.joined()

  private static let found = """
    SELECT incidents.uid, date, title, locality, region_code, detained_low, detained_best,
      claims.quantity, claims.text, claims.low, claims.best, claims.high
    FROM incidents JOIN claims USING (uid) ORDER BY incidents.uid, quantity
    """

  @Test(arguments: cyrillic, ["", "\u{FEFF}"])
  func `an encoding that is not stated is found, and gives the same incidents`(
    encoding: String, mark: String
  ) throws {
    guard mark.isEmpty || encoding.hasPrefix("utf") else { return }
    let bytes = try Recoding.bytes(of: mark + Self.long, in: encoding.uppercased())
    let run = try session.add(bytes, [])
    #expect(run.status == .done, "\(run.messages)")
    let rows = session.rows(Self.found)
    #expect(rows.count == 40)
    #expect(
      rows.first
        == "list:событие-10,2019-06-10,\"Митинг против результатов выборов, площадь Астана\","
        + "Алматы,KZ-75,10,,detained,не менее 10,10,,")
    let same = try Session.empty()
    #expect(try same.add(Array(Self.long.utf8), []).status == .done)
    #expect(same.rows(Self.found) == rows)
  }

  @Test(arguments: western)
  func `Western text that is not stated is found too`(encoding: String) throws {
    let list =
      "id,date,title\n"
      + (10..<40).map { "é\($0),2019,Café Müller à Genève, ça déjà vu\n" }
      .joined().replacing(", ça", with: " ça")
    let run = try session.add(try Recoding.bytes(of: list, in: encoding.uppercased()), [])
    #expect(run.status == .done, "\(run.messages)")
    #expect(
      session.rows("SELECT uid, date, title FROM incidents ORDER BY uid").first
        == "list:é10,2019,Café Müller à Genève ça déjà vu")
  }

  @Test(arguments: ["CP1251", "win1251", "Windows_1251"])
  func `an encoding goes by several names`(name: String) throws {
    let bytes = try Recoding.bytes(of: Self.russian, in: "CP1251")
    #expect(try session.add(bytes, ["--encoding", name]).status == .done)
    #expect(session.rows("SELECT region FROM incidents") == ["Алматы", "Астана"])
  }

  @Test func `a name that is no encoding is told with those that are`() throws {
    let run = try session.add(Array(Self.russian.utf8), ["--encoding", "cyrl"])
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("utf-8, utf-16le, utf-16be, windows-1251"))
  }

  @Test func `bytes that are not of the stated encoding are refused with one hint`() throws {
    let run = try session.add(
      Array("id,date\na,2019".utf8) + [0x98, 0x0A], ["--encoding", "windows-1251"])
    #expect(run.status == .badData)
    #expect(run.messages.contains("are not Windows-1251 (Cyrillic). Say with --encoding in which"))
  }

  private static let broken = Array("id,date,title\na,2019,x".utf8) + [0xCF, 0xF0] + [0x79, 0x0A]

  @Test func `bytes that are not UTF-8 are refused by their place`() throws {
    let before = try session.databaseBytes
    let run = try session.add(Self.broken, ["--encoding", "utf-8"])
    #expect(run.status == .badData)
    #expect(
      run.messages.contains(
        "list.csv:2:9: the bytes from offset 22 on are not UTF-8. Say with --encoding in which "
          + "encoding the file is ('aigaq inspect' guesses).\n"))
    #expect(try session.databaseBytes == before)
  }

  @Test func `bytes that are not UTF-8 are replaced on demand, and counted`() throws {
    let run = try session.add(Self.broken, ["--encoding", "utf-8", "--encoding-errors", "replace"])
    #expect(run.status == .done)
    #expect(run.messages.contains(": 2 bytes that are not UTF-8 were replaced by U+FFFD.\n"))
    #expect(session.rows("SELECT title FROM incidents") == ["x\u{FFFD}\u{FFFD}y"])
  }

  @Test func `one byte is told in the singular`() throws {
    let bytes = Array("id,date,title\na,2019,".utf8) + [0xFF, 0x0A]
    let run = try session.add(bytes, ["--encoding", "utf-8", "--encoding-errors", "replace"])
    #expect(run.messages.contains(": 1 byte that is not UTF-8 was replaced by U+FFFD.\n"))
  }

  @Test(arguments: [
    ([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0], "is packed by gzip. Unpack it first (gunzip)"),
    (
      [0x50, 0x4B, 0x03, 0x04] + Array("....[Content_Types].xml".utf8),
      "is an Excel workbook (XLSX). Open it there and save the sheet as CSV UTF-8."
    ),
  ])
  func `what is no text is told with what to do`(bytes: [UInt8], message: String) throws {
    let run = try session.add(bytes, [])
    #expect(run.status == .badData)
    #expect(run.messages.contains("list.csv: \(message)"))
  }
}
