import Commands
import FoundationEssentials
import TestSupport
import Testing

@Suite struct `A column that holds persons under no heading that says so` {
  private let session: Session

  init() throws { session = try .empty() }

  /// A list of rows with a date, a number and one more cell each.
  private static func list(_ heading: String, _ cell: (Int) -> String, rows: Int) -> String {
    "id,date,detained,\(heading)\n"
      + (1...rows).map { "\($0),2020-01-0\($0 % 9 + 1),3,\(cell($0))\n" }.joined()
  }

  @Test(arguments: [
    ("xx1", "Иван Пробный 87001234567"), ("xx2", "87001234567"), ("xx3", "zzz@example.kz"),
    ("xx4", "Пробный Иван Петрович"), ("xx5", "900101300017"),
  ])
  func `is hidden by its cells`(heading: String, cell: String) throws {
    let run = try session.add(Self.list(heading, { _ in cell }, rows: 5))
    #expect(run.messages.contains("Hidden columns: \(heading)."), "\(run.messages)")
    #expect(!session.run("query", "SELECT * FROM reports").output.contains(cell))
  }

  @Test func `is hidden where the persons begin far down`() throws {
    let list = Self.list(
      "xx", { $0 <= 3000 ? "note \($0)" : "Пробный Иван Петрович" }, rows: 9000)
    let run = try session.add(list)
    #expect(run.messages.contains("Hidden columns: xx."), "\(run.messages)")
    let sparse = Self.list("yy", { $0 <= 4000 ? "" : "Пробный Иван Петрович" }, rows: 4100)
    #expect(
      try session.add(sparse, named: "s.csv", "--dataset", "s").messages
        .contains("Hidden columns: yy."))
  }

  @Test(arguments: ["organiser", "source", "title", "demands"])
  func `is hidden also where a field would be read from it`(heading: String) throws {
    let run = try session.add(Self.list(heading, { _ in "Иван Пробный +7 700 123 45 67" }, rows: 5))
    #expect(run.messages.contains("Hidden columns: \(heading)."), "\(run.messages)")
    #expect(!session.run("export", "incidents").output.contains("700"))
  }

  @Test func `under a bare 'name' is refused as a title where its cells are names`() throws {
    let mapping = try session.folder.write(
      text: """
        {"aigaq_mapping": 1, "fields": {"id": {"column": "id"}, "date": {"column": "date"}, "title": {"column": "name"}}}
        """, to: "mapping.json")
    let names = Self.list(
      "name", { $0.isMultiple(of: 2) ? "Ivan Probny" : "Anna Testova" }, rows: 6)
    let run = try session.add(names, named: "a.csv", "--mapping", mapping)
    #expect(run.status == .badData && run.messages.contains(#""open": ["name"]"#))
    let events = Self.list("name", { "Rally number \($0) at the square" }, rows: 6)
    #expect(try session.add(events, named: "b.csv", "--mapping", mapping).status == .done)
  }

  @Test func `is not told in a message about a cell that repeats it`() throws {
    let list = """
      ФИО,Дата задержания,Место,Статья,Статус
      Вымышленов Ерлан,09.06.2019,Алматы,174,Вымышленова отпустили
      Несуществуева Айгуль,10.06.2019,Шымкент,у Айгуль 12345,под стражей

      """
    let run = try session.add(list, named: "persons.csv")
    for part in ["вымышл", "айгул"] {
      #expect(!run.messages.lowercased().contains(part), "\(run.messages)")
    }
  }

  @Test func `is not told of a list without a header`() throws {
    let list = """
      Вымышленов Ерлан Кайратұлы,09.06.2019,Алматы,174,подозреваемый
      Несуществуева Айгуль,10.06.2019,Шымкент,274,под стражей

      """
    let run = try session.add(list, named: "persons.csv")
    #expect(run.status == .badData)
    for part in ["вымышл", "ерлан", "айгул"] {
      #expect(!run.messages.lowercased().contains(part), "\(run.messages)")
    }
  }
}
