/// A command and the commands below it, for what is made from all declarations at once.
struct CommandTree {
  /// The commands that lead to this one, the root first, this one last.
  let levels: [CommandLevel]

  /// The tree of a whole program.
  init(root: any Command.Type) {
    levels = [CommandLevel(root: root)]
  }

  /// The command that levels lead to, the root first; there is at least the root.
  init(levels: [CommandLevel]) {
    self.levels = levels
  }

  var level: CommandLevel { levels[levels.count - 1] }

  /// The names that lead to this command, the root's first, with spaces between them.
  var path: String { levels.map(\.name).joined(separator: " ") }

  /// The commands of this group that are shown, in the order in which help lists them.
  var children: [CommandTree] {
    level.configuration.subcommands.map { $0.configuration }.filter(\.shouldDisplay)
      .compactMap { level.subcommand(called: $0.commandName) }
      .map { CommandTree(levels: levels + [$0]) }
  }

  /// This command and all below it that are shown, each group before its commands.
  var flattened: [CommandTree] { [self] + children.flatMap(\.flattened) }

  /// The options of the command itself, with those that every command has.
  var ownOptions: [Declaration] {
    let asksForVersion = levels.count == 1 && !level.configuration.version.isEmpty
    return level.options + (asksForVersion ? [.version] : []) + [.help]
  }

  /// The root's options that the command does not have itself.
  var globalOptions: [Declaration] {
    guard levels.count > 1 else { return [] }
    return levels[0].options.filter { level.option(named: $0.longName) == nil }
  }
}

extension CommandTree {
  /// How the command is called, in a line.
  var usage: String {
    var parts = [path]
    parts += level.options.filter(\.isRequired).map { "\($0.longName) \($0.valueName)" }
    parts.append("[OPTIONS]")
    parts += level.arguments.map { argument in
      let name = argument.isRepeatable ? "\(argument.valueName)..." : argument.valueName
      return argument.isRequired ? name : "[\(name)]"
    }
    if level.isGroup { parts.append(level.defaultName == nil ? "COMMAND" : "[COMMAND]") }
    return parts.joined(separator: " ")
  }
}

extension CommandLevel {
  /// The name of the command that is called where no other of the group is named.
  var defaultName: String? { configuration.defaultSubcommand?.configuration.commandName }
}

extension Declaration {
  /// What help says of the parameter, with its values and its default.
  var explanation: String {
    var notes: [String] = []
    if let allowedWords { notes.append("one of: \(allowedWords.joined(separator: ", "))") }
    if let shownDefault { notes.append("default: \(shownDefault)") }
    if kind == .option {
      if isRequired { notes.append("required") }
      if isRepeatable { notes.append("may be repeated") }
    }
    let remarks = notes.isEmpty ? "" : "(\(notes.joined(separator: "; ")))"
    return [help, remarks].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The option that every command has.
  static var help: Declaration {
    Declaration(kind: .flag, name: "help", short: "h", help: "Prints this help.") { _ in true }
  }

  /// The option that the root has where the program has a version.
  static var version: Declaration {
    Declaration(kind: .flag, name: "version", short: nil, help: "Prints the version.") { _ in true }
  }
}
