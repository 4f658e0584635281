import Incidents
import Testing

/// Dates made of other dates and of numbers.
@Suite struct PartialDateDerivationTests {
  @Test(arguments: [
    (61, "1900-03-01"), (20_000, "1954-10-03"), (43_625, "2019-06-09"), (44_562, "2022-01-01"),
    (36_526, "2000-01-01"), (25_569, "1970-01-01"), (80_000, "2119-01-11"),
    (2_958_465, "9999-12-31"),
  ])
  func `a serial number is the day that Excel shows for it`(serial: Int, day: String) {
    let date = PartialDate(excelSerial: serial, text: "\(serial)")
    #expect(date?.text == "\(serial)")
    #expect(date?.edtf == day)
    #expect(date?.start?.iso == day)
    #expect(date?.precision == .day)
  }

  @Test(arguments: [60, 0, -1, 2_958_466, Int.max, Int.min])
  func `a serial number that Excel does not show as a certain day is none`(serial: Int) {
    #expect(PartialDate(excelSerial: serial, text: "") == nil)
  }

  @Test(arguments: [
    (" 43625 ", "2019-06-09"), ("43625", "2019-06-09"), ("2019", nil), ("19999", nil),
    ("80001", nil), ("43625.5", nil), ("", nil), ("2019-06-09", nil),
  ])
  func `a text is read as a serial number within the bounds of the columns`(
    text: String, day: String?
  ) {
    #expect(PartialDate(excelSerial: text)?.start?.iso == day)
  }

  @Test(arguments: [
    ("2019-06-09", PartialDate.Precision.week, "2019-06-03/2019-06-09", "2019-06-03", "2019-06-09"),
    ("2019-06-10", .week, "2019-06-10/2019-06-16", "2019-06-10", "2019-06-16"),
    ("2019-12-31", .week, "2019-12-30/2020-01-05", "2019-12-30", "2020-01-05"),
    ("9 June 2019", .month, "2019-06", "2019-06-01", "2019-06-30"),
    ("2020-02-29", .month, "2020-02", "2020-02-01", "2020-02-29"),
    ("09.06.2019", .year, "2019", "2019-01-01", "2019-12-31"),
    ("2019-06-09~", .month, "2019-06~", "2019-06-01", "2019-06-30"),
    ("2019-06-09?", .week, "2019-06-03?/2019-06-09?", "2019-06-03", "2019-06-09"),
    ("2019-06", .year, "2019", "2019-01-01", "2019-12-31"),
    ("2019-03-31", .quarter, "2019-33", "2019-01-01", "2019-03-31"),
    ("2019-10", .quarter, "2019-36", "2019-10-01", "2019-12-31"),
    ("2019-35~", .year, "2019~", "2019-01-01", "2019-12-31"),
  ])
  func `a date is made as coarse as its source says that it is`(
    text: String, precision: PartialDate.Precision, edtf: String, start: String, end: String
  ) throws {
    let date = try PartialDate(reading: text).coarsened(to: precision)
    #expect(date.text == text)
    #expect(date.edtf == edtf)
    #expect(date.start?.iso == start)
    #expect(date.end?.iso == end)
    #expect(date.precision == precision)
  }

  @Test(arguments: [
    ("2019-06-09", PartialDate.Precision.day), ("2019-06-09", .range), ("2019-06-09", .season),
    ("2019-06-09", .unknown), ("2019-06", .month), ("2019-06", .week), ("2019", .month),
    ("2019-06-09/2019-06-10", .month), ("unknown", .year), ("2019-21", .year), ("2019-W23", .month),
    ("9999-12-31", .week),
  ])
  func `a date that is no finer is left as it is`(
    text: String, precision: PartialDate.Precision
  ) throws {
    let date = try PartialDate(reading: text)
    #expect(date.coarsened(to: precision) == date)
  }

