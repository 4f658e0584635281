import IncidentImport
import Incidents
import Testing

@Suite struct `The words of a heading` {
  @Test(arguments: HeadingTable.fields.indices)
  func `mean a field, in three languages and however they are joined`(index: Int) {
    let (field, text) = HeadingTable.fields[index]
    for heading in HeadingTable.headings(text) {
      #expect(Headings.field(named: heading)?.name == field, "\(heading)")
    }
  }

  @Test func `mean none where they are about something else`() {
    for heading in HeadingTable.headings(HeadingTable.none) {
      #expect(Headings.field(named: heading) == nil, "\(heading)")
    }
  }

  @Test(arguments: [
    "total", "size", "Всего", "Итого", "Барлығы", "Количество", "people", "Задержано", "n_detained",
    "Число жертв", "victims", "total detained and fined", "Саны", "amount", "Погибло и ранено",
    "headcount total",
  ])
  func `look like a number of people`(heading: String) {
    #expect(Headings.looksLikeQuantity(heading))
  }

  @Test(arguments: [
    "No.", "№", "Телефон", "phone number", "Номер паспорта", "Дата задержания", "latitude", "year",
    "booking_number", "Номер дела", "title", "Статья", "inmate_name", "case number",
    "Дней ареста", "Суток ареста",
  ])
  func `do not look like one where they number something else`(heading: String) {
    #expect(!Headings.looksLikeQuantity(heading))
  }

  @Test(arguments: [
    "dob", "Date of birth", "Дата смерти", "release_date", "Дата приговора", "record_updated",
    "end_dt", "Дата публикации", "Босатылған күні", "exported", "updated_at",
  ])
  func `of another date than the incident's are known as such`(heading: String) {
    #expect(DateRole(heading: heading) != nil)
  }

  @Test(arguments: [
    "Год,Месяц,Регион,Кол-во протестов,Задержано", "year,month,region,number of protests",
    "Год,Область,Количество акций,Всего задержано", "Жыл,Ай,Облыс,Оқиғалар саны",
  ])
  func `that count incidents by period are those of totals`(header: String) {
    let names = header.split(separator: ",").map(String.init)
    #expect(Headings.otherSubject(names)?.contains("totals") == true)
  }

  @Test(arguments: [
    "date,region,number of protests,detained", "Год,Месяц,День,Регион,Кол-во акций",
    "year,month,event number,region,detained", "Год,Месяц,Регион,Задержано",
    "Год,Месяц,Акция,Кол-во участников акции",
  ])
  func `that may be those of single incidents are none of totals`(header: String) {
    #expect(Headings.otherSubject(header.split(separator: ",").map(String.init)) == nil)
  }

  @Test func `are enough to read a plain list`() throws {
    let mapping = try Mapping.native(
      header: ["№", "Дата", "Город", "Адрес", "Кол-во задержанных", "Кол-во участников"])
    #expect(mapping.fields[.locality]?.origin == .column("Город"))
    #expect(mapping.fields[.detained]?.origin == .column("Кол-во задержанных"))
    #expect(mapping.fields[.participants]?.origin == .column("Кол-во участников"))
    #expect(mapping.fields[.sourceURL] == nil)
  }

  @Test(arguments: [
    (["id", "Дата", "Дата задержания"], Field.date, "Дата задержания"),
    (["id", "Дата задержания", "date"], .date, "date"),
    (["id", "date", "Place of Detention", "City"], .locality, "City"),
    (["id", "date", "Notes", "Description"], .summary, "Description"),
    (["id", "date", "description_eng", "description"], .summary, "description"),
    (["id", "date", "title_ru", "title_kk"], .title, "title_ru"),
    (["id", "date", "Задержано", "arrests"], .detained, "Задержано"),
  ])
  func `of two columns for one field the most special one is read`(
    header: [String], field: Field, column: String
  ) throws {
    #expect(try Mapping.native(header: header).fields[field]?.origin == .column(column))
  }

