import Incidents
import Testing

/// A text and the outcome and bounds that it must be read as.
struct CountRow: Hashable, Sendable, CustomTestStringConvertible {
  let text: String
  /// The rule, or `nothing` and `negative` for the outcomes without one; nil for a text not read.
  let rule: String?
  let low: Int?
  let best: Int?
  let high: Int?

  var testDescription: String { text }

  private init(_ text: String, _ rule: String?, low: Int?, best: Int?, high: Int?) {
    self.text = text
    self.rule = rule
    self.low = low
    self.best = best
    self.high = high
  }

  /// The row that a reading amounts to.
  init(_ text: String, _ reading: CountReading) {
    let estimate = reading.estimate
    let outcome: String? =
      switch reading {
      case .stated, .unknown: estimate?.rule
      case .nothing: "nothing"
      case .unread(.negative): "negative"
      case .unread(.notUnderstood), .unread(.twoNumbers): nil
      }
    self.init(text, outcome, low: estimate?.low, best: estimate?.best, high: estimate?.high)
  }

  static func rows(
    _ rule: String?, low: Int? = nil, best: Int? = nil, high: Int? = nil, _ texts: [String]
  ) -> [CountRow] {
    texts.map { CountRow($0, rule, low: low, best: best, high: high) }
  }

  static func exactly(_ number: Int, _ texts: [String]) -> [CountRow] {
    rows("exact", low: number, best: number, high: number, texts)
  }

  static let all =
    digits + englishWords + russianWords + thousands + about + almost + lower + upper + ranges
    + vague + unknown + unread + kazakh + deeds + massMobilization + denials + nothing + field
    + groups

  static let digits =
    exactly(120, ["120", " 120 ", "\u{A0}120", "120 people", "120 persons", "120 человек"])
    + exactly(120, ["120 protesters", "120 detainees", "120 адам", "0120", "120."])
    + exactly(0, ["0", "00", "0 people", "zero", "Ноль", "0 человек"])
    + exactly(1, ["1", "1 person", "one", "один", "одна", "1 человек"])
    + exactly(20, ["20 чел.", "20 чел", "twenty people", "двадцать человек"])
    + exactly(1_000_000_000, ["1000000000", "1 000 000 000", "1,000,000,000", "1000 млн"])
    + exactly(1200, ["1.200", "1,200", "1 200", "1'200", "1.200 человек"])
    + exactly(1_234_567, ["1.234.567", "1'234'567"])
    + rows("range", low: 1200, high: 1500, ["1.200-1.500", "1'200 - 1'500"])
    + exactly(999_999_999, ["999999999"])

  static let englishWords =
    exactly(12, ["twelve", "a dozen", "dozen", "Twelve people", "a dozen people"])
    + exactly(24, ["two dozen", "2 dozen", "twenty-four", "twenty four"])
    + exactly(25, ["twenty-five", "Twenty\u{2011}Five", "twenty five people"])
    + exactly(19, ["nineteen"]) + exactly(90, ["ninety"]) + exactly(99, ["ninety-nine"])
    + exactly(100, ["a hundred", "one hundred", "hundred", "A Hundred"])
    + exactly(200, ["two hundred", "two hundred people", "2 hundred"])
    + exactly(205, ["two hundred and five", "two hundred five"])
    + exactly(340, ["three hundred and forty"])
    + exactly(1200, ["twelve hundred", "one thousand two hundred", "a thousand two hundred"])
    + exactly(4000, ["four thousand", "Four thousand people"])
    + exactly(4025, ["four thousand and twenty-five"])
    + exactly(200_000, ["two hundred thousand"])
    + exactly(1_200_000, ["one million two hundred thousand", "1.2 million"])

  static let russianWords =
    exactly(11, ["одиннадцать"]) + exactly(40, ["сорок"]) + exactly(90, ["девяносто человек"])
    + exactly(25, ["двадцать пять", "двадцать пять человек"])
    + exactly(100, ["сто", "сто человек", "сотня"])
    + exactly(200, ["двести", "две сотни"])
    + exactly(365, ["триста шестьдесят пять"])
    + exactly(900, ["девятьсот"])
    + exactly(20, ["два десятка", "2 десятка"])
    + exactly(1000, ["тысяча", "одна тысяча", "тысяча человек"])
    + exactly(2000, ["две тысячи", "две тысячи человек"])
    + exactly(1250, ["тысяча двести пятьдесят"])
    + exactly(5000, ["пять тысяч"])

