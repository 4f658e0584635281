import Commands
import Testing

/// Rows that a next edition writes in another way, in lists that know their rows by their content.
@Suite struct `A row that the next edition writes in another way` {
  private static let list = """
    Дата,Город,Событие,Задержано
    2024-01-06,Алматы,Митинг,10
    2024-02-07,Актау,Шествие,20
    2024-03-08,Астана,Пикет,30
    2024-04-09,Шымкент,Сход,40

    """

  private static let people = """
    ФИО,Дата задержания,Город,Статья
    Примеров Олжас,2024-01-06,Алматы,174
    Пробная Дана,2024-02-07,Актау,274
    Образцов Арман,2024-03-08,Астана,174

    """

  private static func spelled(_ list: String) -> String {
    list.replacing("2024-01-06", with: "06.01.2024").replacing("2024-02-07", with: "07.02.2024")
      .replacing("2024-03-08", with: "08.03.2024").replacing("2024-04-09", with: "09.04.2024")
  }

  private static func capital(_ list: String) -> String {
    let header = list.prefix { $0 != "\n" }
    return String(header) + list.dropFirst(header.count).uppercased()
  }

  /// The editions: the list, its next edition, how many rows are like rows that are gone, and the sum
  /// of the detained then.
  static let editions: [(list: String, next: String, alike: Int, sum: String)] = [
    (list, list.replacing("Шествие,20", with: "Шествие,25"), 1, "105"),
    (list, list.replacing("2024-02-07", with: "2024-02-08"), 1, "100"),
    (list, list.replacing("Шествие", with: "Шествие и сход"), 1, "100"),
    (list, list.replacing("Актау", with: "Aktau"), 1, "100"),
    (list, spelled(list), 4, "100"),
    (list, capital(list), 4, "100"),
    (people, people.replacing("Пробная Дана", with: "Пробная Данна"), 1, "3"),
    (people, people.replacing("2024-02-07", with: "2024-02-05"), 1, "3"),
    (people, spelled(people), 3, "3"),
    (people, capital(people), 3, "3"),
  ]

  @Test(arguments: editions)
  func `asks before both count, and takes the place of the old one if told so`(
    list: String, next: String, alike: Int, sum: String
  ) throws {
    let session = try Session.empty()
    #expect(try session.add(list).status == .done)
    let before = session.rows("SELECT sum(detentions_best) FROM monthly_detentions")
    let run = try session.add(next)
    #expect(run.status == .badData, "\(run.messages)")
    #expect(run.messages.contains("\(alike) of \(alike) new rows are like rows of the list"))
    #expect(!run.messages.contains("робная"))
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == before)

