/// A whole number of people, from digits, words or both: `4 000`, `4,5 тыс.`, `two hundred`.
struct CountNumber: Hashable, Sendable {
  /// The greatest number that is read.
  static let limit = 1_000_000_000

  /// The number.
  private(set) var value = 0

  /// What the last words multiply by (1000 in "5 тысяч"), which the other end of a range may
  /// share; nil where no word multiplies or more follows.
  private var sharedScale: Int?

  /// Whether a word multiplies anywhere.
  private var isMultiplied = false

  /// The number that tokens are, all of them, or nil.
  ///
  /// The genitive is the case behind words such as "более", in which "тысячи" is one thousand;
  /// elsewhere that word is the plural.
  init?(_ tokens: ArraySlice<TextToken>, isGenitive: Bool) {
    if tokens.count == 1, let word = tokens.first?.word, NumberWord.named(word) == .zero { return }
    var scanner = NumberScanner(tokens, isGenitive: isGenitive)
    var bound = Int.max
    guard !scanner.isAtEnd else { return nil }
    var terms = 0
    while !scanner.isAtEnd {
      guard let term = scanner.nextTerm(), term.size < bound, term.value <= Self.limit else {
        return nil
      }
      value += term.value
      guard value <= Self.limit else { return nil }
      terms += 1
      isMultiplied = isMultiplied || term.factor > 1
      sharedScale = terms == 1 && term.factor > 1 && !term.isBare ? term.factor : nil
      bound = term.scale > 1 ? term.scale : 0
    }
  }

  /// The number that this is as the start of a range: in "4-5 тысяч" it is 4000; nil where the
  /// range would be reversed.
  func start(ofRangeTo end: CountNumber) -> Int? {
    guard let scale = end.sharedScale, !isMultiplied else {
      return value <= end.value ? value : nil
    }
    let (scaled, overflow) = value.multipliedReportingOverflow(by: scale)
    return !overflow && scaled < end.value ? scaled : nil
  }
}

/// One term of a number: `4,5 тыс.`, `two hundred`, `25`.
struct NumberTerm: Hashable, Sendable {
  /// The value of the term.
  var value: Int
  /// All that its words multiply by.
  var factor: Int
  /// The thousand or million that it counts; 1 where it counts neither.
  var scale: Int
  /// Whether nothing stands before the word that multiplies, as in "a hundred".
  var isBare: Bool

  /// What must stay below the scale of the term before: its own scale, or the value where it has
  /// none.
  var size: Int { scale > 1 ? scale : value }
}
