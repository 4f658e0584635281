import Incidents
import Testing

@Suite struct `Periods of the gazetteer` {
  private let gazetteer = Gazetteer.kazakhstan

  @Test(arguments: [
    ("2018-06-18", "2018-06-19"), ("2022-06-07", "2022-06-08"), ("2022-12-31", "2023-01-01"),
    ("2018-12-31", "2019-01-01"), ("1998-12-31", "1999-01-01"), ("1992-12-31", "1993-01-01"),
  ])
  func `end the day before a region is founded or a name changes`(last: String, first: String) {
    let periods = [last, first].map { gazetteer.period(of: CalendarDay(iso: $0)) }
    #expect(periods[0].map { $0 + 1 } == periods[1])
  }

  @Test(arguments: [
    ("0001-01-01", "1900-01-01"), ("2019-01-01", "2022-06-07"), ("2022-06-08", "2022-12-31"),
    ("2023-01-01", "9999-12-31"),
  ])
  func `last as long as nothing changes`(first: String, last: String) {
    let periods = [first, last].map { gazetteer.period(of: CalendarDay(iso: $0)) }
    #expect(periods[0] != nil && periods[0] == periods[1])
  }

  @Test func `are none without a day`() {
    #expect(gazetteer.period(of: nil) == nil)
  }

  /// The days of 130 years, six weeks apart, in their periods.
  private static let days: [Int: [CalendarDay]] = {
    let all = (1900...2029).flatMap { year in
      [(1, 1), (2, 11), (3, 22), (5, 3), (6, 7), (6, 8), (6, 18), (6, 19), (9, 1), (12, 31)]
        .compactMap { CalendarDay(year: year, month: $0.0, day: $0.1) }
    }
    return Dictionary(grouping: all) { Gazetteer.kazakhstan.period(of: $0) ?? -1 }
  }()

  @Test(arguments: ["Akmola", "Astana", "Семей", "Шымкент", "Абай", "Жезказган", "Кустанай"])
  func `have one match for a name on all their days`(name: String) {
    #expect(Self.days.count > 10)
    for days in Self.days.values {
      for match in [
        { gazetteer.match(region: name, on: $0) }, { gazetteer.match(locality: name, on: $0) },
        { gazetteer.match(region: "Karaganda", locality: name, on: $0) },
      ] as [(CalendarDay) -> GazetteerMatch] {
        #expect(Set(days.map(match)).count == 1)
      }
    }
  }
}
