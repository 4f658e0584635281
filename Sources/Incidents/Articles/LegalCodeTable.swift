/// The codes of law that are known by their names, as data.
enum LegalCodeTable {
  /// What a code is about, by which texts call it.
  enum Kind: Hashable, Sendable {
    /// Crimes.
    case criminal
    /// Administrative offences.
    case administrative
    /// The constitution.
    case constitution
  }

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
    /// The name in English.
    let title: String
  }

  /// The codes; of one country and kind, the one in force stands first.
  static let rows: [Row] = {
    let table: [(identifier: String, kind: Kind, title: String)] = [
      ("kz-criminal-2014", .criminal, "Criminal Code of the Republic of Kazakhstan, 2014"),
      ("kz-criminal-1997", .criminal, "Criminal Code of the Republic of Kazakhstan, 1997"),
      (
        "kz-administrative-2014", .administrative,
        "Code on Administrative Offences of the Republic of Kazakhstan, 2014"
      ),
      ("kz-constitution-1995", .constitution, "Constitution of the Republic of Kazakhstan, 1995"),
      ("by-criminal-1999", .criminal, "Criminal Code of the Republic of Belarus, 1999"),
      (
        "by-administrative-2021", .administrative,
        "Code on Administrative Offences of the Republic of Belarus, 2021"
      ),
      ("ru-criminal-1996", .criminal, "Criminal Code of the Russian Federation, 1996"),
      (
        "ru-administrative-2001", .administrative,
        "Code on Administrative Offences of the Russian Federation, 2001"
      ),
      ("kg-criminal-2021", .criminal, "Criminal Code of the Kyrgyz Republic, 2021"),
      ("kg-offences-2021", .administrative, "Code on Offences of the Kyrgyz Republic, 2021"),
      ("uz-criminal-1994", .criminal, "Criminal Code of the Republic of Uzbekistan, 1994"),
      (
        "uz-administrative-1994", .administrative,
        "Code on Administrative Liability of the Republic of Uzbekistan, 1994"
      ),
      ("tj-criminal-1998", .criminal, "Criminal Code of the Republic of Tajikistan, 1998"),
      ("tm-criminal-1997", .criminal, "Criminal Code of Turkmenistan, 1997"),
      ("az-criminal-1999", .criminal, "Criminal Code of the Republic of Azerbaijan, 1999"),
      ("am-criminal-2021", .criminal, "Criminal Code of the Republic of Armenia, 2021"),
      ("ge-criminal-1999", .criminal, "Criminal Code of Georgia, 1999"),
      ("ua-criminal-2001", .criminal, "Criminal Code of Ukraine, 2001"),
      ("md-criminal-2002", .criminal, "Criminal Code of the Republic of Moldova, 2002"),
      ("in-penal-1860", .criminal, "Indian Penal Code, 1860"),
      ("in-penal-2023", .criminal, "Bharatiya Nyaya Sanhita (India), 2023"),
      ("mm-penal-1861", .criminal, "Penal Code of Myanmar, 1861"),
    ]
    return table.compactMap { identifier, kind, title in
      guard let code = LegalCode(rawValue: identifier),
        let country = LawCountry(code: identifier.prefix(2).uppercased())
      else { return nil }
      return Row(
        code: code, country: country, kind: kind, year: String(identifier.suffix(4)), title: title)
    }
  }()

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

/// The code that a text names, as far as the text goes: "УК", "КоАП РФ", "УК РК 1997".
struct CodeMention: Hashable, Sendable {
  /// What the code is about; nil where only a country or an identifier is named.
  var kind: LegalCodeTable.Kind?
  /// The country; nil where the text names none.
  var country: LawCountry?
  /// The year of adoption; nil where the text names none.
  var year: String?
  /// The code itself, where the text gives its identifier.
  var code: LegalCode?

  /// The mention with what another one adds; nil where the two contradict each other.
  func merged(with other: CodeMention) -> CodeMention? {
    func one<Value: Equatable>(_ left: Value?, _ right: Value?) -> Value?? {
      left == nil || right == nil || left == right ? .some(left ?? right) : .none
    }
    guard let kind = one(kind, other.kind), let country = one(country, other.country),
      let year = one(year, other.year), let code = one(code, other.code)
    else { return nil }
    return CodeMention(kind: kind, country: country, year: year, code: code)
  }
}
