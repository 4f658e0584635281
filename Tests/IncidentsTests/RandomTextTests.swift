import Incidents
import Testing

/// Texts put together at random, always the same ones, from what dates, counts and articles are
/// made of.
@Suite struct RandomTextTests {
  /// A generator whose numbers follow from its seed (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let scraps = [
    "0", "1", "2", "9", "12", "13", "31", "99", "100", "000", "2019", "0000", "9999", "4", "06",
    "9223372036854775807", "18446744073709551616", "1000000000", "-", "–", "—", "\u{2212}", "/",
    ".", ",", ":", ";", "~", "?", "%", "+", "<", ">", "=", "(", ")", " ", " ", " ", "\u{A0}",
    "\u{202F}", "\n", "\u{0}", "\u{301}", "\u{308}", "\u{FEFF}", "🙂", "XX", "W", "T", "Z", "k",
    "June", "May", "июня", "мая", "маусым", "жылғы", "г.", "to", "and", "between", "from", "от",
    "до", "more", "than", "about", "около", "более", "почти", "not", "or", "a", "hundred",
    "thousand", "million", "dozen", "twenty", "five", "двадцать", "пяти", "сто", "сотни",
    "тысячи", "тысяч", "тыс.", "млн", "ге", "жуық", "ден", "астам", "people", "человек", "ст.",
    "ч.", "п.", "бап", "бөлігі", "УК", "КоАП", "в", "Article", "part", "unknown", "неизвестно",
  ]

  private static func texts(seed: UInt64) -> [String] {
    var generator = Generator(state: seed)
    return (0..<4000).map { _ in
      let count = Int.random(in: 0...9, using: &generator)
      return (0..<count).map { _ in
        let scrap = scraps.randomElement(using: &generator) ?? ""
        return scrap + (Bool.random(using: &generator) ? " " : "")
      }.joined()
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `no text makes a count whose bounds are out of order`(seed: UInt64) {
    var read = 0
    for text in Self.texts(seed: seed) {
      guard let estimate = CountEstimate(reading: text) else { continue }
      let bounds = [estimate.low, estimate.best, estimate.high].compactMap { $0 }
      #expect(bounds == bounds.sorted(), "\(text)")
      #expect(bounds.allSatisfy { (0...1_000_000_001).contains($0) }, "\(text)")
      #expect(estimate.rule != nil, "\(text)")
      read += 1
    }
    #expect(read > 0)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func `no text makes a date that ends before it starts`(seed: UInt64) {
    var read = 0
    for text in Self.texts(seed: seed) {
      for order in [nil, DateOrder.dayFirst, .monthFirst] {
        guard let date = try? PartialDate(reading: text, order: order) else { continue }
        read += 1
        if let start = date.start, let end = date.end {
          #expect(start <= end, "\(text)")
        } else {
          #expect(date.precision == .unknown, "\(text)")
        }
      }
    }
    #expect(read > 0)
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func `no text makes an article without a number`(seed: UInt64) {
    var read = 0
    for text in Self.texts(seed: seed) {
      guard let list = try? ArticleList.read(text, defaultCode: nil) else { continue }
      read += list.count
      #expect(list.allSatisfy { $0.article.first?.isNumber == true }, "\(text)")
    }
    #expect(read > 0)
  }

  @Test(arguments: [10, 11] as [UInt64])
  func `a column says of each text what its own reading says`(seed: UInt64) {
    for text in Self.texts(seed: seed) {
      var column = DateColumn()
      column.add(text, line: 1)
      let orders = PartialDate.orders(fitting: text)
      if orders.count == 1 { #expect(column.order.certainOrder == orders.first, "\(text)") }
      if orders.isEmpty { #expect(column.order == .independent, "\(text)") }
    }
  }

  @Test(arguments: [12, 13] as [UInt64])
  func `no text is a place that the gazetteer does not have`(seed: UInt64) {
    let gazetteer = Gazetteer.kazakhstan
    for text in Self.texts(seed: seed) {
      let match = gazetteer.match(region: text, locality: text)
      let codes = [match.region.code, match.city.code].compactMap { $0 }
      #expect(codes.allSatisfy { gazetteer.entry(code: $0) != nil }, "\(text)")
    }
  }

  @Test func `very long texts are refused and not pondered`() {
    let long = String(repeating: "between 100 and 1-", count: 20_000)
    #expect(CountReading(long) == .unread(.notUnderstood))
    #expect(throws: ValueProblem.self) { try PartialDate(reading: long) }
    #expect(throws: ValueProblem.self) { try ArticleList.read(long, defaultCode: nil) }
    #expect(Gazetteer.kazakhstan.match(locality: long).city.code == nil)
    var column = DateColumn()
    column.add(long, line: 1)
    #expect(column.order == .independent)
  }
}
