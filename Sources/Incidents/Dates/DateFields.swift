/// The numbers that a text gives for one side of a date; what it leaves out is nil.
struct DateFields: Hashable, Sendable {
  /// The year, as written.
  var year: Int?
  /// Whether the year has lost its century, as in `09.06.19`.
  var isShortYear = false
  /// The month, or the number of a season.
  var month: Int?
  /// The day of the month.
  var day: Int?
  /// The week of the year.
  var week: Int?
  /// Whether the month may be a season or quarter: it is named so, or stands alone after its year,
  /// as in `2019-21`.
  var mayBeSeason = false
  /// Day or month, whichever the order says, as in `09/06/2019`.
  var first: Int?
  /// The other of the two.
  var second: Int?
  /// True if the year may be the first of the three numbers, of which each has two digits at most.
  var mayBeYearFirst = false

  /// The first and the last of three numbers of which either may be the year; nil where only one may.
  var ends: (first: Int, last: Int)? {
    guard mayBeYearFirst, let first = first ?? day, let last = year,
      let middle = second ?? month, (1...12).contains(middle)
    else { return nil }
    return (first, last)
  }

  /// The fields with the year in front, where that is the order and they may be read so.
  func withYear(inFrontFor order: DateOrder?) -> DateFields {
    guard order == .yearFirst, let ends else { return self }
    return DateFields(
      year: ends.first, isShortYear: true, month: second ?? month, day: ends.last)
  }

  /// The fields with the year in its place and whole, and day and month told apart.
  ///
  /// - Throws: As ``placed(in:)`` and ``ordered(by:)`` do.
  func settled(_ order: DateOrder?, _ century: Int?) throws(ValueProblem.Cause) -> DateFields {
    try withYear(inFrontFor: order).placed(in: century).ordered(by: order)
  }

  /// The fields with a whole year, within the hundred years from the given one on.
  ///
  /// - Throws: `shortYear` where the year needs a century and none is given.
  func placed(in century: Int?) throws(ValueProblem.Cause) -> DateFields {
    guard isShortYear, let year else { return self }
    guard let century else { throw .shortYear }
    var fields = self
    fields.year = century + (year - century % 100 + 100) % 100
    fields.isShortYear = false
    return fields
  }

  /// The fields with day and month told apart.
  ///
  /// The order is what the text makes certain, or what the caller states.
  ///
  /// - Throws: `ambiguousOrder` where both orders fit and none is stated, `contradictsOrder` where
  ///   only the other than the stated one fits.
  func ordered(by order: DateOrder?) throws(ValueProblem.Cause) -> DateFields {
    guard let first, let second else { return self }
    let fitting = fittingOrders
    guard let certain = fitting.first else { throw .noSuchMonth(min(first, second)) }
    if let order {
      guard fitting.contains(order) else { throw .contradictsOrder(order) }
      return fields(order)
    }
    guard fitting.count > 1, first != second else { return fields(certain) }
    switch (try DatePoint(fields(.dayFirst)), try DatePoint(fields(.monthFirst))) {
    case (.day(let dayFirst), .day(let monthFirst)):
      throw .ambiguousOrder(dayFirst: dayFirst, monthFirst: monthFirst)
    default: throw .notADate
    }
  }

  /// The orders in which the month is one; empty where the text leaves no choice of order.
  var fittingOrders: [DateOrder] {
    guard let first, let second else { return [] }
    let isMonth = 1...12
    return (isMonth.contains(second) ? [.dayFirst] : [])
      + (isMonth.contains(first) ? [.monthFirst] : [])
  }

  private func fields(_ order: DateOrder) -> DateFields {
    switch order {
    case .dayFirst, .yearFirst: DateFields(year: year, month: second, day: first)
    case .monthFirst: DateFields(year: year, month: first, day: second)
    }
  }

  /// Whether both name a day, both a month or both a year.
  func isAsPrecise(as other: DateFields) -> Bool {
    (day == nil) == (other.day == nil) && (month == nil) == (other.month == nil)
      && week == nil && other.week == nil
  }

  /// The fields, with the year and the month of the other side of a range where they are missing.
  func filled(from other: DateFields) -> DateFields {
    var filled = self
    filled.year = year ?? other.year
    if year == nil { filled.isShortYear = other.isShortYear }
    filled.month = month ?? other.month
    return filled
  }
}
