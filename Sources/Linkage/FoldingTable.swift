/// The letters that names in Kazakh, Russian and their Latin spellings share.
///
/// Sources: BGN/PCGN romanisation of Kazakh (1979) and Russian (1947), ICAO Doc 9303, the official
/// Kazakh Latin alphabets of 2017, 2018 and 2021, and how names are written in passports.
enum FoldingTable {
  typealias Replacement = (letters: [Character], symbols: [Character])

  /// Latin letters that stand among Cyrillic ones by mistake.
  static let lookalikes: [Character: Character] = [
    "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "y": "у", "i": "і", "k": "к",
    "m": "м", "t": "т", "b": "в", "h": "н",
  ]

  static let cyrillicPairs = table([
    ("дж", "ж"), ("нг", "ң"), ("нғ", "ң"), ("тс", "ц"), ("йо", "е"),
  ])

  static let cyrillic: [Character: String] = letters([
    ("аә", "a"), ("б", "b"), ("в", "v"), ("гғ", "g"), ("д", "d"), ("еёэ", "e"), ("ж", "j"),
    ("з", "z"), ("ийіы", "i"), ("кқ", "k"), ("л", "l"), ("м", "m"), ("нң", "n"), ("оө", "o"),
    ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("уұү", "u"), ("ф", "f"), ("хһ", "h"),
    ("ц", "c"), ("ч", "4"), ("шщ", "6"), ("ъь", ""), ("ю", "iu"), ("я", "ia"),
  ])

  static let diacritics: [Character: String] = letters([
    ("äáàâăāåãą", "a"), ("öóòôŏōõø", "o"), ("üūúùûýŭů", "u"), ("ğǵ", "g"), ("ñńŋň", "n"),
    ("şš", "sh"), ("çč", "ch"), ("ž", "zh"), ("īíìîïĭį", "i"), ("éèêëėěēę", "e"), ("żź", "z"),
    ("ś", "s"), ("ć", "c"), ("ł", "l"), ("ř", "r"), ("ť", "t"), ("ď", "d"),
  ])

  /// Latin letters that spell one sound; the longest that fits is taken, from left to right.
  static let latin = table([
    ("shtsh", "6"), ("shch", "6"), ("chsh", "6"), ("sch", "6"), ("sh", "6"), ("tsh", "4"),
    ("tch", "4"), ("ch", "4"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("tzh", "tj"), ("kh", "h"),
    ("gh", "g"), ("ts", "c"), ("tz", "c"), ("ngh", "n"), ("ng", "n"), ("q", "k"), ("x", "ks"),
    ("w", "v"), ("ck", "k"), ("ph", "f"),
  ])

  /// Endings of keys, longest first, and what stays of them.
  static let endings: [(ending: String, kept: String)] = [
    ("skaia", "ski"), ("evi4", ""), ("ovi4", ""), ("ovna", ""), ("evna", ""), ("kizi", ""),
    ("uli", ""), ("ova", "ov"), ("eva", "ev"), ("ina", "in"),
  ]

  static func isCyrillic(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { ("\u{400}"..."\u{52F}").contains($0) } ?? false
  }

  /// Letters with the parts that a table knows replaced, in one pass.
  static func replacing(_ letters: [Character], _ table: [Replacement]) -> [Character] {
    var result: [Character] = []
    var rest = letters[...]
    while let letter = rest.first {
      if let found = table.first(where: { rest.starts(with: $0.letters) }) {
        result += found.symbols
        rest = rest.dropFirst(found.letters.count)
      } else {
        result.append(letter)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func table(_ pairs: [(String, String)]) -> [Replacement] {
    pairs.sorted { $0.0.count > $1.0.count }.map { (Array($0.0), Array($0.1)) }
  }

  private static func letters(_ rows: [(String, String)]) -> [Character: String] {
    rows.reduce(into: [:]) { map, row in
      for letter in row.0 { map[letter] = row.1 }
    }
  }
}
