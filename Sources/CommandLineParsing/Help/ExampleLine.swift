/// A command line in help, broken before options where it is too long for one line.
enum ExampleLine {
  /// The widest line, in columns.
  private static let width = 78

  /// The lines of a command, with the shell's sign of a line that goes on at the end of all but the last.
  static func lines(of command: String) -> [String] {
    guard command.count > width else { return [command] }
    var lines: [String] = []
    for piece in pieces(of: command) {
      if let last = lines.last, last.count + piece.count + 3 <= width {
        lines[lines.count - 1] += " \(piece)"
      } else {
        lines.append(lines.isEmpty ? piece : "    \(piece)")
      }
    }
    return lines.enumerated().map { index, line in
      index == lines.count - 1 ? line : line + " \\"
    }
  }

  /// The command cut before each word that begins with a dash and is in no quotes.
  private static func pieces(of command: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for word in command.split(separator: " ", omittingEmptySubsequences: false) {
      if word.hasPrefix("--"), !isQuoted { pieces.append("") }
      pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + word
      if word.count(where: { $0 == "\"" || $0 == "'" }) % 2 == 1 { isQuoted.toggle() }
    }
    return pieces
  }
}
