import Incidents
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: ["0001-01-01", "1900-02-28", "2000-02-29", "2019-06-09", "9999-12-31"])
  func `a day is written as it was read`(iso: String) throws {
    #expect(try #require(CalendarDay(iso: iso)).iso == iso)
  }

  @Test(arguments: [
    "", "2019", "2019-6-9", "2019-06-9", "2019-06-09 ", "2019/06/09", "0000-01-01", "2019-00-10",
    "2019-13-10", "2019-02-29", "1900-02-29", "2019-06-31", "2019-06-00", "20a9-06-09",
    "−019-06-09",
  ])
  func `any other text is no day`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test func `a day tells its parts`() throws {
    let day = try #require(CalendarDay(year: 2019, month: 6, day: 9))
    #expect(day.year == 2019)
    #expect(day.month == 6)
    #expect(day.day == 9)
  }

  @Test(arguments: [
    (Int.max, 1, 1), (Int.min, 1, 1), (2019, Int.max, 1), (2019, 1, Int.max), (2019, 1, Int.min),
    (10_000, 1, 1), (0, 1, 1),
  ])
  func `parts out of bounds are no day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (2019, 1, 31), (2019, 2, 28), (2020, 2, 29), (1900, 2, 28), (2000, 2, 29), (2019, 4, 30),
    (2019, 12, 31), (2019, 0, 0), (2019, 13, 0),
  ])
  func `a month has its number of days`(year: Int, month: Int, days: Int) {
    #expect(CalendarDay.lastDay(ofMonth: month, year: year) == days)
  }

  @Test(arguments: [
    ("2019-06-09", 1, "2019-06-10"), ("2019-06-30", 1, "2019-07-01"),
    ("2019-12-31", 1, "2020-01-01"), ("2020-01-01", -1, "2019-12-31"),
    ("2020-02-28", 1, "2020-02-29"), ("2019-02-28", 1, "2019-03-01"),
    ("2019-06-09", 0, "2019-06-09"), ("2000-01-01", 366, "2001-01-01"),
    ("0001-01-01", 3_652_058, "9999-12-31"), ("9999-12-31", -3_652_058, "0001-01-01"),
    ("1970-01-01", 18_056, "2019-06-09"),
  ])
  func `days are added over the ends of months and years`(
    start: String, days: Int, end: String
  ) throws {
    #expect(try #require(CalendarDay(iso: start)).adding(days: days)?.iso == end)
  }

  @Test(arguments: [Int.max, Int.min, 3_652_059, -1])
  func `adding days never leaves the calendar`(days: Int) throws {
    #expect(try #require(CalendarDay(iso: "0001-01-01")).adding(days: days) == nil)
  }

  @Test func `adding one day after another meets every day of the calendar once`() throws {
    var day = try #require(CalendarDay(iso: "0001-01-01"))
    var count = 1
    var previous = day
    while let next = day.adding(days: 1) {
      previous = day
      day = next
      count += 1
      if previous >= day { break }
    }
    #expect(day.iso == "9999-12-31")
    #expect(count == 3_652_059)
  }
}
