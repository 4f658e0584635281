/// Words that stand where a name would, and name nobody.
package enum PersonName {
  /// Whether a text that stands for a name is none: "Unknown", "имя скрыто", "N.N.", a dash.
  ///
  /// All its words must be of the table, and one of them must say that there is no name; numbers
  /// ("Unknown 2") do not matter.
  package static func namesNobody(_ text: String) -> Bool {
    guard text.utf8.count <= longest else { return false }
    if Absence(text) != nil { return true }
    let words = TextToken.tokens(of: text).compactMap(\.word)
    guard !words.isEmpty else { return false }
    if words == ["n", "n"] || words == ["nn"] || words == ["н", "н"] || words == ["нн"] {
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

  /// The longest text, in bytes of UTF-8, that is compared.
  private static let longest = 160

  /// Words that say by themselves that there is no name.
  private static let namelessness = words(
    """
    unknown unnamed unidentified anonymous anonymised anonymized nameless withheld redacted undisclosed
    concealed hidden confidential
    неизвестно неизвестный неизвестная неизвестное неизвестные неизвестен неизвестна неизвестны
    неизвестного неустановленный неустановленная неустановленное неустановленные аноним анонимно
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
    опубликовано имени фио
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

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
