/// A command line that the program does not understand.
///
/// Words that the user typed are kept as they were typed; ``message(escaping:)`` makes them fit for
/// a terminal.
package struct UsageError: Error, Hashable, Sendable {
  /// What is wrong with the command line; option names are with their dashes.
  package enum Cause: Hashable, Sendable {
    /// A word that calls no command, and the command that may have been meant.
    case unknownCommand(String, suggestion: String?)
    /// An option that the command does not have, and the one that may have been meant.
    case unknownOption(String, suggestion: String?)
    /// An option that was given without its value.
    case missingValue(option: String, valueName: String)
    /// A flag that was given a value.
    case unexpectedValue(option: String)
    /// A word more than the command has arguments.
    case unexpectedArgument(String)
    /// A required argument that was not given, by its name in the help.
    case missingArgument(String)
    /// A required option that was not given.
    case missingOption(String, valueName: String)
    /// A value that the named option or argument does not accept, and what it would.
    case invalidValue(parameter: String, value: String, allowed: [String]?, expectation: String?)
    /// An option that was given twice and takes one value.
    case repeatedOption(String)
    /// A group of commands that was called without saying which.
    case missingSubcommand([String])
  }

  /// What is wrong.
  package let cause: Cause
  /// The names of the command that was being read, the program's first.
  package let path: [String]

  /// An error with a cause, found while the command with the given path was read.
  package init(cause: Cause, path: [String]) {
    self.cause = cause
    self.path = path
  }

  init(unknownCommand word: String, below levels: [CommandLevel], or others: [String]) {
    let commands = levels.last?.configuration.subcommands.map { $0.configuration } ?? []
    let names = commands.flatMap { [$0.commandName] + $0.aliases } + others
    let meant = levels.last?.configuration.hints()[word.lowercased()]
    self.init(
      cause: .unknownCommand(word, suggestion: meant ?? Suggestion.nearest(to: word, among: names)),
      path: levels.map(\.name))
  }

  init(unknownOption word: String, below levels: [CommandLevel]) {
    let names = levels.reversed().flatMap(\.options).map(\.name) + ["help", "version"]
    let typed = String(word.drop { $0 == "-" })
    let suggestion = Suggestion.nearest(to: typed, among: names).map { "--\($0)" }
    self.init(
      cause: .unknownOption(word, suggestion: suggestion), path: levels.map(\.name))
  }
}

extension UsageError {
  /// The error as text: a sentence on what is wrong, and a line on where help is to be had.
  ///
  /// The closure makes a word that the user typed harmless for a terminal.
  package func message(
    escaping escape: (String) -> String = TerminalWord.escaped
  ) -> String {
    "\(sentence(escape))\n\(hint)"
  }

  private func sentence(_ escape: (String) -> String) -> String {
    switch cause {
    case .unknownCommand(let word, let suggestion):
      "unknown command '\(escape(word))'\(question(suggestion))"
    case .unknownOption(let word, let suggestion):
      "unknown option '\(escape(word))'\(question(suggestion))"
    case .missingValue(let option, let valueName):
      "option '\(option)' needs a value: write \(option) \(valueName), "
        + "or \(option)=\(valueName) where the value begins with a dash"
    case .unexpectedValue(let option):
      "option '\(option)' takes no value"
    case .unexpectedArgument(let word):
      "unexpected argument '\(escape(word))'"
    case .missingArgument(let name):
      "missing argument \(name)"
    case .missingOption(let option, let valueName):
      "missing option '\(option) \(valueName)'"
    case .invalidValue(let parameter, let value, let allowed, let expectation):
      "invalid value '\(escape(value))' for \(parameter)"
        + requirement(value: value, allowed: allowed, expectation: expectation)
    case .repeatedOption(let option):
      "option '\(option)' is given more than once"
    case .missingSubcommand(let names):
      "'\(path.joined(separator: " "))' needs one of its commands: "
        + names.joined(separator: ", ")
    }
  }

  private func question(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean '\($0)'?" } ?? ""
  }

  private func requirement(value: String, allowed: [String]?, expectation: String?) -> String {
    if let allowed {
      let choices = "; it must be one of: \(allowed.joined(separator: ", "))"
      guard let nearest = Suggestion.nearest(to: value, among: allowed) else { return choices }
      return "\(question(nearest)) The values are: \(allowed.joined(separator: ", "))"
    }
    return expectation.map { "; it must be \($0)" } ?? ""
  }

  private var hint: String {
    let topic =
      switch cause {
      case .unknownCommand, .missingSubcommand: "commands"
      default: "options"
      }
    let program = path.first ?? ""
    let command =
      path.count > 1
      ? "\(program) help \(path.dropFirst().joined(separator: " "))" : "\(program) --help"
    return "Run '\(command)' for its \(topic)."
  }
}
