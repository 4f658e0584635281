import Counting
import Incidents
import Testing

@Suite struct `The month that a detention counts in` {
  @Test(arguments: [
    ("2019-06-09", "2019-06"), ("2019-06-01", "2019-06"), ("2019-06-30", "2019-06"),
    ("2020-02-29", "2020-02"), ("0987-12-31", "0987-12"), ("2019-06-09~", "2019-06"),
    ("9 June 2019", "2019-06"), ("31.12.2011", "2011-12"),
  ])
  func `is the month of its day`(date: String, period: String) throws {
    #expect(try CountingPeriod.of(PartialDate(reading: date)) == period)
  }

  @Test(arguments: [
    ("2019-06", "2019-06"), ("2019-06-XX", "2019-06"), ("июнь 2019", "2019-06"),
    ("2019-06-09/2019-06-13", "2019-06"), ("2019-06-01/2019-06-30", "2019-06"),
  ])
  func `is the month that holds all days that it may mean`(date: String, period: String) throws {
    #expect(try CountingPeriod.of(PartialDate(reading: date)) == period)
  }

  @Test(arguments: [
    ("2019", "2019-XX"), ("2019-XX-XX", "2019-XX"), ("2019-06-30/2019-07-01", "2019-XX"),
    ("2019-01/2019-12", "2019-XX"), ("2019-21", "2019-XX"), ("2019-24", "2019-XX"),
    ("2018-12-31/2019-01-01", "2018-XX"),
  ])
  func `is no month where the days lie in several`(date: String, period: String) throws {
    #expect(try CountingPeriod.of(PartialDate(reading: date)) == period)
  }

  @Test func `is none where nothing is known of the date`() throws {
    #expect(CountingPeriod.of(.unknown) == "XXXX-XX")
    #expect(try CountingPeriod.of(PartialDate(reading: "unknown")) == "XXXX-XX")
  }

  static let fiscal = CountingPeriod.Length.fiscalYear(startingIn: 7)

  /// ISO 8601: week 1 of a year is the one that holds 4 January; weeks begin on Mondays.
  @Test(
    arguments: [
      ("2018-12-30", .week, "2018-W52"), ("2018-12-31", .week, "2019-W01"),
      ("2020-12-31", .week, "2020-W53"), ("2021-01-03", .week, "2020-W53"),
      ("2021-01-04", .week, "2021-W01"), ("2019-06-09", .week, "2019-W23"),
      ("2019-06-08/2019-06-09", .week, "2019-W23"), ("2019-06-09/2019-06-10", .week, "2019-XX"),
      ("2018-12-31/2019-01-02", .week, "2019-W01"), ("2019-06", .week, "2019-XX"),
      ("2019-06-30", fiscal, "2018-07/2019-06"), ("2019-07-01", fiscal, "2019-07/2020-06"),
      ("2019-05/2019-06", fiscal, "2018-07/2019-06"), ("2019-06/2019-07", fiscal, "2019-XX"),
      ("2019", fiscal, "2019-XX"), ("2019", .fiscalYear(startingIn: 1), "2019-01/2019-12"),
      ("2019-05/2019-06", .quarter, "2019-Q2"), ("2019", .year, "2019"),
      ("unknown", .week, "XXXX-XX"),
    ] as [(String, CountingPeriod.Length, String)])
  func `may be a week, a quarter, a year or a fiscal year instead`(
    date: String, length: CountingPeriod.Length, period: String
  ) throws {
    #expect(try CountingPeriod.of(PartialDate(reading: date), per: length) == period)
  }

  @Test(arguments: [
    ("2019-W01", "2018-12-31", "2019-01-06"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2019-02", "2019-02-01", "2019-02-28"), ("2020-Q1", "2020-01-01", "2020-03-31"),
    ("2019-07/2020-06", "2019-07-01", "2020-06-30"), ("0001", "0001-01-01", "0001-12-31"),
    ("9999-12", "9999-12-01", "9999-12-31"),
  ])
  func `has the days that its name says`(period: String, first: String, last: String) {
    let days = CountingPeriod.days(of: period)
    #expect(days?.lowerBound.iso == first && days?.upperBound.iso == last)
  }

  @Test(arguments: [
    "2019-W00", "2019-W53", "2019-W1", "2019-Q5", "2019-Q0", "2019-13", "2019-07/2020-07",
    "2019-XX",
    "XXXX-XX", "0000", "2019-6", "20190", "", "2019-07/", "-2019", "２０１９",
  ])
  func `is none that no calendar has`(period: String) {
    #expect(CountingPeriod.days(of: period) == nil)
  }
}
