import Incidents
import Testing

@Suite struct CountEstimateTests {
  @Test(arguments: CountRow.all)
  func `a text is read as the outcome and the bounds that it means`(row: CountRow) {
    let reading = CountReading(row.text)
    #expect(CountRow(row.text, reading) == row)
    #expect(reading.estimate.map { $0.text == row.text } ?? true)
  }

  @Test(arguments: CountRow.all.filter { CountReading($0.text).estimate != nil })
  func `the bounds are in order`(row: CountRow) throws {
    let estimate = try #require(CountEstimate(reading: row.text))
    let bounds = [estimate.low, estimate.best, estimate.high].compactMap { $0 }
    #expect(bounds == bounds.sorted())
    #expect(bounds.allSatisfy { $0 >= 0 })
    #expect(estimate.isUnknown == bounds.isEmpty)
    #expect(estimate.isOpenAbove == (estimate.low != nil && estimate.high == nil))
  }

  @Test(arguments: CountRow.all.filter { CountReading($0.text).estimate != nil })
  func `a count comes back from its stored columns`(row: CountRow) throws {
    let estimate = try #require(CountEstimate(reading: row.text))
    let stored = CountEstimate(
      stored: estimate.text, low: estimate.low, best: estimate.best, high: estimate.high,
      rule: estimate.rule)
    #expect(stored == estimate)
  }

  @Test
  func `a number, people of unknown number, nothing said and a text not read are four things`() {
    let readings = ["0", "unclear", "", "who knows"].map { CountReading($0) }
    #expect(Set(readings).count == 4)
    #expect(readings.map { $0.estimate?.low } == [0, nil, nil, nil])
    #expect(readings.map { $0.estimate == nil } == [false, false, true, true])
  }

  // Bounds in columns of their own are read from no text.
  @Test(arguments: CountEstimate.rules.filter { $0 != .columns })
  func `a rule reads its own example`(rule: CountRule) {
    #expect(CountEstimate(reading: rule.example)?.rule == rule.id)
    #expect(rule.description.hasSuffix("."))
  }

  @Test func `the identifiers of the rules are stable`() {
    #expect(
      CountEstimate.rules.map(\.id) == [
        "exact", "about", "almost", "more_than", "at_least", "at_most", "fewer_than", "range",
        "dozens", "hundreds", "thousands", "several", "columns", "tens", "scores",
        "tens_of_thousands", "hundreds_of_thousands", "couple", "sum", "nobody", "unknown",
        "fraction", "cumulative",
      ])
  }

  @Test(
    arguments: [
      (-1, nil, nil), (5, 4, nil), (nil, 5, 4), (5, nil, 4), (nil, -1, nil), (nil, nil, -1),
      (1, 9, 5),
    ] as [(Int?, Int?, Int?)])
  func `stored bounds out of order or below zero are refused`(low: Int?, best: Int?, high: Int?) {
    #expect(CountEstimate(stored: "text", low: low, best: best, high: high, rule: nil) == nil)
  }

  @Test func `the table has texts enough in each language`() {
    let letters = CountRow.all.map { row in Set(row.text.lowercased().unicodeScalars) }
    let kazakh = Set("әғқңөұүһі".unicodeScalars)
    let cyrillic = Set("абвгдежзийклмнопрстуфхцчшщъыьэюя".unicodeScalars)
    #expect(Set(CountRow.all.map(\.text)).count == CountRow.all.count)
    #expect(CountRow.all.filter { $0.rule != nil }.count >= 300)
    #expect(letters.filter { !$0.isDisjoint(with: kazakh) }.count >= 40)
    #expect(
      letters.filter { $0.isDisjoint(with: kazakh) && !$0.isDisjoint(with: cyrillic) }.count >= 100)
  }

  @Test(
    arguments: [
      ("4000 arrested", Quantity.detained), ("50 detainees", .detained), ("10 arrests", .detained),
      ("задержано 20 человек", .detained), ("20 человек задержано", .detained),
      ("100 адам ұсталды", .detained), ("5 арестованы", .arrested), ("3 оштрафованы", .fined),
      ("7 wounded", .injured), ("ранено 7", .injured), ("16 killed", .killed),
      ("погибло 16 человек", .killed), ("4 charged", .charged), ("200 protesters", .participants),
      ("200 участников", .participants), ("dozens of activists detained", .detained),
      ("20 protesters detained", nil), ("200", nil),
      ("200 people", nil), ("20 arrested and 3 injured", nil), ("12 activists", nil),
    ] as [(String, Quantity?)])
  func `the words of a count say what it counts`(text: String, quantity: Quantity?) {
    #expect(
      (CountEstimate(stored: text, low: nil, best: nil, high: nil, rule: nil)?.quantity) == quantity
    )
  }

  @Test(arguments: [
    ("12 detained, 3 arrested", "detained 12, arrested 3"),
    ("12 задержано, 3 арестовано", "detained 12, arrested 3"),
    ("арестовано 3, оштрафовано 5", "arrested 3, fined 5"),
    ("20 arrested and 3 injured", "detained 20, injured 3"),
    ("200 участников; 12 задержаны", "participants 200, detained 12"),
    ("5 адам ұсталды, 2 жараланды", "detained 5, injured 2"),
  ])
  func `one text may give the numbers of several quantities`(text: String, claims: String) {
    let read = SeveralCounts.read(text)?.map { "\($0.quantity.rawValue) \($0.estimate.best ?? -1)" }
    #expect(read?.joined(separator: ", ") == claims)
  }

  @Test(arguments: [
    "12", "12 detained", "12 detained, 3 detained", "12 detained, some", "a, b", "1,2",
  ])
  func `other texts do not`(text: String) { #expect(SeveralCounts.read(text) == nil) }

  @Test func `groups of which one says nothing are open above, and one unread leaves all so`() {
    func sum(_ texts: [String]) -> CountReading {
      CountReading(sumOf: texts.map { CountReading($0) })
    }
    #expect(sum(["5", "2"]).estimate.map { [$0.low, $0.best, $0.high] } == [7, 7, 7])
    #expect(sum(["5", ""]).estimate.map { [$0.low, $0.best, $0.high] } == [5, 5, nil])
    #expect(sum(["5", "yes"]).estimate.map { [$0.low, $0.best, $0.high] } == [5, nil, nil])
    #expect(sum(["", "-"]) == .nothing && sum(["5", "x y"]).isUnread)
    #expect(sum(["yes", "yes"]).estimate?.rule == "unknown")
    #expect(sum(["1000000000", "1000000000"]).isUnread)
  }
}
