/// How many, as a source put it: its text, and the bounds that a rule read from it.
///
/// Unknown is never zero: a bound that the text does not give is nil. Where they are there,
/// `0 <= low <= best <= high`.
package struct CountEstimate: Hashable, Sendable {
  /// The source's text, as given.
  package let text: String

  /// The least number that the text allows; nil where it names none.
  package let low: Int?

  /// The single number that the text gives; nil where it gives none.
  package let best: Int?

  /// The greatest number that the text allows; nil where it names none.
  package let high: Int?

  /// The identifier of the rule that read the text; nil where no rule did.
  package let rule: String?

  /// The rules by which texts are read.
  package static let rules = CountRule.allCases

  /// Whether the text gives no number at all.
  package var isUnknown: Bool { low == nil && best == nil && high == nil }

  /// Whether there is a least number and no greatest.
  package var isOpenAbove: Bool { low != nil && high == nil }

  /// The count that a text gives, in digits or words, in English, Russian and Kazakh.
  ///
  /// A text that no rule reads has no bounds and no rule: the caller reports it.
  package init(reading text: String) {
    if let number = Self.plainNumber(text) {
      self.init(
        text: text, rule: .exact, bounds: CountBounds(low: number, best: number, high: number))
    } else if let (rule, bounds) = CountReader.read(text) {
      self.init(text: text, rule: rule, bounds: bounds)
    } else {
      self.init(text: text, rule: nil, bounds: CountBounds())
    }
  }

  /// A text that no rule reads.
  package init(unread text: String) {
    self.init(text: text, rule: nil, bounds: CountBounds())
  }

  /// A count as a database holds it, or nil where a bound is negative or the bounds are out of
  /// order.
  package init?(stored text: String, low: Int?, best: Int?, high: Int?, rule: String?) {
    let bounds = [low, best, high].compactMap { $0 }
    guard bounds.allSatisfy({ $0 >= 0 }), zip(bounds, bounds.dropFirst()).allSatisfy(<=) else {
      return nil
    }
    self.text = text
    self.low = low
    self.best = best
    self.high = high
    self.rule = rule
  }

  /// What the words of the text say that it counts: "4000 arrested" counts people detained, also
  /// in a column of participants; nil where they say nothing, or several things.
  package var quantity: Quantity? { CountWords.quantity(in: text) }

  private init(text: String, rule: CountRule?, bounds: CountBounds) {
    self.text = text
    self.low = bounds.low
    self.best = bounds.best
    self.high = bounds.high
    self.rule = rule?.id
  }

  /// The number of a text of one to nine digits and nothing else.
  private static func plainNumber(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    var value = 0
    for byte in text.utf8 {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
