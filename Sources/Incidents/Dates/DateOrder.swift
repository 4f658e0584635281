/// Which part comes first in a date that is written with slashes or dashes, year last.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// Day, month, year: `09/06/2019` is 9 June.
  case dayFirst = "day_first"
  /// Month, day, year: `09/06/2019` is 6 September.
  case monthFirst = "month_first"
}
