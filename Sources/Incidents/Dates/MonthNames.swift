/// The names of the months, in the forms in which dates are written.
enum MonthNames {
  /// The month that a word in lower case names, 1 to 12, in English, Russian or Kazakh.
  static func month(named word: String) -> Int? { table[word] }

  /// The English name of a month, 1 to 12; empty for any other number.
  static func english(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  // One line a month: English, Russian in all cases (ё as е), Kazakh plain and locative.
  private static let rows = [
    "january jan январь января январю январем январе янв қаңтар қаңтарда",
    "february feb февраль февраля февралю февралем феврале фев февр ақпан ақпанда",
    "march mar март марта марту мартом марте мар наурыз наурызда",
    "april apr апрель апреля апрелю апрелем апреле апр сәуір сәуірде",
    "may май мая маю маем мае мамыр мамырда",
    "june jun июнь июня июню июнем июне июн маусым маусымда",
    "july jul июль июля июлю июлем июле июл шілде шілдеде",
    "august aug август августа августу августом августе авг тамыз тамызда",
    "september sep sept сентябрь сентября сентябрю сентябрем сентябре сен сент қыркүйек қыркүйекте",
    "october oct октябрь октября октябрю октябрем октябре окт қазан қазанда",
    "november nov ноябрь ноября ноябрю ноябрем ноябре ноя нояб қараша қарашада",
    "december dec декабрь декабря декабрю декабрем декабре дек желтоқсан желтоқсанда",
  ]

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for name in row.split(separator: " ") { table[String(name)] = index + 1 }
    }
    return table
  }()
}
