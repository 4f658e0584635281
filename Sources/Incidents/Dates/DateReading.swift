/// A date's text taken apart, before the calendar and the order of day and month are asked.
struct DateReading: Hashable, Sendable {
  /// The shape of what the text means.
  enum Form: Hashable, Sendable {
    /// The source does not know.
    case unknown
    /// One point of the calendar.
    case point(DateSide)
    /// A span between two.
    case span(DateSide, DateSide)
  }

  /// What the text means.
  let form: Form
  /// The time of day behind the date.
  var time: ClockTime?
  /// Whether the text means the night that ends on its day.
  var isNightBefore = false

  /// The sides of the date: none, one or two.
  var sides: [DateSide] {
    switch form {
    case .unknown: []
    case .point(let side): [side]
    case .span(let start, let end): [start, end]
    }
  }

  /// The reading of a text.
  ///
  /// - Throws: `notADate` where the text has no form that is read.
  init(_ text: String) throws(ValueProblem.Cause) {
    guard text.utf8.count <= TextBound.longest else { throw .notADate }
    var tokens = TextToken.tokens(of: text)
    guard !tokens.isEmpty, Absence(tokens) == nil else {
      form = .unknown
      return
    }
    guard tokens.count <= 40 else { throw .notADate }
    tokens = Self.withoutWeekdays(Self.withoutPunctuation(tokens))
    isNightBefore =
      Self.drop(DateWords.nightBefore, from: &tokens, behind: false)
      || Self.drop(DateWords.nightBeforeBehind, from: &tokens, before: false)
    var isApproximate = Self.drop(DateWords.approximate, from: &tokens)
    let isPart = Self.dropParts(from: &tokens)
    isApproximate = isApproximate || isPart
    (tokens, time) = ClockTime.split(tokens)
    guard var pieces = DatePiece.pieces(of: tokens) else { throw .notADate }
    // A comma behind which only a word without weight stood.
    if pieces.last?.symbol == "," { pieces.removeLast() }
    if let side = DateSide(whole: pieces[...]) {
      form = .point(side.approximated(isApproximate))
    } else if let (left, right) = Self.span(in: pieces) {
      form = .span(left.approximated(isApproximate), right.approximated(isApproximate))
    } else {
      throw .notADate
    }
    // A day has no beginning, middle and end.
    if isPart, sides.contains(where: { $0.fields.day != nil || $0.fields.first != nil }) {
      throw .notADate
    }
  }

  /// The tokens without parentheses and the full stops of abbreviations.
  private static func withoutPunctuation(_ tokens: [TextToken]) -> [TextToken] {
    var kept: [TextToken] = []
    for (index, token) in tokens.enumerated() {
      if token.isMark("(") || token.isMark(")") { continue }
      if token.isMark("."), index > 0, tokens[index - 1].word != nil { continue }
      kept.append(token)
    }
    while kept.count > 1, let last = kept.last, [".", ";", ","].contains(where: last.isMark) {
      kept.removeLast()
    }
    return kept
  }

  /// The tokens without the days of the week, and the comma beside each.
  private static func withoutWeekdays(_ tokens: [TextToken]) -> [TextToken] {
    func isWeekday(_ token: TextToken) -> Bool {
      token.word.map(DateWords.weekdays.contains) ?? false
    }
    guard tokens.contains(where: isWeekday) else { return tokens }
    var kept: [TextToken] = []
    var dropsComma = false
    for token in tokens {
      if isWeekday(token) {
        if kept.last?.isMark(",") == true { kept.removeLast() } else { dropsComma = true }
      } else if dropsComma, token.isMark(",") {
        dropsComma = false
      } else {
        dropsComma = false
        kept.append(token)
      }
    }
    return kept
  }

