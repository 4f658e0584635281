import Commands
import Testing

@Suite struct `A list that overlaps with another` {
  private static let first = """
    id,date,title,region,detained
    1,2024-01-06,Митинг у акимата,г. Алматы,10
    2,2024-02-07,Шествие,Актау,20
    3,2024-03-08,Пикет,Астана,30
    4,2024-04-09,Сход,Шымкент,40

    """

  private func session(_ list: String = first) throws -> Session {
    let session = try Session.empty()
    let run = try session.add(list, "--dataset", "first")
    #expect(run.status == .done, "\(run.messages)")
    return session
  }

  @Test(arguments: [
    ("as it is", Self.first),
    (
      "with places in another language",
      """
      id,date,title,city,detained
      a1,2024-01-06,,Almaty,10
      a2,2024-02-07,,Aqtau,20
      a3,2024-03-08,,Нұр-Сұлтан,30
      a4,2024-04-09,,Шымкент қ.,40

      """
    ),
    (
      "with the city in the region and with marks around it",
      """
      id,date,region,locality,detained
      a1,2024-01-06,Алматы,Алматы қ.,10
      a2,2024-02-07,Мангистауская область,город Актау,20
      a3,2024-03-08,Астана,,30
      a4,2024-04-09,,г. Шымкент,40

      """
    ),
    (
      "with titles in capitals and other marks",
      """
      id,date,title,locality,detained
      a1,2024-01-06,"МИТИНГ, У АКИМАТА!",Алматы,
      a2,2024-02-07,«Шествие»,Актау,
      a3,2024-03-08,ПИКЕТ.,Астана,
      a4,2024-04-09,сход,Шымкент,

      """
    ),
    (
      "with dates known to the month",
      """
      id,date,locality,detained
      a1,2024-01,Алматы,10
      a2,2024-02,Актау,20
      a3,март 2024,Астана,30
      a4,2024-04,Шымкент,40

      """
    ),
    (
      "with numbers in words",
      """
      id,date,locality,detained
      a1,2024-01-06,Алматы,десять человек
      a2,2024-02-07,Актау,около 20
      a3,2024-03-08,Астана,30 задержанных
      a4,2024-04-09,Шымкент,сорок

      """
    ),
    (
      "with rows of its own beside",
      """
      id,date,locality,detained
      a1,2024-01-06,Алматы,10
      a2,2024-02-07,Актау,20
      a3,2024-03-08,Астана,30
      a4,2024-08-09,Тараз,7
      a5,2024-09-09,Семей,9

      """
    ),
    ("of two rows", "id,date,locality,detained\na,2024-01-06,Алматы,10\nb,2024-02-07,Актау,20\n"),
    ("of one row", "id,date,locality,detained\na,2024-01-06,Алматы,10\n"),
  ])
  func `is asked about`(how: String, list: String) throws {
    let session = try session()
    let run = try session.add(list, named: "second.csv", "--dataset", "second")
    #expect(run.status == .badData, "\(how): \(run.messages)")
    #expect(run.messages.contains("of the list 'first', which is here"), "\(how)")
    #expect(session.rows("SELECT count(*) FROM incidents") == ["4"])
    #expect(
      try session.add(list, named: "second.csv", "--dataset", "second", "--accept", "overlap")
        .status == .done)
  }

  @Test func `by its months finds the days of the other`() throws {
    let session = try session(
      "id,date,region,detained\n1,2024-01,Алматы,10\n2,2024-02,Актау,20\n3,2024-03,Астана,30\n")
    let run = try session.add(Self.first, "--dataset", "second")
    #expect(run.messages.contains("3 of 4 new rows"), "\(run.messages)")
  }

  @Test(arguments: [
    "id,date,locality,detained\na,2024-01-06,Тараз,10\nb,2024-02-07,Семей,20\n",
    "id,date,locality,detained\na,2024-01-07,Алматы,10\nb,2024-02-08,Актау,20\n",
    "id,date,title,locality,detained\na,2024-01-06,Голодовка,Алматы,11\nb,2024-02-07,Суд,Актау,22\n",
    "id,date,locality,detained\na,2024,Алматы,10\nb,2024,Актау,20\n",
  ])
  func `in neither date, place and number is not asked about`(list: String) throws {
    let run = try session().add(list, "--dataset", "second")
    #expect(run.status == .done, "\(run.messages)")
  }

  @Test func `in a few of many rows is said`() throws {
    var list = Self.first
    for row in 1...20 { list += "x\(row),2023-05-\(row < 10 ? "0" : "")\(row),,Тараз,\(row)\n" }
    let run = try session().add(list, "--dataset", "second")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("warning: new rows with the date, the place and the number"))
    #expect(run.messages.contains("of the list 'first', which are counted too: 4 of 24."))
  }

  @Test func `takes each incident for one row only`() throws {
    let session = try session("id,date,region,detained\n1,2024-01-06,Алматы,1\n")
    let rows = (1...9).map { "\($0),2024-01-06,Алматы,1\n" }.joined()
    let run = try session.add("id,date,region,detained\n" + rows, "--dataset", "second")
    #expect(run.status == .done, "\(run.messages)")
  }

  private static let people = """
    ФИО,Дата задержания,Место
    Примеров Олжас Серикович,2024-01-06,Алматы
    Пробная Дана,2024-02-07,Актау
    Образцова Қарлыға,2024-03-08,Астана

    """

  @Test(arguments: [
    """
    Full name,Date of detention,Place
    ПРИМЕРОВ ОЛЖАС,06.01.2024,Almaty
    "Дана Пробная",07.02.2024,
    Образцова Карлыга,08.03.2024,Astana

    """,
    """
    id,ФИО,Дата задержания,Место,Статья
    1,Примеров Олжас Серикович,6 января 2024,"Алматы, Медеуский район",174
    2,Пробная Дана,7 февраля 2024,Актау,274

    """,
  ])
  func `about the same people is asked about, and names nobody`(list: String) throws {
    let session = try session(Self.people)
    let run = try session.add(list, named: "second.csv", "--dataset", "second")
    #expect(run.status == .badData, "\(run.messages)")
    #expect(run.messages.contains("the person and the date of a row of the list 'first'"))
    for name in ["римеров", "РИМЕРОВ", "лжас", "робная", "арлы"] {
      #expect(!run.messages.contains(name))
    }
  }

  @Test(arguments: [
    ("Ахметов Ерлан", "Yerlan Akhmetov"), ("Жұмабаева Юлия", "Zhumabaeva Yuliya"),
    ("Қасымов Данияр", "Kassymov Daniar"), ("Щукин Виктор", "Shchukin Victor"),
    ("Цой Чингиз", "TSOY Chingiz"), ("Джумабаев Кайрат", "Jumabaev Qairat"),
    ("Ахметов Болат", "Ахметов Б."), ("Ахметов Б. С.", "Ахметов Болат Серикович"),
    ("Петров Пётр", "ПЕТРОВ ПЕТР"), ("Әбілова Гүлнар", "Абилова Гульнар"),
  ])
  func `about one person in another alphabet or with initials is asked about`(
    name: String, other: String
  ) throws {
    let list = { (name: String) in "ФИО,Дата задержания\n\(name),2024-01-06\n" }
    let run = try session(list(name)).add(list(other), named: "b.csv", "--dataset", "second")
    #expect(run.messages.contains("the person and the date of a row"), "\(run.messages)")
  }

  @Test(arguments: [
    ("Ахметов Марат", "Akhmetov Murat"), ("Ахметов Болат", "Ахметов М."),
    ("Болат", "Болатов"), ("Ахметова Анна", "Ахметов Антон"),
  ])
  func `about people of similar names is not asked about`(name: String, other: String) throws {
    let list = { (name: String) in "ФИО,Дата задержания\n\(name),2024-01-06\n" }
    let run = try session(list(name)).add(list(other), named: "b.csv", "--dataset", "second")
    #expect(run.status == .done, "\(run.messages)")
  }

  private static let counted = """
    id,date,city,detained
    1,2024-01-06,Almaty,2
    2,2024-02-07,Aktau,20
    3,2024-03-08,Astana,1

    """

  @Test func `that counts the people whom it names is asked about, whichever came first`() throws {
    let people =
      "ФИО,Дата задержания,Место\n"
      + "Примеров Олжас,06.01.2024,Алматы\nПробная Дана,06.01.2024,Алматы\n"
      + "Образцова Айна,08.03.2024,Астана\n"
    let after = try session(Self.counted).add(people, named: "b.csv", "--dataset", "second")
    #expect(after.status == .badData)
    #expect(
      after.messages.contains(
        "3 of 3 new rows have the date and the place of an incident with a number of detained of the "
          + "list 'first'"), "\(after.messages)")
    let before = try session(people).add(Self.counted, named: "b.csv", "--dataset", "second")
    #expect(before.status == .badData)
    #expect(
      before.messages.contains(
        "2 of 3 new rows have the date and the place of a person of the list"),
      "\(before.messages)")
    #expect(before.messages.contains("--accept overlap"))
  }

  @Test func `that counts people of a month has no more of them on all its days`() throws {
    let session = try session("id,date,city,detained\n1,2024-01,Алматы,3\n")
    let people = (10...29).map { "Проба\($0) Сынак\($0),\($0).01.2024,Алматы\n" }.joined()
    let run = try session.add(
      "ФИО,Дата задержания,Место\n" + people, named: "b.csv", "--dataset", "second")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("which are counted too: 3 of 20."), "\(run.messages)")
  }

  @Test func `that counts fewer people than there are rows has no more of them`() throws {
    let people =
      "ФИО,Дата задержания,Место\n"
      + "Примеров Олжас,06.01.2024,Алматы\nПробная Дана,06.01.2024,Алматы\n"
      + "Образцова Айна,06.01.2024,Алматы\nМысал Ерлан,09.01.2024,Тараз\n"
      + "Сынақ Мадина,10.01.2024,Тараз\n"
    let run = try session(Self.counted).add(people, named: "b.csv", "--dataset", "second")
    #expect(run.status == .done, "\(run.messages)")
    #expect(run.messages.contains("which are counted too: 2 of 5."), "\(run.messages)")
  }

  @Test(arguments: [
    "ФИО,Дата задержания,Место\nПримеров Марат,2024-01-06,Алматы\n",
    "ФИО,Дата задержания,Место\nПримеров Олжас,2024-06-06,Алматы\n",
  ])
  func `about other people or days is not asked about`(list: String) throws {
    let run = try session(Self.people).add(list, named: "second.csv", "--dataset", "second")
    #expect(run.status == .done, "\(run.messages)")
  }

  @Test func `about people of one name who were born on other days is not asked about`() throws {
    let list = "ФИО,Дата рождения,Дата задержания\nПримеров Олжас,01.02.1980,2024-01-06\n"
    let run = try session(list).add(
      list.replacing("1980", with: "1991"), named: "second.csv", "--dataset", "second")
    #expect(run.status == .done, "\(run.messages)")
  }

  @Test(arguments: ["12.04.1990", "12 апреля 1990", "12.04.90", "1990", "04.1990", "не помнит"])
  func `about one person whose birth date is written in another way is asked about`(date: String)
    throws
  {
    let list = "ФИО,Дата рождения,Дата задержания\nПримеров Олжас,1990-04-12,2024-01-06\n"
    let run = try session(list).add(
      list.replacing("1990-04-12", with: date), named: "second.csv", "--dataset", "second")
    #expect(run.messages.contains("the person and the date of a row"), "\(run.messages)")
  }

  @Test func `is found among more incidents of one day than were compared before`() throws {
    let rows = (1...700).map { "\($0),2024-01-06,Тараз,\($0 + 100)\n" }.joined()
    let session = try session("id,date,region,detained\n" + rows + "x,2024-01-06,Алматы,10\n")
    let run = try session.add(
      "id,date,region,detained\n1,2024-01-06,Алматы,10\n", "--dataset", "second")
    #expect(run.status == .badData, "\(run.messages)")
  }
}
