/// One form for the spellings of a name in Cyrillic and Latin letters: "Ахметов", "Akhmetov" and
/// "Ahmetov" are one, so are "Ерлан" and "Yerlan", "Қасым" and "Kassym".
///
/// It is coarse on purpose: names are compared by it, on one day, and never told apart or stored.
enum Transliteration {
  /// A word in lower case, in its form.
  static func folded(_ word: some StringProtocol) -> String {
    var text = String(word.map { letters[$0] ?? String($0) }.joined())
    for (written, sound) in sounds { text = text.replacing(written, with: sound) }
    var folded = ""
    for character in text where character != folded.last {
      // The glide of "ya", "ia" and "iya" is written or not.
      if folded.last == "i", "aeou".contains(character) { folded.removeLast() }
      if character != folded.last { folded.append(character) }
    }
    return folded
  }

  /// Letters as what they are folded to: those of Kazakh and Ukrainian as the Russian ones that lists
  /// write for them, sounds of several Latin letters as a digit.
  private static let letters: [Character: String] = [
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "ґ": "g", "д": "d", "е": "e",
    "є": "e", "ж": "j", "з": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "к": "k", "қ": "k",
    "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ұ": "u", "ү": "u", "ў": "u", "ф": "f", "х": "h", "һ": "h", "ц": "9",
    "ч": "4", "ш": "6", "щ": "6", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "u", "я": "a",
    "ä": "a", "ğ": "g", "ñ": "n", "ö": "o", "ş": "6", "ū": "u", "ü": "u", "ı": "i", "ç": "4",
  ]

  /// Latin letters by sound, in the order in which they are replaced.
  private static let sounds = [
    ("shch", "6"), ("sch", "6"), ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"),
    ("ts", "9"), ("ch", "4"), ("sh", "6"), ("ck", "k"), ("ph", "f"), ("q", "k"), ("c", "k"),
    ("w", "v"), ("x", "ks"), ("y", "i"),
  ]
}
