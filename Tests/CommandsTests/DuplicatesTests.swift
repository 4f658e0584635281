import Commands
import TestSupport
import Testing

@Suite struct `Duplicates` {
  private static let towns = [
    ("Алматы", "Almaty"), ("Астана", "Astana"), ("Шымкент", "Shymkent"),
  ]
  private static let titles = [
    ("Митинг шахтёров против закрытия шахты", "Miners rally against closing of the mine"),
    ("Пикет у акимата", "Picket at the akimat"),
  ]

  /// Twelve incidents as one group writes them, and eight of them as another does.
  private static func lists() -> (first: String, second: String) {
    var first = "id;Дата;Город;Название;Задержано\n"
    var second = "key,date,city,title,detained\n"
    for number in 0..<12 {
      let (town, title) = (towns[number % 3], titles[number % 2])
      first += "a\(number);\(10 + number).06.2019;\(town.0);\(title.0);\(number + 3)\n"
      if number < 8 {
        second += "b\(number),2019-06-\(10 + number),\(town.1),\(title.1),\(number + 3)\n"
      }
    }
    return (first, second)
  }

  private func session() throws -> Session {
    let session = try Session.empty()
    let lists = Self.lists()
    _ = try session.add(lists.first, named: "ours.csv")
    _ = try session.add(lists.second, named: "theirs.csv", "--accept", "overlap")
    return session
  }

  @Test func `pairs of two lists are proposed with what speaks for and against them`() throws {
    let run = try session().run("duplicates", "--between", "theirs", "ours", "--format", "json")
    #expect(run.status == .done)
    #expect(run.messages.contains("8 of 8 incidents of theirs are probably in ours."))
    for number in 0..<8 {
      #expect(run.output.contains("\"ours:a\(number)\""))
    }
    #expect(!run.output.contains("ours:a11"))
    #expect(run.output.contains("dates agree") && run.output.contains("same number of detained"))
  }

  @Test func `a list imported under two names is proposed as a whole`() throws {
    let session = try session()
    _ = try session.add(
      Self.lists().first, named: "again.csv", "--dataset", "again",
      "--accept", "overlap")
    let run = session.run("duplicates")
    #expect(run.messages.contains("12 of 12 incidents of again are probably in ours."))
    #expect(run.messages.contains("8 of 8 incidents of theirs are probably in again."))
    #expect(!run.messages.contains("12 of 12 incidents of ours are"))
  }

  @Test func `a page that both cite speaks for a pair, and a site does not`() throws {
    let session = try Session.empty()
    _ = try session.add(
      """
      id,date,city,title,source,source_url
      a1,2019-06-10,Almaty,Miners rally,Azattyq,https://www.example.org/news/1/
      a2,2019-07-10,Almaty,Picket,Azattyq,https://example.org
      a3,2019-08-10,Almaty,March,Azattyq,https://example.org/news/3
      """, named: "ours.csv")
    _ = try session.add(
      """
      id,date,city,title,source,source_url
      b1,2019-06-10,Алматы,Шахтеры,Азаттык,http://example.org/news/1#top
      b2,2019-07-10,Алматы,Пикет,Азаттык,https://example.org/
      b3,2019-12-10,Астана,Шествие,Азаттык,https://example.org/news/3
      """, named: "theirs.csv", "--accept", "overlap")
    let run = session.run("duplicates", "--min-probability", "0.01", "--format", "csv")
    let cited = run.lines.filter { $0.contains("same page cited") }
    #expect(cited.contains { $0.contains("ours:a1,theirs:b1") }, "\(run.output)")
    #expect(!cited.contains { $0.contains("ours:a2") })
  }

  @Test func `rows of one list are never duplicates, nor are the parts of a wave of it`() throws {
    let session = try Session.withSample()
    let run = session.run("duplicates", "--min-probability", "0.01")
    #expect(run.status == .done && run.lines.count == 1)
    #expect(run.messages == "No pair of incidents of different lists was found.\n")
  }

