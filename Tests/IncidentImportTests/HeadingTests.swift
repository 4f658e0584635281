import IncidentImport
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
  ])
  func `do not look like one where they number something else`(heading: String) {
    #expect(!Headings.looksLikeQuantity(heading))
  }

  @Test(arguments: [
    "dob", "Date of birth", "Дата смерти", "release_date", "Дата приговора", "record_updated",
    "end_dt", "Дата публикации", "Босатылған күні", "exported", "updated_at",
  ])
  func `of another date than the incident's are known as such`(heading: String) {
    #expect(Headings.isOtherDate(heading))
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
    (["id", "Дата", "Дата задержания"], NativeField.date, "Дата задержания"),
    (["id", "Дата задержания", "date"], .date, "date"),
    (["id", "date", "Place of Detention", "City"], .locality, "City"),
    (["id", "date", "Notes", "Description"], .summary, "Description"),
    (["id", "date", "description_eng", "description"], .summary, "description"),
    (["id", "date", "title_ru", "title_kk"], .title, "title_ru"),
    (["id", "date", "Задержано", "arrests"], .detained, "Задержано"),
  ])
  func `of two columns for one field the most special one is read`(
    header: [String], field: NativeField, column: String
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
}
