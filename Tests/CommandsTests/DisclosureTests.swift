import Commands
import FoundationEssentials
import Glibc
import SQLite
import TestSupport
import Testing

@Suite struct `What is given to others` {
  private static let persons = """
    ФИО,ИИН,Дата рождения,Дата задержания,Место,Статья,Статус
    Пробный Образец Примерович,900101300017,01.01.1990,09.06.2019,Алматы,ст. 174 ч. 1,осуждён
    Тестова Аннабель Ивановна,850615400123,15.06.1985,10.06.2019,Астана,,задержан

    """
  private static let list = """
    id,date,region,title,summary,organiser,demands,detained,source,Заметки
    1,2020-01-05,Almaty,Задержание Образца Пробного,Увезли Тестову,Образец Пробный,Свободу Пробному,1,Radio,у Марата
    2,2020-01-06,Almaty,Rally,mail zzz@example.kz,Group,d,3,Radio,видел Ерболат
    3,2020-01-07,Almaty,Rally,звонить 87001234567,Group,d,3,Radio,
    4,2020-01-08,Almaty,Quiet rally,Nothing to hide,Group,Fair courts,7,О. Пробный,

    """
  /// Texts that nothing given may hold: parts of names, in lower case, and leads to persons.
  private static let hidden = [
    "пробн", "образец", "образц", "пример", "тестов", "аннабель", "900101300017", "850615400123",
    "01.01.1990", "15.06.1985", "87001234567", "zzz@example", "марат", "ерболат",
  ]

  private let session: Session

  init() throws {
    session = try .empty()
    for (list, name) in [(Self.persons, "persons.csv"), (Self.list, "list.csv")] {
      let run = try session.add(list, named: name)
      try #require(run.status == .done, "\(run.messages)")
    }
  }

