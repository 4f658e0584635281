/// A character of an encoding, as far as it tells likely text from unlikely text.
///
/// The weights are natural logarithms of likelihoods: those of Russian letters after their
/// frequencies in print, the others estimates of the same order.
struct Letter: Hashable, Sendable {
  private enum Script: Hashable { case latin, cyrillic, none }

  /// How likely the character is among those that are not ASCII.
  let weight: Double
  private let scalar: UInt32
  private let script: Script
  private let isUpper: Bool

  /// A character; nil for a byte that the encoding does not have.
  init(_ scalar: Unicode.Scalar?) {
    let properties = scalar?.properties
    self.scalar = properties?.lowercaseMapping.unicodeScalars.first?.value ?? 0
    isUpper = properties?.isUppercase ?? false
    let isLetter = properties?.isAlphabetic ?? false
    script =
      switch self.scalar {
      case 0x400...0x4FF: .cyrillic
      case 0..<0x250 where isLetter: .latin
      default: .none
      }
    weight = Self.weight(of: scalar, lower: self.scalar, script, isUpper: isUpper)
  }

  /// How likely it is that this character stands before another one.
  func weight(before next: Letter) -> Double {
    switch (script, next.script) {
    case (.cyrillic, .cyrillic): return caseWeight(before: next) + digramWeight(before: next)
    case (.latin, .latin):
      return caseWeight(before: next) + (scalar >= 0x80 && next.scalar >= 0x80 ? -2 : 0)
    case (.latin, .cyrillic), (.cyrillic, .latin): return -4
    case (.cyrillic, .none): return Digrams.onlyBeforeVowel.contains(scalar) ? -2 : 0
    case (.none, .cyrillic): return Digrams.neverFirst.contains(next.scalar) ? -3 : 0
    default: return 0
    }
  }

  private func caseWeight(before next: Letter) -> Double {
    guard next.isUpper else { return 0 }
    return isUpper ? -0.5 : -4
  }

  private func digramWeight(before next: Letter) -> Double {
    if Digrams.neverAfterVowel.contains(next.scalar), Digrams.allVowels.contains(scalar) {
      return -4
    }
    if Digrams.onlyBeforeVowel.contains(scalar), !Digrams.allVowels.contains(next.scalar) {
      return -2
    }
    if Digrams.frequent.contains(Digrams.key(scalar, next.scalar)) { return 1 }
    let isSign = Digrams.neverFirst.contains(next.scalar)
    return isSign && Digrams.vowels.contains(scalar) ? -3 : -0.5
  }

  private static func weight(
    of scalar: Unicode.Scalar?, lower: UInt32, _ script: Script, isUpper: Bool
  ) -> Double {
    guard let scalar else { return -15 }
    switch script {
    case .cyrillic: return Digrams.weights[lower] ?? -7
    case .latin:
      let isUsual = usualLatin.contains(lower)
      return (isUsual ? -2.5 : -5) + (isUpper ? -1.5 : 0)
    case .none:
      if scalar.value < 0xA0 { return -12 }
      return usualMarks.contains(scalar.value) ? -2.5 : -6
    }
  }

  private static let usualLatin = Set("éèêëàâäáãåçíìîïñóòôöõøúùûüßæœ".unicodeScalars.map(\.value))
  private static let usualMarks = Set("«»—–“”„’‘…№§°€•\u{A0}".unicodeScalars.map(\.value))
}

/// The usual frequencies in Russian, and in Kazakh that is written with Russian letters.
enum Digrams {
  /// The logarithm of how often each letter occurs, by the letter.
  static let weights: [UInt32: Double] = [
    "о": -2.21, "е": -2.47, "а": -2.52, "и": -2.61, "н": -2.70, "т": -2.77, "с": -2.91, "р": -3.05,
    "в": -3.09, "л": -3.12, "к": -3.36, "м": -3.44, "д": -3.51, "п": -3.57, "у": -3.64, "я": -3.91,
    "ы": -3.96, "ь": -4.05, "г": -4.07, "з": -4.10, "б": -4.14, "ч": -4.24, "й": -4.42, "х": -4.64,
    "ж": -4.67, "ш": -4.92, "ю": -5.05, "ц": -5.34, "щ": -5.63, "э": -5.74, "ф": -5.95, "ъ": -7.0,
    "ё": -6.0, "і": -5.0, "ї": -5.2, "є": -5.4, "ґ": -7.0, "ў": -5.2,
    "қ": -3.7, "ғ": -4.0, "ң": -4.2, "ә": -4.3, "ө": -4.6, "ү": -4.7, "ұ": -4.8, "һ": -7.0,
  ].reduce(into: [:]) { table, entry in table[scalar(entry.key)] = entry.value }

  /// Letters that no word starts with, and that no vowel stands before.
  static let neverFirst = scalars("ьъы")
  static let vowels = scalars("аеёиоуыэюя")

  /// Kazakh vowels that stand after no other vowel, and a consonant that stands before vowels only.
  ///
  /// In Windows-1251 their bytes are ґ, ї, ў and є, which stand after vowels and before consonants:
  /// so Kazakh is told from Ukrainian and Belarusian.
  static let neverAfterVowel = scalars("өүұ")
  static let onlyBeforeVowel = scalars("ғ")
  static let allVowels = vowels.union(scalars("іәөүұїє"))

  /// Pairs of letters that are frequent.
  static let frequent: Set<UInt64> = Set(
    """
    ст но ен то на ов ни ра во ко по ро го пр ан ет ос ть ер ел ли ал ре не ка ол та ор ом ск от \
    ло ва ти ат ил ма ми ла те де ри об ес до ин ит да тс ви за тр од вс ис им нн ий ый ая ое ог ам \
    ир уч ед др ны ки ле ме бо мо со ве се си ди ем ар ас ак ад аз ую ия ие ой ых их ей ез сл ту зд \
    нт нс чи же ше ща щи ци ят вы ку бы ма мы ру му ду су жа за аб ай ын ыл ты ге ба са нс
    """.split(separator: " ").compactMap { pair in
      let letters = Array(pair.unicodeScalars)
      return letters.count == 2 ? key(letters[0].value, letters[1].value) : nil
    })

  /// Two letters as one value.
  static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  private static func scalar(_ text: String) -> UInt32 { text.unicodeScalars.first?.value ?? 0 }

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }
}
