/// Reads the words of a command line into the command that they call.
///
/// Options are written `--name VALUE`, `--name=VALUE` or `-n VALUE`, before or after arguments.
/// A separate value cannot begin with a dash unless it is `-` or a negative number. After `--` every
/// word is an argument. `help COMMAND`, `--help` and `-h` ask for help.
package struct CommandLineParser {
  /// The command that all others are below.
  private let root: any Command.Type
  private let helpWidth: Int

  /// A parser of the root command and all that are below it; help is wrapped at a width in columns.
  package init(root: any Command.Type, helpWidth: Int = 80) {
    self.root = root
    self.helpWidth = helpWidth
  }

  /// Reads the words that follow the program's name.
  ///
  /// - Throws: A ``UsageError`` where they are not a command line of the program.
  package func parse(_ arguments: [String]) throws(UsageError) -> ParsedCommand {
    var pass = ParsingPass(root: CommandLevel(root: root), words: arguments)
    if arguments.isEmpty, pass.current.isGroup, pass.current.defaultSubcommand == nil {
      return .help(help(for: pass.levels), isRequested: false)
    }
    switch try pass.run() {
    case .command:
      let path = pass.levels.map(\.name)
      return .run(root: pass.levels[0].command, command: pass.current.command, path: path)
    case .help(let path):
      return .help(try helpText(for: path), isRequested: true)
    case .version:
      return .version(pass.levels[0].configuration.version)
    }
  }

  /// The help of a command, named by the words that follow the program's name, or of a topic.
  ///
  /// - Throws: A ``UsageError`` where there is no such command.
  package func helpText(for path: [String]) throws(UsageError) -> String {
    var levels = [CommandLevel(root: root)]
    let topics = levels[0].configuration.topics
    if path.count == 1, let topic = topics.first(where: { $0.name == path[0] }) {
      return topic.help(width: max(helpWidth, HelpText.leastWidth))
    }
    for word in path {
      guard let level = levels[levels.count - 1].subcommand(called: word) else {
        let others = levels.count == 1 ? topics.map(\.name) : []
        throw UsageError(unknownCommand: word, below: levels, or: others)
      }
      levels.append(level)
    }
    return help(for: levels)
  }

  private func help(for levels: [CommandLevel]) -> String {
    HelpText(CommandTree(levels: levels), width: helpWidth).text
  }
}

extension CommandLineParser {
  /// The manual page of the program, in roff, to be read with man(1).
  package var manualPage: String { ManualPage(of: CommandTree(root: root)).text }

  /// The script that makes a shell complete the program's command lines, made from the declarations.
  package func completionScript(for shell: CompletionShell) -> String {
    shell.script(for: CommandTree(root: root))
  }
}

/// The request that a command line makes.
package enum ParsedCommand {
  /// To run a command.
  ///
  /// The root holds the global options. The path is the names from the root's to the command's,
  /// aliases replaced. A program without subcommands has the root as its command.
  case run(root: any Command, command: any Command, path: [String])

  /// To print help; not requested where the command line is empty and a command is needed.
  case help(String, isRequested: Bool)

  /// To print the version of the program.
  case version(String)
}
