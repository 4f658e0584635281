/// The codes of law that are known by their names, as data.
enum LegalCodeTable {
  /// The subject of a code, by which texts call it.
  typealias Kind = CodeMention.Kind

  /// One code.
  struct Row: Sendable {
    /// The identifier.
    let code: LegalCode
    /// Whose law it is.
    let country: LawCountry
    /// What it is about.
    let kind: Kind
    /// The year of its adoption.
    let year: String
    /// The day from which it holds instead of the code below it; nil for the oldest.
    let since: CalendarDay?
    /// The name in English.
    let title: String
  }

  /// The codes; of one country and kind, the newest stands first.
  static let rows: [Row] = {
    let table: [(identifier: String, since: String, kind: Kind, title: String)] = [
      (
        "kz-criminal-2014", "2015-01-01", .criminal,
        "Criminal Code of the Republic of Kazakhstan, 2014"
      ),
      ("kz-criminal-1997", "", .criminal, "Criminal Code of the Republic of Kazakhstan, 1997"),
      (
        "kz-administrative-2014", "2015-01-01", .administrative,
        "Code on Administrative Offences of the Republic of Kazakhstan, 2014"
      ),
      (
        "kz-administrative-2001", "", .administrative,
        "Code on Administrative Offences of the Republic of Kazakhstan, 2001"
      ),
      (
        "kz-constitution-1995", "", .constitution,
        "Constitution of the Republic of Kazakhstan, 1995"
      ),
      ("by-criminal-1999", "", .criminal, "Criminal Code of the Republic of Belarus, 1999"),
      (
        "by-administrative-2021", "2021-03-01", .administrative,
        "Code on Administrative Offences of the Republic of Belarus, 2021"
      ),
      (
        "by-administrative-2003", "", .administrative,
        "Code on Administrative Offences of the Republic of Belarus, 2003"
      ),
      ("ru-criminal-1996", "", .criminal, "Criminal Code of the Russian Federation, 1996"),
      (
        "ru-administrative-2001", "", .administrative,
        "Code on Administrative Offences of the Russian Federation, 2001"
      ),
      ("kg-criminal-2021", "2021-12-01", .criminal, "Criminal Code of the Kyrgyz Republic, 2021"),
      ("kg-criminal-2017", "2019-01-01", .criminal, "Criminal Code of the Kyrgyz Republic, 2017"),
      ("kg-criminal-1997", "", .criminal, "Criminal Code of the Kyrgyz Republic, 1997"),
      (
        "kg-offences-2021", "2021-12-01", .administrative,
        "Code on Offences of the Kyrgyz Republic, 2021"
      ),
      (
        "kg-violations-2017", "2019-01-01", .administrative,
        "Code on Violations of the Kyrgyz Republic, 2017"
      ),
      (
        "kg-administrative-1998", "", .administrative,
        "Code on Administrative Liability of the Kyrgyz Republic, 1998"
      ),
      ("uz-criminal-1994", "", .criminal, "Criminal Code of the Republic of Uzbekistan, 1994"),
      (
        "uz-administrative-1994", "", .administrative,
        "Code on Administrative Liability of the Republic of Uzbekistan, 1994"
      ),
      ("tj-criminal-1998", "", .criminal, "Criminal Code of the Republic of Tajikistan, 1998"),
      ("tm-criminal-1997", "", .criminal, "Criminal Code of Turkmenistan, 1997"),
      ("az-criminal-1999", "", .criminal, "Criminal Code of the Republic of Azerbaijan, 1999"),
      (
        "am-criminal-2021", "2022-07-01", .criminal,
        "Criminal Code of the Republic of Armenia, 2021"
      ),
      ("am-criminal-2003", "", .criminal, "Criminal Code of the Republic of Armenia, 2003"),
      ("ge-criminal-1999", "", .criminal, "Criminal Code of Georgia, 1999"),
      ("ua-criminal-2001", "", .criminal, "Criminal Code of Ukraine, 2001"),
      ("md-criminal-2002", "", .criminal, "Criminal Code of the Republic of Moldova, 2002"),
      // Articles are read under the older one, by whose name most texts still call the law.
      ("in-penal-1860", "", .criminal, "Indian Penal Code, 1860"),
      ("in-penal-2023", "", .criminal, "Bharatiya Nyaya Sanhita (India), 2023"),
      ("mm-penal-1861", "", .criminal, "Penal Code of Myanmar, 1861"),
    ]
    return table.compactMap { identifier, since, kind, title in
      guard let code = LegalCode(rawValue: identifier),
        let country = LawCountry(code: identifier.prefix(2).uppercased())
      else { return nil }
      return Row(
        code: code, country: country, kind: kind, year: String(identifier.suffix(4)),
        since: CalendarDay(iso: since), title: title)
    }
  }()

