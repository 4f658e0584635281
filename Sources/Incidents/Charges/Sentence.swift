/// A sentence or penalty, as a source writes it.
package struct Sentence: Hashable, Sendable {
  /// The source's text.
  package let text: String
  /// The length of time in ISO 8601, as in `P2Y6M`; nil where the text gives none.
  package let length: String?

  /// A sentence from its members.
  package init(text: String, length: String? = nil) {
    self.text = text
    self.length = length
  }
}

/// The length of a sentence in words: "2 года 6 месяцев", "15 days".
enum SentenceLength {
  private enum Unit: Int {
    case years, months, days

    var designator: String {
      switch self {
      case .years: "Y"
      case .months: "M"
      case .days: "D"
      }
    }
  }

  private static let units: [String: Unit] = index([
    (.years, "year years yr yrs год года лет годам жыл жылға жылы"),
    (.months, "month months mo месяц месяца месяцев мес ай айға"),
    (.days, "day days день дня дней сутки суток сут тәулік тәулікке күн күнге"),
  ])

  private static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "один": 1, "два": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6,
    "семь": 7, "восемь": 8, "девять": 9, "десять": 10, "екі": 2, "үш": 3, "төрт": 4, "бес": 5,
    "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9, "он": 10,
  ]

  /// The length that some words give; nil where they give none.
  static func read(_ words: [String]) -> String? {
    var parts: [Unit: Int] = [:]
    for (number, unit) in zip(words, words.dropFirst()) {
      guard let unit = units[unit], let count = Int(number) ?? numbers[number],
        (1...999).contains(count), parts[unit] == nil
      else { continue }
      parts[unit] = count
    }
    guard !parts.isEmpty else { return nil }
    return "P"
      + parts.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.value)\($0.key.designator)" }.joined()
  }

  private static func index(_ rows: [(Unit, String)]) -> [String: Unit] {
    var units: [String: Unit] = [:]
    for (unit, words) in rows {
      for word in words.split(separator: " ") { units[String(word)] = unit }
    }
    return units
  }
}
