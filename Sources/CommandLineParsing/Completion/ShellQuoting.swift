/// Words and explanations as the scripts of the shells hold them.
enum ShellQuoting {
  /// The text between single quotes, as bash and zsh read it back.
  static func posix(_ text: String) -> String {
    "'\(oneLine(text).replacing("'", with: #"'\''"#))'"
  }

  /// The text between single quotes, as fish reads it back.
  static func fish(_ text: String) -> String {
    let escaped = oneLine(text).replacing(#"\"#, with: #"\\"#).replacing("'", with: #"\'"#)
    return "'\(escaped)'"
  }

  /// The text without line breaks and whatever else could act on a terminal.
  private static func oneLine(_ text: String) -> String {
    TerminalWord.escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
