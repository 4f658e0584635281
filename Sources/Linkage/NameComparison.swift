package import Incidents

/// A name as it stands in a list, folded word by word; the order of its words means nothing, as
/// lists write `Фамилия Имя` and `Given Surname`.
package struct FoldedName: Hashable, Sendable {
  /// The stems of the words, at most four; initials have one symbol.
  package let words: [NameKey]

  /// The folded name; nil where the text has no letter.
  package init?(_ text: String) {
    let separators: Set<Character> = [" ", "\u{A0}", ".", ",", ";", "\t"]
    let words = text.split { separators.contains($0) }.map { NameKey(stemming: $0) }
      .filter { !$0.scalars.isEmpty }
    guard !words.isEmpty else { return nil }
    self.words = Array(words.prefix(4))
  }

  /// The similarities of the words of two names that fit each other best, the best first; as many as
  /// the shorter name has words.
  package func similarities(to other: FoldedName) -> [Double] {
    var table = InlineArray<16, Double>(repeating: -1)
    for (row, word) in words.enumerated() {
      for (column, otherWord) in other.words.enumerated() {
        table[4 * row + column] = Self.similarity(word.scalars, otherWord.scalars)
      }
    }
    var result: [Double] = []
    while result.count < min(words.count, other.words.count) {
      var best = 0
      for place in table.indices where table[place] > table[best] { best = place }
      result.append(table[best])
      for step in 0..<4 {
        table[best / 4 * 4 + step] = -1
        table[4 * step + best % 4] = -1
      }
    }
    return result
  }

  /// An initial fits every word that begins with it, less surely than the word itself.
  private static func similarity(_ left: [UInt32], _ right: [UInt32]) -> Double {
    if left == right { return 1 }
    if left.count == 1 || right.count == 1 { return left.first == right.first ? 0.85 : 0 }
    return StringSimilarity.jaroWinkler(left, right)
  }
}

/// The levels at which two values agree, from 0 (they do not).
package enum Agreement {
  /// The level of two words: 3 equal, 2 nearly, 1 alike, 0 not.
  ///
  /// Thresholds: Jaro-Winkler 0.92 and 0.8.
  package static func level(ofSimilarity similarity: Double) -> Int {
    switch similarity {
    case 1...: 3
    case 0.92...: 2
    case 0.8...: 1
    default: 0
    }
  }

  /// Two dates of birth as `yyyymmdd`, shorter where the day or the month is unknown; nil where one
  /// is missing.
  ///
  /// 4: equal and complete. 3: one digit differs or two are exchanged, or one date says less and fits.
  /// 2: the same month, day and month exchanged, or only a year, that fits. 1: the same year. 0: none.
  package static func birthDates(_ left: [UInt32], _ right: [UInt32]) -> Int? {
    guard left.count >= 4, right.count >= 4 else { return nil }
    let length = min(left.count, right.count)
    if left.prefix(length).elementsEqual(right.prefix(length)) {
      return length >= 8 ? 4 : length >= 6 ? 3 : 2
    }
    guard length >= 8 else { return left.prefix(4).elementsEqual(right.prefix(4)) ? 1 : 0 }
    if StringSimilarity.editDistance(left, right) == 1 { return 3 }
    let isSameYear = left.prefix(4).elementsEqual(right.prefix(4))
    let isExchanged =
      isSameYear && left[4..<6].elementsEqual(right[6..<8])
      && left[6..<8].elementsEqual(right[4..<6])
    if isExchanged || left.prefix(6).elementsEqual(right.prefix(6)) { return 2 }
    return isSameYear ? 1 : 0
  }

  /// Two spans of days: 3 they overlap, 2 at most three days lie between them, 1 at most fourteen; nil
  /// where one is missing.
  package static func days(_ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?) -> Int? {
    guard let left, let right else { return nil }
    let gap = max(left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
    return gap <= 0 ? 3 : gap <= 3 ? 2 : gap <= 14 ? 1 : 0
  }

  /// Two sets of which any common member agrees: 1 one is in both, 0 none; nil where one is empty.
  package static func share(_ left: HashedSet, _ right: HashedSet) -> Int? {
    left.isEmpty || right.isEmpty ? nil : left.commonCount(with: right) == 0 ? 0 : 1
  }
}
