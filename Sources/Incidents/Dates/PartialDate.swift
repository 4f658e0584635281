/// A date that is as precise as its source: a day, a month, a year, a span, or unknown.
///
/// It keeps the source's text, its reading in the Extended Date/Time Format (EDTF, ISO 8601-2,
/// levels 0 and 1) and the first and last day that it may mean. `start <= end` always holds, and
/// both are nil only for a date that is unknown.
///
/// Seasons do not depend on the hemisphere: spring (`2019-21`) is March to May, summer June to
/// August, autumn September to November. EDTF leaves winter open; here the winter of a year
/// (`2019-24`) is its December and the January and February that follow, so that the four seasons
/// of a year come in the order of their numbers and none overlaps another. Quarters are `2019-33`
/// to `2019-36`.
package struct PartialDate: Hashable, Sendable {
  /// How precise a date is; the raw values are stored.
  package enum Precision: String, CaseIterable, Hashable, Sendable {
    /// One day.
    case day
    /// A span with stated ends.
    case range
    /// A week of ISO 8601, Monday to Sunday.
    case week
    /// A month.
    case month
    /// A season: three months.
    case season
    /// A quarter of a year.
    case quarter
    /// A year.
    case year
    /// Nothing is known.
    case unknown
  }

  /// The source's text, as given.
  package let text: String

  /// The date in EDTF; empty where it is unknown, and the interval of its days for a week.
  package let edtf: String

  /// The first day that the date may mean; nil where it is unknown.
  package let start: CalendarDay?

  /// The last day that the date may mean, inclusive; nil where it is unknown.
  package let end: CalendarDay?

  /// How precise the date is.
  package let precision: Precision

  /// Whether the source calls the date approximate or uncertain (`~`, `?` and `%` in EDTF).
  package var isApproximate: Bool {
    edtf.utf8.contains { byte in
      byte == UInt8(ascii: "~") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "%")
    }
  }

  /// A date as a database holds it, or nil where its columns contradict each other.
  package init?(
    stored text: String, edtf: String, start: CalendarDay?, end: CalendarDay?,
    precision: Precision
  ) {
    switch (start, end) {
    case (nil, nil):
      guard precision == .unknown, edtf.isEmpty else { return nil }
    case (let start?, let end?):
      guard precision != .unknown, !edtf.isEmpty, start <= end,
        precision != .day || start == end
      else { return nil }
    default: return nil
    }
    self.init(text: text, edtf: edtf, start: start, end: end, precision: precision)
  }

  /// A date of which nothing is known, and of which the source wrote nothing.
  package static let unknown = PartialDate(unknown: "")

  /// An unknown date.
  init(unknown text: String) {
    self.init(text: text, edtf: "", start: nil, end: nil, precision: .unknown)
  }

  /// Another date, with a text of its own.
  init(text: String, as other: PartialDate) {
    self.init(
      text: text, edtf: other.edtf, start: other.start, end: other.end,
      precision: other.precision)
  }

  /// A day that is certain.
  init(text: String, edtf: String, day: CalendarDay) {
    self.init(text: text, edtf: edtf, start: day, end: day, precision: .day)
  }

  /// A date of one point, with its EDTF qualifier or an empty string.
  init(text: String, point: DatePoint, qualifier: String) {
    self.init(
      text: text, edtf: point.edtf(qualifier: qualifier), start: point.start, end: point.end,
      precision: point.precision)
  }

  /// A span from one point to another, in order, each in EDTF.
  ///
  /// - Throws: `reversedRange` where it ends before it starts.
  init(
    text: String, from start: CalendarDay, to end: CalendarDay, edtf: String
  ) throws(ValueProblem.Cause) {
    guard start <= end else { throw .reversedRange(start: start, end: end) }
    self.init(text: text, edtf: edtf, start: start, end: end, precision: .range)
  }

  private init(
    text: String, edtf: String, start: CalendarDay?, end: CalendarDay?, precision: Precision
  ) {
    self.text = text
    self.edtf = edtf
    self.start = start
    self.end = end
    self.precision = precision
  }
}
