import Incidents
import FoundationEssentials
import IncidentImport
import Testing

@Suite struct `Headers` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test(arguments: [
    ("id,date,note,Note", ["id", "date", "note", "Note (2)"]),
    ("id,date, x\t,X,x", ["id", "date", " x\t", "X (2)", "x (3)"]),
    ("id,date,x (2),x,x", ["id", "date", "x (2)", "x", "x (3)"]),
    ("id,date,column 4,", ["id", "date", "column 4", "column 4 (2)"]),
  ])
  func `further columns of one name are numbered`(header: String, names: [String]) throws {
    let commas = String(repeating: ",", count: names.count - 2)
    let plan = try database.plan("\(header)\n1,2019\(commas)\n")
    #expect(plan.header == names)
    #expect(plan.notes.contains { $0.hasPrefix("The header has '") })
  }

  @Test func `a field is not read from a name that two columns have`() throws {
    let problem = #expect(throws: ImportProblem.self) {
      try database.plan("id,date,Date\n1,2019,2020\n")
    }
    #expect(
      problem?.description == "the header has the column 'date' twice, and 'date' is read from it. "
        + "Say in a mapping which one to read: 'date (1)' or 'Date (2)'")
  }

  @Test(arguments: [("Version (1)", "a"), ("version (2)", "b")])
  func `a mapping names each of two columns of one name`(name: String, title: String) throws {
    var mapping = Mapping(
      fields: [
        .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
        .title: FieldMapping(.column(name)),
      ])
    let text = "id,date,Version,Version\n1,2019,a,b\n"
    try database.add(text, mapping: mapping)
    #expect(try database.table("SELECT title FROM incidents") == [title])
    mapping.fields[.title] = FieldMapping(.column("Version"))
    #expect(throws: ImportProblem.self) { try database.plan(text, mapping: mapping) }
  }

  @Test func `columns without a name are called by their numbers`() throws {
    let plan = try database.plan("id,date,, ,note,\n1,2019,a,b,c,d\n")
    #expect(plan.header == ["id", "date", "column 3", "column 4", "note", "column 6"])
    #expect(plan.unusedColumns == ["column 3", "column 4", "note", "column 6"])
  }

  @Test func `a column without a name can be mapped by its number`() throws {
    let mapping = Mapping(
      fields: [
        .id: FieldMapping(.column("column 1")), .date: FieldMapping(.column("date")),
        .title: FieldMapping(.column("Column 3")),
      ])
    try database.add(",date,\n1,2019,March\n", mapping: mapping)
    #expect(try database.table("SELECT uid, title FROM incidents") == ["list:1|March"])
  }

  @Test(arguments: ["ID,Date,DETAINED", " id , date , detained ", "\u{FEFF}id,DATE,Detained"])
  func `native names are found whatever their case and space`(header: String) throws {
    let plan = try database.plan("\(header)\na,2019-06-09,7\n")
    #expect(plan.unusedColumns.isEmpty)
    try database.add("\(header)\na,2019-06-09,7\n")
    #expect(try database.months() == ["2019-06|1|7|7|7"])
  }

  @Test(arguments: [
    ("id,when", Field.date), ("Nr,when", .date),
  ])
  func `a field that every row needs is asked for`(header: String, field: Field) throws {
    let columns = header.split(separator: ",").map(String.init)
    let problem = #expect(throws: ImportProblem.self) { try database.plan("\(header)\n1,2019\n") }
    #expect(problem == .missingField(field, columns: columns))
    #expect(
      problem?.description == "no column '\(field.name)' in the header (its columns are: "
        + "\(columns.joined(separator: ", "))). Name the column '\(field.name)', or say with "
        + "--mapping which column it is")
  }

  @Test func `a column that the mapping names has to be there`() throws {
    let mapping = Mapping(
      fields: [.id: FieldMapping(.column("Id")), .date: FieldMapping(.column("when"))])
    let problem = #expect(throws: ImportProblem.self) {
      try database.plan("ID,date\n1,2019\n", mapping: mapping)
    }
    #expect(problem == .noSuchColumn(name: "when", field: .date, columns: ["ID", "date"]))
    #expect(
      problem?.description == "the mapping reads 'date' from the column 'when', which the header "
        + "does not have (its columns are: ID, date)")
  }

  @Test func `a message does not list all columns of a wide table`() throws {
    let names = (1...300).map { "column \($0) \(String(repeating: "x", count: 100))" }
    let problem = try #require(
      #expect(throws: ImportProblem.self) { try database.plan(csv([names, names])) })
    #expect(problem.description.contains("… 300 in all"))
    #expect(problem.description.count < 1500)
  }

  @Test func `a mapping finds columns whatever their case and space`() throws {
    let mapping = Mapping(
      fields: [.id: FieldMapping(.column("№")), .date: FieldMapping(.column("дата "))])
    try database.add("№ ,ДАТА\n1,2019\n", mapping: mapping)
    #expect(try database.table("SELECT uid, date FROM incidents") == ["list:1|2019"])
  }

  @Test func `two fields may be read from one column`() throws {
    let mapping = Mapping(
      fields: [
        .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
        .title: FieldMapping(.column("text")), .summary: FieldMapping(.column("text")),
      ])
    try database.add("id,date,text\n1,2019,T\n", mapping: mapping)
    #expect(try database.table("SELECT title, summary FROM incidents") == ["T|T"])
  }
}
