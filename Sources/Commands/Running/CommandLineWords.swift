/// The words of the command line.
package enum CommandLineWords {
  /// The words after the program's name; nil where one is not UTF-8, which Swift would read as another
  /// word, and so as the name of another file.
  package static var given: [String]? {
    var words: [String] = []
    for index in 0..<max(0, Int(CommandLine.argc) - 1) {
      guard let bytes = unsafe CommandLine.unsafeArgv[index + 1],
        let word = unsafe String(validatingCString: bytes)
      else { return nil }
      words.append(word)
    }
    return words
  }
}
