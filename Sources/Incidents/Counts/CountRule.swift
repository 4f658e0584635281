/// A rule by which the text of a count is read; its identifier is stored beside the bounds.
package enum CountRule: String, CaseIterable, Hashable, Sendable {
  /// A number.
  case exact
  /// About a number.
  case about
  /// Almost a number.
  case almost
  /// More than a number.
  case moreThan = "more_than"
  /// A number or more.
  case atLeast = "at_least"
  /// A number or fewer.
  case atMost = "at_most"
  /// Fewer than a number.
  case fewerThan = "fewer_than"
  /// From one number to another.
  case range
  /// Dozens.
  case dozens
  /// Hundreds.
  case hundreds
  /// Thousands.
  case thousands
  /// Several.
  case several
  /// Bounds that stand in columns of their own.
  case columns
  /// Tens.
  case tens
  /// Scores, of which one is 20.
  case scores
  /// Tens of thousands.
  case tensOfThousands = "tens_of_thousands"
  /// Hundreds of thousands.
  case hundredsOfThousands = "hundreds_of_thousands"
  /// A couple.
  case couple
  /// Numbers of groups that make up the whole.
  case sum
  /// Words that say that there was nobody.
  case nobody
  /// Words that say that people were, or that the number is not known.
  case unknown
  /// A number with a fraction.
  case fraction
  /// A number that includes the people of all earlier ones.
  case runningTotal = "cumulative"

  /// The stable identifier, as stored.
  package var id: String { rawValue }

  /// What the rule makes of a text, in a sentence.
  package var description: String {
    switch self {
    case .exact: "A number, in digits or words, is the low, the best and the high bound."
    case .about: "About N: the best is N, the bounds are unknown."
    case .almost: "Almost N: the best and the high bound are N."
    case .moreThan: "More than N: the low bound is N + 1, the high one is open."
    case .atLeast: "At least N: the low bound is N, the high one is open."
    case .atMost: "Up to N: the high bound is N."
    case .fewerThan: "Fewer than N: the high bound is N - 1."
    case .range: "From M to N: the low bound is M, the high one is N."
    case .dozens: "Dozens: from 24 to 99."
    case .hundreds: "Hundreds: from 200 to 999."
    case .thousands: "Thousands: from 2000 to 9999."
    case .several: "Several: from 3 to 9."
    case .columns: "Bounds from columns of their own, unchanged."
    case .tens: "Tens: from 20 to 99."
    case .scores: "Scores: from 40, which is two of them, to 99."
    case .tensOfThousands: "Tens of thousands: from 20000 to 99999."
    case .hundredsOfThousands: "Hundreds of thousands: from 200000 to 999999."
    case .couple: "A couple: from 2 to 3."
    case .sum: "Numbers of groups, such as men and women, added up."
    case .nobody: "Words that deny: zero."
    case .unknown: "People were, and the source does not say how many: no bounds."
    case .fraction: "A number with a fraction counts no whole people: no bounds."
    case .runningTotal: "A running total: of one list and place only the latest counts."
    }
  }

  /// A text that the rule reads.
  package var example: String {
    switch self {
    case .exact: "120"
    case .about: "about 100"
    case .almost: "almost 4,000"
    case .moreThan: "more than 100"
    case .atLeast: "at least 100"
    case .atMost: "up to 100"
    case .fewerThan: "fewer than 100"
    case .range: "100-150"
    case .dozens: "dozens"
    case .hundreds: "hundreds"
    case .thousands: "thousands"
    case .several: "several"
    case .columns: ""
    case .tens: "10s"
    case .scores: "scores"
    case .tensOfThousands: "tens of thousands"
    case .hundredsOfThousands: "hundreds of thousands"
    case .couple: "a couple"
    case .sum: "5 men and 2 women"
    case .nobody: "none"
    case .unknown: "unclear"
    case .fraction: "2.5"
    case .runningTotal: "by 7 January: 4400"
    }
  }

  /// The bounds that the rule gives a number, or nil where it takes none or none fits.
  func bounds(of number: Int) -> CountBounds? {
    switch self {
    case .exact: CountBounds(low: number, best: number, high: number)
    case .about: CountBounds(best: number)
    case .almost: CountBounds(best: number, high: number)
    case .moreThan: CountBounds(low: number + 1)
    case .atLeast: CountBounds(low: number)
    case .atMost: CountBounds(high: number)
    case .fewerThan: number > 0 ? CountBounds(high: number - 1) : nil
    case .range, .dozens, .hundreds, .thousands, .several, .columns, .tens, .scores,
      .tensOfThousands, .hundredsOfThousands, .couple, .sum, .nobody, .unknown, .fraction,
      .runningTotal:
      nil
    }
  }

  /// The bounds that the rule gives without a number, or nil where it needs one.
  var bounds: CountBounds? {
    switch self {
    case .dozens: CountBounds(low: 24, high: 99)
    case .hundreds: CountBounds(low: 200, high: 999)
    case .thousands: CountBounds(low: 2000, high: 9999)
    case .several: CountBounds(low: 3, high: 9)
    case .tens: CountBounds(low: 20, high: 99)
    case .scores: CountBounds(low: 40, high: 99)
    case .tensOfThousands: CountBounds(low: 20_000, high: 99_999)
    case .hundredsOfThousands: CountBounds(low: 200_000, high: 999_999)
    case .couple: CountBounds(low: 2, high: 3)
    case .nobody: CountBounds(low: 0, best: 0, high: 0)
    case .unknown, .fraction: CountBounds()
    case .exact, .about, .almost, .moreThan, .atLeast, .atMost, .fewerThan, .range, .columns, .sum,
      .runningTotal:
      nil
    }
  }
}
