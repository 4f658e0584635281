/// The words of a text, made ready for comparing it with many others.
package struct WordBag: Sendable {
  /// The digests of the words, in order.
  private let words: [Int]

  /// The words of a text without case and punctuation.
  package init(_ text: String) {
    words = FoldedText.words(of: text).split(separator: " ").map { word in
      var hasher = Hasher()
      hasher.combine(word)
      return hasher.finalize()
    }.sorted()
  }

  /// The share of words that two texts have in common, from 0 to 1: twice their number, divided by the
  /// number of words of both.
  package func likeness(to other: WordBag) -> Double {
    let sum = words.count + other.words.count
    guard sum > 0 else { return 0 }
    var (common, left, right) = (0, 0, 0)
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] { common += 1 }
      let (first, second) = (words[left], other.words[right])
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return Double(2 * common) / Double(sum)
  }

  /// True if the likeness may reach a share, by the numbers of words alone.
  package func mayBeAlike(_ other: WordBag, _ least: Double) -> Bool {
    let (small, large) = (min(words.count, other.words.count), max(words.count, other.words.count))
    return Double(2 * small) >= least * Double(small + large)
  }
}
