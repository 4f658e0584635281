/// What a command is called, what help says about it, and which commands it holds.
package struct CommandConfiguration: Sendable {
  /// One worked example for the help of a command.
  package struct Example: Sendable {
    /// The command line, as a user would type it.
    package let command: String
    /// What the command line does, as a sentence.
    package let explanation: String

    /// An example of a command line and what it does.
    package init(command: String, explanation: String) {
      self.command = command
      self.explanation = explanation
    }
  }

  /// The word that calls the command.
  package let commandName: String
  /// One sentence on what the command does.
  package let abstract: String
  /// Further paragraphs for the command's own help, or nothing.
  package let discussion: String
  /// Worked examples for the command's own help.
  package let examples: [Example]
  /// The version that `--version` prints; only the root command's counts, and empty means none.
  package let version: String
  /// The commands of a group, in the order in which help lists them.
  package let subcommands: [any Command.Type]
  /// The command of a group that is called where none is named; nil where one must be.
  package let defaultSubcommand: (any Command.Type)?
  /// Other words that call the command.
  package let aliases: [String]
  /// Whether help and completion tell of the command; one for scripts need not be told of.
  package let shouldDisplay: Bool
  /// What `help` explains beside the commands; only the root command's count.
  package let topics: [HelpTopic]
  /// What completion offers for values about which nothing else is said, by their names in help or by the
  /// long names of their options; only the root command's count.
  package let completions: [String: CompletionKind]
  /// The commands that are meant by words which people try: `count` by `export monthly`.
  package let hints: @Sendable () -> [String: String]

  /// A configuration of which only the name is required.
  package init(
    commandName: String,
    abstract: String = "",
    discussion: String = "",
    examples: [Example] = [],
    version: String = "",
    subcommands: [any Command.Type] = [],
    defaultSubcommand: (any Command.Type)? = nil,
    aliases: [String] = [],
    shouldDisplay: Bool = true,
    topics: [HelpTopic] = [],
    completions: [String: CompletionKind] = [:],
    hints: @autoclosure @escaping @Sendable () -> [String: String] = [:]
  ) {
    self.commandName = commandName
    self.abstract = abstract
    self.discussion = discussion
    self.examples = examples
    self.version = version
    self.subcommands = subcommands
    self.defaultSubcommand = defaultSubcommand
    self.aliases = aliases
    self.shouldDisplay = shouldDisplay
    self.topics = topics
    self.completions = completions
    self.hints = hints
  }
}
