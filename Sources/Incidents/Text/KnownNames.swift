/// The names of persons that a database keeps hidden, to find them in texts that others are to read.
///
/// A name is found whatever its case, declension, script and order of words: two of its words side by
/// side or with one word between, a word of it beside the initial of another, or its surname alone
/// where its form says that it is one. A surname of two or three letters is found as a whole word with a
/// capital letter.
package final class KnownNames {
  private var numbers: [String: UInt32] = [:]
  /// Pairs of words of one name, the smaller number in front.
  private var pairs: Set<UInt64> = []
  /// A word of a name with the first symbol of another.
  private var initials: Set<UInt64> = []
  private var surnames: Set<UInt32> = []
  /// The surnames of two or three letters, in the forms of their cases.
  private var shortSurnames: Set<String> = []
  /// The numbers of words that texts had already: a text has few words that others have not.
  private var looked = BoundedCache<String, [UInt32]>(capacity: 200_000)
  /// Whether words that texts had already are of a name.
  private var seen = WordTable(capacity: 200_000)

  /// No name yet.
  package init() {}

  /// True if there is none.
  package var isEmpty: Bool { pairs.isEmpty && surnames.isEmpty && shortSurnames.isEmpty }

  /// The longest text, in bytes of UTF-8, that is taken for a name.
  private static let longest = 200

  /// Adds a name: the first three words of it that are no initials.
  ///
  /// A text that names nobody ("Unknown") is not added.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - isCertain: Whether it is known to be one; else a single word has to have the form of a surname.
  package func add(_ name: String, isCertain: Bool = true) {
    guard name.utf8.count <= Self.longest, !PersonName.namesNobody(name) else { return }
    looked.removeAll()
    seen.removeAll()
    let words = Self.words(of: name)
    let whole = words.filter { !$0.isInitial }.prefix(3)
    let isName =
      isCertain && !whole.contains(where: \.isCapitalised) || whole.allSatisfy(\.isCapitalised)
    for (index, word) in whole.enumerated() {
      let others = whole.enumerated().filter { $0.offset != index }.map(\.element)
      let known = word.folded.forms.map { number(of: $0) }
      for other in others {
        for form in other.folded.forms {
          let second = number(of: form)
          for first in known { pairs.insert(Self.pair(first, second)) }
        }
      }
      let letters = others.compactMap(\.initial) + words.filter(\.isInitial).compactMap(\.initial)
      for first in known { initials.formUnion(letters.map { Self.key(first, $0) }) }
      let isLone = whole.count == 1 && isCertain
      if isLone && word.text.count > 3 || word.isSurname(in: Array(whole), at: index) {
        surnames.formUnion(known)
      }
      if isName, word.isShortSurname(in: Array(whole), at: index) {
        shortSurnames.formUnion(word.forms)
      }
    }
  }

  /// True if a source is called by a person's name: two to four words with capitals of a witness, else
  /// words with a patronymic, or a surname beside initials.
  ///
  /// - Parameters:
  ///   - source: The name of the source.
  ///   - isWitness: True if it is known to be a person.
  /// - Returns: True if it is a person's name.
  package static func isPerson(_ source: String, isWitness: Bool) -> Bool {
    guard source.utf8.count <= longest, !PersonName.namesNobody(source) else { return false }
    let words = words(of: source)
    guard 2...4 ~= words.count, words.allSatisfy(\.isCapitalised) else { return false }
    let whole = words.filter { !$0.isInitial }
    return isWitness || words.contains(where: \.isPatronymic)
      || whole.count == 1 && whole[0].hasFormOfSurname
  }

  /// True if a text tells one of the names.
  package func areTold(in text: String) -> Bool {
    guard !isEmpty else { return false }
    let words = Self.words(of: text).map { word in (word: word, numbers: numbers(of: word)) }
    if !shortSurnames.isEmpty, words.contains(where: { isShortSurname($0.word) }) { return true }
    for (index, (word, known)) in words.enumerated() where !known.isEmpty {
      if word.isCapitalised, !surnames.isDisjoint(with: known) { return true }
      for offset in -2...2 where offset != 0 && words.indices.contains(index + offset) {
        let other = words[index + offset]
        if offset > 0, isPair(known, other.numbers) { return true }
        if word.isCapitalised, other.word.isInitial, let initial = other.word.initial,
          known.contains(where: { initials.contains(Self.key($0, initial)) })
        {
          return true
        }
      }
    }
    return false
  }

  /// True if a text, whose bytes are UTF-8, tells one of the names.
  ///
  /// Most texts have no word of any name, which is seen without making texts of their words.
  package func areTold(in utf8: Span<UInt8>) -> Bool {
    guard !isEmpty, mayBeTold(in: utf8) else { return false }
    return areTold(in: String(copying: utf8))
  }

  /// False if no word of a text is one of a name; true if the text has to be read.
  private func mayBeTold(in utf8: Span<UInt8>) -> Bool {
    var scanner = WordScanner()
    while let word = scanner.next(in: utf8) {
      let bytes = utf8.extracting(word.range)
      if let isOfName = seen.value(of: bytes, hash: word.hash) {
        if isOfName { return true }
        continue
      }
      let isOfName = Self.words(of: String(copying: bytes)).contains {
        !numbers(of: $0).isEmpty || isShortSurname($0)
      }
      seen.add(bytes, hash: word.hash, isOfName)
      if isOfName { return true }
    }
    return scanner.hasStopped
  }

  private func isShortSurname(_ word: NameWord) -> Bool {
    word.isCapitalised && word.text.count <= NameWord.longestShortForm
      && shortSurnames.contains(NameKey(folding: word.text).text)
  }

  private func numbers(of word: NameWord) -> [UInt32] {
    if let numbers = looked[word.text] { return numbers }
    let found = word.folded.forms.compactMap { numbers[$0] }
    looked[word.text] = found
    return found
  }

  private func isPair(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    first.contains { number in second.contains { pairs.contains(Self.pair(number, $0)) } }
  }

  private func number(of form: String) -> UInt32 {
    if let number = numbers[form] { return number }
    let number = UInt32(truncatingIfNeeded: numbers.count)
    numbers[form] = number
    return number
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(min(first, second)) << 32 | UInt64(max(first, second))
  }

  private static func key(_ number: UInt32, _ initial: Character) -> UInt64 {
    UInt64(number) << 32 | UInt64(initial.unicodeScalars.first?.value ?? 0)
  }

  private static func words(of text: String) -> [NameWord] {
    TextToken.tokens(of: text).compactMap { token in
      token.word.map { NameWord($0, isCapitalised: text[token.range].first?.isUppercase == true) }
    }
  }
}