    let told = try session.add(next, "--accept", "corrections")
    #expect(told.status == .done, "\(told.messages)")
    #expect(told.messages.contains("of the last edition withdrawn: new rows take their place."))
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == [sum])
    #expect(session.run("check").status == .done)
    // From then on it is known as it is written now.
    let again = try session.add(next, "--again")
    #expect(again.status == .done, "\(again.messages)")
    #expect(again.messages.contains("0 new incidents"))
    #expect(session.run("revert", "2").status == .done)
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == before)
  }

  @Test func `and then as before asks again`() throws {
    let session = try Session.empty()
    try session.add(Self.list)
    let next = Self.list.replacing("Шествие,20", with: "Шествие,25")
    try session.add(next, "--accept", "corrections")
    let back = try session.add(Self.list, "--again")
    #expect(back.status == .badData, "\(back.messages)")
    let told = try session.add(Self.list, "--again", "--accept", "corrections")
    #expect(told.status == .done, "\(told.messages)")
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["100"])
    #expect(session.run("check").status == .done)
  }

  @Test func `counts beside the old one if told that it is another incident`() throws {
    let session = try Session.empty()
    try session.add(Self.list)
    let next = Self.list.replacing("Шествие,20", with: "Шествие,25")
    #expect(try session.add(next, "--accept", "overlap").status == .done)
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["125"])
  }

  @Test(arguments: [
    (
      "14.01.2023,Алматы,3,A\n15.01.2023,Астана,10,B\n16.01.2023,Орал,1,C\n",
      "14.02.2023,Алматы,3,A\n15.01.2023,Астана,25,B\n16.01.2023,Уральск,1,C\n17.01.2023,Тараз,2,C\n",
      "3 of 4"
    ),
    ("14.01.2023,Алматы,3,A\n", "14.01.2023,Алматы,4,A\n15.01.2023,Астана,1,A\n", "1 of 2"),
  ])
  func `is asked about where every row was corrected`(rows: String, next: String, alike: String)
    throws
  {
    let session = try Session.empty()
    try session.add("Дата,Город,Задержано,Источник\n" + rows)
    let run = try session.add("Дата,Город,Задержано,Источник\n" + next)
    #expect(run.status == .badData, "\(run.messages)")
    #expect(run.messages.contains("\(alike) new rows are like rows of the list"))
  }

  @Test func `is asked about where every row about a person was corrected`() throws {
    let session = try Session.empty()
    try session.add("ФИО,Дата задержания\nПроба Болат,14.01.2023\nСынак Ерлан,15.01.2023\n")
    let run = try session.add(
      "ФИО,Дата задержания\nПроба Болат,15.01.2023\nСынақ Ерлан,15.01.2023\n")
    #expect(run.status == .badData, "\(run.messages)")
    #expect(run.messages.contains("2 of 2 new rows are like rows of the list"))
  }

  @Test func `and that is rejected for its wave takes nobody's place`() throws {
    let session = try Session.empty()
    let list =
      "id,date,title,region,detained,parent_id\n1,2024-01-06,Митинг,Алматы,10,\n"
      + "2,2024-02-07,Шествие,Актау,20,\n"
    try session.add(list)
    let next = list.replacing(
      "2,2024-02-07,Шествие,Актау,20,", with: "3,2024-02-07,Шествие,Актау,20,none")
    let run = try session.add(next, "--skip-invalid", "--accept", "corrections")
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["30"])
  }

  @Test func `is not replaced in part where there are more than can be compared`() throws {
    let session = try Session.empty()
    let list = { (prefix: String) in
      "id,date,region,detained\n"
        + (0..<20_010).map { row in
          let day = "\(1960 + row / 336)-\(1001 + row / 28 % 12)-\(1001 + row % 28)"
          return "\(prefix)\(row),\(day.replacing("-10", with: "-")),Тараз,\(row + 1)\n"
        }.joined()
    }
    try session.add(list("a"))
    let run = try session.add(list("b"), "--accept", "corrections")
    #expect(run.status == .badData, "\(run.messages)")
    #expect(run.messages.contains("There are 10 new rows more, too many to compare."))
    #expect(session.rows("SELECT count(*) FROM incidents") == ["20010"])
  }

  @Test(arguments: [
    // Rows that are new beside all that was there.
    list + "2024-05-10,Тараз,Пикет,5\n",
    // A file of new rows alone.
    "Дата,Город,Событие,Задержано\n2024-05-10,Алматы,Митинг,10\n2024-06-11,Актау,Шествие,21\n",
    // A row that is gone beside one that is about something else.
    list.replacing("2024-02-07,Актау,Шествие,20\n", with: "")
      + "2024-09-10,Тараз,Голодовка,5\n",
  ])
  func `is not taken for a new one`(next: String) throws {
    let session = try Session.empty()
    try session.add(Self.list)
    let run = try session.add(next)
    #expect(run.status == .done, "\(run.messages)")
  }

  @Test func `and was settled by hand is warned of`() throws {
    let session = try Session.empty()
    try session.add(Self.list)
    let uid = session.run(
      "query", "--no-header", "SELECT uid FROM incidents WHERE title = 'Шествие'")
    session.run("resolve", uid.lines[0], "detained=21", "--reason", "counted")
    let run = try session.add(
      Self.list.replacing("Шествие,20", with: "Шествие,25"), "--accept", "corrections")
    #expect(run.messages.contains("\(uid.lines[0]) was settled by hand, and the row that"))
  }

  /// The decisions after which a row does not count by itself, each as a command on some incidents.
  static let decisions = [["withdraw", "Шествие"], ["merge", "Шествие", "Пикет"]]

  @Test(arguments: decisions)
  func `is asked about where a decision took the old one out of the counts`(
    decision: [String]
  ) throws {
    let session = try Session.empty()
    try session.add(Self.list)
    let uids = decision.dropFirst().map { title in
      session.rows("SELECT uid FROM incidents WHERE title = '\(title)'")[0]
    }
    #expect(session.run([decision[0]] + uids + ["--reason", "seen"]).status == .done)
    let next = Self.list.replacing("Шествие,20", with: "Шествие,25")
    let run = try session.add(next)
    #expect(run.status == .badData, "\(run.messages)")
    #expect(run.messages.contains("1 of 1 new rows are like rows of the list"))

    let told = try session.add(next, "--accept", "corrections")
    #expect(told.status == .done, "\(told.messages)")
    let new = session.rows(
      "SELECT uid FROM incidents WHERE detained_best = 25 AND title = 'Шествие'")
    #expect(
      told.messages.contains("the row that takes its place, \(new.first ?? "?"), is not"),
      "\(told.messages)")
    #expect(session.run("check").status == .done)
    // It is asked about once, and counts no more whatever becomes of the decision.
    #expect(try session.add(next, "--again").status == .done)
    #expect(session.run("undo", "1", "--reason", "wrong").status == .done)
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["105"])
  }
}