  static let thousands =
    exactly(
      4000,
      [
        "4 тыс.", "4 тыс", "4тыс.", "4 тысячи", "4 thousand", "4k", "4K", "4 000", "4\u{A0}000",
        "4\u{202F}000", "4,000", "4.000", "4'000", "4’000", "4000", "4,000 in total", "4000 всего",
        "4000 people in total",
        "4 тыс. человек", "4 мың", "четыре тысячи",
      ])
    + exactly(4500, ["4,5 тыс.", "4.5 тыс.", "4.5 thousand", "4.5k", "4,50 тысячи"])
    + exactly(1500, ["1.5 thousand", "1,5 тыс. чел."])
    + exactly(500, ["0,5 тыс."])
    + exactly(4200, ["4 тысячи 200 человек", "4 200", "4,200"])
    + exactly(1_000_000, ["1 млн", "1 млн.", "1 million", "миллион", "a million", "1,000,000"])
    + exactly(1_234_567, ["1 234 567", "1,234,567"])

  static let about =
    rows(
      "about", best: 100,
      [
        "about 100", "About 100", "around 100", "approximately 100", "some 100", "roughly 100",
        "circa 100", "ca. 100", "~100", "~ 100", "около 100", "порядка 100", "примерно 100",
        "приблизительно 100", "100-ге жуық", "100\u{2013}ге жуық", "ОКОЛО 100", "около ста",
        "около сотни", "about a hundred", "some hundred people", "около 100 человек", "ок. 100",
      ])
    + rows(
      "about", best: 20,
      ["about 20 people", "около 20 человек", "около двадцати", "about twenty", "20-ға жуық"])
    + rows("about", best: 4000, ["около 4 тыс.", "около 4 тысяч", "about 4,000", "~4k", "~4 000"])
    + rows("about", best: 4000, ["около четырёх тысяч", "около четырех тысяч"])
    + rows("about", best: 25, ["около двадцати пяти", "порядка 25 чел."])
    + rows("about", best: 10, ["около десятка", "about ten", "оншақты", "оншақты адам"])

  static let almost =
    rows("almost", best: 100, high: 100, ["almost 100", "nearly 100", "почти 100", "почти сто"])
    + rows("almost", best: 4000, high: 4000, ["almost 4,000", "почти 4 тысячи", "nearly 4k"])

  static let lower =
    rows(
      "more_than", low: 101,
      [
        "more than 100", "over 100", ">100", "> 100", "более 100", "больше 100", "свыше 100",
        "100-ден астам", "100-дан астам", "more than a hundred", "более ста", "более сотни",
        "более чем 100", "свыше 100 человек", "over 100 protesters",
      ])
    + rows(
      "more_than", low: 2001, ["свыше двух тысяч", "более 2 тыс.", "more than two thousand"])
    + rows("more_than", low: 1001, ["более тысячи", "более тысячи человек", "over a thousand"])
    + rows("more_than", low: 13, ["more than a dozen"])
    + rows("more_than", low: 1, ["more than 0"])
    + rows(
      "at_least", low: 100,
      [
        "at least 100", "no fewer than 100", "not fewer than 100", "not less than 100",
        "no less than 100", "100+", "100 +", "100 or more", "100 people or more",
        "100 or more people", "minimum 100", ">=100", "≥100", "≥ 100", "не менее 100",
        "как минимум 100", "минимум 100", "по меньшей мере 100", "кемінде 100", "не менее ста",
        "не менее 100 человек", "100 и более", "100+ people", "at least a hundred",
      ])

  static let upper =
    rows(
      "at_most", high: 100,
      [
        "up to 100", "at most 100", "no more than 100", "not more than 100", "<=100", "≤100",
        "до 100", "не более 100", "до ста человек", "100 or fewer", "до сотни",
      ])
    + rows(
      "fewer_than", high: 99,
      [
        "fewer than 100", "less than 100", "under 100", "<100", "менее 100", "меньше 100",
        "менее ста", "fewer than a hundred people",
      ])
    + rows("fewer_than", high: 0, ["fewer than 1", "less than one"])

