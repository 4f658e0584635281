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
    #expect(session.rows("SELECT region FROM incidents ORDER BY region") == ["Алматы", "Астана"])
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
    #expect(session.rows("SELECT region FROM incidents ORDER BY region") == ["Алматы", "Астана"])
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
      "the workbook is damaged (archive: Not a zip archive). Open it in a spreadsheet program"
    ),
  ])
  func `what is no text is told with what to do`(bytes: [UInt8], message: String) throws {
    let run = try session.add(bytes, [])
    #expect(run.status == .badData)
    #expect(run.messages.contains("list.csv: \(message)"))
  }

  // MARK: - Kazakh

  private static let kazakh = """
    id,date,region,locality,detained
    1,2022-01-05,Қызылорда облысы,Қызылорда,12
    2,2022-01-06,Маңғыстау облысы,Жаңаөзен,3
    3,2022-01-07,Түркістан облысы,Түркістан,5

    """

  @Test(
    arguments: [("RK1048", "kz-1048"), ("RK1048", "strk1048-2002"), ("PT154", "cp154")],
    [true, false])
  func `Kazakh encodings are known by what the letters make, and can be stated`(
    names: (String, String), isStated: Bool
  ) throws {
    let bytes = try Recoding.bytes(of: Self.kazakh, in: names.0)
    let run = try session.add(bytes, isStated ? ["--encoding", names.1] : [])
    #expect(run.status == .done && !run.messages.contains("warning"), "\(run.messages)")
    #expect(
      session.rows("SELECT region_name, locality FROM incidents ORDER BY uid") == [
        "Kyzylorda oblast,Қызылорда", "Mangystau oblast,Жаңаөзен", "Turkistan oblast,Түркістан",
      ])
  }

  @Test func `Kazakh that is stated to be Russian is said with an example`() throws {
    let bytes = try Recoding.bytes(of: Self.kazakh, in: "RK1048")
    let run = try session.add(bytes, ["--encoding", "windows-1251"])
    #expect(run.messages.contains("'Ќызылорда' (line 2) would be 'Қызылорда' in KZ-1048"))
    #expect(run.messages.contains("--encoding windows-1251 or --encoding kz-1048"))
  }

  @Test func `Kazakh that was saved without its letters is said`() throws {
    let list =
      "id,date,locality\n1,2022-01-05,?ызылорда\n2,2022-01-05,Азатты?\n3,2022-01-05,А?төбе\n"
      .replacing("ө", with: "о")
    let run = try session.add(
      Recoding.bytes(of: list, in: "CP1251"), ["--encoding", "windows-1251"])
    #expect(run.status == .done)
    #expect(run.messages.contains("3 words have a question mark where a letter was: '?ызылорда'"))
    let question =
      "id,date,title\n1,2022-01-05,Кто виноват?\n2,2022-01-06,Что делать? Никто не знает\n"
    #expect(try !Session.empty().add(Array(question.utf8), []).messages.contains("question mark"))
  }

  // MARK: - Two encodings, and text that was garbled

  @Test(arguments: [
    ("Алматы", "Ораз", "CP1251"), ("Zürich", "café", "CP1252"), ("Шымкент", "Қазақ", "RK1048"),
  ])
  func `a line in another encoding stops the import, with its place`(
    first: String, second: String, encoding: String
  ) throws {
    let head = "id,date,region\na,2022-01-05,\(first)\nb,2022-01-06,"
    let run = try session.add(
      Array(head.utf8) + Recoding.bytes(of: "\(second)\n", in: encoding), [])
    #expect(run.status == .badData)
    #expect(run.messages.contains("list.csv:3:"))
    #expect(run.messages.contains("are not UTF-8, and the other line with letters beyond ASCII is"))
    #expect(session.run("inspect", session.folder.file("list.csv")).status == .badData)
  }

  @Test func `all lines that do not fit are named`() throws {
    var bytes = Array("id,date,region\n".utf8)
    for number in 2...40 {
      let line = "\(number),2022-01-05,Алматы облысы\n"
      bytes +=
        try number % 10 == 0
        ? Recoding.bytes(of: line.replacing("о", with: "a"), in: "CP1251") : Array(line.utf8)
    }
    let run = try session.add(bytes, [])
    #expect(run.messages.contains("list.csv:10:"))
    #expect(run.messages.contains("Write these 4 lines again as UTF-8: 10, 20, 30, 40."))
  }

  @Test(arguments: [
    ("Алматы қаласы", "CP1251", "Windows-1251"), ("Zürich", "CP1252", "Windows-1252"),
    ("Түркістан", "CP1252", "Windows-1252"), ("Тараз", "CP1251", "Windows-1251"),
  ])
  func `text that was garbled before is said with what it would be`(
    text: String, encoding: String, label: String
  ) throws {
    let garbled = try Recoding.misread(text, as: encoding)
    let run = try session.add(Array("id,date,locality\na,2022,\(garbled)\n".utf8), [])
    #expect(run.status == .done)
    let word = try #require(text.split(separator: " ").first)
    #expect(run.messages.contains("like UTF-8 that was read as \(label)"))
    #expect(run.messages.contains("would be '\(word)'"), "\(run.messages)")
  }

  @Test func `an example is not taken from a restricted column`() throws {
    let garbled = try Recoding.misread("Сергеев", as: "CP1251")
    let run = try session.add(Array("id,date,ФИО\na,2022,\(garbled)\n".utf8), [])
    #expect(
      run.messages.contains(
        "1 word looks like UTF-8 that was read as Windows-1251 (Cyrillic) once. "))
    #expect(!run.messages.contains("Сергеев") && !run.messages.contains(garbled))
  }

  @Test(arguments: [
    "Российская Социалистическая Рабочая Партия", "СССР РСФСР РЁ", "Їжак ЄС РІО", "NÃO SÃO João",
    "Ñandú Árbol Élodie Åse Ärger", "Қазақ әні өтті", "Київ, Україна, має їхній ґанок", "«Рё»",
  ])
  func `ordinary text is not taken for garbled`(text: String) throws {
    let run = try session.add(Array("id,date,title\na,2022,\"\(text)\"\n".utf8), [])
    #expect(!run.messages.contains("warning"), "\(run.messages)")
  }

  @Test(arguments: [
    "Київ, має їхній ґанок, і Європа є, українські їжаки", "Беларускі ў ваў жыў рабіў, яго аўто",
    "Митинг против результатов выборов № 5, ещё «Ёлка»",
  ])
  func `Ukrainian, Belarusian and Russian in Windows-1251 are not taken for Kazakh`(
    text: String
  ) throws {
    let list = "id,date,title\n" + (1...5).map { "\($0),2022-01-05,\"\(text)\"\n" }.joined()
    let run = try session.add(Recoding.bytes(of: list, in: "CP1251"), [])
    #expect(run.status == .done && run.messages.contains("Windows-1251"), "\(run.messages)")
    #expect(!run.messages.contains("warning"))
  }
}
