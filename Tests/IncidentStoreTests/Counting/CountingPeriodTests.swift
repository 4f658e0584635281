import IncidentStore
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
}
