import Incidents

/// One row of time of the published count: a month, a quarter, a year, or dates that fit none.
package struct FigurePeriod: Hashable, Sendable {
  /// The period as ``CountingPeriod`` writes it.
  package let text: String
  /// How long it is; that of a month for dates that fit none.
  package let length: CountingPeriod.Length

  /// The period written as `2019-06`, `2019-Q2`, `2019`, `2019-XX` or `XXXX-XX`, or nil for any other
  /// text.
  package init?(_ text: String) {
    self.text = text
    let isYear = text.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
    if text == CountingPeriod.unknown
      || CountingPeriod.isUndated(text) && isYear
        && text.utf8.count == 7
    {
      length = .month
      return
    }
    guard isYear, let first = Month(first: text),
      let length = CountingPeriod.Length.allCases.first(where: {
        CountingPeriod.of(first, per: $0) == text
      })
    else { return nil }
    self.length = length
  }

  /// The months, as they are kept, that hold what can count in the period.
  var months: [String] {
    guard !CountingPeriod.isUndated(text), var month = Month(first: text) else { return [text] }
    var months: [String] = []
    while CountingPeriod.of(month, per: length) == text {
      months.append(month.text)
      guard let next = month.next else { break }
      month = next
    }
    return months + (length == .month ? [] : ["\(text.prefix(4))-XX"])
  }

  /// The first and the last day on which something can have begun that counts in the period; nil
  /// where the day is not known.
  var days: ClosedRange<String>? {
    guard text != CountingPeriod.unknown else { return nil }
    guard let first = Month(first: text) else {
      let year = text.prefix(4)
      return "\(year)-01-01"..."\(year)-12-31"
    }
    let last = months.last { !CountingPeriod.isUndated($0) } ?? first.text
    return "\(first.text)-01"..."\(last)-31"
  }

  /// Whether a date counts in the period.
  func holds(_ date: PartialDate) -> Bool { CountingPeriod.of(date, per: length) == text }
}
