/// What the words of a date's text say, before the calendar and the order of day and month are
/// asked.
enum DateReading: Hashable, Sendable {
  /// The source does not know.
  case unknown
  /// One point of the calendar.
  case point(DateSide)
  /// A span between two.
  case span(DateSide, DateSide)

  /// The reading of a text.
  ///
  /// - Throws: `notADate` or `shortYear` where the text has no form that is read.
  init(_ text: String) throws(ValueProblem.Cause) {
    let tokens = TextToken.tokens(of: text)
    guard !tokens.isEmpty, Absence(tokens) == nil else {
      self = .unknown
      return
    }
    guard tokens.count <= 40 else { throw .notADate }
    let (bare, isApproximate) = Self.withoutApproximation(Self.withoutPunctuation(tokens))
    guard let pieces = DatePiece.pieces(of: DateTime.stripped(bare)) else { throw .notADate }
    if let side = DateSide(whole: pieces[...]) {
      self = .point(side.approximated(isApproximate))
    } else if let (left, right) = Self.span(in: pieces) {
      self = .span(left.approximated(isApproximate), right.approximated(isApproximate))
    } else {
      let isShort = DateShape.shortYear.contains(String(pieces.map(\.symbol)))
      throw isShort ? .shortYear : .notADate
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
    return kept
  }

  private static func withoutApproximation(_ tokens: [TextToken]) -> ([TextToken], Bool) {
    let words = tokens.map(\.word)
    for phrase in DateWords.approximate {
      if words.starts(with: phrase.map(Optional.some)) {
        return (Array(tokens.dropFirst(phrase.count)), true)
      }
      if words.count > phrase.count, words.suffix(phrase.count).elementsEqual(phrase) {
        return (tokens.dropLast(phrase.count), true)
      }
    }
    return (tokens, false)
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
      let left = pieces[..<place]
      let right = pieces[(place + 1)...]
      if let start = DateSide(whole: left), let end = DateSide(whole: right) {
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
