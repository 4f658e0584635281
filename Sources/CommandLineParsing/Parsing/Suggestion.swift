/// Guesses which of a few names a mistyped word was meant to be.
package enum Suggestion {
  /// The name that is nearest to the word, or that the word begins; nil where none is near.
  ///
  /// Near is one slip for words of up to four letters, else two, or a quarter of a long word. Case does
  /// not count.
  package static func nearest(to word: String, among names: [String]) -> String? {
    let typed = Array(word.lowercased())
    guard !typed.isEmpty else { return nil }
    let limit = typed.count > 4 ? max(2, min(typed.count / 4, 8)) : 1
    var best: (name: String, slips: Int)?
    for name in names {
      let letters = Array(name.lowercased())
      guard abs(letters.count - typed.count) <= limit else { continue }
      let slips = distance(typed, letters)
      if slips <= min(limit, (best?.slips ?? .max) - 1) { best = (name, slips) }
    }
    return best?.name ?? names.first { $0.lowercased().hasPrefix(word.lowercased()) }
  }

  /// Each of the names once, those nearest to the word first; of long ones, the beginnings count.
  package static func ranked(_ names: [String], by word: String) -> [String] {
    let typed = Array(word.lowercased().prefix(64))
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.enumerated()
      .map { (name: $1, slips: distance(typed, Array($1.lowercased().prefix(64))), place: $0) }
      .sorted { ($0.slips, $0.place) < ($1.slips, $1.place) }
      .map(\.name)
  }

  /// The fewest letters to insert, delete, replace or swap with a neighbour to turn one word into
  /// another: the Damerau-Levenshtein distance, no stretch edited twice.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var line = [row + 1]
      for (column, other) in second.enumerated() {
        var slips = min(
          previous[column + 1] + 1, line[column] + 1, previous[column] + (letter == other ? 0 : 1))
        let isSwap =
          row > 0 && column > 0 && letter == second[column - 1] && first[row - 1] == other
        if isSwap { slips = min(slips, beforePrevious[column - 1] + 1) }
        line.append(slips)
      }
      beforePrevious = previous
      previous = line
    }
    return previous[second.count]
  }
}
