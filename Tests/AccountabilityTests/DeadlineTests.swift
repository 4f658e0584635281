import Accountability
import Incidents
import Testing

private func deadline(_ text: String) throws -> Deadline {
  Deadline(date: try PartialDate(reading: text), text: text)
}

private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

@Suite struct `A deadline` {
  @Test(arguments: [
    ("2013", "2013-12-31"), ("2019-06", "2019-06-30"), ("2019-12-31", "2019-12-31"),
  ])
  func `falls due on its last day`(text: String, last: String) throws {
    #expect(try deadline(text).lastDay == CalendarDay(iso: last))
  }

  @Test func `keeps its words, and the reason for what they do not say`() throws {
    let deadline = Deadline(
      date: try PartialDate(reading: "2019-12-31"), text: "by the end of the year",
      inferredBecause: "said in 2019")
    #expect(deadline.text == "by the end of the year" && deadline.inferredBecause == "said in 2019")
  }

  @Test(arguments: [
    ("2019-11-30", "ahead"), ("2019-12-01", "due this month"), ("2019-12-31", "due this month"),
    ("2020-01-01", "overdue (1 day)"), ("2020-05-25", "overdue (146 days)"),
  ])
  func `is ahead, due this month or overdue`(today: String, words: String) throws {
    #expect(try Clock(deadline("2019-12-31"), met: nil, on: day(today)).text == words)
  }

  @Test(arguments: [
    ("2020-05-25", "met late (146 days)"), ("2019-12-31", "met on time"),
    ("2020-05", "met late (122 to 152 days)"), ("2020-01-01", "met late (1 day)"),
    ("2019-12-20/2020-01-10", "met in time or up to 10 days late"),
  ])
  func `was met on time or late, by a range of days where the event is known to the month`(
    met: String, words: String
  ) throws {
    let clock = Clock(
      try deadline("2019-12-31"), met: try PartialDate(reading: met), on: try day("2026-01-01"))
    #expect(clock.text == words)
  }

  @Test func `that names an event has no date, and nothing is broken by the clock`() throws {
    let event = Deadline(date: .unknown, text: "until full abolition")
    #expect(try Clock(event, met: nil, on: day("2026-01-01")) == .none)
    #expect(try Clock(nil, met: nil, on: day("2026-01-01")).text == "no date")
  }
}

@Suite struct `What happened since a promise` {
  @Test(arguments: [
    ("2014-10-29", Since.before), ("2014-10-30", .since), ("2019-06-09", .since),
    ("2014-10", .spanning), ("unknown", .undated), ("2013", .before),
  ])
  func `leaves out what was before, and what may have been before`(date: String, side: Since) throws
  {
    let boundary = try PartialDate(reading: "2014-10-30")
    #expect(Since(try PartialDate(reading: date), boundary: boundary) == side)
  }

  @Test func `spans a boundary that is known to the month`() throws {
    let boundary = try PartialDate(reading: "2010-06")
    #expect(Since(try PartialDate(reading: "2010-06-15"), boundary: boundary) == .spanning)
    #expect(Since(try PartialDate(reading: "2010-07-01"), boundary: boundary) == .since)
  }
}

@Suite struct `An answer that nobody knows of` {
  @Test func `is none known as of a day, and ages`() throws {
    let answer = UnknownAnswer(asOf: try PartialDate(reading: "2019-11"))
    #expect(answer.text(on: try day("2019-11-30")) == "none known as of 2019-11")
    #expect(
      answer.text(on: try day("2020-02-01")) == "none known as of 2019-11; not checked since")
  }
}
