import Incidents
import Testing

/// Numbers of people that include those of earlier ones.
@Suite struct `A running total` {
  @Test(
    arguments: [
      ("by 7 January: 4400", 4400), ("By January 7, 2022: 4,400 detained", 4400),
      ("as of 7 January 2022: 4400 people", 4400), ("total so far 400", 400), ("400 so far", 400),
      ("400 to date", 400), ("4400 detained by 7 January", 4400), ("running total: 400", 400),
      ("cumulative 400", 400), ("к 7 января: 400", 400), ("на 7 января — 4400 задержанных", 4400),
      ("по состоянию на 07.01.2022: 4400", 4400), ("на 7 января 2022 года - 4400", 4400),
      ("на 7 янв. 2022 г.: 400", 400), ("всего с начала года 400", 400), ("с начала года 400", 400),
      ("400 с начала года", 400), ("с начала протестов — 400 человек", 400),
      ("нарастающим итогом 400", 400), ("400 (нарастающим итогом)", 400),
      ("400 (на 7 января)", 400),
      ("7 қаңтардағы жағдай бойынша 4400", 4400), ("жыл басынан бері 400", 400),
      ("барлығы жыл басынан бастап 400", 400),
    ])
  func `is read with the number that it states`(text: String, number: Int) throws {
    let estimate = try #require(CountReading(text).estimate, "\(text)")
    #expect(estimate.isRunningTotal && estimate.text == text)
    #expect([estimate.low, estimate.best, estimate.high] == [number, number, number])
  }

  @Test func `keeps the bounds of its words`() throws {
    let estimate = try #require(CountReading("к 7 января: более 400").estimate)
    #expect(estimate.isRunningTotal && estimate.low == 401 && estimate.high == nil)
  }

  @Test(arguments: [
    "400", "total 400", "всего 400", "до 400", "на 400", "by 7", "7 January", "к 7 января",
    "so far",
    "with 400 by 5 police", "",
  ])
  func `is none without a number and words that say so`(text: String) {
    #expect(CountReading(text).estimate?.isRunningTotal != true)
  }

  @Test func `comes back from the text in which it is exported`() throws {
    let read = try #require(CountEstimate(reading: "к 7 января: 400"))
    #expect(read.portableText == "к 7 января: 400")
    let bare = CountEstimate(stored: "400", low: 400, best: 400, high: 400, rule: "cumulative")
    let text = try #require(bare?.portableText)
    #expect(CountEstimate(reading: text)?.isRunningTotal == true)
  }
}