  /// Drops the first of some phrases that stands before or behind everything else; false where none
  /// does.
  private static func drop(
    _ phrases: [[String]], from tokens: inout [TextToken], before: Bool = true, behind: Bool = true
  ) -> Bool {
    let words = tokens.map(\.word)
    for phrase in phrases {
      if before, words.starts(with: phrase.map(Optional.some)) {
        tokens.removeFirst(phrase.count)
        return true
      }
      if behind, words.count > phrase.count, words.suffix(phrase.count).elementsEqual(phrase) {
        tokens.removeLast(phrase.count)
        return true
      }
    }
    return false
  }

  /// Drops the words for the beginning, the middle and the end, each with the dash behind it; false
  /// where there are none.
  private static func dropParts(from tokens: inout [TextToken]) -> Bool {
    var kept: [TextToken] = []
    var isBehindPart = false
    for token in tokens {
      if isPart(token) {
        isBehindPart = true
      } else if isBehindPart, token.isMark("-") {
        isBehindPart = false
      } else {
        isBehindPart = false
        kept.append(token)
      }
    }
    guard kept.contains(where: { $0.number != nil }), tokens.contains(where: isPart) else {
      return false
    }
    tokens = kept
    return true
  }

  private static func isPart(_ token: TextToken) -> Bool {
    token.word.map(DateWords.parts.contains) ?? false
  }

  /// The two sides of a span: parted where a dash stands between spaces or a word says so, else at
  /// the first dash or slash that leaves a date on either side.
  private static func span(in pieces: [DatePiece]) -> (DateSide, DateSide)? {
    let parted = pieces.indices.filter { pieces[$0].symbol == ">" }
    let places =
      parted.isEmpty
      ? pieces.indices.filter { pieces[$0].symbol == "-" || pieces[$0].symbol == "/" } : parted
    guard parted.count <= 1 else { return nil }
    for place in places {
      let left = pieces[..<place].last?.symbol == "," ? pieces[..<(place - 1)] : pieces[..<place]
      let right = pieces[(place + 1)...]
      if let start = DateSide(whole: left), let end = DateSide(whole: right) {
        guard start.fields.isShortYear == end.fields.isShortYear else { continue }
        return (start, end)
      }
      guard pieces[place].symbol != "/",
        let start = DateSide(whole: left) ?? DateSide(left, in: DateShape.partialLeft),
        let end = DateSide(whole: right) ?? DateSide(right, in: DateShape.partialRight)
      else { continue }
      return (start, end)
    }
    return nil
  }
}

/// One side of a date's text, or the whole of one that is not a span.
struct DateSide: Hashable, Sendable {
  /// The numbers that it gives.
  var fields: DateFields
  /// Whether the text gives all of them, and takes none from the other side of a span.
  let isWhole: Bool
  /// Whether it is called uncertain (`?` or `%`).
  private var isUncertain = false
  /// Whether it is called approximate (`~` or `%`, or in words).
  private var isApproximate = false

  /// A side that needs no other.
  init?(whole pieces: ArraySlice<DatePiece>) {
    self.init(pieces, in: DateShape.whole, isWhole: true)
  }

  /// A side whose shape stands in a table.
  init?(_ pieces: ArraySlice<DatePiece>, in table: [String: String], isWhole: Bool = false) {
    var rest = pieces
    if rest.first?.symbol == "~" {
      isApproximate = true
      rest.removeFirst()
    }
    if let last = rest.last?.symbol, ["~", "?", "%"].contains(last) {
      isApproximate = isApproximate || last != "?"
      isUncertain = last != "~"
      rest.removeLast()
    }
    guard let fields = DateShape.fields(of: rest, in: table) else { return nil }
    self.fields = fields
    self.isWhole = isWhole
  }

  /// The side, approximate also where words before or after the date say so.
  func approximated(_ isApproximate: Bool) -> DateSide {
    var side = self
    side.isApproximate = side.isApproximate || isApproximate
    return side
  }

  /// The sign that EDTF puts behind the date; empty for one that is certain.
  var qualifier: String {
    switch (isApproximate, isUncertain) {
    case (true, true): "%"
    case (true, false): "~"
    case (false, true): "?"
    case (false, false): ""
    }
  }
}
