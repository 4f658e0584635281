import Incidents
import IncidentImport
import Testing

@Suite struct `A heading that leads to a person` {
  @Test(arguments: [
    "inmate_name", "name_en", "MiddleName", "Victim's name", "Victim’s name", "fullName", "last",
    "first",
    "Задержанный", "prisoner", "inmate", "victim", "suspect", "осуждённый", "Осужденный",
    "Ұсталған адамның аты", "сотталған", "Father's Name", "mother", "Отец", "Әкесінің аты", "Phone",
    "phone_number", "Телефон", "моб. тел.", "Ұялы телефон", "E-mail", "email", "Эл. почта",
    "Home address", "Домашний адрес", "Адрес проживания", "Место жительства",
    "Мекенжайы (тұрғылықты)",
    "Passport No", "passport_number", "Номер паспорта", "Удостоверение личности №",
    "Төлқұжат нөмірі",
    "ИИН", "ЖСН", "IIN", "И.И.Н.", "dob", "Date of birth", "Дата рождения", "Туған күні",
    "Место рождения", "contact_info", "Контакты", "Имена задержанных", "Фамилия", "Тегі", "Есімі",
    "surname", "given_name", "familyName", "nickname", "Ф.И.О. матери", "relatives", "detainee id",
    "Attorney's name", "activist", "адвокат", "suspect name (Kazakh)", "name2", "ФИО_задержанного",
    "names of the injured", "spouse", "WhatsApp", "maiden name",
  ])
  func `restricts its column`(heading: String) throws {
    let mapping = try Mapping.native(header: ["uid", "event date", heading])
    #expect(mapping.restrictedColumns == [heading])
  }

  @Test(arguments: [
    "event name", "Название", "place name", "Город", "Адрес", "Address", "source name", "Задержано",
    "detained",
    "arrests", "title", "organiser", "Организатор", "dyad_name", "actor1", "file name", "Age",
    "Sex",
    "first_seen", "last_updated", "Number of victims by region", "country name", "facility name",
    "Статья", "Статус", "document type", "Имя файла", "ovd_address", "parent",
  ])
  func `is not every one with such a word`(heading: String) {
    #expect(PersonHeadings.certainty(heading) != .certain)
    #expect(PersonHeadings.certainty(heading) != .unlessNumbers)
  }

  @Test func `is a bare address where each row is a person`() throws {
    let list = "ФИО,Дата задержания,Адрес\nAnn Example,2019-06-09,Street 1\n"
    let mapping = try TestDatabase().plan(list).mapping
    #expect(mapping.restrictedColumns.contains("Адрес"))
    #expect(mapping.fields[.locality] == nil)
  }
}

