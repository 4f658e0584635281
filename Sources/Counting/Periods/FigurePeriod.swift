package import Incidents

/// One row of time of the published count: a month or another period, or dates that fit none.
package struct FigurePeriod: Hashable, Sendable {
  /// The period as ``CountingPeriod`` writes it.
  package let text: String
  /// Length of the rows that it is one of; of dates that fit none, as asked, else a month.
  package let length: CountingPeriod.Length

  /// The period written as `2019-06`, `2019-W23`, `2019-Q2`, `2019`, `2019-07/2020-06`, `2019-XX` or
  /// `XXXX-XX`, or nil for any other text.
  ///
  /// - Parameters:
  ///   - text: The period.
  ///   - length: Length of the rows of its table, which dates that fit none do not tell.
  package init?(_ text: String, per length: CountingPeriod.Length? = nil) {
    self.text = text
    let year = Int(text.prefix(4)).flatMap { $0 > 0 ? $0 : nil }
    if text == CountingPeriod.unknown || year.map(CountingPeriod.undated) == text {
      self.length = length ?? .month
      return
    }
    guard let named = CountingPeriod.named(text)?.length, length ?? named == named else {
      return nil
    }
    self.length = named
  }

  /// The months, as they are kept, that hold what can count in the period.
  package var months: [String] {
    guard let days = CountingPeriod.days(of: text) ?? (length == .week ? days : nil) else {
      return [text]
    }
    var months: [String] = []
    var month: Month? = Month(of: days.lowerBound)
    while let next = month, next <= Month(of: days.upperBound) {
      months.append(next.text)
      month = next.next
    }
    return months + (length == .month ? [] : years(days).map(CountingPeriod.undated))
  }

  /// The first and the last day on which something can have begun that counts in the period; nil
  /// where the day is not known.
  package var days: ClosedRange<CalendarDay>? {
    guard text != CountingPeriod.unknown else { return nil }
    return CountingPeriod.days(of: text) ?? CountingPeriod.days(of: String(text.prefix(4)))
  }

  /// The months, as they are kept, that hold what may have begun in the period and counts elsewhere.
  package var spanned: [String] {
    guard let days else { return [] }
    let years = max(days.lowerBound.year - 1, 1)...days.upperBound.year
    return years.map(CountingPeriod.undated) + (length == .week ? months : [])
  }

  private func years(_ days: ClosedRange<CalendarDay>) -> ClosedRange<Int> {
    days.lowerBound.year...days.upperBound.year
  }

  /// Whether a date counts in the period.
  package func holds(_ date: PartialDate) -> Bool { CountingPeriod.of(date, per: length) == text }
}
