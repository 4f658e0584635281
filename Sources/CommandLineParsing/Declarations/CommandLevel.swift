/// One command on the way from the root to the command that is called, with its parameters.
struct CommandLevel {
  let configuration: CommandConfiguration
  let command: any Command
  let arguments: [Declaration]
  let options: [Declaration]

  var name: String { configuration.commandName }
  var isGroup: Bool { !configuration.subcommands.isEmpty }

  /// The root command.
  init(root: any Command.Type) {
    self.init(root, isRoot: true)
  }

  private init(_ type: any Command.Type, isRoot: Bool) {
    command = type.init()
    configuration = type.configuration
    let declarations = Self.declarations(of: command)
    arguments = declarations.filter { $0.kind == .argument }
    options = declarations.filter { $0.kind != .argument }
    assert(isRightlyDeclared(isRoot: isRoot))
  }

  /// Stops a program whose declarations contradict each other; a build for use trusts them, since to look at all
  /// commands takes longer than to run one.
  private func isRightlyDeclared(isRoot: Bool) -> Bool {
    checkArguments()
    checkOptions(isRoot: isRoot)
    checkDefault()
    checkTopics()
    return true
  }

  /// The subcommand that a word calls by its name or by an alias.
  func subcommand(called word: String) -> CommandLevel? {
    let type = configuration.subcommands.first { type in
      let configuration = type.configuration
      return configuration.commandName == word || configuration.aliases.contains(word)
    }
    return type.map { CommandLevel($0, isRoot: false) }
  }

  /// The command that is called where no other of the group is named.
  var defaultSubcommand: CommandLevel? {
    configuration.defaultSubcommand.map { CommandLevel($0, isRoot: false) }
  }

  /// The option or flag that a word with its dashes names.
  func option(named word: String) -> Declaration? {
    options.first { option in
      option.longName == word || option.short.map { "-\($0)" } == word
    }
  }

  /// What the properties of a command, or of a group, declare.
  static func declarations(of value: Any) -> [Declaration] {
    Mirror(reflecting: value).children.flatMap { child -> [Declaration] in
      guard let label = child.label, let wrapper = child.value as? any Declaring else { return [] }
      return wrapper.declarations(ofProperty: String(label.drop { $0 == "_" }))
    }
  }

  private func checkArguments() {
    precondition(arguments.isEmpty || !isGroup, "'\(name)' is a group and takes no arguments.")
    precondition(
      arguments.dropLast().allSatisfy { !$0.isRepeatable },
      "Only the last argument of '\(name)' can take several words.")
    let optional = arguments.drop { $0.isRequired }
    precondition(
      optional.allSatisfy { !$0.isRequired },
      "A required argument of '\(name)' follows one that may be left out.")
  }

  private func checkTopics() {
    for topic in configuration.topics {
      precondition(
        subcommand(called: topic.name) == nil, "'\(topic.name)' is a command and a topic.")
    }
  }

  private func checkDefault() {
    guard let word = configuration.defaultSubcommand?.configuration.commandName else { return }
    precondition(
      configuration.subcommands.contains { $0.configuration.commandName == word },
      "'\(word)', the default command of '\(name)', is not one of its commands.")
  }

  private func checkOptions(isRoot: Bool) {
    precondition(
      options.isEmpty || isRoot || !isGroup, "'\(name)' is a group and takes no options.")
    var names: Set = ["--help", "-h"]
    for option in options {
      precondition(
        names.insert(option.longName).inserted, "'\(name)' declares \(option.longName) twice.")
      guard let short = option.short else { continue }
      precondition(
        short.isLetter && names.insert("-\(short)").inserted,
        "'\(name)' cannot declare -\(short).")
    }
  }
}
