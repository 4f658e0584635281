/// Text put on the lines of a terminal.
package enum TerminalText {
  /// Parts put on lines no wider than a width in columns, with a gap between parts on one line.
  ///
  /// Lines are broken between parts, in a part that is too long at spaces and after some characters,
  /// and elsewhere only where a piece is longer than a line.
  package static func lines(
    _ parts: [String], width: Int, gap: String = " ", breakingAfter breaks: Set<Character> = dashes
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    func add(_ piece: String, after space: String) {
      let longer = line.isEmpty ? piece : line + space + piece
      if DisplayWidth.of(longer) <= width {
        line = longer
        return
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in piece {
        if !line.isEmpty, DisplayWidth.of(line + String(character)) > width {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    for part in parts.map(TerminalSafe.text) {
      if DisplayWidth.of(part) <= width {
        add(part, after: gap)
        continue
      }
      var space = gap
      for word in part.split(separator: " ") {
        for piece in pieces(word, after: breaks) {
          add(piece, after: space)
          space = ""
        }
        space = " "
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The characters after which a word may be divided anywhere.
  package static let dashes: Set<Character> = ["-", "–"]

  /// A word, divided after each of some characters.
  private static func pieces(_ word: Substring, after breaks: Set<Character>) -> [String] {
    var pieces = [""]
    for character in word {
      pieces[pieces.count - 1].append(character)
      if breaks.contains(character) { pieces.append("") }
    }
    return pieces.filter { !$0.isEmpty }
  }
}
