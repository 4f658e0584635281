/// A name, or a text that may hold one, in the form in which names are compared.
struct FoldedName: Hashable {
  /// The words in lower case, without punctuation, ё as е.
  private let words: [String]

  /// Folds a name: case, punctuation and white space do not matter, nor does ё or е.
  init(_ name: String) {
    words = Self.plainWords(of: name) ?? Self.words(of: name)
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().replacing("ё", with: "е")
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words of a text of ASCII and Cyrillic letters, folded without the tables of Unicode, which
  /// take long where each cell of a list is looked at; nil for another text.
  private static func plainWords(of name: String) -> [String]? {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x430...0x44F: word.append(scalar)
      case 0x41...0x5A, 0x410...0x42F:
        guard let small = Unicode.Scalar(scalar.value + 0x20) else { return nil }
        word.append(small)
      case 0x401, 0x451: word.append("е")
      // Letters of Kazakh: Ғ, Қ, Ң, Ү, Ұ, Һ, Ә, Ө, each beside its small letter, and І.
      case 0x492, 0x49A, 0x4A2, 0x4AE, 0x4B0, 0x4BA, 0x4D8, 0x4E8:
        guard let small = Unicode.Scalar(scalar.value + 1) else { return nil }
        word.append(small)
      case 0x493, 0x49B, 0x4A3, 0x4AF, 0x4B1, 0x4BB, 0x4D9, 0x4E9, 0x456: word.append(scalar)
      case 0x406: word.append("\u{456}")
      case 0..<0x80: end()
      default: return nil
      }
    }
    end()
    return words
  }

  /// True if a text is known to be one word at most, in which no whole name can be: ASCII letters and
  /// digits, and letters of Cyrillic.
  static func isOneWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xD0...0xD3: true
      default: false
      }
    }
  }

  /// The words, parted by single spaces.
  var text: String { words.joined(separator: " ") }

  /// True if another text has a word of the name in it, whatever its ending; short words and numbers
  /// do not matter.
  func sharesWord(with other: FoldedName) -> Bool {
    words.contains { word in
      guard word.count > 3, word.allSatisfy(\.isLetter) else { return false }
      let stem = word.prefix(max(4, word.count - 2))
      return other.words.contains { $0.hasPrefix(stem) }
    }
  }

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
