/// The words around a number that say what it counts: people, and what befell them.
enum CountWords {
  /// The quantity that the words of a text name, or nil where they name none or several.
  static func quantity(in text: String) -> Quantity? {
    let named = Set(TextToken.tokens(of: text).compactMap { $0.word.flatMap { quantities[$0] } })
    return named.count == 1 ? named.first : nil
  }

  /// The tokens without such words at their ends, where something else is left.
  ///
  /// Words for people stand behind the number alone, so that "people 20" is not read; words for
  /// what befell them stand before it too, as in "задержано 20 человек".
  static func stripped(_ tokens: ArraySlice<TextToken>) -> ArraySlice<TextToken> {
    var rest = tokens
    var isStripped = false
    while rest.count > 1, let word = rest.last?.word {
      guard isPeople(word) || (isStripped && links.contains(word)) else { break }
      rest.removeLast()
      isStripped = true
    }
    while rest.count > 1, let word = rest.first?.word, deeds[word] != nil {
      rest.removeFirst()
      if rest.count > 1, rest.first?.isMark(":") == true { rest.removeFirst() }
    }
    return rest
  }

  private static func isPeople(_ word: String) -> Bool {
    people.contains(word) || quantities[word] != nil
  }

  /// Words that stand between those of people and of deeds.
  private static let links: Set<String> = [
    "of", "were", "was", "are", "have", "has", "had", "been", "being", "были", "был",
    "было",
  ]

  /// Words for people of any kind.
  private static let people = Set(
    words(
      """
      people persons person individuals citizens men women man woman residents workers
      человек человека чел люди людей граждан гражданина жителей рабочих женщин мужчин лиц
      адам адамдар адамды адамға адамнан адамның кісі кісіге кісіден азамат
      """))

  /// Words for people by what they did or what befell them.
  private static let quantities: [String: Quantity] = {
    let taking = table([
      (
        .participants,
        """
        protesters protestors demonstrators participants activists strikers marchers
        участников участника участник протестующих активистов митингующих демонстрантов
        бастующих қатысушы наразы
        """
      )
    ])
    return taking.merging(nouns) { first, _ in first }.merging(deeds) { first, _ in first }
  }()

  /// Words for those whom something befell, which stand behind a number.
  private static let nouns = table([
    (.detained, "detainees detainee задержанных задержанный задержанные ұсталғандар"),
    (.arrested, "арестованных арестованные"),
    (.charged, "обвиняемых подозреваемых"),
    (.injured, "пострадавших раненых пострадавшие раненые жаралылар"),
    (.killed, "погибших убитых погибшие убитые"),
  ])

  /// Words for what befell people, which may stand before a number too.
  ///
  /// The English "arrested" is any deprivation of liberty, the Russian "арестовано" the penalty
  /// or the custody that a court orders.
  private static let deeds = table([
    (
      .detained,
      """
      arrested arrests arrest detained detentions apprehended
      задержано задержаны задержан задержали задержаний задержания задержание
      ұсталды ұсталған ұстады ұстаған
      """
    ),
    (.arrested, "арестовано арестованы арестован арестовали арестов ареста арест қамалды қамалған"),
    (.fined, "fined fines оштрафовано оштрафованы оштрафован оштрафовали штрафов"),
    (.charged, "charged indicted обвинены обвинено"),
    (
      .injured,
      """
      injured injuries wounded hurt ранено ранены ранен пострадало пострадали пострадал
      жараланды жараланған
      """
    ),
    (
      .killed,
      """
      killed dead deaths died fatalities убито убиты убит погибло погибли погиб
      өлді
      """
    ),
  ])

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func table(_ rows: [(Quantity, String)]) -> [String: Quantity] {
    var table: [String: Quantity] = [:]
    for (quantity, text) in rows {
      for word in words(text) { table[word] = quantity }
    }
    return table
  }
}
