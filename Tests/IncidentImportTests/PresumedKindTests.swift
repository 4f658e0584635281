import Incidents
import IncidentImport
import Testing

@Suite struct `The kind of a list` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test(arguments: [
    "id,Дата,Форма акции,Задержано", "id,date,организатор,Задержано",
    "id,date,participants,detained", "id,date,form,detained",
    "id,date,Акция,Кол-во задержанных", "id,date,protest title,arrests",
  ])
  func `is protest where a heading is about protests, and only a number stands in the row`(
    header: String
  ) throws {
    try database.add("\(header)\n1,2019-06-09,,12\n")
    #expect(try database.table("SELECT kind FROM incidents") == ["protest"])
    let proposal = try inspected("\(header)\n1,2019-06-09,,12\n").proposal
    #expect(proposal.mapping.fields[.kind]?.origin == .constant("protest"))
    #expect(proposal.guesses.map(\.field) == [.kind] && !proposal.isNeeded)
  }

  @Test(arguments: ["protests-2019", "митинги", "наразылық_2020", "акции.2021"])
  func `is protest where the list is called so`(name: String) throws {
    try database.add("id,date,detained\n1,2019-06-09,12\n", to: name)
    #expect(try database.table("SELECT kind FROM incidents") == ["protest"])
  }

  @Test(arguments: [
    "id,date,detained", "id,date,kind,organiser,detained", "id,date,city,Задержано",
  ])
  func `is concluded from each row where nothing says so, or a column does`(header: String) throws {
    let empty = String(repeating: ",", count: header.count { $0 == "," } - 2)
    try database.add("\(header)\n1,2019-06-09\(empty),12\n")
    #expect(try database.table("SELECT kind FROM incidents") == ["detention"])
  }

  @Test(arguments: [
    "Date of Arrest", "Date of arrest", "Arrest date", "Arrested on", "Booking date", "Дата ареста",
    "Қамалған күні",
  ])
  func `is detention in a list of persons with a date of arrest`(heading: String) throws {
    let list = """
      No.,Name,Father's Name,\(heading),Section of Law,Place of Detention
      1,Ann Example,Abe Example,1-Feb-21,174,House arrest
      2,Bob Sample,Cid Sample,14-Mar-21,,North Prison

      """
    let mapping = try Mapping.native(
      header: ["No.", "Name", "Father's Name", heading, "Section of Law", "Place of Detention"])
    #expect(mapping.unit == .person)
    #expect(mapping.fields[.name]?.origin == .column("Name"))
    #expect(mapping.fields[.kind]?.origin == .constant("detention"))
    #expect(mapping.fields[.locality]?.origin == .column("Place of Detention"))
    #expect(mapping.restrictedColumns.sorted() == ["Father's Name", "Name"])
    #expect(try inspected(list).proposal.mapping.unit == .person)
  }

  private static let bookings = """
    booking_number,arrest_date,charge,agency
    B1,2024-01-05,TRESPASS,North
    B1,2024-01-05,RESISTING,North
    B2,2024-01-31,TRESPASS,North
    B3,2024-02-01,RIOT,South

    """

  @Test func `is detention in a register of bookings, each of one person`() throws {
    let mapping = try inspected(Self.bookings).proposal.mapping
    #expect(mapping.fields[.id]?.origin == .column("booking_number"))
    #expect(mapping.fields[.kind]?.origin == .constant("detention"))
    try database.add(Self.bookings)
    #expect(try database.months() == ["2024-01|2|2|2|2", "2024-02|1|1|1|1"])
  }

  @Test(arguments: ["arrest_date", "Дата задержания", "Қамалған күні"])
  func `is detention in a list with a date of detention`(heading: String) throws {
    try database.add("id,\(heading),city\n1,2022-01-05,Almaty\n2,2022-01-06,Aktau\n")
    #expect(try database.months() == ["2022-01|2|2|∅|∅"])
  }

  @Test(arguments: [
    "Дата,Город,ФИО задержанного", "date,city,name of detainee", "Date,Place,Detainee",
    "Күні,Қала,Ұсталғандардың аты-жөні", "Дата,Место,Кого задержали",
  ])
  func `is detention where the column of names is called after those detained`(header: String)
    throws
  {
    let list = "\(header)\n14.01.2023,Алматы,Проба Болат\n15.01.2023,Астана,Сынак Ерлан\n"
    try database.add(list)
    #expect(try database.months() == ["2023-01|2|2|2|∅"])
    #expect(try inspected(list).proposal.mapping.fields[.kind]?.origin == .constant("detention"))
  }

  @Test(arguments: [("Задержанные-2023", ["2023-01|2|2|2|∅"]), ("people-2023", [])])
  func `is detention where a list of persons is called after those detained`(
    name: String, months: [String]
  ) throws {
    try database.add(
      "Дата,ФИО,Город\n14.01.2023,Проба Болат,Алматы\n15.01.2023,Сынак Ерлан,Астана\n", to: name)
    #expect(try database.months() == months)
  }

  @Test func `is missed aloud where rows name persons and nothing says what happened`() throws {
    let rows = "14.01.2023,Проба Болат,Алматы\n"
    func says(_ header: String) throws -> Bool {
      try database.plan(header + "\n" + rows).notes.contains {
        $0.contains("no detention is counted")
      }
    }
    #expect(try says("Дата,ФИО,Город"))
    #expect(try !says("Дата,ФИО задержанного,Город"))
  }

  @Test func `is detention in a list of persons with articles`() throws {
    try database.add(
      "Date,Name,Article\n2022-01-05,Ann Example,174\n2022-01-06,Bob Sample,274\n")
    #expect(try database.table("SELECT kind FROM incidents") == ["detention", "detention"])
  }

  @Test(arguments: [
    "Митинг против продажи земли", "Одиночный пикет у консульства", "Шествие по проспекту Абая",
    "«Акция» у акимата", "Разгон митинга в Алматы", "В Жанаозене забастовка нефтяников",
    "Наразылық акциясы", "Көше шеруі", "Мұнайшылардың ереуілі", "Мирное собрание на площади",
    "Dozens detained at opposition rally", "Protesters block a road", "Women's march in Almaty",
    "Workers on strike over wages", "Пикет в поддержку осуждённых",
  ])
  func `is protest in each row whose title speaks of one, where most do`(title: String) throws {
    let list = csv([
      ["Дата", "Название", "Задержано"], ["2021-05-01", title, "3"],
      ["2021-05-02", "Митинг", ""], ["2021-05-03", "Происшествие на дороге", ""],
    ])
    try database.add(list)
    #expect(
      try database.table("SELECT kind FROM incidents ORDER BY date")
        == ["protest", "protest", "other_violation"])
    let proposal = try inspected(list).proposal
    #expect(
      proposal.guesses.last?.reason
        == "2 of 3 titles in 'Название' speak of a protest, so each row with such a title is one")
    let other = try TestDatabase()
    try other.add(list, mapping: proposal.mapping)
    #expect(
      try other.table("SELECT kind FROM incidents ORDER BY date")
        == ["protest", "protest", "other_violation"])
  }

  @Test(arguments: [
    "Задержан за участие в митинге", "Штраф за одиночный пикет", "Суд по делу о редакции газеты",
    "Protestant pastor fined", "Detained for participating in a rally", "Airstrike on the border",
    "Происшествие на дороге", "March 2019", "Митингке қатысқаны үшін айыппұл",
  ])
  func `is not told by a title of a prosecution, or one that is only written like a protest`(
    title: String
  ) throws {
    try database.add(
      csv([["Дата", "Название"], ["2021-05-01", title], ["2021-05-02", "Обыск"]]))
    #expect(
      try database.table("SELECT DISTINCT kind FROM incidents") == ["other_violation"])
  }

  @Test func `is not told by titles in a list that is dated by a detention`() throws {
    try database.add(
      "Дата задержания,Название\n2021-05-01,Разгон митинга\n2021-05-02,Одиночный пикет\n")
    #expect(try database.table("SELECT DISTINCT kind FROM incidents") == ["detention"])
  }

  @Test func `is said where nothing in a row tells it`() throws {
    let list =
      "id,Дата,Название,Задержано\n1,2021-05-01,Обыск,\n2,2021-05-02,Суд,3\n3,2021-05-03,Иск,\n"
    let untidy = try database.plan(list).untidy
    #expect(untidy[.otherKind].count == 2 && untidy[.otherKind].lines == [2, 4])
    #expect(try inspected(list).forecast?.asItStands?.untidy[.otherKind].count == 2)
    let stated = "id,date,kind\n1,2021-05-01,other_violation\n"
    #expect(try database.plan(stated).untidy[.otherKind].count == 0)
    #expect(try database.plan("id,date,violation\n1,2021,torture\n").untidy.kinds == [])
  }
}
