import Incidents
import Testing

@Suite struct PartialDateRefusalTests {
  @Test(arguments: [
    "yesterday", "June", "9 June", "9-13 June", "31", "12", "123", "99999", "18990609", "201906091",
    "2019-06-09-13", "2019/06", "2019-06-09x", "2019-W3", "2019-06-0X", "201X",
    "2019-06-09/", "/2019", "2019-06-09/..", "../2019", "9 - June 2019", "until 2019", "to",
    "2019-06-09 - 2019-06-10 - 2019-06-11", "June 2019 - 9 July", "about", "~", "()", "14:30",
    "2019-06-09T25:00", "2019-06-09T14:61", "2019-06-09T14", "2019-06-09 14:30 or so",
    "9 Juni 2019", "9-June-9", "28-Dec-2", "first of June 2019", "09.06.2019, 10.06.2019",
    "2019-06-09;2019-06-10",
    "-2019", "44000000000000000000", "end of 9 June 2019", "9 quarter 2019", "Q5 2019",

    "199913", "сад 2019",
  ])
  func `a text without a form that is read is refused`(text: String) {
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    #expect(problem?.text == text)
    #expect(problem?.cause == .notADate)
  }

  @Test(arguments: [
    ("31.02.2019", 2019, 2, 31), ("2019-02-29", 2019, 2, 29), ("1900-02-29", 1900, 2, 29),
    ("2019-06-31", 2019, 6, 31), ("00.06.2019", 2019, 6, 0), ("31 июня 2019", 2019, 6, 31),
    ("June 31, 2019", 2019, 6, 31), ("30/02/2019", 2019, 2, 30), ("9-31 June 2019", 2019, 6, 31),
    ("2019-06-09/2019-06-31", 2019, 6, 31),
  ])
  func `a day that the calendar lacks is refused`(text: String, year: Int, month: Int, day: Int) {
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    #expect(problem?.cause == .noSuchDay(year: year, month: month, day: day))
  }

  @Test(arguments: [
    ("2019-13", 13), ("2019-00", 0), ("2019-20", 20), ("2019-25", 25), ("2019-13-01", 13),
    ("09.13.2019", 13), ("13/14/2019", 13), ("00.00.2019", 0), ("2019-21-01", 21),
  ])
  func `a month that is none is refused`(text: String, month: Int) {
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    #expect(problem?.cause == .noSuchMonth(month))
  }

  @Test(arguments: [("2019-W53", 2019, 53), ("2019-W00", 2019, 0), ("2019-W99", 2019, 99)])
  func `a week that its year lacks is refused`(text: String, year: Int, week: Int) {
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    #expect(problem?.cause == .noSuchWeek(year: year, week: week))
  }

  @Test(arguments: ["0000", "0000-01-01", "01.01.0000", "9999-24", "9999-W52", "01/02/0000"])
  func `a date outside the years 1 to 9999 is refused`(text: String) {
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    #expect(problem?.cause == .yearOutOfRange)
  }

  @Test(arguments: DateRow.shortYears.map(\.text))
  func `a year of two digits is refused where no century is stated`(text: String) {
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    #expect(problem?.cause == .shortYear)
  }

  @Test(arguments: [
    ("2019-06-13/2019-06-09", "2019-06-13", "2019-06-09"),
    ("13-9 June 2019", "2019-06-13", "2019-06-09"),
    ("13–9 июня 2019", "2019-06-13", "2019-06-09"),
    ("2020/2019", "2020-01-01", "2019-12-31"),
    ("2019-07/2019-06", "2019-07-01", "2019-06-30"),
  ])
  func `a range that ends before it starts is refused`(
    text: String, start: String, end: String
  ) throws {
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    let first = try #require(CalendarDay(iso: start))
    let last = try #require(CalendarDay(iso: end))
    #expect(problem?.cause == .reversedRange(start: first, end: last))
  }

  @Test(arguments: [
    ("31.02.2019", "“31.02.2019” has no such day: February 2019 has 28 days, not 31"),
    ("2019-13", "“2019-13” has no such month: 13 is not between 1 and 12"),
    (
      "2019-06-13/2019-06-09",
      "“2019-06-13/2019-06-09” ends (2019-06-09) before it starts (2019-06-13): "
        + "swap the two dates"
    ),
    (
      "soon",
      "“soon” is not a date that is read: write it as 2019-06-09, 2019-06, 2019 or unknown"
    ),
    (
      "09.06.19",
      "“09.06.19” has a year of two digits: write all four, or state the century with --century YEAR"
    ),
    (
      "06/09/2019",
      "06/09/2019 is 6 September 2019 or 9 June 2019: say which with the mapping's date order"
    ),
  ])
  func `a refusal says what is wrong`(text: String, sentence: String) {
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    #expect(problem?.description == sentence)
  }

  @Test func `a refusal shortens a long text`() {
    let text = String(repeating: "я", count: 500)
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(reading: text) }
    #expect(problem?.text == text)
    #expect(problem.map { $0.description.count < 200 } == true)
  }
}
