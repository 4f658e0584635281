package import Incidents

/// Counting rules 1 and 2: the row of the published count that a date belongs to.
///
/// Source: the project's counting rules, version 1.
package enum CountingPeriod {
  /// The row of dates that are not known.
  package static let unknown = "XXXX-XX"

  /// The month of a date, `2019-06`, where all the days that it may mean lie in one month.
  ///
  /// A date that spans months is never put into one of them: its row is that of the year in which
  /// it starts, `2019-XX`.
  package static func of(_ date: PartialDate) -> String {
    guard let start = date.start, let end = date.end else { return unknown }
    let isOneMonth = start.year == end.year && start.month == end.month
    return isOneMonth ? String(start.iso.prefix(7)) : "\(start.iso.prefix(4))-XX"
  }
}
