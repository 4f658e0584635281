import TestSupport

/// A command line of the documentation, as a test runs it.
enum TypedCommand {
  /// The endings of the names of files.
  private static let fileEndings = [
    ".csv", ".json", ".db", ".xlsx", ".svg", ".sql", ".geojson", ".bash", ".fish", ".html",
    ".ndjson", ".txt",
  ]

  /// The options that name what is to be written.
  static let writingOptions = ["--output", "--package"]

  /// The words of a line without the program's name and what follows `>`, its files in the session's
  /// folder, and those of the project where they are.
  static func words(of line: String, in session: Session) -> [String] {
    let words = Array(
      ShellWords.split(line.replacing("\\\n", with: " ").replacing("\n", with: " ")).dropFirst()
    )
    .prefix { $0 != ">" }
    return words.enumerated().map { index, word in
      if word.hasPrefix("Scripts/") { return "\(BuiltProgram.projectFolder)/\(word)" }
      let isFile = fileEndings.contains { word.hasSuffix($0) } && !word.contains(" ")
      let isWritten = index > 0 && writingOptions.contains(words[index - 1])
      return isFile || isWritten ? session.folder.file(word) : word
    }
  }
}
