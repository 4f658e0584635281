/// One pass over the words of a command line, from left to right.
struct ParsingPass {
  enum Outcome {
    case command
    case help(path: [String])
    case version
  }

  /// The commands that the words called so far, the root first.
  private(set) var levels: [CommandLevel]
  private var words: ArraySlice<String>
  private var positionals: [String] = []
  private var givenOptions: Set<GivenOption> = []

  private struct GivenOption: Hashable {
    let level: Int
    let name: String
  }

  init(root: CommandLevel, words: [String]) {
    levels = [root]
    self.words = words[...]
  }

  var current: CommandLevel { levels[levels.count - 1] }

  mutating func run() throws(UsageError) -> Outcome {
    var takesOptions = true
    while let word = words.popFirst() {
      if takesOptions, word == "--" {
        takesOptions = false
      } else if takesOptions, Self.looksLikeOption(word) {
        if let outcome = try readOption(word) { return outcome }
      } else if current.isGroup {
        if let outcome = try enterCommand(word) { return outcome }
      } else {
        positionals.append(word)
      }
    }
    try finish()
    return .command
  }

  /// Whether a word is an option rather than a value: `-` and negative numbers are values.
  private static func looksLikeOption(_ word: String) -> Bool {
    var bytes = word.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "-"), let second = bytes.next() else { return false }
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second) && second != UInt8(ascii: ".")
  }
}

// MARK: - Commands

extension ParsingPass {
  private mutating func enterCommand(_ word: String) throws(UsageError) -> Outcome? {
    if let level = current.subcommand(called: word) {
      levels.append(level)
      return nil
    }
    guard word == "help" else {
      throw UsageError(unknownCommand: word, below: levels, or: ["help"])
    }
    return .help(
      path: levels.dropFirst().map(\.name) + words.filter { !Self.looksLikeOption($0) })
  }

  /// The path to help for: the commands called so far and those that the next words call.
  private func helpPath() -> [String] {
    var path = levels.dropFirst().map(\.name)
    var level = current
    for word in words {
      guard let next = level.subcommand(called: word) else { break }
      level = next
      path.append(next.name)
    }
    return path
  }
}

// MARK: - Options

extension ParsingPass {
  /// Reads an option and its value, or says that the word asks for help or the version.
  private mutating func readOption(_ word: String) throws(UsageError) -> Outcome? {
    let equals = word.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = String(word[..<(equals ?? word.endIndex)])
    let attached = equals.map { String(word[word.utf8.index(after: $0)...]) }

    for (index, level) in levels.enumerated().reversed() {
      guard let option = level.option(named: name) else { continue }
      try store(attached, in: option, ofLevel: index)
      return nil
    }
    if word == "--help" || word == "-h" { return .help(path: helpPath()) }
    if let level = current.defaultSubcommand, let option = level.option(named: name) {
      levels.append(level)
      try store(attached, in: option, ofLevel: levels.count - 1)
      return nil
    }
    if word == "--version", !levels[0].configuration.version.isEmpty { return .version }
    throw UsageError(unknownOption: name, below: levels)
  }

  private mutating func store(
    _ attached: String?, in option: Declaration, ofLevel level: Int
  ) throws(UsageError) {
    if option.kind == .flag {
      guard attached == nil else { throw error(.unexpectedValue(option: option.longName)) }
      _ = option.accept("")
      return
    }
    let isFirst = givenOptions.insert(GivenOption(level: level, name: option.name)).inserted
    guard isFirst || option.isRepeatable else {
      throw error(.repeatedOption(option.longName))
    }
    guard let value = attached ?? takeValue() else {
      throw error(.missingValue(option: option.longName, valueName: option.valueName))
    }
    try read(value, into: option)
  }

  /// Takes the next word where it can be a value.
  private mutating func takeValue() -> String? {
    guard let next = words.first, !Self.looksLikeOption(next) else { return nil }
    return words.popFirst()
  }

  private func read(_ word: String, into parameter: Declaration) throws(UsageError) {
    guard !parameter.accept(word) else { return }
    throw error(
      .invalidValue(
        parameter: parameter.kind == .argument ? parameter.valueName : parameter.longName,
        value: word, allowed: parameter.allowedWords, expectation: parameter.expectedWord))
  }
}

// MARK: - The end of the line

extension ParsingPass {
  private mutating func finish() throws(UsageError) {
    while let level = current.defaultSubcommand { levels.append(level) }
    guard !current.isGroup else {
      let names = current.configuration.subcommands.map { $0.configuration.commandName }
      throw error(.missingSubcommand(names))
    }
    try distributePositionals()
    for (index, level) in levels.enumerated() {
      for option in level.options where option.isRequired {
        guard givenOptions.contains(GivenOption(level: index, name: option.name)) else {
          throw error(.missingOption(option.longName, valueName: option.valueName))
        }
      }
    }
  }

  private func distributePositionals() throws(UsageError) {
    var rest = positionals[...]
    for argument in current.arguments {
      guard let first = rest.popFirst() else {
        guard !argument.isRequired else { throw error(.missingArgument(argument.valueName)) }
        continue
      }
      try read(first, into: argument)
      while argument.isRepeatable, let next = rest.popFirst() {
        try read(next, into: argument)
      }
    }
    if let extra = rest.first { throw error(.unexpectedArgument(extra)) }
  }

  private func error(_ cause: UsageError.Cause) -> UsageError {
    UsageError(cause: cause, path: levels.map(\.name))
  }
}
