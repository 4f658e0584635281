import Commands
import TestSupport
import Testing

/// Files that a person would read rightly only with a second look.
@Suite struct `A list that needs a second look` {
  private let session: Session

  init() throws { session = try Session.empty() }

  private static let russian = """
    id,date,title,region,detained
    a,2024-06-09,Митинг у акимата,Алматы,5
    b,2024-06-10,Plain,Astana,3

    """

  @Test(arguments: [
    ("koi8-r", "windows-1251"), ("windows-1252", "windows-1251"), ("ibm866", "koi8-r"),
  ])
  func `under a wrong encoding is corrected by stating the right one`(
    wrong: String, right: String
  ) throws {
    let bytes = try Recoding.bytes(of: Self.russian, in: right.uppercased())
    #expect(try session.add(bytes, ["--encoding", wrong]).status == .done)
    let run = try session.add(bytes, ["--encoding", right])
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("1 changed, 1 unchanged"), "\(run.messages)")
    #expect(run.messages.contains("Import 1 read this file as"))
    #expect(run.messages.contains("which corrects 1 row."))
    #expect(
      session.rows("SELECT title, region FROM incidents ORDER BY uid")
        == ["Митинг у акимата,Алматы", "Plain,Astana"])
    let again = try session.add(bytes, ["--encoding", right])
    #expect(again.messages.contains("already imported, as import 2"))
  }

  @Test func `is read in the encoding that its mapping states, unless another is stated`() throws {
    let bytes = try Recoding.bytes(of: Self.russian, in: "KOI8-R")
    let mapping = try session.folder.write(
      text: #"""
        {"aigaq_mapping": 1, "encoding": "koi8-r", "fields": {"id": {"column": "id"},
          "date": {"column": "date"}, "title": {"column": "title"}}}
        """#, to: "mapping.json")
    #expect(try session.add(bytes, ["--mapping", mapping]).status == .done)
    #expect(
      session.rows("SELECT title FROM incidents ORDER BY uid") == ["Митинг у акимата", "Plain"])
    try session.add(
      bytes, ["--mapping", mapping, "--encoding", "windows-1251", "--dataset", "other"])
    #expect(
      session.rows("SELECT count(*) FROM incidents WHERE title = 'Митинг у акимата'") == ["1"])
  }

  private static let incidents = """
    id,date,region,detained
    1,2024-06-09,Алматы,5
    2,2024-06-10,Астана,3

    """
  private static let persons = """
    id,ФИО,Дата задержания,Город
    1,Примеров Олжас,2024-06-09,Алматы
    2,Пробная Дана,2024-06-10,Астана

    """

  @Test(arguments: [(incidents, persons, "a person"), (persons, incidents, "an incident")])
  func `of persons under the identifiers of incidents is asked about, and the other way round`(
    first: String, next: String, unit: String
  ) throws {
    #expect(try session.add(first).status == .done)
    let before = session.rows("SELECT sum(detentions_best) FROM monthly_detentions")
    let run = try session.add(next)
    #expect(run.status == .badData, "\(run.messages)")
    #expect(run.messages.contains("2 of 2 rows are about \(unit)"), "\(run.messages)")
    #expect(run.messages.contains("--dataset NAME") && run.messages.contains("column 'person'"))
    #expect(!run.messages.contains("Примеров"))
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == before)
    #expect(try session.add(next, "--accept", "other-unit").status == .done)
    #expect(session.rows("SELECT count(*) FROM incidents") == ["2"])
  }

  @Test func `of persons with identifiers of their own joins the incidents unasked`() throws {
    #expect(try session.add(Self.incidents).status == .done)
    let run = try session.add(
      """
      id,person,ФИО,Дата задержания,Город
      1,p1,Примеров Олжас,2024-06-09,Алматы

      """)
    #expect(run.status == .done, "\(run.messages)")
    #expect(session.rows("SELECT sum(detentions_best) FROM monthly_detentions") == ["8"])
  }

  @Test(arguments: [
    ("Задержанные", "\"Иванов И., Петров П.\""), ("Detainees", "\"Ivanov, Petrov and Sidorov\""),
    ("Ұсталғандар", "\"Ахметов Е.; Сериков Б.\""),
    ("Задержанные", "\"Пример Проба\nПроба Пример\""),
    ("Имена задержанных", "\"Иванов И., Петров П.\""), ("Погибшие", "\"Иванов Иван, Петров Пётр\""),
  ])
  func `with several names in a cell says that these are not counted`(
    heading: String, names: String
  ) throws {
    let list = "id,date,title,\(heading)\na,2024-06-09,Митинг,\(names)\nb,2024-06-10,Пикет,\n"
    let note =
      "Names are not counted: '\(heading)' holds several names per cell. Give a row per person, or a "
      + "column with the number."
    let run = try session.add(list)
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains(note), "\(run.messages)")
    let inspected = session.run("inspect", try session.folder.write(text: list, to: "list.csv"))
    #expect(inspected.output.contains(note), "\(inspected.output)")
    #expect(!(run.messages + inspected.output).contains("Петров"))
  }

  @Test func `with the number beside several names in a cell says nothing of them`() throws {
    let run = try session.add(
      "id,date,detained,Задержанные\na,2024-06-09,2,\"Иванов И., Петров П.\"\n")
    #expect(!run.messages.contains("Names are not counted"), "\(run.messages)")
  }

  @Test func `whose reports give one incident two dates says which counts`() throws {
    let run = try session.add(
      """
      id,date,source,detained
      a,2024-06-09,X,5
      b,2024-06-09,X,1
      a,2024-06-11,Y,7
      a,2024-06-12,Z,7
      b,2024-06,Y,1

      """)
    #expect(run.status == .done)
    #expect(
      run.messages.contains(
        "warning: 1 incident has reports with different dates ('a': 2024-06-09 on line 2, 2024-06-11 on "
          + "line 4): the date of the report that came first counts."), "\(run.messages)")
    #expect(
      session.rows("SELECT date FROM incidents ORDER BY uid") == ["2024-06-09", "2024-06-09"])
  }
}
