import Reporting

extension CommandContext {
  /// Prints a line beside the results; nothing in it acts on a terminal.
  func say(_ line: String) {
    sayVerbatim(TerminalSafe.text(line) + "\n")
  }

  /// Prints text beside the results that is known to be harmless.
  func sayVerbatim(_ text: String) {
    // Where even a message cannot be written, there is nowhere left to say so.
    try? messages(Array(text.utf8))
  }
}
