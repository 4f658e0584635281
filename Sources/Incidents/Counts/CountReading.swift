/// The outcome of reading a cell as a number of people.
///
/// Source: DESIGN section 3. The outcomes are kept apart by type, so that no text can become a
/// number, or a detention, by an oversight.
package enum CountReading: Hashable, Sendable {
  /// The source states a number, a bound, or that there was nobody.
  case stated(CountEstimate)
  /// The source says that people were, and not how many.
  case unknown(CountEstimate)
  /// The source says nothing: there is no claim.
  case nothing
  /// The text is not understood, so that nothing is counted from it.
  case unread(Fault)

  /// The reason for which a text is no number of people.
  package enum Fault: Hashable, Sendable {
    /// No rule reads the text.
    case notUnderstood
    /// The number is less than zero.
    case negative
    /// There are two numbers, and nothing says which is that of the people: `10/12`, "5 из 7".
    case twoNumbers
  }

  /// The reading of a text in English, Russian or Kazakh, in digits or words.
  package init(_ text: String) {
    if let number = Self.plainNumber(text) {
      self = .stated(
        CountEstimate(text, .exact, CountBounds(low: number, best: number, high: number)))
      return
    }
    switch CountReader.read(text) {
    case .bounds(let rule, let bounds): self = .stated(CountEstimate(text, rule, bounds))
    case .unknown(let rule): self = .unknown(CountEstimate(text, rule, CountBounds()))
    case .nothing: self = .nothing
    case .negative: self = .unread(.negative)
    case .notUnderstood:
      let total = RunningTotal.number(in: text).map { CountReading($0).asRunningTotal(text) }
      self = total ?? .unread(Self.isOfTwoNumbers(text) ? .twoNumbers : .notUnderstood)
    }
  }

  /// Whether a text is two numbers with a stroke or a word for "of" between them, and perhaps a noun.
  private static func isOfTwoNumbers(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let tokens = TextToken.tokens(of: text)
    guard tokens.count(where: { $0.number != nil }) == 2,
      let first = tokens.firstIndex(where: { $0.number != nil }), first + 2 < tokens.count,
      tokens[first + 2].number != nil
    else { return false }
    let between = tokens[first + 1]
    return between.isMark("/") || between.isMark("\\")
      || between.word.map { ["из", "of", "ден", "дан", "out"].contains($0) } ?? false
  }

  /// The reading as one of a running total, which includes all the people of earlier ones (rule 12).
  ///
  /// - Parameter text: The whole text; nil for the one that was read.
  /// - Returns: The reading, marked as a running total; as it is where it states no number.
  package func asRunningTotal(_ text: String? = nil) -> CountReading {
    guard case .stated(let estimate) = self else { return self }
    return .stated(estimate.asRunningTotal(text ?? estimate.text))
  }

  /// The sum of readings of groups that make up a whole, such as those of men and women.
  ///
  /// A group of which nothing is said may be of any size, so that the sum is open above; one that is
  /// not understood leaves the whole so.
  package init(sumOf readings: [CountReading]) {
    if let fault = readings.first(where: \.isUnread) {
      self = fault
      return
    }
    let known = readings.compactMap(\.estimate)
    guard !known.isEmpty else {
      self = .nothing
      return
    }
    let text = readings.map { $0.estimate?.text ?? "?" }.joined(separator: " + ")
    let bounds = readings.map { reading in
      reading.estimate.map { CountBounds(low: $0.low, best: $0.best, high: $0.high) }
    }
    guard let sum = CountBounds(sumOf: bounds) else {
      self = .unread(.notUnderstood)
      return
    }
    let estimate = CountEstimate(text, .sum, sum)
    self = estimate.isUnknown ? .unknown(CountEstimate(text, .unknown, sum)) : .stated(estimate)
  }

  /// True if the text is not understood.
  package var isUnread: Bool { if case .unread = self { true } else { false } }

  /// The claim that the text makes; nil where it makes none.
  package var estimate: CountEstimate? {
    switch self {
    case .stated(let estimate), .unknown(let estimate): estimate
    case .nothing, .unread: nil
    }
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
