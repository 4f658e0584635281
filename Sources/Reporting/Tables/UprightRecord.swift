/// Sets one row upright: a name and a value on each line.
package struct UprightRecord {
  private let names: [String]
  private let terminalWidth: Int?

  /// A setting of rows with these names, long values going on below their beginning where they must
  /// fit a terminal.
  package init(names: [String], terminalWidth: Int?) {
    self.names = names.map(TerminalSafe.text)
    self.terminalWidth = terminalWidth
  }

  /// The lines of a row; names without a value are left out.
  package func text(_ values: [String]) -> String {
    let start = (names.map(DisplayWidth.of).max() ?? 0) + 4
    var text = ""
    for (name, value) in zip(names, values) where !value.isEmpty {
      let padding = String(repeating: " ", count: start - 2 - DisplayWidth.of(name))
      let lines = lines(of: TerminalSafe.text(value), named: name, from: start)
      let separator = "\n" + String(repeating: " ", count: start)
      text += "  \(name)\(padding)\(lines.joined(separator: separator))\n"
    }
    return text
  }

  private func lines(of value: String, named name: String, from start: Int) -> [String] {
    // A text that is copied to be used elsewhere stays in one piece.
    guard let terminalWidth, !Column(name).isCopied else { return [value] }
    return TerminalText.lines(
      [value], width: max(terminalWidth - start, Self.leastWidth),
      breakingAfter: ColumnMeasure.textBreaks)
  }

  /// The least room for values, even where the lines then are wider than the terminal.
  private static let leastWidth = 20
}
