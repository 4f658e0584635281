import Incidents

extension DateRow {
  /// Dates in figures alone, and with the short names and years that spreadsheets write.
  static let compact = [
    DateRow("20190609", day: "2019-06-09"),
    DateRow(" 20190609 ", day: "2019-06-09"),
    DateRow("20200229", day: "2020-02-29"),
    DateRow("20190609 14:30", day: "2019-06-09"),
    DateRow("20190609?", "2019-06-09?", "2019-06-09", "2019-06-09", .day),
    DateRow("20190609-20190613", "2019-06-09/2019-06-13", "2019-06-09", "2019-06-13", .range),
    DateRow("20190609/20190613", "2019-06-09/2019-06-13", "2019-06-09", "2019-06-13", .range),
    DateRow("09-JUN-2019", day: "2019-06-09"),
    DateRow("09-июн-2019", day: "2019-06-09"),
    DateRow("9-маусым-2019", day: "2019-06-09"),
  ]

  /// The names of the months in Russian and Kazakh, in the forms that stand in dates.
  static let slavic =
    zip(1..., genitive).map { month, name in
      DateRow("5 \(name) 2021 г.", day: "2021-\(padded(month))-05")
    }
    + zip(1..., kazakh).map { month, name in
      DateRow("2021 жылғы 5 \(name)", day: "2021-\(padded(month))-05")
    }
    + zip(1..., short).map { month, name in
      DateRow("05 \(name) 2021", day: "2021-\(padded(month))-05")
    }

  private static let genitive = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
  ]

  private static let kazakh = [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
    "қазан", "қараша", "желтоқсан",
  ]

  private static let short = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func padded(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }
}
