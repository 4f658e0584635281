import Reporting

/// How a word that was begun may go on.
struct Completion: Equatable {
  /// What is there of the word.
  let word: String
  /// How it may go on, each the whole word.
  let candidates: [String]

  /// What to put in the place of the word: the one candidate and a space, or as much as all have in
  /// common; nil where there are none.
  var insertion: String? {
    guard let first = candidates.first else { return nil }
    guard candidates.count > 1 else { return "\(first) " }
    let common = candidates.dropFirst().reduce(first) { common, candidate in
      String(zip(common, candidate).prefix { $0 == $1 }.map(\.0))
    }
    return common.count > word.count ? common : word
  }

  /// The most candidates that are shown.
  static let mostShown = 100

  /// The candidates in columns, for a terminal, with a line break at the end.
  var listing: String {
    let shown = candidates.prefix(Self.mostShown).map(TerminalSafe.text)
    let width = (shown.map(DisplayWidth.of).max() ?? 0) + 2
    let perLine = max(1, 78 / width)
    var text = ""
    for (index, candidate) in shown.enumerated() {
      let isLast = index % perLine == perLine - 1 || index == shown.count - 1
      let padding = String(repeating: " ", count: width - DisplayWidth.of(candidate))
      text += candidate + (isLast ? "\n" : padding)
    }
    let rest = candidates.count - shown.count
    return rest > 0 ? text + "… and \(rest) more\n" : text
  }
}
