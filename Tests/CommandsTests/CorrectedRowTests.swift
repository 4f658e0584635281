import Commands
import TestSupport
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

  /// Decisions about a row, each as a command on some incidents, and the sum of the detained once the row was
  /// corrected from 20 to 25.
  static let decisions = [
    (["withdraw", "Шествие"], "80"), (["merge", "Шествие", "Пикет"], "75"),
    (["resolve", "Шествие", "detained=22"], "102"), (["set", "Шествие", "date=2023-02-07"], "105"),
  ]

  @Test(arguments: decisions)
  func `is what was decided of the old one`(decision: [String], sum: String) throws {
    let session = try Session.empty()
    try session.add(Self.list)
    let titles = ["Шествие", "Пикет"]
    let words = decision.map { word in
      titles.contains(word)
        ? session.rows("SELECT uid FROM incidents WHERE title = '\(word)'")[0] : word
    }
    #expect(session.run(words + ["--reason", "seen"]).status == .done)
    let uids = session.rows("SELECT uid FROM incidents WHERE merged_into_uid IS NULL ORDER BY uid")
    let next = Self.list.replacing("Шествие,20", with: "Шествие,25")
    let run = try session.add(next)
    #expect(run.status == .badData, "\(run.messages)")
    #expect(run.messages.contains("1 of 1 new rows are like rows of the list"))

    let told = try session.add(next, "--accept", "corrections")
    #expect(told.status == .done, "\(told.messages)")
    #expect(told.messages.contains("was settled by hand: what was decided holds for the row"))
    let total = "SELECT sum(detentions_best) FROM monthly_detentions"
    #expect(session.rows(total) == [sum])
    #expect(
      session.rows("SELECT uid FROM incidents WHERE merged_into_uid IS NULL ORDER BY uid") == uids)
    #expect(session.run("show", words[1]).output.contains("corrected: its row is now"))
    #expect(session.run("check").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    // It is asked about once, and counts as corrected where the decision is undone.
    #expect(try session.add(next, "--again").status == .done)
    #expect(session.rows(total) == [sum])
    #expect(session.run("undo", "1", "--reason", "wrong").status == .done)
    #expect(session.rows(total) == ["105"])
    #expect(session.run("undo", "2", "--reason", "right").status == .done)
    #expect(session.rows(total) == [sum])
    // A correction of the correction is one of the first row.
    let last = Self.list.replacing("Шествие,20", with: "Шествие,26")
    #expect(try session.add(last, "--accept", "corrections").status == .done)
    #expect(
      session.rows("SELECT count(*) FROM incidents WHERE merged_into_uid IS NULL") == [
        "\(uids.count)"
      ])
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
    // And the first row is again what it was.
    #expect(try session.add(Self.list, "--accept", "corrections").status == .done)
    #expect(session.run("check", "--rebuild").messages.contains("is as it was"))
  }

  /// Two lists at random, the first without identifiers, and corrections of its rows but the first: of rows
  /// all of which are new nobody knows that they are an edition.
  private struct Lists {
    var rows: [[String]] = []
    var corrected: [[String]] = []
    var other: [[String]] = []

    init(using random: inout SplitMix) {
      for number in 0..<6 {
        rows.append(row(number, using: &random))
        other.append([String(number)] + row(number, using: &random))
      }
      corrected = rows.enumerated().map { number, row in
        var row = row
        guard number > 0 else { return row }
        switch Int.random(in: 0..<4, using: &random) {
        // Into the next month, where the day is the last of one.
        case 0:
          row[0] =
            row[0].hasSuffix("30")
            ? row[0].replacing("-30", with: "-31")
            : "2024-\((Int(row[0].dropFirst(5).prefix(2)) ?? 0) < 9 ? "0" : "")\((Int(row[0].dropFirst(5).prefix(2)) ?? 0) + 1)-01"
        case 1: row[3] = String((Int(row[3]) ?? 0) + Int.random(in: 1...3, using: &random))
        default: break
        }
        return row
      }
    }

    private func row(_ number: Int, using random: inout SplitMix) -> [String] {
      let month = ["01", "03", "05", "07", "08", "10"][number]
      let day = ["2024-\(month)-30", "2024-\(month)-31"].randomElement(using: &random)
      let town = ["Алматы", "Актау", "Астана", "Тараз", "Орал", "Шымкент"][number]
      return [
        day ?? "", town, "Митинг \(number)", String(Int.random(in: 1...90, using: &random)),
        ["", "Радио", "Газета"].randomElement(using: &random) ?? "",
      ]
    }

    static func text(_ rows: [[String]], withIdentifiers: Bool = false) -> String {
      (withIdentifiers ? "id," : "") + "date,region,title,detained,source\n"
        + rows.map { $0.joined(separator: ",") + "\n" }.joined()
    }
  }

  @Test(arguments: 0..<max(6, Seeds.count / 5))
  func `counts as one of a list with identifiers does, whatever was decided`(seed: Int) throws {
    var random = SplitMix(seed: 5200 + seed)
    let lists = Lists(using: &random)
    let (bare, named) = (try Session.empty(), try Session.empty())
    func same(_ words: [String]) {
      let runs = [bare, named].map { $0.run(words) }
      #expect(
        runs[0].status == runs[1].status, "seed \(seed): \(words) \(runs.map(\.messages))")
    }
    func figures(_ session: Session) -> [String] {
      session.rows(
        """
        SELECT month, incidents, detentions_low, detentions_best, detentions_high
        FROM monthly_detentions
        """)
        + session.rows(
          "SELECT uid, date, detained_low, detained_high FROM incidents "
            + "WHERE merged_into_uid IS NULL AND verification <> 'withdrawn' ORDER BY title, date"
        ).map { String($0.drop { $0 != "," }) }.sorted()
    }
    func compare(_ step: String) {
      #expect(figures(bare) == figures(named), "seed \(seed): \(step)")
      #expect(bare.run("check").status == .done, "seed \(seed): \(step)")
    }
    try bare.add(Lists.text(lists.rows))
    let uids = bare.rows("SELECT uid FROM incidents ORDER BY title")
    func identified(_ rows: [[String]]) -> [[String]] {
      zip(uids, rows).map { [String($0.drop { $0 != ":" }.dropFirst())] + $1 }
    }
    try named.add(Lists.text(identified(lists.rows), withIdentifiers: true))
    for session in [bare, named] {
      try session.add(
        Lists.text(lists.other, withIdentifiers: true), named: "other.csv", "--accept", "overlap")
    }
    compare("before")
    let all = uids + (0..<6).map { "other:\($0)" }
    for _ in 0..<5 {
      let one = all.randomElement(using: &random) ?? ""
      let two = all.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        same(["resolve", one, "detained=\(Int.random(in: 1...9, using: &random))", "--reason", "r"])
      case 1: same(["withdraw", one, "--reason", "r"])
      case 2: same(["not-same", one, two, "--reason", "r"])
      default: same(["merge", one, two, "--reason", "r"])
      }
    }
    compare("decided")
    let told = try bare.add(
      Lists.text(lists.corrected), "--accept", "corrections", "--accept", "overlap")
    #expect(told.status == .done, "seed \(seed): \(told.messages)")
    try named.add(
      Lists.text(identified(lists.corrected), withIdentifiers: true), "--accept", "renumbered",
      "--accept", "overlap")
    compare("corrected")
    #expect(bare.run("check", "--rebuild").messages.contains("is as it was"), "seed \(seed)")
    same(["undo", String(Int.random(in: 1...3, using: &random)), "--reason", "r"])
    compare("undone")
    same(["resolve", uids[0], "detained=7", "--reason", "later"])
    same(["merge", uids[1], "other:1", "--reason", "later"])
    compare("decided later")
    if told.messages.contains("withdrawn") {
      same(["revert", "3", "--reason", "r"])
      compare("reverted")
      #expect(bare.run("check", "--rebuild").messages.contains("is as it was"), "seed \(seed)")
    }
  }
}
