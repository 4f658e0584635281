/// The names of the months, in the forms in which dates are written.
package enum MonthNames {
  /// The month that a word in lower case names, 1 to 12, in English, Russian or Kazakh.
  static func month(named word: String) -> Int? { table[word] }

  /// The English name of a month, 1 to 12; empty for any other number.
  package static func english(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  // One line a month: English, Russian in all cases (ё as е), Kazakh in the plain, locative,
  // possessive (also locative), genitive, dative and ablative forms.
  private static let rows = [
    """
    january jan январь января январю январем январе янв
    қаңтар қаңтарда қаңтары қаңтарында қаңтардың қаңтарға қаңтардан
    """,
    """
    february feb февраль февраля февралю февралем феврале фев февр
    ақпан ақпанда ақпаны ақпанында ақпанның ақпанға ақпаннан
    """,
    """
    march mar март марта марту мартом марте мар
    наурыз наурызда наурызы наурызында наурыздың наурызға наурыздан
    """,
    """
    april apr апрель апреля апрелю апрелем апреле апр
    сәуір сәуірде сәуірі сәуірінде сәуірдің сәуірге сәуірден
    """,
    """
    may май мая маю маем мае
    мамыр мамырда мамыры мамырында мамырдың мамырға мамырдан
    """,
    """
    june jun июнь июня июню июнем июне июн
    маусым маусымда маусымы маусымында маусымның маусымға маусымнан
    """,
    """
    july jul июль июля июлю июлем июле июл
    шілде шілдеде шілдесі шілдесінде шілденің шілдеге шілдеден
    """,
    """
    august aug август августа августу августом августе авг
    тамыз тамызда тамызы тамызында тамыздың тамызға тамыздан
    """,
    """
    september sep sept сентябрь сентября сентябрю сентябрем сентябре сен сент
    қыркүйек қыркүйекте қыркүйегі қыркүйегінде қыркүйектің қыркүйекке қыркүйектен
    """,
    """
    october oct октябрь октября октябрю октябрем октябре окт
    қазан қазанда қазаны қазанында қазанның қазанға қазаннан
    """,
    """
    november nov ноябрь ноября ноябрю ноябрем ноябре ноя нояб
    қараша қарашада қарашасы қарашасында қарашаның қарашаға қарашадан
    """,
    """
    december dec декабрь декабря декабрю декабрем декабре дек
    желтоқсан желтоқсанда желтоқсаны желтоқсанында желтоқсанның желтоқсанға желтоқсаннан
    """,
  ]

  private static let table = NameTable.numbers(of: rows)
}

/// The names of the seasons and quarters, and the Roman numerals of months and quarters.
enum PeriodNames {
  /// The season that a word in lower case names, by its code in EDTF: 21 (spring) to 24 (winter).
  static func season(named word: String) -> Int? { seasons[word].map { 20 + $0 } }

  /// Whether a word means a quarter of a year.
  static func isQuarter(_ word: String) -> Bool { quarterWords.contains(word) }

  /// The number of a quarter in words or Roman numerals, 1 to 4.
  static func quarter(named word: String) -> Int? {
    if let number = ordinals[word] { return number }
    return roman(word).flatMap { (1...4).contains($0) ? $0 : nil }
  }

  /// The number of a Roman numeral in lower case, 1 to 12.
  static func roman(_ word: String) -> Int? {
    romans.firstIndex(of: word).map { $0 + 1 }
  }

  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  private static let quarterWords: Set<String> = [
    "quarter", "qtr", "квартал", "квартала", "квартале", "кварталу", "кв", "тоқсан", "тоқсаны",
    "тоқсанда", "тоқсанында",
  ]

  private static let seasons = NameTable.numbers(of: [
    "spring весна весны весной весне весну көктем көктемі көктемде көктемінде көктемгі",
    "summer лето лета летом лете жаз жазы жазда жазында жазғы",
    "autumn fall осень осени осенью күз күзі күзде күзінде күзгі",
    "winter зима зимы зимой зиме зиму қыс қысы қыста қысында қысқы",
  ])

  private static let ordinals = NameTable.numbers(of: [
    "first первый первого первом бірінші", "second второй второго втором екінші",
    "third третий третьего третьем үшінші", "fourth четвертый четвертого четвертом төртінші",
  ])
}

/// Numbers that stand for names, from a list with one entry for each number.
private enum NameTable {
  static func numbers(of rows: [String]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for name in row.split(whereSeparator: \.isWhitespace) { table[String(name)] = index + 1 }
    }
    return table
  }
}
