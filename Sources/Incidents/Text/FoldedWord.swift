/// A word of a name or of a text in a form that all its spellings share: Cyrillic and Latin, with and
/// without the endings of Russian and Kazakh cases.
///
/// It is coarse, is compared, and is never shown.
struct FoldedWord: Hashable {
  /// The fewest symbols that are left of a word when endings are taken off.
  private static let shortest = 3

  /// The forms under which the word is compared: the stem, and in Cyrillic the whole word too, as its
  /// last letters may be no ending.
  let forms: [String]

  /// Folds a word in lower case, with ё as е, as ``TextToken`` gives it.
  init(_ word: String) {
    let isCyrillic = word.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
    let stems =
      isCyrillic ? [word, Self.withoutEndings(word), Self.withoutKazakhCase(word)] : [word]
    var forms: [String] = []
    for stem in stems {
      let folded = Self.plain(NameKey(folding: stem).text)
      if !forms.contains(folded) { forms.append(folded) }
    }
    self.forms = forms
  }

  private static let endings = [
    "ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ой", "ей", "ый", "ий", "ая", "яя",
    "ую",
    "юю", "ым", "им", "ом", "ем", "ых", "их", "ам", "ям", "ах", "ях", "а", "я", "у", "ю", "о", "е",
    "ы", "и", "ь", "й",
  ]
  private static let kazakhCases = [
    "ның", "нің", "дың", "дің", "тың", "тің", "мен", "бен", "пен", "нан", "нен", "дан", "ден",
    "тан", "тен", "ға", "ге", "қа", "ке", "ды", "ді", "ты", "ті", "ны", "ні", "да", "де", "та",
    "те",
    "на", "не",
  ]

  private static func withoutEndings(_ word: String) -> String {
    var stem = word
    while let ending = endings.first(where: {
      stem.hasSuffix($0) && stem.count - $0.count >= shortest
    }) {
      stem.removeLast(ending.count)
    }
    return stem
  }

  private static func withoutKazakhCase(_ word: String) -> String {
    let ending = kazakhCases.first { word.hasSuffix($0) && word.count - $0.count > shortest }
    return withoutEndings(String(word.dropLast(ending?.count ?? 0)))
  }

  /// Leaves out vowels at the end, and the vowel that Russian cases leave out before
  /// the last consonant, as in Павел, Павла.
  private static func plain(_ folded: String) -> String {
    var symbols = Array(folded)
    while symbols.count > shortest, let last = symbols.last, "aeiou".contains(last) {
      symbols.removeLast()
    }
    if symbols.count > shortest, let last = symbols.last, "kcl".contains(last),
      "eo".contains(symbols[symbols.count - 2])
    {
      symbols.remove(at: symbols.count - 2)
    }
    return String(symbols)
  }
}
