import Incidents
import IncidentImport
import Testing

@Suite struct `A plain header of a list of persons` {
  @Test(arguments: [
    "full name,date", "ФИО,дата", "Ф.И.О.,дата задержания", "Аты-жөні,күні", "тегі аты-жөні,күн",
    "Detainee,date", "фамилия имя отчество,дата", "name,detained on", "name,date,charge_status",
    "name,date,date of birth", "person,date", "Имя,Дата задержания", "Аты,ұсталған күні",
    "Имя,дата",
  ])
  func `makes its rows persons, known by name and date`(header: String) throws {
    let columns = header.split(separator: ",").map(String.init)
    let mapping = try Mapping.native(header: columns)
    #expect(mapping.unit == .person)
    #expect(mapping.fields[.id]?.origin == .digest(of: [columns[0], columns[1]]))
    #expect(mapping.restrictedColumns.contains(columns[0]))
  }

  @Test(arguments: [
    ("Статус", "Статус"), ("Қазіргі жағдайы", "Қазіргі жағдайы"),
    ("Чем кончилось", "Чем кончилось"),
    ("Приговор", "Приговор"), ("Үкім", "Үкім"), ("Решение суда", "Решение суда"),
    ("Приговор,Статус", "Статус"), ("Дата приговора", nil),
  ])
  func `tells what became of a charge by a status, else by a sentence`(
    columns: String, status: String?
  ) throws {
    let header = "ФИО,Дата,Статья,\(columns)".split(separator: ",").map(String.init)
    let mapping = try Mapping.native(header: header)
    #expect(mapping.fields[.chargeStatus]?.origin == status.map { .column($0) })
  }

  @Test func `makes a name of its parts`() throws {
    let mapping = try Mapping.native(header: ["Имя", "Отчество", "Фамилия", "дата", "ИИН"])
    #expect(
      mapping.fields[.name]?.origin == .columns(["Фамилия", "Имя", "Отчество"], join: " "))
    #expect(mapping.restrictedColumns == ["ИИН", "Фамилия", "Имя", "Отчество"])
  }

  @Test func `that only calls something a name leaves its rows as they are, and restricts it`()
    throws
  {
    let mapping = try Mapping.native(header: ["id", "date", "name", "city"])
    #expect(mapping.unit == .report)
    #expect(mapping.fields[.name] == nil)
    #expect(mapping.restrictedColumns == ["name"])
  }

  @Test func `that names nobody restricts nothing`() throws {
    let mapping = try Mapping.native(header: ["id", "date", "event name", "Место", "birth_date"])
    #expect(mapping.unit == .report)
    #expect(mapping.restrictedColumns == ["birth_date"])
    #expect(try Mapping.native(header: ["id", "date", "organiser"]).restrictedColumns == [])
  }

  @Test func `is of detentions where its dates are`() throws {
    let mapping = try Mapping.native(header: ["ФИО", "Дата задержания"])
    #expect(mapping.fields[.kind]?.origin == .constant("detention"))
    #expect(try Mapping.native(header: ["ФИО", "Дата"]).fields[.kind] == nil)
  }
}
