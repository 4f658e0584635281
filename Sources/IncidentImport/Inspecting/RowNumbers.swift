/// Knows columns that number the rows of a file, and columns whose name means an identifier.
///
/// A number that counts the rows belongs to another row once a row is added above it, so that it
/// identifies nothing.
enum RowNumbers {
  private static let rowNumbers: Set<String> = [
    "", "№", "no", "nr", "n", "#", "num", "index", "idx", "row", "row number", "row no", "line",
    "objectid", "object id", "fid", "номер", "ном", "нөмірі", "нөмір", "№ п п", "№ п/п", "п п",
    "п/п",
    "н п", "unnamed: 0", "unnamed 0", "х/с", "р/с", "р/н", "№ р/с", "р с", "рет саны",
    "порядковый номер", "№ пп", "пп", "номер п п", "rownumber", "рс", "қ с", "қс", "nr п п",
  ]
  private static let numbers: Set<String> = ["number", "num", "no", "nr", "ref", "reference", "№"]

  /// Whether a column of the name may number the rows.
  static func mayNumberRows(_ name: String) -> Bool {
    let folded = HeadingWords(name).text
    return rowNumbers.contains(folded) || isNameless(folded)
      || rowNumbers.contains(Header.folded(name))
  }

  /// Whether a name ends in a word for a number that something has: a case, an incident.
  static func meansNumber(_ name: String) -> Bool {
    let words = HeadingWords(name).words
    return words.count > 1 && words.last.map(numbers.contains) == true
  }

  /// The number that a cell is, as `1`, `1.` or `1.0`.
  static func number(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    for end in [".0", ".", ")"] where text.hasSuffix(end) {
      return Int(text.dropLast(end.count))
    }
    return nil
  }

  private static func isNameless(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    return words.count == 2 && words[0] == "column" && Int(words[1]) != nil
  }
}