  private func expectNothingHidden(
    _ bytes: [UInt8], _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    for part in Self.hidden {
      let escaped = part.utf16.map { $0 < 128 ? String(UnicodeScalar(UInt8($0))) : Self.escape($0) }
      #expect(!text.contains(part), "\(what): \(part)", sourceLocation: sourceLocation)
      #expect(!text.contains(escaped.joined()), "\(what): \(part)", sourceLocation: sourceLocation)
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static let exports: [[String]] =
    ["incidents", "detentions", "charges", "reports"].flatMap { subject in
      ["json", "ndjson", "csv"].map { format in
        [subject, "--format", format] + (subject == "incidents" ? ["--dataset", "list"] : [])
      }
    } + [
      ["incidents", "--format", "geojson"],
      ["monthly", "--provenance", "--by", "source", "--format", "csv"],
    ]

  @Test(arguments: exports)
  func `tells no name, telephone or number of a person, nor does what is said of it`(
    words: [String]
  ) throws {
    let file = session.folder.file("out.txt")
    let run = session.run(["export"] + words + ["--output", file])
    #expect(run.status == .done, "\(run.messages)")
    expectNothingHidden(Array(try session.text(of: "out.txt").utf8), words.joined(separator: " "))
    expectNothingHidden(Array(run.messages.utf8), "messages")
    let printed = session.run(["export"] + words)
    expectNothingHidden(Array(printed.output.utf8), "printed")
  }

  @Test func `tells none in a package, a workbook or a database either`() throws {
    let package = session.folder.file("package")
    #expect(session.run("export", "--package", package).status == .done)
    for name in try FileManager.default.contentsOfDirectory(atPath: package) {
      expectNothingHidden(Array(try session.text(of: "package/\(name)").utf8), name)
    }
    let database = session.folder.file("public.db")
    #expect(session.run("export", "database", database).status == .done)
    expectNothingHidden(Array(try Data(contentsOf: URL(filePath: database))), "database")
    let workbook = session.folder.file("out.xlsx")
    #expect(session.run("export", "reports", "--output", workbook).status == .done)
    let parts = try InstalledProgram.run("unzip", ["-p", "out.xlsx"], in: session.folder)
    #expect(parts.status == 0 && parts.output.contains("Radio"))
    expectNothingHidden(Array(parts.output.utf8), "workbook")
  }

  @Test func `tells no name of a witness, in texts about others either`() throws {
    let list = """
      id,date,title,detained,source
      1,2020-02-05,Rally,1,Асель Ержанова
      2,2020-02-06,"Rally, says Asel Yerzhanova",2,Orda
      3,2020-02-07,Rally,3,Сидоркин П.П.
      4,2020-02-08,Rally,4,Мурат Бекболатұлы
      5,2020-02-09,Rally,5,Очевидец
      6,2020-02-10,Rally of witnesses,6,Казахстанская Правда

      """
    #expect(try session.add(list, named: "witnesses.csv", "--dataset", "witnesses").status == .done)
    let set = session.run("source", "set", "Асель Ержанова", "--kind", "witness", "--reason", "r")
    #expect(set.status == .done, "\(set.messages)")
    for words in [["incidents"], ["reports"], ["monthly", "--by", "source", "--provenance"]] {
      let run = session.run(["export"] + words + ["--dataset", "witnesses", "--format", "csv"])
      for part in ["Ержанов", "Yerzhanov", "Сидоркин", "Бекболат"] {
        #expect(!run.output.contains(part), "\(words): \(part)")
      }
      #expect(run.output.contains("Казахстанская Правда") && run.output.contains("Очевидец"))
    }
  }

  @Test func `has of a row verbatim what a field is read from, and what was opened`() throws {
    let rows = session.run("export", "reports", "--dataset", "list", "--format", "ndjson").lines
    #expect(rows.count == 4)
    #expect(rows[3].contains("Quiet rally") && rows[3].contains("Fair courts"))
    #expect(rows.allSatisfy { !$0.contains("Заметки") && !$0.contains("видел") })
    let mapping = """
      {"aigaq_mapping": 1, "dataset": "open", "open": ["Заметки"], "fields": {
        "id": {"column": "id"}, "date": {"column": "date"}}}
      """
    let path = try session.folder.write(text: mapping, to: "mapping.json")
    let run = try session.add(
      "id,date,Заметки,Прочее\n1,2020-01-05,дождь,снег\n", named: "o.csv", "--mapping", path)
    #expect(run.status == .done, "\(run.messages)")
    let opened = session.run("export", "reports", "--dataset", "open", "--format", "ndjson").output
    #expect(opened.contains("дождь") && !opened.contains("снег"))
  }

  @Test func `names the incidents whose texts were withheld, with their columns`() {
    let run = session.run("export", "incidents", "--dataset", "list")
    #expect(run.messages.contains("texts of 4 incidents"), "\(run.messages)")
    #expect(run.messages.contains("  list:1: title, summary, organiser, demands\n"))
    #expect(run.messages.contains("  list:4: source\n"))
    #expect(run.lines[1].contains("(withheld),(withheld)"))
  }

  @Test func `gives a text that was allowed, and records that`() {
    let run = session.run("export", "incidents", "--dataset", "list", "--allow-text", "list:1")
    #expect(
      run.output.contains("Задержание Образца Пробного") && !run.output.contains("87001234567"))
    #expect(run.messages.contains("Recorded as export 1"), "\(run.messages)")
    #expect(
      session.rows("SELECT profile, conditions FROM exports")
        == ["public,--dataset list --allow-text list:1"])
    let unknown = session.run("export", "incidents", "--allow-text", "list:9")
    #expect(unknown.status == .inputMissing && unknown.output == "")
  }

  @Test func `in full says what left and that it was recorded`() {
    let file = session.folder.file("full.csv")
    let run = session.run("export", "detentions", "--profile", "full", "--output", file)
    #expect(run.messages.contains("with names, hidden cells and exact coordinates"))
    #expect(run.messages.contains("Recorded as export 1"))
  }

  @Test func `of the native layout changes nothing where it is imported again`() throws {
    let file = session.folder.file("list.csv")
    session.run("export", "incidents", "--dataset", "list", "--output", file)
    let run = session.run("import", file, "--dataset", "list")
    #expect(run.status == .done && run.messages.contains(" 0 changed, "), "\(run.messages)")
  }

