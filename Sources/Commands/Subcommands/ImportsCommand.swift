import CommandLineParsing

/// The runs of import.
struct ImportsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "imports", abstract: "Lists the imports, or shows one of them.",
    subcommands: [ImportsListCommand.self, ImportsShowCommand.self],
    defaultSubcommand: ImportsListCommand.self)
}
