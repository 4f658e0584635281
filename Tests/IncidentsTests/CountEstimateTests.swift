import Incidents
import Testing

@Suite struct CountEstimateTests {
  @Test(arguments: CountRow.all)
  func `a text is read as the bounds that it means`(row: CountRow) {
    let estimate = CountEstimate(reading: row.text)
    #expect(estimate.text == row.text)
    #expect(estimate.rule == row.rule)
    #expect(estimate.low == row.low)
    #expect(estimate.best == row.best)
    #expect(estimate.high == row.high)
  }

  @Test(arguments: CountRow.all)
  func `the bounds are in order`(row: CountRow) {
    let estimate = CountEstimate(reading: row.text)
    let bounds = [estimate.low, estimate.best, estimate.high].compactMap { $0 }
    #expect(bounds == bounds.sorted())
    #expect(bounds.allSatisfy { $0 >= 0 })
    #expect(estimate.isUnknown == bounds.isEmpty)
    #expect(estimate.isOpenAbove == (estimate.low != nil && estimate.high == nil))
  }

  @Test(arguments: CountRow.all)
  func `a count comes back from its stored columns`(row: CountRow) {
    let estimate = CountEstimate(reading: row.text)
    let stored = CountEstimate(
      stored: estimate.text, low: estimate.low, best: estimate.best, high: estimate.high,
      rule: estimate.rule)
    #expect(stored == estimate)
  }

  @Test func `unknown is not zero`() {
    #expect(CountEstimate(reading: "unclear") != CountEstimate(reading: "0"))
    #expect(CountEstimate(reading: "unclear").isUnknown)
    #expect(!CountEstimate(reading: "0").isUnknown)
  }

  // Bounds in columns of their own are read from no text.
  @Test(arguments: CountEstimate.rules.filter { $0 != .columns })
  func `a rule reads its own example`(rule: CountRule) {
    #expect(CountEstimate(reading: rule.example).rule == rule.id)
    #expect(rule.description.hasSuffix("."))
  }

  @Test func `the identifiers of the rules are stable`() {
    #expect(
      CountEstimate.rules.map(\.id) == [
        "exact", "about", "almost", "more_than", "at_least", "at_most", "fewer_than", "range",
        "dozens", "hundreds", "thousands", "several", "columns", "tens", "scores",
        "tens_of_thousands", "hundreds_of_thousands", "unknown", "empty",
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
      ("200 участников", .participants), ("dozens of activists detained", nil), ("200", nil),
      ("200 people", nil), ("20 arrested and 3 injured", nil), ("", nil),
    ] as [(String, Quantity?)])
  func `the words of a count say what it counts`(text: String, quantity: Quantity?) {
    #expect(CountEstimate(reading: text).quantity == quantity)
  }
}