@Suite struct `Columns of persons` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  private func hidden(_ csv: String, mapping: Mapping? = nil) throws -> [String] {
    try database.plan(csv, mapping: mapping).mapping.restrictedColumns
  }

  @Test(arguments: [
    ("880101300010", true), ("880101300017", false), ("+7 700 000 00 01", true),
    ("8 (700) 000-00-01", true), ("someone@example.org", true), ("Примеров Иван Петрович", true),
    ("митинг на площади", false), ("123456789012", false), ("12", false), ("Almaty", false),
  ])
  func `are known by their cells`(cell: String, isRestricted: Bool) throws {
    let hidden = try hidden("id,date,x\n1,2019,\(cell)\n2,2019,\n3,2019,\(cell)\n")
    #expect(hidden == (isRestricted ? ["x"] : []))
    let column = try inspected("id,date,x\n1,2019,\(cell)\n2,2019,\n3,2019,\(cell)\n").columns[2]
    #expect(column.isRestricted == isRestricted)
  }

  @Test func `of a heading that may count them are restricted where they are named`() throws {
    let counted = "id,date,Accused,Задержанные,victims\n1,2019,5,3,1\n2,2019,2,,about 7\n"
    #expect(try hidden(counted) == [])
    let named =
      "id,date,Accused,Задержанные\n1,2019,Ann Example,Ann Example\n2,2019,Bob,Bob Sample\n"
    let plan = try database.plan(named)
    #expect(plan.mapping.restrictedColumns == ["Accused", "Задержанные"])
    #expect(plan.mapping.fields[.charged] == nil && plan.mapping.fields[.detained] == nil)
  }

  @Test func `beside those that a mapping lists stay restricted`() throws {
    let mapping = Mapping(
      restricted: ["Имена"],
      fields: [.id: FieldMapping(.column("id")), .date: FieldMapping(.column("date"))])
    let hidden = try hidden("id,date,Имена,ИИН,Телефон\n1,2019,a,b,c\n", mapping: mapping)
    #expect(hidden == ["Имена", "ИИН", "Телефон"])
  }

  @Test func `beside those that a preset reads are restricted`() throws {
    let list = """
      ФИО,ИИН,Дата рождения,Дата задержания,Место,Статья,Статус,person
      Примеров Ерлан,880101300010,1988-01-01,09.06.2019,Алматы,174,подозреваемый,p-1

      """
    try database.add(list, to: "persons")
    let kept = try database.table("SELECT cells FROM reports")
    #expect(kept == [#"[null,null,null,"09.06.2019","Алматы","174","подозреваемый",null]"#])
  }

  @Test func `are read openly by no mapping that does not open them`() throws {
    var mapping = Mapping(
      fields: [
        .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
        .locality: FieldMapping(.column("Home address")),
      ])
    let csv = "id,date,Home address\n1,2019,Almaty\n"
    let problem = #expect(throws: MappingProblem.self) {
      try database.plan(csv, mapping: mapping)
    }
    #expect(problem?.path == ["fields", "locality"])
    #expect(problem?.reason.contains("\"open\": [\"Home address\"]") == true)
    mapping.open = ["home address"]
    try database.add(csv, mapping: mapping)
    #expect(try database.table("SELECT locality FROM incidents") == ["Almaty"])
    #expect(try database.table("SELECT cells FROM reports") == [#"["1","2019","Almaty"]"#])
  }

  @Test func `cannot be opened and restricted at once`() {
    let fields: [Field: FieldMapping] = [
      .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
    ]
    let mapping = Mapping(restricted: ["x"], open: ["X"], fields: fields)
    #expect(throws: MappingProblem.self) {
      try database.plan("id,date,x\n1,2019,a\n", mapping: mapping)
    }
  }

  @Test func `once restricted stay so in the list's next edition`() throws {
    let mapping = Mapping(
      restricted: ["who"],
      fields: [.id: FieldMapping(.column("id")), .date: FieldMapping(.column("date"))])
    try database.add("id,date,who\n1,2019,a\n", mapping: mapping)
    #expect(try hidden("id,date,who,note\n1,2019,a,b\n") == ["who"])
    try database.add("id,date,who\n1,2019,a\n2,2019,b\n")
    #expect(
      try database.table("SELECT count(*) FROM reports WHERE cells NOT LIKE '%null%'") == ["0"])
  }

  @Test func `give an identifier by a keyed digest`() throws {
    try database.add("uid,date,ИИН\n1,2019,880101300010\n", to: "a")
    let mapping = Mapping(
      fields: [.id: FieldMapping(.column("ИИН")), .date: FieldMapping(.column("date"))])
    try database.add("date,ИИН\n2019,880101300010\n", to: "b", mapping: mapping)
    let uids = try database.table("SELECT uid FROM incidents")
    #expect(uids.count == 2 && !uids.joined().contains("880101300010"))
  }

  @Test func `are what inspect hides, import restricts and a written mapping lists`() throws {
    let csv = """
      booking_id,inmate_name,name_en,MiddleName,Victim's name,dob,booking_date,Phone,Passport No,Home address,Father's Name,facility
      B1,"EXAMPLE, ANN",Ann Example,,,1990-02-03,2024-01-05,+7 700 000 00 01,N1,Street 1,Abe Example,North
      B2,"SAMPLE, BOB",Bob Sample,Q,Eve Model,1988-05-06,2024-01-06,+7 700 000 00 02,N2,Street 2,Cid Sample,North

      """
    let inspection = try inspected(csv)
    let open = ["booking_id", "booking_date", "facility"]
    #expect(inspection.columns.filter { !$0.isRestricted }.map(\.name) == open)
    let proposed = inspection.proposal.mapping
    #expect(proposed.fields[.name]?.origin == .column("inmate_name") && proposed.unit == .person)
    try database.add(csv, mapping: proposed)
    let cells = try database.table("SELECT cells FROM reports ORDER BY line")
    #expect(
      cells.first == #"["B1",null,null,null,null,null,"2024-01-05",null,null,null,null,"North"]"#)
    #expect(
      Set(try hidden(csv)) == Set(proposed.restrictedColumns))
  }

  @Test func `are not shown by a message about a file without a header`() throws {
    let first = "Вымышленов Ерлан,09.06.2019,Алматы,174,жумыс"
    let problem = #expect(throws: ImportProblem.self) {
      try database.plan("\(first)\nДругов Пётр,10.06.2019,Орал,174,x\n")
    }
    let message = problem?.description ?? ""
    for cell in first.split(separator: ",") { #expect(!message.contains(cell), "\(message)") }
    let ordinary = #expect(throws: ImportProblem.self) { try database.plan("Nr,Tag\n1,2019\n") }
    #expect(ordinary?.description.contains("Nr, Tag") == true)
  }
}
