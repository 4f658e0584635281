import IncidentImport
import IncidentStore
import Incidents
import Testing

@Suite struct `Rows about one person` {
  private let database: TestDatabase
  private static let header = "Name,Date of detention,Place,Article,Status\n"
  private static let figures = """
    SELECT month, incidents, detentions_low, detentions_best, persons_named, charges_174, charges_274
    FROM monthly_detentions ORDER BY month
    """

  init() throws { database = try TestDatabase() }

  @discardableResult
  private func add(_ rows: String) throws -> ImportBatch.Counts {
    try database.add(Self.header + rows, to: nil, named: "people.csv")
  }

  private func plan(_ rows: String) throws -> ImportPlan { try database.plan(Self.header + rows) }

  @Test func `that differ only in the charge are charges of one detention`() throws {
    try add(
      """
      Botagoz Sample,2023-03-04,Oskemen,174,charged
      Botagoz Sample,2023-03-04,Oskemen,274,on trial
      Daniyar Sample,2023-03-04,Oskemen,274,charged
      Daniyar Sample,2023-04-09,Oskemen,274,charged

      """)
    #expect(
      try database.table(Self.figures) == ["2023-03|2|2|2|2|1|2", "2023-04|1|1|1|1|0|1"])
    #expect(
      try database.table("SELECT article, status FROM charges ORDER BY uid, article").sorted()
        == ["174|pending", "274|on_trial", "274|pending", "274|pending"])
    #expect(try database.findings() == [])
  }

  @Test func `stay what they are in the next edition, and follow its changes`() throws {
    let rows = """
      Botagoz Sample,2023-03-04,Oskemen,174,charged
      Botagoz Sample,2023-03-04,Oskemen,274,charged

      """
    try add(rows)
    #expect(try add(rows).unchangedReports == 2)
    let counts = try add(rows.replacing("274,charged", with: "274,convicted"))
    #expect(counts.changedReports == 1 && counts.newReports == 0)
    #expect(
      try database.table("SELECT article, status FROM charges ORDER BY article")
        == ["174|pending", "274|convicted"])
    #expect(try database.table(Self.figures) == ["2023-03|1|1|1|1|1|1"])
  }

  @Test
  func `that differ elsewhere are asked about, with what to do for one detention and for two`()
    throws
  {
    let plan = try plan(
      "Botagoz Sample,2023-03-04,Oskemen,174,charged\nBotagoz Sample,2023-03-04,Semey,274,charged\n"
    )
    #expect(plan.counts.rejectedRows == 1)
    let reason = try #require(plan.reasons.first)
    #expect(
      reason.hasPrefix(
        "Lines 2 and 3 are about the same person on the same day, and differ in 'Place'."))
    #expect(reason.contains("If once, write the same in both lines"))
    #expect(reason.contains("If twice, add \"Place\" to the columns under \"digest_of\""))
  }

  @Test(arguments: [
    "Part", "Sentence", "Часть статьи", "Срок наказания", "Приговор", "Дата приговора", "Суд",
    "Номер дела", "Мера пресечения", "Бөлігі", "Жаза мерзімі",
  ])
  func `that differ in what is of the charge are of one detention`(column: String) throws {
    try database.add(
      "Name,Date of detention,Place,Article,\(column)\n"
        + "Botagoz Sample,2023-03-04,Oskemen,174,2023-05-01\n"
        + "Botagoz Sample,2023-03-04,Oskemen,274,2023-06-01\n",
      to: nil, named: "people.csv")
    #expect(try database.table(Self.figures) == ["2023-03|1|1|1|1|1|1"])
  }

  @Test(arguments: ["Район", "Пол", "Возраст", "Дата освобождения из дома"])
  func `that differ in another column are asked about`(column: String) throws {
    let plan = try database.plan(
      "Name,Date of detention,Place,Article,\(column)\n"
        + "Botagoz Sample,2023-03-04,Oskemen,174,1\nBotagoz Sample,2023-03-04,Oskemen,274,2\n")
    #expect(plan.counts.rejectedRows == 1)
  }

  @Test func `that name nobody stay who they are where a row is added above them`() throws {
    let rows = ["Semey,174,charged", "Aktau,274,charged", "Semey,174,charged"]
      .map { "Unknown,2023-03-04,\($0)\n" }
    try add(rows.joined())
    let next = try add("Unknown,2023-03-04,Taraz,274,charged\n" + rows.joined())
    #expect(next.newIncidents == 1 && next.unchangedReports == 3 && next.changedReports == 0)
    let changed = try add(
      "Unknown,2023-03-04,Taraz,274,convicted\n" + rows.reversed().joined())
    #expect(changed.newIncidents == 0 && changed.changedReports == 1)
    #expect(try database.table(Self.figures) == ["2023-03|4|4|4|0|2|2"])
    #expect(try database.findings() == [])
  }

  @Test func `that are equal in every cell are skipped, with both lines`() throws {
    let row = "Botagoz Sample,2023-03-04,Oskemen,174,charged\n"
    let plan = try plan(row + row)
    #expect(plan.counts.passedOverRows == 1 && plan.counts.rejectedRows == 0)
    #expect(plan.warnings.first.map(\.reason) == ["Line 3 repeats line 2: it is skipped."])
    try add(row + row + row.replacing("174", with: "274"))
    #expect(try database.table(Self.figures) == ["2023-03|1|1|1|1|1|1"])
  }

  @Test(arguments: [
    "Unknown", "UNKNOWN", "Unknown 2", "Name withheld", "not named", "N.N.", "-", "NA", "?", "",
    "Anonymous", "unidentified man", "Name not disclosed", "Name withheld by request",
    "неизвестный", "Неизвестная женщина", "имя не установлено", "имя скрыто", "ФИО неизвестно",
    "личность не установлена", "Неустановленное лицо", "не назван", "аты-жөні белгісіз", "Белгісіз",
    "аты жасырылған", "аты-жөні көрсетілмеген",
  ])
  func `under words that stand for no name name nobody`(name: String) throws {
    try add("\(name),2023-03-04,Oskemen,174,charged\n\(name),2023-03-04,Oskemen,174,charged\n")
    #expect(try database.table(Self.figures) == ["2023-03|2|2|2|0|2|0"])
    #expect(try database.table("SELECT count(*) FROM person") == ["0"])
    #expect(try database.findings() == [])
  }

  @Test(arguments: ["Эрнст Неизвестный", "No Jun", "Нет Иван", "Ким Не", "Not Suda", "Nan Sample"])
  func `under a name with such a word in it name somebody`(name: String) throws {
    try add("\(name),2023-03-04,Oskemen,174,charged\n")
    #expect(try database.table(Self.figures) == ["2023-03|1|1|1|1|1|0"])
  }

  @Test func `that name nobody keep their articles and dates apart from marks of absence`() throws {
    let plan = try plan(
      """
      Unknown,2023-05-01,Oskemen,274,charged
      Unknown,2023-05-02,Oskemen,-,detained
      имя скрыто,2023-05-02,Oskemen,unknown,detained
      Ayan Sample,2023-05-03,Oskemen,N/A,detained
      Ayan Sample,NA,Oskemen,174,charged

      """)
    #expect(plan.counts.rejectedRows == 0 && plan.counts.newIncidents == 5)
    #expect(plan.warnings.groups.map(\.count).reduce(0, +) == plan.warnings.count)
  }

  @Test func `without names in one incident are counted beside each other and those named`() throws
  {
    let mapping = PersonSheets.mapping([
      .report: FieldMapping(.column("row")), .kind: FieldMapping(.constant("detention")),
    ])
    try database.add(
      "id,row,date,name\nx,1,2019-06-09,Ann Example\nx,2,2019-06-09,Unknown\nx,3,2019-06-09,-\n",
      mapping: mapping)
    #expect(
      try database.table(
        "SELECT incidents, detentions_low, detentions_best, persons_named FROM monthly_detentions")
        == ["1|3|3|1"])
  }
}
