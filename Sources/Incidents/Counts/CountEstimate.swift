/// A number of people as a source put it: its text, and the bounds that a rule read from it.
///
/// Either the source states bounds, or it says that people were and not how many: then every bound
/// is nil. Unknown is never zero. Where they are there, `0 <= low <= best <= high`.
package struct CountEstimate: Hashable, Sendable {
  /// The source's text, as given.
  package let text: String

  /// The least number that the text allows; nil where it names none.
  package let low: Int?

  /// The single number that the text gives; nil where it gives none.
  package let best: Int?

  /// The greatest number that the text allows; nil where it names none.
  package let high: Int?

  /// The identifier of the rule that read the text; nil in databases of before 1.0, whose unread texts
  /// were claims.
  package let rule: String?

  /// The rules by which texts are read.
  package static let rules = CountRule.allCases

  /// True if the number is a running total: it includes the people of all earlier ones (rule 12).
  package var isRunningTotal: Bool { rule == CountRule.runningTotal.id }

  /// The same bounds as those of a running total.
  func asRunningTotal(_ text: String) -> CountEstimate {
    CountEstimate(text, .runningTotal, CountBounds(low: low, best: best, high: high))
  }

  /// Whether the text gives no number at all.
  package var isUnknown: Bool { low == nil && best == nil && high == nil }

  /// Whether there is a least number and no greatest.
  package var isOpenAbove: Bool { low != nil && high == nil }

  /// The count that a text states, or states to be unknown; nil where it says nothing or no rule reads
  /// it.
  package init?(reading text: String) {
    guard let estimate = CountReading(text).estimate else { return nil }
    self = estimate
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

  /// The quantity that the words of the text name: "4000 arrested" counts people detained, also
  /// in a column of participants; nil where they name none, or several.
  package var quantity: Quantity? {
    // Nearly all cells are digits alone, which need no second look.
    text.utf8.allSatisfy { $0 < 0x3A } ? nil : CountWords.quantity(in: text)
  }

  init(_ text: String, _ rule: CountRule, _ bounds: CountBounds) {
    self.text = text
    self.low = bounds.low
    self.best = bounds.best
    self.high = bounds.high
    self.rule = rule.id
  }
}

extension CountEstimate {
  /// The text, where it alone gives the bounds, else words that give them; nil where no words do.
  ///
  /// Bounds that stood in columns of their own are not in the text.
  package var portableText: String? {
    let candidates = [text] + (words.map { [isRunningTotal ? "total so far \($0)" : $0] } ?? [])
    return candidates.first { candidate in
      guard let read = CountEstimate(reading: candidate) else { return false }
      return Bounds(read) == Bounds(self) && read.isRunningTotal == isRunningTotal
    }
  }

  /// The words in which a rule reads bounds such as these.
  private var words: String? {
    switch (low, best, high) {
    case (let low?, _?, let high?) where low == high: String(low)
    case (let low?, nil, let high?): "\(low)-\(high)"
    case (let low?, nil, nil): "at least \(low)"
    case (nil, nil, let high?): "up to \(high)"
    case (nil, let best?, nil): "about \(best)"
    case (nil, let best?, let high?) where best == high: "almost \(best)"
    default: nil
    }
  }
}
