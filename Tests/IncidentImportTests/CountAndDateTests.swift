import Incidents
import IncidentImport
import IncidentStore
import IncidentImport
import Testing

@Suite struct `Counts and dates in rows` {
  private let database: TestDatabase

  init() throws { database = try TestDatabase() }

  @Test(arguments: [
    ("120", "120|120|120|exact"), ("4 000", "4000|4000|4000|exact"),
    ("4,000", "4000|4000|4000|exact"), ("4 тыс.", "4000|4000|4000|exact"),
    ("около 100", "∅|100|∅|about"), ("почти 100", "∅|100|100|almost"),
    ("more than 100", "101|∅|∅|more_than"), ("100-ден астам", "101|∅|∅|more_than"),
    ("не менее 100", "100|∅|∅|at_least"), ("до 100", "∅|∅|100|at_most"),
    ("100–150", "100|∅|150|range"), ("десятки", "24|∅|99|dozens"),
    ("hundreds", "200|∅|999|hundreds"), ("несколько", "3|∅|9|several"),
    ("unclear", "∅|∅|∅|unknown"), ("0", "0|0|0|exact"), (" 7 ", "7|7|7|exact"),
  ])
  func `a count is kept as it was written, with its bounds`(
    text: String, bounds: String
  ) throws {
    try database.add(sheet([["id": "a", "date": "2019-06", "detained": text]]))
    #expect(
      try database.table("SELECT text, low, best, high, rule FROM claims") == ["\(text)|\(bounds)"])
  }

  @Test(arguments: ["loads", "12O", "100 or 200 or 300", "1.2.3", "сто пятьсот", "=1+1"])
  func `a text that no rule reads makes no claim and no detention, and is said`(
    text: String
  ) throws {
    let csv = sheet([["id": "a", "date": "2019-06", "detained": text]])
    let plan = try database.plan(csv)
    #expect(plan.counts.rejectedRows == 0)
    #expect(plan.warnings.count == 1)
    let warning = try #require(plan.warnings.first.first)
    #expect(warning.place == "2:11 detained" && warning.value == text)
    #expect(
      warning.reason
        == "Not understood as a number of people: nothing is counted from it.")
    #expect(plan.warnings.groups.map(\.lines) == [[2]])
    try database.add(csv)
    #expect(try database.table("SELECT text FROM claims") == [])
    #expect(try database.table("SELECT low FROM detentions") == [])
  }

  @Test(arguments: ["10/12", "5 из 7", "3 of 12 people", "7-ден 5"])
  func `of two numbers it is said that one is meant, or a range, or a date`(text: String) throws {
    let plan = try database.plan(sheet([["id": "a", "date": "2019-06", "detained": text]]))
    let isOfTwo = text != "7-ден 5"
    #expect(
      plan.warnings.first.map {
        $0.reason.contains("It may be one number of two, a range or a date")
      }
        == [isOfTwo])
  }

  @Test func `a text that no rule reads refuses its row where the import is strict`() throws {
    let csv = "id,date,detained\na,2019-06,loads\nb,2019-06,2.5\nc,2019-06,4\n"
    let plan = try database.plan(csv) { $0.isStrict = true }
    #expect(plan.counts.rejectedRows == 2)
    #expect(plan.problems.first.map(\.line) == [2, 3])
    #expect(plan.warnings.count == 0)
  }

  @Test(arguments: ["-5", "-99", "\u{2212}5"])
  func `a number below zero refuses its row`(text: String) throws {
    let plan = try database.plan(sheet([["id": "a", "date": "2019-06", "detained": text]]))
    #expect(plan.counts.rejectedRows == 1)
    #expect(
      plan.problems.first.first?.reason.hasPrefix("A number of people cannot be less than zero")
        == true)
  }

  @Test(
    arguments: [
      ("detained", "16 killed", "killed|16"), ("detained", "25 injured", "injured|25"),
      ("detained", "200 участников", "participants|200"),
      ("participants", "12 arrested", "detained|12"),
      ("participants", "dozens arrested", "detained|24"),
      ("killed", "нет пострадавших", "injured|0"),
    ])
  func `a number whose words name another quantity is that quantity, and is said`(
    column: String, text: String, claim: String
  ) throws {
    let csv = sheet([["id": "a", "date": "2019-06", column: text]])
    #expect(try database.plan(csv).warnings.groups.map(\.topic) == [.otherQuantity])
    try database.add(csv)
    #expect(try database.table("SELECT quantity, low FROM claims") == [claim])
  }

  @Test func `a column of its own weighs more than words in another's`() throws {
    try database.add("id,date,detained,killed\na,2019-06,16 killed,15\n")
    #expect(try database.table("SELECT quantity, low FROM claims") == ["killed|15"])
  }

  @Test(arguments: ["12 arrested", "арестовано 12", "12 detained", "12 protesters detained"])
  func `people called arrested are detained people in a column of those`(text: String) throws {
    try database.add(sheet([["id": "a", "date": "2019-06", "detained": text]]))
    #expect(try database.table("SELECT quantity, low FROM claims") == ["detained|12"])
  }

  @Test func `a row without a date is taken, and said`() throws {
    let csv = "id,date,detained\na,,4\nb,NA,1\nc,unknown,1\n"
    let plan = try database.plan(csv)
    #expect(plan.counts.rejectedRows == 0)
    #expect(plan.warnings.groups.map { "\($0.topic) \($0.lines)" } == ["noDate [2, 3]"])
    try database.add(csv)
    #expect(
      try database.table("SELECT DISTINCT date_precision FROM incidents") == ["unknown"])
  }

  @Test func `marks of an empty cell and words for the unknown name no place, source or article`()
    throws
  {
    try database.add(
      """
      id,date,region,locality,articles,source,title,form
      a,2019-06,-,NA,-,unknown,null,не установлено
      b,2019-06,неизвестно,н/д,N/A,—,?,
      """)
    #expect(
      try database.table(
        "SELECT region, locality, title FROM incidents WHERE region || locality || title IS NOT NULL"
      )
        == [])
    #expect(try database.table("SELECT name FROM sources") == [])
    #expect(try database.table("SELECT article FROM charges") == [])
  }

  @Test func `a whole number with decimals names the incident that the number names`() throws {
    try database.add("id,date,parent_id\n17,2019-06,\n18.0,2019-06,17.0\n")
    #expect(
      try database.table("SELECT uid, parent_uid FROM incidents ORDER BY uid")
        == ["list:17|∅", "list:18|list:17"])
  }

  @Test func `nothing, unknown and zero are three things`() throws {
    try database.add(
      """
      id,date,kind,detained
      none,2019-03-01,protest,
      unknown,2019-04-01,protest,unknown
      zero,2019-05-01,protest,0
      """)
    #expect(
      try database.table("SELECT uid, text, low, best, high, rule FROM claims ORDER BY uid") == [
        "list:unknown|unknown|∅|∅|∅|unknown", "list:zero|0|0|0|0|exact",
      ])
    let detentions = try database.table("SELECT uid, low, best, high FROM detentions ORDER BY uid")
    #expect(detentions == ["list:unknown|∅|∅|∅"])
    #expect(
      try database.table(
        "SELECT uid, detained_low, detained_best, detained_high FROM incidents ORDER BY uid") == [
          "list:none|∅|∅|∅", "list:unknown|∅|∅|∅", "list:zero|0|0|0",
        ])
    #expect(
      try database.table(
        """
        SELECT month, incidents_with_detentions, detentions_low, detentions_best, detentions_high,
          without_best, without_high, unknown_size
        FROM monthly_detentions WHERE incidents_with_detentions > 0
        """) == ["2019-04|1|1|∅|∅|1|1|1"])
  }

  @Test(arguments: [
    ("2019-06-09", "2019-06-09|2019-06-09|2019-06-09|day"),
    ("2019-06", "2019-06|2019-06-01|2019-06-30|month"),
    ("2019-06-XX", "2019-06|2019-06-01|2019-06-30|month"),
    ("2019", "2019|2019-01-01|2019-12-31|year"),
    ("2019-06-09/2019-06-13", "2019-06-09/2019-06-13|2019-06-09|2019-06-13|range"),
    ("2019-06-09~", "2019-06-09~|2019-06-09|2019-06-09|day"),
    ("09.06.2019", "2019-06-09|2019-06-09|2019-06-09|day"),
    ("June 23, 2020", "2020-06-23|2020-06-23|2020-06-23|day"),
    ("июнь 2019", "2019-06|2019-06-01|2019-06-30|month"),
    ("2019-06-09T14:30:00", "2019-06-09|2019-06-09|2019-06-09|day"),
    ("неизвестно", "|∅|∅|unknown"),
  ])
  func `a date is as precise as it was`(text: String, date: String) throws {
    try database.add(sheet([["id": "a", "date": text]]))
    #expect(
      try database.table(
        "SELECT date_text, date, date_start, date_end, date_precision FROM incidents") == [
          "\(text)|\(date)"
        ])
  }

  @Test(arguments: [
    "2019-02-30", "2019-13", "soon", "2019-06-13/2019-06-09", "0", "31.06.2019",
  ])
  func `a date that cannot be read is refused`(text: String) throws {
    let plan = try database.plan(sheet([["id": "a", "date": text]]))
    #expect(plan.problemPlaces == ["2:3 date"])
    #expect(plan.problems.first.map(\.value) == [text])
    #expect(plan.reasons.allSatisfy { $0.contains(text) && $0.hasSuffix(".") })
  }

  @Test func `the day of a report is read like any date`() throws {
    let rows = [
      ["id": "a", "date": "2019", "reported_on": "11 июня 2019"],
      ["id": "b", "date": "2019", "reported_on": ""],
    ]
    try database.add(sheet(rows))
    #expect(
      try database.table("SELECT reported_on FROM reports ORDER BY uid") == ["2019-06-11", "∅"])
    let plan = try database.plan(
      sheet([["id": "c", "date": "2019", "reported_on": "yesterday"]]))
    #expect(plan.problems.first.map(\.heading) == ["reported_on"])
  }

  @Test func `dates that fit no single month have rows of their own`() throws {
    try database.add(
      """
      id,date,detained
      a,2019,3
      b,2019-06-30/2019-07-01,4
      c,unknown,5
      d,2019-07,6
      """)
    #expect(
      try database.months() == ["2019-07|1|6|6|6", "2019-XX|2|7|7|7", "XXXX-XX|1|5|5|5"])
  }
}