  @Test func `can be read as the umask says, and in full by its owner alone`() throws {
    let old = umask(0o027)
    defer { umask(old) }
    for (name, words, mode) in [
      ("a.csv", ["export", "reports"], 0o640), ("b.csv", ["find"], 0o640),
      ("c.csv", ["export", "reports", "--profile", "full"], 0o600),
    ] as [(String, [String], mode_t)] {
      let file = session.folder.file(name)
      #expect(session.run(words + ["--output", file]).status == .done)
      #expect(Self.mode(of: file) == mode, "\(name)")
    }
    let database = session.folder.file("p.db")
    session.run("export", "database", database)
    #expect(Self.mode(of: database) == 0o640)
    #expect(Self.mode(of: session.database) == 0o600)
    let package = session.folder.file("package")
    session.run("export", "--package", package)
    #expect(Self.mode(of: package) == 0o750 && Self.mode(of: package + "/reports.csv") == 0o640)
  }

  private static func mode(of path: String) -> mode_t {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return status.st_mode & 0o777
  }
}

@Suite struct `A database for others` {
  private let session: Session
  private let file: String

  init() throws {
    session = try .withSample()
    file = session.folder.file("public.db")
  }

  private func rows(_ sql: String) throws -> [[Value]] {
    let connection = try Connection(path: file, access: .readOnly)
    var rows: [[Value]] = []
    try connection.query(sql) { rows.append(try $0.values()) }
    return rows
  }

  @Test func `holds the public views as tables, and the figures`() throws {
    let run = session.run("export", "database", file, "--licence", "CC-BY-4.0")
    #expect(run.status == .done && run.messages.contains("Recorded as export 1"), "\(run.messages)")
    for view in ["incidents", "detentions", "charges", "protests", "reports", "claims", "sources"] {
      let count = session.rows("SELECT count(*) FROM \(view)")
      #expect(
        try rows("SELECT count(*) FROM \(view)").map { "\($0[0])" }
          == count.map { "integer(\($0))" })
    }
    let month =
      "SELECT detentions_low, detentions_best FROM monthly_detentions WHERE month = '2019-06'"
    #expect(try rows(month) == [[400, 4000]])
    #expect(try rows("SELECT count(*) FROM detentions_by_region_and_month") != [[0]])
    #expect(try rows("SELECT value FROM about WHERE name = 'licence'") == [["CC-BY-4.0"]])
    #expect(
      try rows("SELECT meaning FROM column_description WHERE view = 'incidents' AND name = 'title'")
        == [["What the incident is called."]])
    #expect(try rows("PRAGMA integrity_check") == [["ok"]])
    #expect(try rows("PRAGMA foreign_key_check").isEmpty)
    #expect(session.rows("SELECT subject, profile FROM exports") == ["database,public"])
  }

  @Test func `finds words`() throws {
    session.run("export", "database", file)
    let found = try rows(
      """
      SELECT count(*) FROM incidents
      WHERE rowid IN (SELECT rowid FROM incidents_fts WHERE incidents_fts MATCH 'investment')
      """)
    #expect(found == [[1]])
  }

  @Test func `has the incidents that are asked for, and then no figures of all`() throws {
    session.run("export", "database", file, "--from", "2019-06", "--to", "2019-06")
    let others = try rows("SELECT count(*) FROM incidents WHERE date_start NOT LIKE '2019-06%'")
    #expect(others == [[0]])
    let tables = try rows("SELECT name FROM sqlite_schema WHERE type = 'table'").map(\.[0])
    #expect(tables.contains("incidents") && !tables.contains("monthly_detentions"))
  }

  @Test func `is no place for the database itself, and takes that of an old copy`() throws {
    #expect(session.run("export", "database", session.database).status == .wrongUsage)
    try session.folder.write(text: "old", to: "public.db")
    #expect(session.run("export", "database", file).status == .done)
    #expect(try rows("SELECT count(*) FROM incidents") != [[0]])
    let nowhere = session.run("export", "database", session.folder.file("no/p.db"))
    #expect(nowhere.status == .cannotCreate)
    #expect(try session.folder.names.filter { $0.contains("aigaq-") }.isEmpty)
  }
}
