/// A word of a name, folded so that its Kazakh, Russian and Latin spellings are equal: `Қасым`,
/// `Касым`, `Kassym` and `Qasym` are `kasim`.
///
/// It serves to find candidates. It is no proof, and it is lossy: never show or store one.
package struct NameKey: Hashable, Sendable {
  /// The symbols of the key: Latin letters, 4 for the sound of ч and 6 for those of ш and щ.
  package let scalars: [UInt32]

  /// The key of a word; empty where it has no letter.
  package init(folding word: some StringProtocol) {
    scalars = Self.withoutDoubles(Self.symbols(of: word))
  }

  /// The key of a word without the ending that tells the sex of a surname or makes a patronymic of a
  /// name: `Иванова` is `ivanov`; `Әбішұлы` and `Абишевич` are `abi6`.
  package init(stemming word: some StringProtocol) {
    scalars = Self.withoutDoubles(Self.stem(of: Self.symbols(of: word)))
  }

  private init(scalars: [UInt32]) { self.scalars = scalars }

  /// The key as text.
  package var text: String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  /// The first symbol and the consonants after it, five at most: equal for most misspellings.
  package var skeleton: NameKey {
    let consonants = scalars.dropFirst().filter { !Self.isVowel($0) }
    return NameKey(scalars: Array((scalars.prefix(1) + consonants).prefix(5)))
  }

  /// The first symbols of the key.
  package func prefix(_ count: Int) -> NameKey { NameKey(scalars: Array(scalars.prefix(count))) }

  private static func symbols(of word: some StringProtocol) -> [UInt32] {
    let letters = oneScript(smallLetters(of: word))
    let symbols =
      letters.contains(where: LetterSounds.isCyrillic)
      ? LetterSounds.cyrillic.read(letters) : latin(letters)
    return symbols.filter(isLetterOrDigit)
  }

  private static func stem(of symbols: [UInt32]) -> [UInt32] {
    for (ending, kept) in LetterSounds.endings
    where symbols.count >= ending.count + 2 && symbols.suffix(ending.count) == ending[...] {
      return symbols.dropLast(ending.count) + kept
    }
    return symbols
  }

  private static func withoutDoubles(_ scalars: [UInt32]) -> [UInt32] {
    scalars.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

// The letters of a word.
extension NameKey {
  /// Lower case without the rules of any language, each letter one scalar.
  private static func smallLetters(of word: some StringProtocol) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x300..<0x370: return smallComposedLetters(of: word)
      case 0x41...0x5A, 0x410...0x42F: letters.append(scalar.value + 0x20)
      case 0x0..<0x80, 0x430...0x45F: letters.append(scalar.value)
      case 0x130: letters.append(0x69)
      default: letters += scalar.properties.lowercaseMapping.scalarValues
      }
    }
    return letters
  }

  /// The letters of a word that is written with combining marks; a mark that makes no other letter of
  /// its letter, such as that of stress, is left out.
  private static func smallComposedLetters(of word: some StringProtocol) -> [UInt32] {
    word.lowercased().flatMap { letter -> [UInt32] in
      if let scalar = LetterSounds.composed[letter] { return [scalar] }
      return letter.unicodeScalars.first.map { [$0.value] } ?? []
    }
  }

  /// Letters of which some are of another script by mistake, put right as most of them are.
  private static func oneScript(_ letters: [UInt32]) -> [UInt32] {
    let cyrillic = letters.count(where: LetterSounds.isCyrillic)
    let latin = letters.count { (0x61...0x7A).contains($0) }
    guard cyrillic > 0, latin > 0 else { return letters }
    let lookalikes = latin > cyrillic ? LetterSounds.latinLookalikes : LetterSounds.lookalikes
    return letters.map { lookalikes[$0] ?? $0 }
  }

  private static func isVowel(_ symbol: UInt32) -> Bool {
    switch symbol {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  private static func isLetterOrDigit(_ symbol: UInt32) -> Bool {
    switch symbol {
    case 0x30...0x39, 0x61...0x7A: true
    case 0..<0x80: false
    default:
      Unicode.Scalar(symbol).map {
        $0.properties.isAlphabetic || $0.properties.numericType == .decimal
      } ?? false
    }
  }
}

// Latin spellings.
extension NameKey {
  private static let (e, i, j, o, y): (UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x65, 0x69, 0x6A, 0x6F, 0x79
  )

  /// The symbols of letters in Latin; a hyphen parts what is read by itself.
  private static func latin(_ letters: [UInt32]) -> [UInt32] {
    let plain = letters.allSatisfy { $0 < 0x80 } ? letters : LetterSounds.diacritics.read(letters)
    let parts = plain.split { $0 == 0x20 || $0 == 0x2D }
    return parts.flatMap { vowelsFolded(LetterSounds.latin.read($0.filter(isLetterOrDigit))) }
  }

  /// A Latin word after its consonants, with the ways to write й, ю, я and е made one.
  private static func vowelsFolded(_ word: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var rest = word[...]
    if word.count > 1,
      word[1] == e && [y, j].contains(word[0])
        || word.count > 1 && word[1] == o && [y, i].contains(word[0])
    {
      result.append(e)
      rest = rest.dropFirst(2)
    }
    while let letter = rest.popFirst() {
      let isAfterVowel = result.last.map(isVowel) ?? false
      switch (letter, rest.first) {
      case (y, e) where isAfterVowel, (i, e) where isAfterVowel: break
      case (y, e) where !result.isEmpty, (y, o) where !result.isEmpty && !isAfterVowel:
        result.append(e)
        rest = rest.dropFirst()
      case (y, _): result.append(i)
      default: result.append(letter)
      }
    }
    return result
  }
}
