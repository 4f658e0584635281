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
    (.article, "art arts article articles s ss sec secs section sections"),
    (.article, "статті стаття modda moddasi берене беренеси"),
    (.part, "ч чч часть части частью частям частями part parts pt частина частини"),
    (.paragraph, "п пп пункт пункта пункту пунктом пункты пунктам"),
    (.paragraph, "подпункт подпункта paragraph paragraphs para paras clause"),
  ])

  /// Words that stand behind a number, as in "174-бап".
  static let after: [String: Level] = table([
    (.article, "бап бабы бабының бабымен баптың баптар"),
    (.part, "бөлік бөлігі бөлігінің бөлігімен"),
    (.paragraph, "тармақ тармағы тармағының тармақша тармақшасы"),
  ])

  /// Words that a stroke joins, as in "u/s 505" and "124A r/w 34".
  static let joined: [[String]: ArticleItem] = [
    ["u", "s"]: .before(.article), ["r", "w"]: .separator,
  ]

  /// Words between two articles.
  static let separators: Set<String> = ["and", "и", "және", "та", "жана"]

  /// Kazakh endings that a dash joins to an abbreviation or a number.
  static let endings: Set<String> = [
    "нің", "ның", "дің", "дың", "тің", "тың", "ге", "ға", "ке", "қа", "ші", "шы",
  ]

  /// Words that add nothing.
  static let noise: Set<String> = [
    "of", "the", "under", "по", "республики", "республикасы", "республикасының", "republic",
  ]

  private static func table(_ rows: [(Level, String)]) -> [String: Level] {
    var table: [String: Level] = [:]
    for (level, words) in rows {
      for word in words.split(separator: " ") { table[String(word)] = level }
    }
    return table
  }
}