  /// The codes of a country and kind that hold on some of the days, the newest first; the newest alone
  /// where the days are not known.
  static func codes(
    of country: LawCountry, _ kind: Kind, on days: LawDays?
  ) -> [LegalCode] {
    let rows = rows.filter { $0.country == country && $0.kind == kind }
    guard let days else { return rows.prefix(1).map(\.code) }
    let firstEnded = rows.firstIndex { $0.since.map { $0 <= days.first } ?? true } ?? 0
    let held = rows.prefix(firstEnded + 1).filter { $0.since.map { $0 <= days.last } ?? true }
    return held.map(\.code)
  }

  /// The code of a country, kind and year of adoption; nil where the table does not have it.
  static func code(of country: LawCountry, _ kind: Kind, adopted year: String) -> LegalCode? {
    rows.first { $0.country == country && $0.kind == kind && $0.year == year }?.code
  }

  /// The numbers of the last articles of codes: an article beyond them is one of another code.
  private static let lastArticles = [
    "kz-criminal-2014": 467, "kz-criminal-1997": 393, "kz-administrative-2014": 920,
    "by-criminal-1999": 466, "ru-criminal-1996": 361,
  ]

  /// True if a code can have an article of a number, as far as is known.
  ///
  /// Codes on administrative offences
  /// of Belarus and Russia number their articles by chapters, as in 20.2; the criminal code of Belarus has
  /// no such numbers, that of Russia none so low.
  static func mayHave(_ article: String, _ code: LegalCode) -> Bool {
    guard let row = row(of: code), let number = Int(article.prefix { $0.isNumber }) else {
      return true
    }
    let isOfChapter = article.contains(".")
    switch (row.kind, row.country.code) {
    case (.criminal, "BY") where isOfChapter, (.criminal, "RU") where isOfChapter && number <= 32:
      return false
    case (.administrative, "BY"), (.administrative, "RU"): return isOfChapter
    case (.constitution, _): return false
    default: return lastArticles[code.rawValue].map { number <= $0 } ?? true
    }
  }

  /// The days from which one code holds instead of another, in order.
  static let turningDays: [CalendarDay] = Set(rows.compactMap(\.since)).sorted()

  /// The row of a code; nil for a code that only lists name.
  static func row(of code: LegalCode) -> Row? { byCode[code] }

  private static let byCode = Dictionary(rows.map { ($0.code, $0) }) { first, _ in first }

  /// The names by which texts call a code, by their first words, longest first.
  static let names: [String: [(words: [String], mention: CodeMention)]] = {
    let names: [(CodeMention, String)] = [
      (
        CodeMention(kind: .criminal),
        """
        ук, уголовный кодекс, уголовного кодекса, уголовному кодексу, қк, қылмыстық кодекс,
        қылмыстық кодексі, қылмыстық кодексінің, қылмыстық кодекстің, criminal code, penal code, uk,
        кылмыш жаза кодекси, кылмыш жаза кодексинин, жиноят кодекси, jinoyat kodeksi, кку,
        кримінальний кодекс, кримінального кодексу, кк
        """
      ),
      (
        CodeMention(kind: .administrative),
        """
        коап, кобап, коао, кобао, koap, кодекс об административных правонарушениях,
        кодекса об административных правонарушениях, административный кодекс,
        административного кодекса, әқбтк, әкімшілік құқық бұзушылық туралы кодекс,
        әкімшілік құқық бұзушылық туралы кодексі, әкімшілік құқық бұзушылық туралы кодексінің,
        әкімшілік құқық бұзушылық туралы кодекстің, code on administrative offences,
        code of administrative offences, administrative offences code, administrative code,
        кодекс о правонарушениях, кодекса о правонарушениях, code of offences,
        кодекс об административной ответственности, кодекса об административной ответственности
        """
      ),
      (
        CodeMention(kind: .constitution),
        "конституция, конституции, конституциясы, конституциясының, constitution"
      ),
      (CodeMention(kind: .criminal, country: LawCountry(code: "IN"), year: "1860"), "ipc"),
      (
        CodeMention(kind: .criminal, country: LawCountry(code: "IN"), year: "2023"),
        "bns, bharatiya nyaya sanhita"
      ),
    ]
    let all = names.flatMap { mention, list in
      list.split(separator: ",")
        .map {
          (words: $0.split(whereSeparator: \.isWhitespace).map(String.init), mention: mention)
        }
    }
    return Dictionary(
      grouping: all.sorted { $0.words.count > $1.words.count }, by: { $0.words.first ?? "" })
  }()
}
