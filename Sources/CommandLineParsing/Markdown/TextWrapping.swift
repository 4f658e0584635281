/// Text in lines of a width.
enum TextWrapping {
  /// The text in lines that fit the width in columns, each of its own lines wrapped by itself.
  ///
  /// A line starts after `indent` spaces and goes on after `hanging` spaces. A word that is wider
  /// than a line has one to itself.
  static func lines(
    of text: String, width: Int, hanging: Int = 0, indent: Int = 0
  ) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(repeating: " ", count: indent)
      var isStart = true
      for word in paragraph.split(separator: " ") {
        if !isStart, line.count + 1 + word.count > width {
          lines.append(line)
          line = String(repeating: " ", count: hanging)
          isStart = true
        }
        line += isStart ? "\(word)" : " \(word)"
        isStart = false
      }
      lines.append(isStart ? "" : line)
    }
    return lines
  }
}
