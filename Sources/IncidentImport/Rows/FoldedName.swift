/// A name, or a text that may hold one, in the form in which names are compared.
struct FoldedName: Hashable {
  /// The words in lower case, without punctuation, ё as е.
  private let words: [String]

  /// Folds a name: case, punctuation and white space do not matter, nor does ё or е.
  init(_ name: String) {
    words = name.lowercased().replacing("ё", with: "е")
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words, parted by single spaces.
  var text: String { words.joined(separator: " ") }

  /// Whether another text has the name in it: all its words side by side, or its first two, in
  /// whatever order.
  ///
  /// A name of one word is taken for no name here: it may well be that of a town.
  func isWithin(_ other: FoldedName) -> Bool {
    guard words.count > 1 else { return false }
    return [words, Array(words.prefix(2))].contains { name in
      let sorted = name.sorted()
      guard other.words.count >= name.count else { return false }
      return (0...(other.words.count - name.count)).contains { start in
        other.words[start..<(start + name.count)].sorted() == sorted
      }
    }
  }
}
