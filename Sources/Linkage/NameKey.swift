/// A word of a name, folded so that its Kazakh, Russian and Latin spellings are equal: `Қасым`,
/// `Касым`, `Kassym` and `Qasym` are `kasim`.
///
/// It serves to find candidates. It is no proof, and it is lossy: never show or store one.
package struct NameKey: Hashable, Sendable {
  /// The symbols of the key: Latin letters, 4 for the sound of ч and 6 for those of ш and щ.
  package let scalars: [UInt32]

  /// The key of a word; empty where it has no letter.
  package init(folding word: some StringProtocol) {
    scalars = Self.withoutDoubles(Self.symbols(of: Self.lowercase(word)))
  }

  private init(scalars: [UInt32]) { self.scalars = scalars }

  /// The first symbol and the consonants after it, five at most: equal for most misspellings.
  package var skeleton: NameKey {
    let consonants = scalars.dropFirst().filter { !Self.vowels.contains($0) }
    return NameKey(scalars: Array((scalars.prefix(1) + consonants).prefix(5)))
  }

  /// The key of a word without the ending that tells the sex of a surname or makes a patronymic of a
  /// name: `Иванова` is `ivanov`; `Әбішұлы` and `Абишевич` are `abi6`.
  package init(stemming word: some StringProtocol) {
    scalars = Self.withoutDoubles(Self.stem(of: Self.symbols(of: Self.lowercase(word))))
  }

  private static func stem(of symbols: [UInt32]) -> [UInt32] {
    for (ending, kept) in FoldingTable.endings {
      let ending = ending.unicodeScalars.map(\.value)
      guard symbols.count >= ending.count + 2, symbols.suffix(ending.count).elementsEqual(ending)
      else { continue }
      return symbols.dropLast(ending.count) + kept.unicodeScalars.map(\.value)
    }
    return symbols
  }

  /// The first symbols of the key.
  package func prefix(_ count: Int) -> NameKey { NameKey(scalars: Array(scalars.prefix(count))) }

  private static let vowels = Set("aeiou".unicodeScalars.map(\.value))

  /// Lower case without the rules of any language; letters of another script that look like those of
  /// the word's own are put right.
  private static func lowercase(_ word: some StringProtocol) -> [Character] {
    let letters = word.map { $0 == "İ" ? "i" : $0 }.flatMap { Array($0.lowercased()) }
      .map { $0 == "ı" ? Character("i") : $0 }
    let cyrillic = letters.count { FoldingTable.isCyrillic($0) }
    guard cyrillic > 0, letters.contains(where: { $0.isASCII && $0.isLetter }) else {
      return letters
    }
    return letters.map { FoldingTable.lookalikes[$0] ?? $0 }
  }

  private static func symbols(of letters: [Character]) -> [UInt32] {
    let isCyrillic = letters.contains { FoldingTable.isCyrillic($0) }
    let text = isCyrillic ? cyrillic(letters) : latin(letters)
    return text.unicodeScalars.filter(\.properties.isAlphanumericOrDigit).map(\.value)
  }

  private static func cyrillic(_ letters: [Character]) -> String {
    FoldingTable.replacing(letters, FoldingTable.cyrillicPairs)
      .map { FoldingTable.cyrillic[$0] ?? String($0) }.joined()
  }

  private static func latin(_ letters: [Character]) -> String {
    let plain = letters.flatMap { letter -> [Character] in
      if let known = FoldingTable.diacritics[letter] { return Array(known) }
      guard letter.isLetter else { return letter == " " || letter == "-" ? [" "] : [] }
      return letter.unicodeScalars.first.map { [Character($0)] } ?? []
    }
    return FoldingTable.replacing(plain, FoldingTable.latin).split(separator: " ")
      .map { vowelsFolded(Array($0)) }.joined()
  }

  /// A Latin word after its consonants, with the ways to write й, ю, я and е made one.
  private static func vowelsFolded(_ word: [Character]) -> String {
    var result: [Character] = []
    var rest = word[...]
    if let first = rest.first, let second = rest.dropFirst().first,
      second == "e" && (first == "y" || first == "j")
        || second == "o" && (first == "y" || first == "i")
    {
      result.append("e")
      rest = rest.dropFirst(2)
    }
    while let letter = rest.popFirst() {
      let next = rest.first
      let isAfterVowel = result.last.map { "aeiou".contains($0) } ?? false
      switch (letter, next) {
      case ("y", "e") where isAfterVowel: break
      case ("i", "e") where isAfterVowel: break
      case ("y", "e") where !result.isEmpty, ("y", "o") where !result.isEmpty && !isAfterVowel:
        result.append("e")
        rest = rest.dropFirst()
      case ("y", _): result.append("i")
      default: result.append(letter)
      }
    }
    return String(result)
  }

  private static func withoutDoubles(_ scalars: [UInt32]) -> [UInt32] {
    scalars.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphanumericOrDigit: Bool { isAlphabetic || numericType == .decimal }
}
