import Incidents

/// How many texts of a column look like what.
struct TraitTally {
  /// How many texts were looked at.
  private(set) var texts = 0
  private var counts = Array(repeating: 0, count: TextTraits.traitCount)
  private var dateOrYear = 0
  /// How many texts have a digit.
  private(set) var textsWithDigits = 0
  private var terms: [Field: Int] = [:]
  private var tellingTerms: Set<Field> = []
  private var firstNumber: Int?
  private var lastNumber: Int?
  private var isConsecutive = true

  /// Adds what a text looks like.
  mutating func add(_ traits: TextTraits, of text: String) {
    texts += 1
    for bit in counts.indices where traits.contains(TextTraits(rawValue: 1 << bit)) {
      counts[bit] += 1
    }
    if text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) {
      textsWithDigits += 1
    }
    if !traits.isDisjoint(with: [.date, .year, .brokenDate]) { dateOrYear += 1 }
    let number = traits.contains(.compact) ? RowNumbers.number(text) : nil
    if texts == 1 { firstNumber = number }
    if let last = lastNumber, number.map({ $0 - 1 != last }) ?? true { isConsecutive = false }
    lastNumber = number
    if number == nil { isConsecutive = false }
  }

  /// Adds the vocabularies of which a text is a term.
  mutating func addTerms(of text: String) {
    for probe in VocabularyProbe.all {
      guard let isTelling = probe.isTelling(text) else { continue }
      terms[probe.field, default: 0] += 1
      if isTelling { tellingTerms.insert(probe.field) }
    }
  }

  /// How many texts look so.
  func count(_ trait: TextTraits) -> Int {
    counts.indices.contains(trait.rawValue.trailingZeroBitCount)
      ? counts[trait.rawValue.trailingZeroBitCount] : 0
  }

  /// The share of texts that look so, among those that do not say that something is unknown.
  func share(_ trait: TextTraits) -> Double { share(count(trait)) }

  /// The share of texts that are dates or nearly so.
  var dateShare: Double { share(dateOrYear) }

  /// How many texts are neither dates that are read nor say that the date is unknown.
  var noDates: Int { max(0, texts - count(.date) - count(.year) - count(.unknown)) }

  /// Whether every text is a date that is read, or says that it is unknown.
  var areAllDates: Bool {
    texts > 0 && count(.date) + count(.year) + count(.unknown) >= texts && count(.brokenDate) == 0
  }

  /// Whether the texts are numbers, each one above the one before it.
  var isCounting: Bool { texts > 1 && isConsecutive }

  /// Whether the texts are 1, 2, 3 and so on, or begin with 0.
  var isNumberingRows: Bool {
    isCounting && firstNumber.map { (0...1).contains($0) } == true
  }

  /// The field whose terms nearly all texts are; nil where there is none.
  var vocabulary: Field? {
    VocabularyProbe.all.map(\.field).filter { tellingTerms.contains($0) }
      .max { terms[$0, default: 0] < terms[$1, default: 0] }
      .flatMap { Double(terms[$0, default: 0]) >= 0.9 * Double(texts) ? $0 : nil }
  }

  private func share(_ count: Int) -> Double {
    let telling = texts - self.count(.unknown)
    return telling > 0 ? Double(count) / Double(telling) : 0
  }
}
