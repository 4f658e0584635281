/// The words of a column's heading, with case, punctuation and the way in which they are joined off.
struct HeadingWords {
  /// The words in lower case, ё as е.
  let words: [String]
  /// The concepts of the words that the table knows, other than fillers.
  let concepts: Set<HeadingConcept>
  /// Whether a word is in no table.
  let hasUnknownWord: Bool
  /// Whether a word is a number, as where columns of one kind are numbered.
  let hasNumber: Bool

  /// Divides a heading into its words: at white space and punctuation, in front of a capital after a
  /// small letter, and between letters and digits.
  init(_ heading: String) { self.init(words: Self.joined(Self.split(heading))) }

  private init(words: [String]) {
    self.words = words
    var concepts: Set<HeadingConcept> = []
    var hasUnknownWord = false
    hasNumber = words.contains { $0.allSatisfy(\.isNumber) }
    for word in words where !word.allSatisfy(\.isNumber) {
      guard let concept = HeadingConcept(word: word) else {
        hasUnknownWord = true
        continue
      }
      if concept != .filler { concepts.insert(concept) }
    }
    self.concepts = concepts
    self.hasUnknownWord = hasUnknownWord
  }

  /// The heading without the words of some concepts.
  func without(_ concepts: Set<HeadingConcept>) -> HeadingWords {
    HeadingWords(words: words.filter { HeadingConcept(word: $0).map(concepts.contains) != true })
  }

  /// The heading without its numbers, as of columns of one kind that are numbered.
  var withoutNumbers: HeadingWords {
    hasNumber ? HeadingWords(words: words.filter { !$0.allSatisfy(\.isNumber) }) : self
  }

  /// The heading without words that make its number a running total; nil where it has none.
  var withoutRunningTotal: HeadingWords? {
    for phrase in Self.runningTotals {
      guard let start = words.indices.first(where: { words[$0...].starts(with: phrase) }) else {
        continue
      }
      return HeadingWords(words: Array(words[..<start] + words[(start + phrase.count)...]))
    }
    return nil
  }

  /// Phrases of running totals as the words of a heading, longest first.
  private static let runningTotals = [
    "нарастающим итогом с начала года", "нарастающий итог с начала года", "всего с начала года",
    "нарастающим итогом", "нарастающий итог", "с начала года", "с начала месяца", "всего с начала",
    "с начала", "cumulative total", "running total", "year to date", "total so far", "so far",
    "cumulative", "cumulatively", "to date", "барлығы жыл басынан бері",
    "барлығы жыл басынан бастап", "жыл басынан бері", "жыл басынан бастап", "басынан бері",
    "басынан бастап",
  ].map { joined($0.split(separator: " ").map(String.init)) }

  /// The words with single spaces between them.
  var text: String { words.joined(separator: " ") }

  private static func split(_ heading: String) -> [String] {
    var words: [String] = []
    var word = ""
    var last: Character = " "
    func end() {
      if !word.isEmpty { words.append(word.lowercased().replacing("ё", with: "е")) }
      word = ""
    }
    for character in heading {
      if isApostrophe(character) {
        end()
      } else if character.isLetter || character.isNumber || character == "№" {
        let isHump = character.isUppercase && last.isLowercase
        let isSeam = character.isNumber != last.isNumber || last == "№"
        if isHump || isSeam { end() }
        word.append(character)
      } else {
        end()
      }
      last = character
    }
    end()
    return words
  }

  private static func isApostrophe(_ character: Character) -> Bool {
    character == "'" || character == "’" || character == "‘" || character == "`"
  }

  /// Abbreviations and names that punctuation divides, each as one word; the `s` of a possessive says
  /// nothing.
  private static let compounds: [(parts: [String], word: String)] = [
    (["кол", "во"], "количество"), (["к", "во"], "количество"), (["e", "mail"], "email"),
    (["е", "mail"], "email"), (["ф", "и", "о"], "фио"), (["d", "o", "b"], "dob"),
    (["и", "и", "н"], "иин"), (["i", "i", "n"], "iin"), (["мекен", "жайы"], "мекенжай"),
    (["мекен", "жай"], "мекенжай"), (["national", "id"], "iin"), (["id", "card"], "passport"),
    (["identity", "card"], "passport"), (["personal", "number"], "iin"),
    (["personal", "id"], "iin"), (["жеке", "куәлік"], "passport"),
    (["whats", "app"], "whatsapp"), (["ко", "ап"], "коап"), (["д", "р"], "dob"),
    (["г", "р"], "dob"), (["criminal", "code"], "ук"), (["penal", "code"], "ук"),
    (["administrative", "code"], "коап"), (["code", "of", "administrative", "offences"], "коап"),
    (["да", "нет"], "ли"), (["date", "to"], "dateto"), (["to", "date"], "todate"),
    (["yes", "no"], "ли"), (["y", "n"], "ли"), (["иә", "жоқ"], "ли"),
    (["бар", "ма"], "ли"), (["әқбт", "к"], "әқбтк"), (["в", "т", "ч"], "них"),
    (["в", "том", "числе"], "них"), (["т", "а", "ә"], "фио"), (["ф", "и"], "фио"),
    (["b", "day"], "dob"),
  ]

  private static func joined(_ words: [String]) -> [String] {
    var rest = words[...]
    var joined: [String] = []
    while let first = rest.first {
      if let compound = compounds.first(where: { rest.starts(with: $0.parts) }) {
        joined.append(compound.word)
        rest = rest.dropFirst(compound.parts.count)
      } else {
        rest = rest.dropFirst()
        if first != "s" || joined.isEmpty { joined.append(first) }
      }
    }
    return joined
  }
}
