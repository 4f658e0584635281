import Incidents
import Testing

@Suite struct `The day of a time in another zone` {
  @Test(arguments: [
    ("2019-06-30T20:30:00Z", "2019-07-01"), ("2019-06-30T10:00:00Z", "2019-06-30"),
    ("2019-06-30T17:59:59Z", "2019-06-30"), ("2019-06-30T18:00:00Z", "2019-07-01"),
    ("2019-07-01T02:00:00+06:00", "2019-07-01"), ("2019-06-30 18:30:00 UTC", "2019-07-01"),
    ("2019-06-30 18:30 GMT", "2019-07-01"), ("30.06.2019 21:30 +03:00", "2019-07-01"),
    ("30.06.2019 21:30 MSK", "2019-07-01"), ("2019-06-30T23:30:00-0500", "2019-07-01"),
    ("Sun, 30 Jun 2019 20:30:00 GMT", "2019-07-01"), ("2019-06-30 8:30 pm UTC", "2019-07-01"),
    ("2019-06-30 20:30", "2019-06-30"), ("2019-06-30", "2019-06-30"),
    ("2024-02-29T18:30:00Z", "2024-02-29"), ("2024-02-29T19:00:00Z", "2024-03-01"),
    ("2024-03-31T18:30:00Z", "2024-03-31"),
    ("2024-03-31T19:00:00Z", "2024-04-01"), ("June 2019", nil),
    ("2019-06-09T09:00:00-10:00", "2019-06-10"), ("2019-06-09T09:00-10:00", "2019-06-10"),
    ("2019-06-09 09:00:00-10:00", "2019-06-10"), ("2019-06-09 09:00-10:00", "2019-06-09"),
  ])
  func `a stated zone makes it local`(text: String, day: String?) throws {
    let zone = try #require(LocalZone("Asia/Almaty"))
    let date = try PartialDate(reading: text, zone: zone)
    #expect(date.text == text)
    if let day { #expect(date.edtf == day) }
  }

  @Test(arguments: [
    ("2019-06-30T20:30:00Z", "2019-06-30"), ("2019-06-30T23:30:00-05:00", "2019-06-30"),
  ])
  func `without a zone it is the day that is written`(text: String, day: String) throws {
    #expect(try PartialDate(reading: text).edtf == day)
  }

  @Test(arguments: ["+06:00", "+6", "+0600", "UTC", "-05:30", "Europe/Moscow"])
  func `zones have names and distances`(name: String) {
    #expect(LocalZone(name)?.name == name)
  }

  @Test(arguments: [
    "", "+", "+15", "+06:60", "+06:00:00", "06:00", "Almaty", "Asia/Nowhere", "x/y",
  ])
  func `anything else is no zone`(name: String) {
    #expect(LocalZone(name) == nil)
  }

  @Test(arguments: [
    ("1561926600", SerialDays.unixSeconds, "2019-06-30", "2019-07-01"),
    ("1561926600000", .unixMilliseconds, "2019-06-30", "2019-07-01"),
    ("43625", .excel, "2019-06-09", "2019-06-09"), ("45383.0", .excel, "2024-04-01", "2024-04-01"),
  ])
  func `seconds since 1970 are in UTC`(
    text: String, kind: SerialDays, utc: String, local: String
  ) throws {
    #expect(PartialDate(serial: text, of: kind)?.edtf == utc)
    #expect(PartialDate(serial: text, of: kind, zone: LocalZone.almaty)?.edtf == local)
    #expect(PartialDate(serial: "x", of: kind) == nil)
  }

  @Test func `dates of other zones are counted with the day and the month that change`() {
    var times = ZonedTimes()
    for text in [
      "2019-06-30T20:30:00Z", "2019-06-30T10:00:00Z", "2019-07-01T02:00:00+06:00",
      "2019-06-30 18:30:00 UTC", "2019-06-30", "soon",
    ] { times.add(text, zone: nil) }
    #expect(times.unplaced.count == 3 && times.unplaced.utc == 3)
    #expect(times.unplaced.otherDay == 2 && times.unplaced.otherMonth == 2)
    #expect(!times.areMidnights && times.placed.count == 0)
  }

  @Test func `midnight in UTC in every row is no time`() {
    var times = ZonedTimes()
    times.add("2019-06-30T00:00:00Z", zone: nil)
    times.add("2019-07-01T00:00:00+00:00", zone: .almaty)
    #expect(times.areMidnights)
    times.add("2019-07-01T01:00:00Z", zone: nil)
    #expect(!times.areMidnights)
  }
}

@Suite struct `Dates that cannot be meant` {
  private func problem(_ text: String, ahead: Int = 0) throws -> String? {
    let today = try #require(CalendarDay(iso: "2026-11-30"))
    return DateLimits(today: today)
      .problem(with: try PartialDate(reading: text), yearsAhead: ahead)
  }

  @Test(arguments: [
    "0025-03-01", "9999-12-31", "1899-12-31", "2026-12-02", "2027", "2091-06-09", "1402", "2567",
    "2019-06-09/9999-12-31", "2027-01",
  ])
  func `days before 1900 and after the import are doubted`(text: String) throws {
    let reason = try #require(try problem(text))
    #expect(reason.contains("Impossible date") && reason.contains("--allow-dates"))
  }

  @Test(arguments: [
    "1900-01-01", "2026-11-30", "2026-12-01", "2026", "2026-12", "unknown", "2019/2026",
    "1986-12-16",
  ])
  func `others are believed`(text: String) throws {
    #expect(try problem(text) == nil)
  }

  @Test func `a report may be dated some years ahead`() throws {
    #expect(try problem("2028-06-09", ahead: 2) == nil)
    #expect(try problem("2029-06-09", ahead: 2) != nil)
  }

  @Test func `a year of another calendar is named`() throws {
    #expect(try problem("1402-03-19")?.contains("Persian calendar would be 2023") == true)
    #expect(try problem("2567-01-01")?.contains("Buddhist calendar would be 2024") == true)
  }
}