  @Test(arguments: [
    ("2019-06-09", "2019-06-13", "2019-06-09 / 2019-06-13", "2019-06-09/2019-06-13"),
    ("9 June 2019", "13.06.2019", "9 June 2019 / 13.06.2019", "2019-06-09/2019-06-13"),
    ("2019-06", "2019-07", "2019-06 / 2019-07", "2019-06/2019-07"),
    ("2019-06-09~", "2019-07", "2019-06-09~ / 2019-07", "2019-06-09~/2019-07"),
    ("2019-W23", "2019-W24", "2019-W23 / 2019-W24", "2019-06-03/2019-06-16"),
    (
      "2019-06-09/2019-06-10", "2019-06-13", "2019-06-09/2019-06-10 / 2019-06-13",
      "2019-06-09/2019-06-13"
    ),
    ("2019-06-15", "2019-06", "2019-06-15 / 2019-06", "2019-06-15/2019-06"),
    ("2019", "2020-02", "2019 / 2020-02", "2019/2020-02"),
  ])
  func `two dates are the span between them`(
    first: String, last: String, text: String, edtf: String
  ) throws {
    let start = try PartialDate(reading: first)
    let end = try PartialDate(reading: last)
    let date = try PartialDate(from: start, to: end)
    #expect(date.text == text)
    #expect(date.edtf == edtf)
    #expect(date.start == start.start)
    #expect(date.end == end.end)
    #expect(date.precision == .range)
    #expect(try PartialDate(reading: date.edtf).end == date.end)
  }

  @Test(arguments: [
    ("2019-06-09", "2019-06-09", "2019-06-09", "2019-06-09", PartialDate.Precision.day),
    ("09.06.2019", "2019-06-09", "09.06.2019 / 2019-06-09", "2019-06-09", .day),
    ("2019-06", "June 2019", "2019-06 / June 2019", "2019-06", .month),
    ("2019-06-09", "", "2019-06-09 / ", "2019-06-09", .day),
    ("unknown", "2019-06-09", "unknown / 2019-06-09", "2019-06-09", .day),
    ("", "", "", "", .unknown), ("", "unknown", " / unknown", "", .unknown),
  ])
  func `two dates that are one, or of which one is unknown, are no span`(
    first: String, last: String, text: String, edtf: String, precision: PartialDate.Precision
  ) throws {
    let date = try PartialDate(
      from: PartialDate(reading: first), to: PartialDate(reading: last))
    #expect(date.text == text)
    #expect(date.edtf == edtf)
    #expect(date.precision == precision)
  }

  @Test func `a span that ends before it starts is refused with both texts`() throws {
    let first = try PartialDate(reading: "13.06.2019")
    let last = try PartialDate(reading: "09.06.2019")
    let problem = #expect(throws: ValueProblem.self) { try PartialDate(from: first, to: last) }
    let start = try #require(first.start)
    let end = try #require(last.start)
    #expect(problem?.text == "13.06.2019 / 09.06.2019")
    #expect(problem?.cause == .reversedRange(start: start, end: end))
  }

  @Test func `a span takes the text that is given`() throws {
    let first = try PartialDate(reading: "2019-06-09")
    let last = try PartialDate(reading: "2019-06-13")
    #expect(try PartialDate(text: "mid June", from: first, to: last).text == "mid June")
    #expect(try PartialDate(text: "9 June", from: first, to: first).text == "9 June")
  }

  @Test(arguments: [
    ("2019-06-09", "2019-06-09", "2019-06-09"), ("2020-02-01", "2020-02-29", "2020-02"),
    ("2019-01-01", "2019-12-31", "2019"), ("2020-02-01", "2020-02-28", "2020-02-01/2020-02-28"),
    ("2019-02-01", "2020-02-29", "2019-02-01/2020-02-29"),
    ("2019-01-01", "2020-12-31", "2019-01-01/2020-12-31"),
    ("2019-06-01", "2019-08-31", "2019-06-01/2019-08-31"),
  ])
  func `days are written as the day, the month or the year that they are`(
    first: String, last: String, edtf: String
  ) throws {
    let start = try #require(CalendarDay(iso: first))
    let end = try #require(CalendarDay(iso: last))
    #expect(PartialDate.edtf(from: start, to: end) == edtf)
  }
}
