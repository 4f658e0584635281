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
