/// The words of a list of legal articles, as data.
enum ArticleWords {
  /// What a number counts.
  enum Level: Hashable, Sendable {
    /// Articles of a code.
    case article
    /// Parts of an article.
    case part
    /// Paragraphs of a part.
    case paragraph
  }

  /// Words that stand before a number, as in "part 1".
  static let before: [String: Level] = table([
    (.article, "ст статья статьи статье статью статьей статей статьям статьями"),
    (.article, "art arts article articles"),
    (.part, "ч чч часть части частью частям частями part parts pt"),
    (.paragraph, "п пп пункт пункта пункту пунктом пункты пунктам"),
    (.paragraph, "подпункт подпункта paragraph paragraphs para paras clause"),
  ])

  /// Words that stand behind a number, as in "174-бап".
  static let after: [String: Level] = table([
    (.article, "бап бабы бабының бабымен баптың баптар"),
    (.part, "бөлік бөлігі бөлігінің бөлігімен"),
    (.paragraph, "тармақ тармағы тармағының тармақша тармақшасы"),
  ])

  /// Words between two articles.
  static let separators: Set<String> = ["and", "и", "және"]

  /// Kazakh endings that a dash joins to an abbreviation or a number.
  static let endings: Set<String> = [
    "нің", "ның", "дің", "дың", "тің", "тың", "ге", "ға", "ке", "қа", "ші", "шы",
  ]

  /// Words that add nothing.
  static let noise: Set<String> = [
    "рк", "қр", "rk", "kz", "республики", "казахстан", "республикасы", "республикасының",
    "қазақстан", "republic", "kazakhstan", "of", "the", "under", "по",
  ]

  /// The names of the codes, longest first.
  static let codes: [(words: [String], code: LegalCode)] = {
    let names: [(LegalCode, String)] = [
      (
        .criminal2014,
        """
        ук, уголовный кодекс, уголовного кодекса, уголовному кодексу, қк, қылмыстық кодекс,
        қылмыстық кодексі, қылмыстық кодексінің, қылмыстық кодекстің, criminal code, penal code, uk
        """
      ),
      (
        .administrative2014,
        """
        коап, кобап, koap, кодекс об административных правонарушениях,
        кодекса об административных правонарушениях, административный кодекс,
        административного кодекса, әқбтк, әкімшілік құқық бұзушылық туралы кодекс,
        әкімшілік құқық бұзушылық туралы кодексі, әкімшілік құқық бұзушылық туралы кодексінің,
        әкімшілік құқық бұзушылық туралы кодекстің, code on administrative offences,
        code of administrative offences, administrative offences code, administrative code
        """
      ),
      (
        .constitution1995,
        "конституция, конституции, конституциясы, конституциясының, constitution"
      ),
    ]
    return names.flatMap { code, list in
      list.split(separator: ",")
        .map { (words: $0.split(whereSeparator: \.isWhitespace).map(String.init), code: code) }
    }
    .filter { !$0.words.isEmpty }
    .sorted { $0.words.count > $1.words.count }
  }()

  private static func table(_ rows: [(Level, String)]) -> [String: Level] {
    var table: [String: Level] = [:]
    for (level, words) in rows {
      for word in words.split(separator: " ") { table[String(word)] = level }
    }
    return table
  }
}