  @Test func `of arrests beside detentions are arrests`() throws {
    let mapping = try Mapping.native(header: ["id", "date", "Number detained", "Number arrested"])
    #expect(mapping.fields[.detained]?.origin == .column("Number detained"))
    #expect(mapping.fields[.arrested]?.origin == .column("Number arrested"))
    let native = try Mapping.native(header: ["id", "date", "arrested"])
    #expect(native.fields[.arrested]?.origin == .column("arrested"))
  }

  @Test(arguments: [
    ["Задержано мужчин", "Задержано женщин"], ["Задержано (муж.)", "Задержано (жен.)"],
    ["Men detained", "Women detained"], ["Ұсталған ерлер", "Ұсталған әйелдер"],
    ["Задержано взрослых", "Задержано несовершеннолетних"],
  ])
  func `of groups that make up a whole are summed, where no column has the whole`(
    columns: [String]
  ) throws {
    let sum = try Mapping.native(header: ["id", "Дата"] + columns).fields[.detained]
    #expect(sum?.origin == .column(columns[0]))
    #expect(sum?.plus.map(\.origin) == [.column(columns[1])])
    let whole = try Mapping.native(header: ["id", "Дата", "Задержано"] + columns).fields[.detained]
    #expect(whole?.origin == .column("Задержано") && whole?.plus.isEmpty == true)
    #expect(try Mapping.native(header: ["id", "Дата", columns[0]]).fields[.detained] == nil)
  }

  @Test(arguments: [
    ["Были ли задержания", "Сколько"], ["Задержания (да/нет)", "Кол-во человек"],
    ["Any arrests?", "How many"], ["Ұсталғандар бар ма", "Саны"],
  ])
  func `of a question come after the number beside it`(columns: [String]) throws {
    let reading = try Mapping.native(header: ["id", "Дата"] + columns).fields[.detained]
    #expect(reading?.origin == .column(columns[1]))
    #expect(reading?.otherwise.map(\.origin) == [.column(columns[0])])
    let beside = try Mapping.native(header: ["id", "Дата", columns[0], "Город", "Задержано"])
    #expect(beside.fields[.detained]?.origin == .column("Задержано"))
    #expect(beside.fields[.detained]?.otherwise.map(\.origin) == [.column(columns[0])])
  }

  @Test(arguments: [
    (["Статья УК", "Статья КоАП"], ["criminal", "administrative"]),
    (["УК РК", "КоАП РК"], ["kz-criminal", "kz-administrative"]),
    (["УК РК 1997", "УК РК 2014"], ["kz-criminal-1997", "kz-criminal-2014"]),
    (["КоАП", "УК"], ["administrative", "criminal"]),
    (["Criminal Code article", "Administrative article"], ["criminal", "administrative"]),
    (["ҚК бабы", "ӘҚБтК бабы"], ["criminal", "administrative"]),
    (["Статья", "Статья (КоАП РФ)"], [nil, "ru-administrative"]),
    (["Статья 1", "Статья 2", "Статья 3"], [nil, nil, nil]),
    (["Статья (рус)", "Статья (каз)"], [nil]),
  ])
  func `of several columns of articles each have their own code`(
    columns: [String], codes: [String?]
  ) throws {
    let articles = try Mapping.native(header: ["id", "Дата"] + columns).fields[.articles]
    let readings = articles.map { [$0] + $0.plus } ?? []
    #expect(readings.map { $0.code?.rawValue } == codes)
    #expect(readings.flatMap(\.origin.columns) == Array(columns.prefix(codes.count)))
  }

  @Test(arguments: ["Из них задержано", "в т.ч. задержано", "Of them detained"])
  func `of a share mean what the share is`(heading: String) {
    #expect(Headings.field(named: heading) == .detained)
  }

  @Test(arguments: [
    ("Дата предъявления обвинения", "charge"), ("Срок", "sentence"), ("Дата суда", "sentence"),
    ("Отметка времени", "record"), ("Дата освобождения", "release"), ("dob", "birth"),
  ])
  func `tell what a date is of`(heading: String, role: String) {
    #expect(DateRole(heading: heading)?.rawValue == role)
  }
}
