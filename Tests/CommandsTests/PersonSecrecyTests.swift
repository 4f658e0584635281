import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `The names in a list of persons` {
  private static let list = """
    ФИО,Дата задержания,Место,Статья,Статус
    Вымышленов Ерлан Кайратұлы,09.06.2019,Алматы,174,подозреваемый
    Несуществуева Айгуль,10.06.2019,Шымкент,"174 ч. 2, 274",под стражей
    Бесфамильный Zxqvname,11.06.2019,Алматы,,задержан

    """
  private static let later = list.replacing("подозреваемый", with: "осужден")
    .replacing("Несуществуева Айгуль", with: "Несуществуева-Младшая Айгуль")

  private let session: Session

  init() throws {
    session = try .empty()
    try #require(session.add(Self.list, named: "persons.csv").status == .done)
  }

  /// Expects nothing of a name in a text, whatever its case and however it is escaped.
  private func expectNoName(
    _ text: String, _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folded = text.lowercased()
    for part in ["вымышл", "ерлан", "кайрат", "несущ", "айгул", "бесфам", "zxqv"] {
      #expect(!folded.contains(part), "\(what): \(part)", sourceLocation: sourceLocation)
      let escaped = part.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
      #expect(!folded.contains(escaped), "\(what): \(part)", sourceLocation: sourceLocation)
    }
  }

  private func expectNoName(
    in words: [String], isDone: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let run = session.run(words)
    let what = words.joined(separator: " ")
    if isDone { #expect(run.status == .done, "\(run.messages)", sourceLocation: sourceLocation) }
    expectNoName(run.output, what, sourceLocation: sourceLocation)
    expectNoName(run.messages, what, sourceLocation: sourceLocation)
  }

  @Test func `are in no public view, and in no other table that a query reads`() throws {
    let tables = session.rows(
      """
      SELECT name FROM sqlite_schema
      WHERE type IN ('table', 'view') AND name NOT LIKE 'restricted!_%' ESCAPE '!'
      """)
    #expect(tables.contains("reports") && tables.contains("person"))
    for table in tables {
      // What no query can read gives nothing away either.
      expectNoName(in: ["query", "SELECT * FROM \"\(table)\"", "--format", "json"], isDone: false)
    }
    for view in session.rows("SELECT DISTINCT view FROM view_column") {
      for format in ["text", "csv", "json", "ndjson"] {
        expectNoName(in: ["query", "SELECT * FROM \"\(view)\"", "--format", format])
      }
    }
  }

  @Test func `are printed by no command`() throws {
    let path = try session.folder.write(text: Self.later, to: "later.csv")
    let mapping = session.folder.file("mapping.json")
    var commands = [
      ["find"], ["imports"], ["schema"], ["check"], ["article", "list"],
      ["imports", "show", "1"], ["imports", "show", "1", "--format", "json"],
      ["export", "monthly"], ["export", "monthly", "--format", "json"],
      ["import", path, "--dataset", "list", "--accept", "overlap", "--dry-run"],
      [
        "import", path, "--dataset", "list", "--accept", "overlap", "--dry-run", "--format", "json",
      ],
      ["inspect", path], ["inspect", path, "--format", "json"],
      ["inspect", path, "--write-mapping", mapping],
    ]
    let uids = session.rows("SELECT uid FROM incidents")
    #expect(uids.count == 3)
    for uid in uids { commands += [["show", uid], ["show", uid, "--format", "json"]] }
    for words in commands { expectNoName(in: words) }
    expectNoName(try session.text(of: "mapping.json"), "the mapping")
    // A person under another name is asked about.
    expectNoName(in: ["import", path, "--dataset", "list"], isDone: false)
    expectNoName(in: ["import", path, "--dataset", "list", "--accept", "overlap"])
    expectNoName(in: ["revert", "1"], isDone: false)
    expectNoName(in: ["revert", "2"])
  }

  @Test func `are in no error of an import`() throws {
    for (old, new) in [("09.06.2019", "soon"), (",174,", ",999,"), ("подозреваемый", "сбежал")] {
      let wrong = try session.folder.write(
        text: Self.list.replacing(old, with: new), to: "wrong.csv")
      expectNoName(in: ["import", wrong], isDone: false)
      expectNoName(in: ["import", wrong, "--dry-run", "--format", "json"], isDone: false)
    }
    let doubled = try session.folder.write(
      text: Self.list + "Вымышленов Ерлан Кайратұлы,09.06.2019,Орал,,\n", to: "doubled.csv")
    expectNoName(in: ["import", doubled], isDone: false)
    expectNoName(in: ["inspect", doubled])
    let told = try session.folder.write(
      text: Self.list + "Тайнов Ерлан,12.06.2019,Ерлан Тайнов,,\n", to: "told.csv")
    expectNoName(in: ["import", told], isDone: false)
  }

  @Test(arguments: ["Вымышленов", "Ерлан", "Несуществуева", "Zxqvname"])
  func `are found by no search`(word: String) {
    let run = session.run("find", "--text", word)
    #expect(run.status == .done && run.lines.count <= 1, "\(run.messages)")
    #expect(
      session.rows("SELECT count(*) FROM incident_text WHERE incident_text MATCH '\(word)'")
        == ["0"])
    #expect(session.run("find", "--text", "Алматы").lines.count == 3)
  }

  @Test(arguments: [
    "SELECT * FROM restricted_person", "SELECT text FROM restricted_cell",
    "SELECT secret FROM restricted_secret", "SELECT count(*) FROM restricted_person",
    "SELECT 1 FROM restricted_person NATURAL JOIN (SELECT 'Бесфамильный Zxqvname' AS name)",
    "SELECT name FROM (SELECT 'x' AS name) FULL JOIN restricted_person USING (name)",
    "SELECT text FROM (SELECT 'x' AS text) FULL JOIN restricted_cell USING (text)",
  ])
  func `are read by no query`(sql: String) {
    let run = session.run("query", sql)
    #expect(run.status == .badData && run.output == "")
    #expect(run.messages.contains(" is restricted"), "\(run.messages)")
  }

  @Test func `are shown as pseudonyms, with detention, charges and status`() throws {
    let uid = try #require(
      session.rows("SELECT uid FROM incidents WHERE locality = 'Шымкент'").first)
    let pseudonym = try #require(
      session.rows("SELECT DISTINCT person FROM charges WHERE uid = '\(uid)'").first)
    #expect(pseudonym.wholeMatch(of: /P-[B-DF-HJ-NP-RTV-Z346789]{6}/) != nil)
    let shown = session.run("show", uid).output
    #expect(shown.contains("(restricted)"))
    #expect(shown.split(separator: "\n").filter { $0.contains(pseudonym) }.count >= 3)
    let other = try #require(
      session.rows("SELECT uid FROM charges WHERE status = 'pending'").first)
    #expect(session.run("show", other).output.contains("updates"))
  }

  @Test func `are in the tables that are restricted, and the reading says which columns are`()
    throws
  {
    let again = try session.add(Self.later, named: "persons.csv", "--dry-run")
    #expect(again.messages.contains("Hidden columns: ФИО. To open one, list it"))
    #expect(try session.databaseBytes.contains("Zxqvname".utf8))
  }
}
