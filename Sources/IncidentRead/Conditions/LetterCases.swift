/// The ways in which one name is commonly written in capitals and small letters.
///
/// SQLite compares letters without regard to case in ASCII only; a comparison with each of these
/// can use an index besides.
package enum LetterCases {
  /// The name as given, in small letters, in capitals, and with capitals at its start or at the
  /// start of each word.
  package static func of(_ name: String) -> [String] {
    let trimmed = trimmed(name)
    let small = trimmed.lowercased()
    let sentence = small.prefix(1).uppercased() + small.dropFirst()
    var seen: Set<String> = []
    return [trimmed, small, trimmed.uppercased(), sentence, capitalized(small)]
      .filter { seen.insert($0).inserted }
  }

  /// A name without white space at its ends.
  static func trimmed(_ name: String) -> String {
    let start = name.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// A text in small letters with a capital at the start of each word; an apostrophe is within one.
  private static func capitalized(_ small: String) -> String {
    var isWithinWord = false
    var capitalized = ""
    for character in small {
      capitalized += isWithinWord ? String(character) : character.uppercased()
      isWithinWord =
        character.isLetter || character.isNumber || isWithinWord && "'’".contains(character)
    }
    return capitalized
  }
}
