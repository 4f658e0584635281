/// Which part comes first in a date of three numbers.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// Day, month, year: `09/06/2019` is 9 June.
  case dayFirst = "day_first"
  /// Month, day, year: `09/06/2019` is 6 September.
  case monthFirst = "month_first"
  /// Year, month, day, where the year has two digits: `22.01.05` is 5 January 2022.
  case yearFirst = "year_first"

  /// The order in words.
  package var words: String {
    switch self {
    case .dayFirst: "day first"
    case .monthFirst: "month first"
    case .yearFirst: "year first"
    }
  }
}
