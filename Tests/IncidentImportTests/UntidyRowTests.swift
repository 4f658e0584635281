import IncidentStore
import IncidentImport
import Incidents
import Testing

@Suite struct `Untidy rows` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test func `empty rows and comments are skipped, with their lines`() throws {
    let text = "id,date,detained\n# made in June\na,2019-06-01,3\n,,\n#b,,\n , ,\nc,2019-06-02,4\n"
    let plan = try database.plan(text)
    #expect(plan.untidy[.empty].lines == [4, 6] && plan.untidy[.comment].lines == [2, 5])
    #expect(plan.counts.passedOverRows == 4 && plan.counts.newIncidents == 2)
    #expect(plan.counts.rejectedRows == 0)
  }

  @Test func `an identifier may begin with the sign of a comment`() throws {
    let counts = try database.add("id,date\n#1,2019\n#2,2020\n")
    #expect(counts.newIncidents == 2)
  }

  @Test(arguments: [
    "Итого,январь 2022,,15", "ИТОГО:,,,15", "всего за месяц,,,15", "Барлығы,,,15", "жиыны,,,15.0",
    "Total,2022-01,,15", "Subtotal,,,15", ",,Total,15", "9,31.01.2022,Sum,15", "Grand total,,,15",
  ])
  func `a line that adds up the rows above it is passed over`(line: String) throws {
    let text = "id,date,title,detained\n1,05.01.2022,a,12\n2,06.01.2022,b,3\n\(line)\n"
    let plan = try database.plan(text)
    #expect(plan.untidy[.total].lines == [4] && plan.counts.newIncidents == 2)
    #expect(try database.load(text) != nil)
    #expect(try database.months() == ["2022-01|2|15|15|15"])
  }

  @Test func `totals of groups and of all rows are passed over`() throws {
    let text = """
      id,date,place,detained,killed
      1,2022-01-05,Almaty,12,1
      2,2022-01-05,Almaty,about 3,
      Total,,Almaty,15,1
      3,2022-01-06,Aktau,4,
      Total,,Aktau,4,0
      Total,,,19,1
      """
    let plan = try database.plan(text)
    #expect(plan.untidy[.total].lines == [4, 6, 7] && plan.counts.newIncidents == 3)
  }

  @Test(arguments: [
    ("14.01.2023,Алматы,около 10", "15.01.2023,Астана,свыше 10", "Итого,,20"),
    ("14.01.2023,Алматы,10-12", "15.01.2023,Астана,3", "Всего:,,14"),
    ("14.01.2023,Алматы,не менее 10", "15.01.2023,Астана,3", "Барлығы,,40"),
  ])
  func `a line that adds up numbers in words lies within the bounds of their sum`(
    first: String, second: String, line: String
  ) throws {
    let plan = try database.plan("Дата,Город,Задержано\n\(first)\n\(second)\n\(line)\n")
    #expect(plan.untidy[.total].lines == [4] && plan.counts.rejectedRows == 0)
  }

  @Test func `a line of totals below the bounds of the sum is refused, and an incident is none`()
    throws
  {
    let rows = "Дата,Город,Задержано\n14.01.2023,Алматы,около 10\n15.01.2023,Астана,свыше 10\n"
    #expect(try database.plan(rows + "Итого,,9\n").counts.rejectedRows == 1)
    let plan = try database.plan(rows + "16.01.2023,Total Hotel,50\n")
    #expect(plan.counts.newIncidents == 3)
  }

  @Test(arguments: [
    "3,2022-01-07,Total Hotel,7", "3,2022-01-07,Summer camp,15", "3,2022,Totally,15",
  ])
  func `a row that merely has such a word is a row`(line: String) throws {
    let text = "id,date,title,detained\n1,2022-01-05,a,12\n2,2022-01-06,b,3\n\(line)\n"
    #expect(try database.add(text).newIncidents == 3)
  }

  @Test func `a line of totals that is no sum is refused as such`() throws {
    let plan = try database.plan("id,date,detained\n1,2022-01-05,12\n2,2022-01-06,3\nTotal,,16\n")
    #expect(plan.problemPlaces == ["4:1 row"])
    #expect(plan.reasons.first?.hasPrefix("The row looks like a line of totals ('Total')") == true)
  }

  @Test func `what a mapping leaves out is counted by its cell, with the deaths in it`() throws {
    let mapping = Mapping(
      rows: [Condition(column: "type", test: .isOne(of: ["Protest"]))],
      fields: [
        .id: FieldMapping(.column("id")), .date: FieldMapping(.column("date")),
        .killed: FieldMapping(.column("deaths")),
      ])
    let text =
      "id,date,type,deaths\n1,2022,Protest,1\n2,2022,Battle,3\n3,2022,Mine,\n4,2022,Battle,5\n"
    let left = try database.plan(text, mapping: mapping).untidy.leftOut
    #expect(left.map(\.value) == ["Battle", "Mine"])
    #expect(left.map(\.rows) == [2, 1] && left.map(\.killed) == [8, 0])
  }

  /// A table as it is made for paper, with all that stands between its rows.
  private static let sheet = """
    Список задержаний за 2022 год;;;;
    Подготовлено мониторинговой группой;;;;
    №;Дата;Город;Задержано;Статья
    1;2;3;4;5
    Январь 2022;;;;
    1;05.01.2022;Алматы;10;174
    2;06.01.2022;Астана;20;
    ;;г. Шымкент;;
    №;Дата;Город;Задержано;Статья
    Раздел 2;;;;
    3;05.02.2022;Актау;30;
    4;06.02.2022;Шымкент;40;274
    Казахстан;;;100;
    Всего по стране;;;100;
    ;Примечание: данные неполные;;;
    * по сообщениям СМИ;;;;

    """

  @Test func `what a table for paper has between its rows is skipped, and named`() throws {
    let plan = try database.plan(Self.sheet)
    #expect(plan.untidy[.columnNumbers].lines == [4] && plan.untidy[.header].lines == [9])
    #expect(plan.untidy[.text].lines == [5, 8, 10, 15, 16])
    #expect(plan.untidy[.total].lines == [13, 14])
    #expect(plan.counts.newIncidents == 4 && plan.counts.rejectedRows == 0)
    #expect(plan.notes.contains("2 lines above the header are not read."))
    try database.add(Self.sheet)
    #expect(try database.months() == ["2022-01|2|30|30|30", "2022-02|2|70|70|70"])
  }

  @Test func `inspection forecasts it`() throws {
    let inspection = try inspected(Self.sheet)
    let sentence = try #require(inspection.forecast?.proposed.sentence)
    #expect(
      sentence
        == "13 rows: 4 incidents, 1 repeated header, 1 row of column numbers, 5 lines of text "
        + "and 2 totals skipped")
    #expect(inspection.columns[1].noDates == 0 && !inspection.proposal.isNeeded)
  }

  @Test(arguments: [
    "1,2022-01-05,x,", ",2022-01-05,,", "1,,,", "a,,Almaty,3", "1,2,3,9", ",,Rally for water,",
  ])
  func `a row is none of these where it says more, or only this of an incident`(line: String) throws
  {
    let text = "id,date,title,detained\n8,2022-01-05,a,12\n\(line)\n9,2022-01-06,b,3\n"
    let untidy = try database.plan(text).untidy
    #expect(untidy.kinds.allSatisfy { ![.header, .columnNumbers, .text].contains($0) })
  }

  @Test func `the country as the place of a row is no total`() throws {
    let text = """
      date,country,detained
      2022-01-05,Казахстан,10
      2022-01-06,Казахстан,10
      ,Казахстан,7

      """
    #expect(try database.plan(text).untidy[.total].count == 0)
  }
}
