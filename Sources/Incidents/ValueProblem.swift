/// What was wrong with a value; the place where it stood is for the caller to add.
package struct ValueProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reasons for which a value is refused.
  package enum Cause: Error, Hashable, Sendable {
    /// The text has no form of a date that is read.
    case notADate
    /// The calendar has no such day.
    case noSuchDay(year: Int, month: Int, day: Int)
    /// A month outside 1 to 12.
    case noSuchMonth(Int)
    /// A week that its year does not have.
    case noSuchWeek(year: Int, week: Int)
    /// The date, or a bound of it, lies outside the years 1 to 9999.
    case yearOutOfRange
    /// The year has two digits.
    case shortYear
    /// The range ends before it starts.
    case reversedRange(start: CalendarDay, end: CalendarDay)
    /// Both orders of day and month fit.
    case ambiguousOrder(dayFirst: CalendarDay, monthFirst: CalendarDay)
    /// The stated order does not fit, the other would.
    case contradictsOrder(DateOrder)
    /// A piece of a list of articles that is not read.
    case notAnArticle(piece: String)
    /// A piece of a list that may be a part of the article before it, or an article.
    case partOrArticle(piece: String, article: String)
    /// A latitude outside -90 to 90, or a longitude outside -180 to 180.
    case coordinateOutOfRange
    /// A latitude without a longitude, or the reverse.
    case loneCoordinate
  }

  /// The value as it was given.
  package let text: String

  /// Why it is refused.
  package let cause: Cause

  /// A problem with a value.
  package init(text: String, cause: Cause) {
    self.text = text
    self.cause = cause
  }

  /// The problem in a sentence: what is wrong and what to do.
  package var description: String {
    switch cause {
    case .notADate:
      "\(quoted) is not a date that is read: write it as 2019-06-09, 2019-06, 2019 or unknown"
    case .noSuchDay(let year, let month, let day):
      "\(quoted) has no such day: \(MonthNames.english(month)) \(year) has "
        + "\(CalendarDay.lastDay(ofMonth: month, year: year)) days, not \(day)"
    case .noSuchMonth(let month):
      "\(quoted) has no such month: \(month) is not between 1 and 12"
    case .noSuchWeek(let year, let week):
      "\(quoted) has no such week: \(year) has no week \(week)"
    case .yearOutOfRange:
      "\(quoted) lies outside the years 1 to 9999"
    case .shortYear:
      "\(quoted) has a year of two digits: write all four, or state the century with --century YEAR"
    case .reversedRange(let start, let end):
      "\(quoted) ends (\(end.iso)) before it starts (\(start.iso)): swap the two dates"
    case .ambiguousOrder(let dayFirst, let monthFirst):
      "\(shortened) is \(dayFirst.spelled) or \(monthFirst.spelled): "
        + "say which with the mapping's date order"
    case .contradictsOrder(let order):
      "\(quoted) cannot be read \(order.words), as the mapping's "
        + "date order says: correct the date or the order"
    case .notAnArticle(let piece):
      "\(quoted) is not a list of legal articles: “\(Self.shorten(piece))” is not read; "
        + "write it like “174 part 1; 274”"
    case .partOrArticle(let piece, let article):
      "\(quoted) is unclear: “\(Self.shorten(piece))” may be an article or a part of article "
        + "\(article); write “article” or “part” before it"
    case .coordinateOutOfRange:
      "\(quoted) is not a place on Earth: a latitude is between -90 and 90, a longitude "
        + "between -180 and 180"
    case .loneCoordinate:
      "\(quoted) is half a position: give latitude and longitude, or neither"
    }
  }

  private var quoted: String { "“\(shortened)”" }

  private var shortened: String { Self.shorten(text) }

  private static func shorten(_ text: String) -> String {
    let start = text.prefix(80)
    return start.endIndex == text.endIndex ? text : start + "…"
  }
}
