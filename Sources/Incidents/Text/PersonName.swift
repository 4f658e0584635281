/// Words that stand where a name would, and name nobody or several people.
package enum PersonName {
  /// Whether a text that stands for a name is none: "Unknown", "имя скрыто", "N.N.", a dash.
  ///
  /// All its words must be of the table, and one of them must say that there is no name, or all are
  /// nouns for people ("журналист"); numbers ("Unknown 2") do not matter.
  package static func namesNobody(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    if Absence(text) != nil { return true }
    let words = TextToken.tokens(of: text).compactMap(\.word)
    guard !words.isEmpty else { return false }
    if words.contains(where: isNounForPeople) || words.first.map(conjunctions.contains) == true,
      words.allSatisfy({ isNounForPeople($0) || others.contains($0) || conjunctions.contains($0) })
    {
      return true
    }
    if words == ["n"] || words == ["n", "n"] || words == ["nn"] || words == ["н", "н"]
      || words == ["нн"]
    {
      return true
    }
    return words.contains(where: namelessness.contains)
      && words.allSatisfy {
        namelessness.contains($0) || nouns.contains($0) || particles.contains($0)
      }
      || words.contains(where: particles.contains) && words.contains(where: participles.contains)
        && words.allSatisfy {
          particles.contains($0) || participles.contains($0) || nouns.contains($0)
        }
  }

  /// True if a text that stands for a name may be about several people: a number of people, "and
  /// others", or several names in a row.
  package static func mayBeSeveral(_ text: String) -> Bool {
    let tokens = TextToken.tokens(of: String(text.prefix(longest)))
    let pairs = zip(tokens, tokens.dropFirst())
    let numbersPeople = pairs.contains { number, noun in
      guard let digits = number.number, let word = noun.word else { return false }
      return Int(digits).map { (2...9999).contains($0) } == true
        && (isNounForPeople(word) || namelessness.contains(word) || others.contains(word))
    }
    let namesOthers = pairs.contains { and, other in
      guard let and = and.word, let other = other.word else { return false }
      return conjunctions.contains(and) && others.contains(other)
    }
    if numbersPeople || namesOthers { return true }
    let isListed =
      text.utf8.contains { ",;\n".utf8.contains($0) }
      || tokens.contains { $0.word.map(listing.contains) ?? false }
    guard isListed else { return false }
    let listed = [" и ", " and ", " және ", "\n", ";"].reduce(String(text.prefix(longest))) {
      $0.replacing($1, with: ",")
    }
    let names = listed.split(separator: ",")
    return names.count { isNameInFull($0) } > 1
  }

  /// Words between the names of several people.
  private static let listing = words("и and және")

  /// True if a piece of a text is two words or more, each with a capital.
  private static func isNameInFull(_ text: Substring) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "." }
    return (2...4).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true }
  }

  private static func isNounForPeople(_ word: String) -> Bool {
    let bytes = word.utf8
    return people.contains { bytes.starts(with: $0) && bytes.count - $0.count <= 6 }
  }

  /// The longest text, in bytes of UTF-8, that is compared.
  private static let longest = 160

  /// Words that say by themselves that there is no name.
  private static let namelessness = words(
    """
    unknown unnamed unidentified anonymous anonymised anonymized nameless withheld redacted undisclosed
    concealed hidden confidential
    неизвестно неизвестный неизвестная неизвестное неизвестные неизвестен неизвестна неизвестны
    неизвестного неизвестных неустановленных неустановленный неустановленная неустановленное неустановленные аноним анонимно
    анонимный анонимная анонимен безымянный безымянная скрыто скрыт скрыта скрыты засекречено
    неназванный неназванная инкогнито
    белгісіз беймәлім аноним анонимді анонимдік жасырын жасырылған құпия атаусыз
    көрсетілмеген аталмаған анықталмаған айтылмаған жарияланбаған
    """)

  /// Words that deny the participle that they stand with.
  private static let particles = words(
    "not no не нет без жоқ емес by the of is are was at his her their")

  /// What is denied of a name: "not named", "не установлено".
  private static let participles = words(
    """
    named known disclosed identified given stated released published provided available established
    specified name names известно известен известна установлено установлена установлен установлены
    названо назван названа указано указан указана разглашается раскрывается называется сообщается
    опубликовано имени фио называем называют раскрываем разглашаем
    """)

  /// Nouns for a person or a name.
  private static let nouns = words(
    """
    name names identity person persons man woman male female men women child minor boy girl individual
    protester protestor demonstrator participant detainee detained prisoner activist journalist citizen
    resident student victim full first last surname request family authorities
    имя имена фамилия фио личность лицо человек мужчина женщина мужчины женщины ребенок подросток
    парень девушка участник участница протестующий задержанный задержанная активист активистка
    журналист журналистка гражданин гражданка житель жительница студент студентка по просьбе
    аты жөні есімі тегі атыжөні адам тұлға ер әйел бала белсенді азамат азаматша қатысушы
    """)

  /// Stems of nouns for people that are no names, in UTF-8.
  private static let people: [[UInt8]] = words(
    """
    protester protestor demonstrator participant detainee activist journalist people minors
    человек людей активист журналист участник участниц протестующ задержанн несовершеннолетн
    мужчин женщин подрост демонстрант студент жител граждан
    белсенді журналист қатысушы ұсталған
    """
  ).map { Array($0.utf8) }

  /// Words for people beside those who are named.
  private static let others = words(
    "др другие других другими еще прочие прочих others other al more басқалар басқалары")

  /// Words after which others are named.
  private static let conjunctions = words("и с and et және plus")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