  @Test func `equal rows of one list are proposed, and those that differ are not`() throws {
    let session = try Session.empty()
    _ = try session.add(
      """
      id,date,city,title,detained
      1,2019-06-10,Almaty,Miners rally at the theatre,5
      2,2019-06-10,Almaty,Miners rally at the theatre,5
      3,2019-06-10,Almaty,Miners rally at the theatre,6
      4,2019-07-10,Astana,Picket of mothers,
      5,2019-07-10,Astana,Picket of mothers,
      6,2019-08-10,Astana,,3
      7,2019-08-10,Astana,,3
      """, named: "ours.csv", "--accept", "overlap")
    let pairs = session.run("duplicates", "--format", "csv").lines.dropFirst().map {
      $0.split(separator: ",").dropFirst().prefix(2).joined(separator: " ")
    }
    #expect(Set(pairs) == ["ours:1 ours:2", "ours:4 ours:5"])
    #expect(session.run("merge", "ours:1", "ours:2", "--reason", "twice").status == .done)
    #expect(session.run("duplicates", "--format", "csv").lines.count == 2)
  }

  @Test func `a place that is not recognised speaks neither for nor against a pair`() throws {
    let session = try Session.empty()
    let lists = Self.lists()
    _ = try session.add(lists.first, named: "ours.csv")
    _ = try session.add(
      lists.second.replacing("Almaty", with: "Almatinka"), named: "theirs.csv", "--accept",
      "overlap")
    let lines = session.run("duplicates", "--min-probability", "0.01", "--format", "csv").lines
    for number in [0, 3, 6] {
      let pair = lines.filter { $0.contains("ours:a\(number),theirs:b\(number),") }
      #expect(pair.count == 1, "\(lines)")
      #expect(!pair.joined().contains("other regions"), "\(pair)")
    }
  }

  @Test func `persons are found across scripts, and no name is printed`() throws {
    let session = try Session.empty()
    let people = [
      ("Серікбаев Айдар", "Aidar Serikbayev", "1990-04-12"),
      ("Қасымова Әйгерім", "Aigerim Kassymova", "1985-11-02"),
      ("Щербаков Юрий", "Yuriy Shcherbakov", "1978-01-30"),
      ("Тоқаев Жанболат", "Zhanbolat Tokayev", "1999-07-07"),
    ]
    var ours = "ФИО;Дата рождения;Дата задержания;Город\n"
    var theirs = "full name,date of birth,date of arrest,city\n"
    for (index, person) in people.enumerated() {
      let birth = person.2.split(separator: "-").reversed().joined(separator: ".")
      ours += "\(person.0);\(birth);0\(index + 1).06.2019;Алматы\n"
      theirs += "\(person.1),\(person.2),2019-06-0\(index + 1),Almaty\n"
    }
    _ = try session.add(ours, named: "ours.csv")
    _ = try session.add(theirs, named: "theirs.csv", "--accept", "overlap")
    let run = session.run("duplicates", "--of", "persons")
    #expect(run.lines.count == 5, "\(run.output)\(run.messages)")
    for word in ["erik", "assym", "cherb", "okay", "Серік", "Aidar", "1990"] {
      #expect(!run.output.contains(word) && !run.messages.contains(word))
    }
    #expect(run.output.contains("same birth date") && run.output.contains("a name the same"))
  }

  @Test(arguments: [
    (["--between", "ours"], "Give two different lists"),
    (["--between", "ours", "ours"], "Give two different lists"),
    (["ours"], "Give two different lists"),
    (["--between", "ours", "theis"], "Did you mean 'theirs'?"),
    (["--min-probability", "0"], "--min-probability is from 0.01 to 1"),
    (["--limit", "-1"], "--limit cannot be negative"),
  ])
  func `wrong words are refused`(words: [String], message: String) throws {
    let run = try session().run(["duplicates"] + words)
    #expect(run.status == .wrongUsage && run.messages.contains(message))
  }

  @Test func `more pairs than the limit are said`() throws {
    let run = try session().run("duplicates", "--limit", "2")
    #expect(run.lines.count == 3 && run.messages.contains("Cut at --limit 2: there are"))
  }
}
