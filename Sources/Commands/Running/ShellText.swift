/// Words as they are written for a shell.
enum ShellText {
  /// A command line of words.
  static func line(_ words: [String]) -> String { words.map(word).joined(separator: " ") }

  /// A word, in quotes where a shell would make something else of it.
  static func word(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.unicodeScalars.allSatisfy(isPlain)
    return isPlain ? word : "'\(word.replacing("'", with: #"'\''"#))'"
  }

  /// A path, so that it is not taken for an option.
  static func path(_ path: String) -> String { path.hasPrefix("-") ? "./\(path)" : path }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "-_./:=@%+,".unicodeScalars.contains(scalar)
  }
}
