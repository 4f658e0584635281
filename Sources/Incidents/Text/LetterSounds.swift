/// The sounds that the letters of names in Kazakh, Russian and their Latin spellings share, a symbol
/// for each: a Latin letter, 4 for the sound of ч, 6 for those of ш and щ.
///
/// Sources: BGN/PCGN romanisation of Kazakh (1979) and Russian (1947), ICAO Doc 9303, the official
/// Kazakh Latin alphabets of 2017, 2018 and 2021, and the spelling of names in passports.
enum LetterSounds {
  /// Latin letters, and the Cyrillic ones that look like them.
  static let lookalikes: [UInt32: UInt32] = Dictionary(
    zip("aeopcxyikmtbh".scalarValues, "аеорсхуікмтвн".scalarValues)
  ) { first, _ in first }

  /// Cyrillic letters, and the Latin ones that look like them.
  static let latinLookalikes: [UInt32: UInt32] = Dictionary(
    lookalikes.map { ($0.value, $0.key) }
  ) { first, _ in first }

  /// Letters of Cyrillic alphabets.
  static let cyrillic = SpellingTable(
    groups: [("дж", "j"), ("нг", "n"), ("нғ", "n"), ("тс", "c"), ("йо", "e")],
    letters: [
      ("аә", "a"), ("б", "b"), ("в", "v"), ("гғґ", "g"), ("д", "d"), ("еёэє", "e"), ("ж", "j"),
      ("з", "z"), ("ийіыї", "i"), ("кқ", "k"), ("л", "l"), ("м", "m"), ("нң", "n"), ("оө", "o"),
      ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("уұүў", "u"), ("ф", "f"), ("хһ", "h"),
      ("ц", "c"), ("ч", "4"), ("шщ", "6"), ("ъь", ""), ("ю", "iu"), ("я", "ia"),
    ])

  /// Latin letters with a diacritic, as the letters that are written without one.
  static let diacritics = SpellingTable(
    groups: [],
    letters: [
      ("äáàâăāåãą", "a"), ("öóòôŏōõø", "o"), ("üūúùûýŭů", "u"), ("ğǵ", "g"), ("ñńŋň", "n"),
      ("şš", "sh"), ("çč", "ch"), ("ž", "zh"), ("īíìîïĭįı", "i"), ("éèêëėěēę", "e"), ("żź", "z"),
      ("ś", "s"), ("ć", "c"), ("ł", "l"), ("ř", "r"), ("ť", "t"), ("ď", "d"),
    ])

  /// Latin letters that write one sound, and those that write another's.
  static let latin = SpellingTable(
    groups: [
      ("shtsh", "6"), ("shch", "6"), ("chsh", "6"), ("sch", "6"), ("sh", "6"), ("tsh", "4"),
      ("tch", "4"), ("ch", "4"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("tzh", "tj"),
      ("kh", "h"), ("gh", "g"), ("ts", "c"), ("tz", "c"), ("ngh", "n"), ("ng", "n"), ("ck", "k"),
      ("ph", "f"), ("ca", "ka"), ("co", "ko"), ("cu", "ku"), ("ct", "kt"), ("cl", "kl"),
      ("cr", "kr"),
    ], letters: [("q", "k"), ("x", "ks"), ("w", "v")])

  /// Endings of keys, longest first, and what stays of them.
  static let endings: [(ending: [UInt32], kept: [UInt32])] = [
    ("skaia", "ski"), ("evi4", ""), ("ovi4", ""), ("ovna", ""), ("evna", ""), ("kizi", ""),
    ("uli", ""), ("ova", "ov"), ("eva", "ev"), ("ina", "in"),
  ].map { ($0.0.scalarValues, $0.1.scalarValues) }

  /// Letters that one scalar writes and that may be written with a combining mark, such as й and ş.
  static let composed: [Character: UInt32] = Dictionary(
    (cyrillic.first + diacritics.first).compactMap { scalar in
      Unicode.Scalar(scalar).map { (Character($0), scalar) }
    }
  ) { first, _ in first }

  /// True of a letter of the Cyrillic alphabets.
  static func isCyrillic(_ letter: UInt32) -> Bool { (0x400...0x52F).contains(letter) }
}

/// Letters and groups of letters, and the symbols that they are read as.
struct SpellingTable: Sendable {
  private struct Entry {
    let letters: [UInt32]
    let symbols: [UInt32]
  }

  /// The entries by their first letter, the longest first.
  private let entries: [UInt32: [Entry]]

  /// A table of groups, and of letters that are read alike.
  init(groups: [(String, String)], letters: [(alike: String, symbols: String)]) {
    let single = letters.flatMap { row in
      row.alike.scalarValues.map { Entry(letters: [$0], symbols: row.symbols.scalarValues) }
    }
    let all =
      groups.map { Entry(letters: $0.scalarValues, symbols: $1.scalarValues) } + single
    entries = Dictionary(grouping: all) { $0.letters.first ?? 0 }
      .mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
  }

  /// The letters with which an entry begins.
  var first: [UInt32] { Array(entries.keys) }

  /// Reads letters from left to right, each time the longest entry that fits; other letters stay.
  func read(_ letters: [UInt32]) -> [UInt32] {
    var symbols: [UInt32] = []
    symbols.reserveCapacity(letters.count + 2)
    var index = 0
    while index < letters.count {
      let rest = letters[index...]
      if let entry = entries[letters[index]]?.first(where: { rest.starts(with: $0.letters) }) {
        symbols += entry.symbols
        index += entry.letters.count
      } else {
        symbols.append(letters[index])
        index += 1
      }
    }
    return symbols
  }
}

extension StringProtocol {
  /// The values of its scalars.
  package var scalarValues: [UInt32] { unicodeScalars.map(\.value) }
}