/// A word of a name, or of a text that may hold one.
private struct NameWord {
  /// In lower case.
  let text: String
  let isCapitalised: Bool
  /// True for one letter, as that before the point of an initial and a surname.
  let isInitial: Bool

  init(_ text: String, isCapitalised: Bool) {
    self.text = text
    self.isCapitalised = isCapitalised
    isInitial = text.unicodeScalars.count == 1
  }

  var folded: FoldedWord { FoldedWord(text) }

  /// The first symbol.
  var initial: Character? { folded.forms.first?.first }

  /// True if the word is the surname in a name: by its form, or as patronymics tell.
  func isSurname(in name: [NameWord], at index: Int) -> Bool {
    guard text.count > 3, !isPatronymic else { return false }
    if name.count == 3, name[2].isPatronymic { return index == 0 }
    if name.count == 3, name[1].isPatronymic { return index == 2 }
    return hasFormOfSurname
  }

  /// True if the word has two or three letters and is the surname in a name, as far as the other words tell.
  func isShortSurname(in name: [NameWord], at index: Int) -> Bool {
    guard 2...Self.longestShort ~= text.count, !Self.shortWords.contains(text) else { return false }
    if name.count == 3, name[2].isPatronymic { return index == 0 }
    if name.count == 3, name[1].isPatronymic { return index == 2 }
    let others = name.indices.filter { $0 != index }
    return !others.contains { name[$0].hasFormOfSurname }
  }

  /// The folded forms of a short surname in the cases of Russian; those that end in a vowel have one.
  var forms: [String] {
    let endings: [String]
    var stem = text
    switch text.last {
    case "й", "ь":
      stem.removeLast()
      endings = ["я", "ю", "ем", "е"]
    case let last? where Self.consonants.contains(last): endings = ["а", "у", "ом", "ем", "е"]
    default: endings = []
    }
    return ([text] + endings.map { stem + $0 }).map { NameKey(folding: $0).text }
  }

  /// The most letters of a surname that is found by its form in no case.
  private static let longestShort = 3
  /// The most letters of such a surname in another case.
  static let longestShortForm = longestShort + 2

  var isPatronymic: Bool {
    Self.patronymics.contains { text.hasSuffix($0) && text.count > $0.count }
  }

  var hasFormOfSurname: Bool {
    Self.surnames.contains { text.hasSuffix($0) && text.count > $0.count + 1 }
      && !Self.firstNames.contains(text)
  }

  private static let patronymics = [
    "ович", "евич", "ьич", "овна", "евна", "ична", "ұлы", "улы", "қызы", "кызы", "ovich", "evich",
    "yevich", "ovna", "evna", "uly", "kyzy", "qyzy",
  ]
  private static let surnames = [
    "ов", "ев", "ова", "ева", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "енко",
    "чук",
    "швили", "ev", "ov", "ova", "eva", "yev", "yeva", "sky", "skiy", "skaya", "enko", "chuk",
  ]
  private static let consonants: Set<Character> = Set("бвгджзклмнпрстфхцчшщ")
  /// First names of two or three letters, and words that stand in columns of names and name nobody.
  private static let shortWords: Set<String> = [
    "лев", "ян", "яна", "ада", "ева", "зоя", "мая", "ия", "лия", "лея", "али", "аня", "оля", "юля",
    "ира", "таня", "эля", "аян", "нур", "бек", "дан", "том", "рим", "lev", "yan", "yana", "jan",
    "eva",
    "ali", "ada", "zoe", "nur", "bek", "dan", "tom", "max", "да", "не", "нет", "по", "же", "он",
    "она", "они", "муж", "жен", "пол", "сын", "имя", "фио", "no", "yes", "the",
  ]
  /// First names that end as surnames do.
  private static let firstNames: Set<String> = [
    "константин", "валентин", "валентина", "мартин", "августин", "марина", "ирина", "екатерина",
    "галина", "полина", "кристина", "алина", "карина", "арина", "регина", "сабина", "эльвина",
    "нина",
    "ангелина", "мадина", "медина", "амина", "камина", "лев", "эдвин", "бенжамин", "вениамин",
    "рустин",
    "зарина", "дарина", "милина", "сарина", "каролина", "паулина", "акулина", "севастьян",
    "шамшидин", "насреддин", "сайфуддин", "аладдин", "ясин", "амин",
  ]
}
