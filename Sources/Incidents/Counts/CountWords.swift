/// The words around a number that say what it counts: people, and what befell them.
enum CountWords {
  /// The quantity that the words of a text name, or nil where they name none or several.
  static func quantity(in text: String) -> Quantity? {
    // A remark such as "of them 3 fined" names the quantity of a share, not of the number.
    let tokens = CountAside.removed(from: TextToken.tokens(of: text))
    let named = Set(tokens.compactMap { $0.word.flatMap { quantities[$0] } })
    return named.count == 1 ? named.first : nil
  }

  /// The tokens without such words at their ends, where something else is left.
  ///
  /// Words for people stand behind the number alone, so that "people 20" is not read; words for
  /// a sum, as in "20 in total", and for what befell them stand before it too, as in "задержано 20 человек".
  static func stripped(_ tokens: ArraySlice<TextToken>) -> ArraySlice<TextToken> {
    var rest = tokens
    var isStripped = false
    if rest.count > 1, let word = rest.last?.word, SumWords.words.contains(word) {
      rest.removeLast()
      if rest.count > 1, rest.last?.word == "in" { rest.removeLast() }
    }
    while rest.count > 1, let word = rest.last?.word {
      guard isPeople(word) || (isStripped && links.contains(word)) else { break }
      rest.removeLast()
      isStripped = true
    }
    while rest.count > 1, let word = rest.first?.word,
      deeds[word] != nil || nouns[word] != nil || SumWords.words.contains(word)
    {
      rest.removeFirst()
      if rest.count > 1, [":", "-", "="].contains(where: { rest.first?.isMark($0) == true }) {
        rest.removeFirst()
      }
    }
    return rest
  }

  /// Whether a text says that there was nobody: a word that denies, and beside it nothing but words
  /// for people and deeds.
  static func deny(_ tokens: [TextToken]) -> Bool {
    let words = tokens.compactMap(\.word)
    guard words.count == tokens.count, words.count <= 6, words.contains(where: denials.contains)
    else { return false }
    return words.allSatisfy { denials.contains($0) || isAboutPeople($0) || denied.contains($0) }
  }

  /// Whether a text says that there were people, and not how many: "yes", "задержаны", "many".
  static func affirm(_ tokens: [TextToken]) -> Bool {
    let words = tokens.compactMap(\.word)
    guard words.count == tokens.count, (1...4).contains(words.count) else { return false }
    if affirmations.contains(words.joined(separator: " ")) { return true }
    let isAffirmed = affirmations.contains(words[0]) || words.contains { deeds[$0] != nil }
    return isAffirmed && words.allSatisfy { affirmations.contains($0) || isAboutPeople($0) }
  }

  /// The number of "человек 20", which is about 20.
  static func inverted(_ tokens: ArraySlice<TextToken>) -> ArraySlice<TextToken>? {
    guard tokens.count > 1, let word = tokens.first?.word, word == "человек" || word == "чел" else {
      return nil
    }
    return tokens.dropFirst()
  }

  /// A couple of tens or more, as in "a couple of hundred", without the words around the couple.
  static func couple(_ tokens: ArraySlice<TextToken>) -> ArraySlice<TextToken>? {
    var rest = tokens
    if rest.first?.word == "a" { rest.removeFirst() }
    guard rest.count > 1, let couple = rest.first, couples.contains(couple.word ?? "") else {
      return nil
    }
    let behind = rest.dropFirst()
    return [couple] + (behind.first?.word == "of" ? behind.dropFirst() : behind)
  }

  private static let couples: Set<String> = ["couple", "пара", "пару"]

  /// Whether tokens are words for people and their deeds alone: the "чел." of "20 (чел.)".
  static func arePeople(_ tokens: [TextToken]) -> Bool {
    !tokens.isEmpty && tokens.allSatisfy { $0.word.map(isAboutPeople) ?? $0.isMark(".") }
  }

  private static func isAboutPeople(_ word: String) -> Bool {
    isPeople(word) || links.contains(word)
  }

  private static func isPeople(_ word: String) -> Bool {
    people.contains(word) || quantities[word] != nil
  }

  /// Words that stand between those of people and of deeds.
  private static let links: Set<String> = [
    "of", "the", "them", "there", "were", "was", "are", "have", "has", "had", "been", "being",
    "были", "был", "было", "болған", "болды",
  ]

  /// Words that deny.
  private static let denials = Set(
    words(
      """
      no none nobody noone nil false without not never
      нет не никто никого никому ни ложь без отсутствуют отсутствует
      жоқ ешкім ешкімді болмады болмаған ұсталмады ұсталмаған ұстамады емес
      """))

  /// Words that say no more beside a word that denies.
  private static let denied = Set(
    words(
      """
      one any single persons recorded registered reported made took place
      одного один зафиксировано зафиксированы было задерживали задерживался задержаний
      пострадавших жертв тіркелмеді тіркелген бір де біреу
      """))

  /// Words and phrases that say that there were people.
  private static let affirmations: Set<String> = [
    "yes", "true", "many", "numerous", "multiple", "mass", "unknown number",
    "да", "есть", "имеются", "имелись", "истина", "много", "многие", "многочисленные", "массовые",
    "иә", "бар", "көп", "көптеген", "a lot", "lots", "large number", "a number",
    "an unknown number", "неизвестное количество", "неизвестное число", "белгісіз сан",
  ]

  /// Words for people of any kind.
  private static let people = Set(
    words(
      """
      people persons person individuals individual citizens men women man woman residents workers
      activists activist journalists journalist students student
      человек человека чел люди людей граждан гражданина жителей рабочих женщин мужчин лиц лица
      активистов активиста журналистов журналиста студентов
      адам адамдар адамды адамға адамнан адамның кісі кісіге кісіден азамат
      """))

  /// Words for people by what they did or what befell them.
  private static let quantities: [String: Quantity] = {
    let taking = table([
      (
        .participants,
        """
        protesters protestors protester demonstrators participants participant strikers marchers
        attendees
        участников участника участник участники протестующих протестующие митингующих
        митингующие демонстрантов бастующих қатысушы қатысушылар наразы шерушілер
        """
      )
    ])
    return taking.merging(nouns) { first, _ in first }.merging(deeds) { first, _ in first }
  }()

  /// Words for those whom something befell, which stand behind a number.
  private static let nouns = table([
    (.detained, "detainees detainee задержанных задержанный задержанные ұсталғандар ұсталғандарды"),
    (.arrested, "арестованных арестованные"),
    (.charged, "обвиняемых подозреваемых обвиняемые"),
    (.injured, "пострадавших раненых пострадавшие раненые жаралылар casualties wounds"),
    (.killed, "погибших убитых погибшие убитые жертв"),
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
      задержано задержаны задержан задержали задержаний задержания задержание задержана
      задерживали
      ұсталды ұсталған ұстады ұстаған
      """
    ),
    (
      .arrested,
      "арестовано арестованы арестован арестована арестовали арестов ареста арест қамалды қамалған"
    ),
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
      өлді өлген
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

/// Words for a sum: before a number, as in "всего 12", in the heading of a column, and as the name of a
/// row that adds up those above it.
package enum SumWords {
  /// The words.
  package static let words: Set<String> = [
    "total", "totals", "subtotal", "всего", "итого", "барлығы", "барлық", "жиыны",
  ]
  /// Phrases with which such a row begins, beside the words.
  package static let phrases = [
    "sub-total", "grand total", "Grand Total", "sum", "сумма", "в сумме", "в целом", "по стране",
    "по республике", "жалпы саны", "ел бойынша", "республика бойынша",
  ]
}
