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

  /// The commands of this group, in the order in which help lists them.
  var children: [CommandTree] {
    level.configuration.subcommands.compactMap { type in
      level.subcommand(called: type.configuration.commandName)
        .map { CommandTree(levels: levels + [$0]) }
    }
  }

  /// This command and all below it, each group before its commands.
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

extension Declaration {
  /// The option that every command has.
  static var help: Declaration {
    Declaration(kind: .flag, name: "help", short: "h", help: "Prints this help.") { _ in true }
  }

  /// The option that the root has where the program has a version.
  static var version: Declaration {
    Declaration(kind: .flag, name: "version", short: nil, help: "Prints the version.") { _ in true }
  }
}