  static let ranges =
    rows(
      "range", low: 100, high: 150,
      [
        "100-150", "100–150", "100 — 150", "100\u{2212}150", "between 100 and 150",
        "Between 100 and 150 people", "from 100 to 150", "100 to 150", "от 100 до 150",
        "от 100 до 150 человек", "100-150 чел.", "от ста до ста пятидесяти",
        "between one hundred and one hundred and fifty",
      ])
    + rows(
      "range", low: 4000, high: 5000,
      [
        "4-5 тысяч", "4–5 тыс.", "от 4 до 5 тысяч", "4-5 thousand", "4,000-5,000",
        "4 000 - 5 000", "4 тыс. - 5 тыс.", "four to five thousand", "4-5k",
      ])
    + rows("range", low: 200, high: 300, ["two to three hundred", "двести-триста", "200-300"])
    + rows("range", low: 20, high: 30, ["двадцать-тридцать", "20-30", "twenty to thirty"])
    + rows("range", low: 100, high: 200, ["between one hundred and two hundred"])
    + rows("range", low: 5, high: 100, ["between 5 and a hundred"])
    + rows("range", low: 7, high: 7, ["7-7"])

  static let vague =
    rows("dozens", low: 24, high: 99, ["dozens", "Dozens of people", "десятки", "ондаған"])
    + rows(
      "dozens", low: 24, high: 99,
      ["десятки человек", "несколько десятков", "неск. десятков", "several dozen"])
    + rows(
      "hundreds", low: 200, high: 999, ["hundreds", "100s", "сотни", "жүздеген", "Сотни людей"])
    + rows("hundreds", low: 200, high: 999, ["hundreds of protesters", "several hundred people"])
    + rows("thousands", low: 2000, high: 9999, ["thousands", "тысячи", "мыңдаған", "тысячи людей"])
    + rows("thousands", low: 2000, high: 9999, ["1000s", "several thousand", "несколько тысяч"])
    + rows("several", low: 3, high: 9, ["several", "a few", "some", "несколько", "бірнеше"])
    + rows("several", low: 3, high: 9, ["several people", "несколько человек", "бірнеше адам"])

  static let unknown =
    rows("unknown", ["unclear", "unknown", "Unknown", "UNKNOWN.", "not known", "unspecified"])
    + rows("unknown", ["неизвестно", "Неизвестно.", "неясно", "не установлено", "белгісіз"])
    + rows("unknown", ["yes", "Yes", "true", "TRUE", "да", "иә", "бар", "есть", "много", "көп"])
    + rows("unknown", ["arrested", "задержаны", "people arrested", "ұсталды", "many arrests"])
    + rows("fraction", ["2.5", "12.5", "4,5", "0.5", "1,25"])
    + rows("negative", ["-99", "-1", "-5", "\u{2212}5", "-5.0"])

  static let unread = rows(
    nil,
    [
      "minus 5", "0.500", "1.234,567", "1'20", "10/12", "5 из 7", "5 of 7 people", "0,500",
      "12,34,56", "4,500 thousand",
      "4 000 тыс.",
      "4,5555 тыс.", "0,0005 тыс.",
      "150-100", "between 150 and 100", "from 5 to 3", "500 - 1 thousand", "1 to 1 thousand",
      "1000000001", "1 000 000 001", "99999999999999999999", "9223372036854775807", "1001 млн",
      "about 4,5", "more than dozens", "более тысяч", "сотен", "тысяч человек",
      "a", "a five", "the", "people", "человек", "and", "+100", "100%",
      "$100", "1/2", "100 and 50", "five five", "twenty twenty", "five hundred thousand million",
      "two hundred three hundred", "hundred hundred", "zero five", "5 0",
      "more than", "fewer than 0", "2019-06-09", "100-150-200", "100 -", "- 100", "~", "k", "тыс.",
      "100 150 2", "at least 100+", "№5", "who knows",
    ])
}
