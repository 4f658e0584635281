import CommandLineParsing

/// The root of all commands.
struct Aigaq: Command {
  static let configuration = CommandConfiguration(
    commandName: "aigaq",
    abstract: "Keeps human-rights incidents in one file, and counts them so that the counts can be "
      + "checked.",
    version: Program.version,
    subcommands: [
      InitCommand.self, InspectCommand.self, ImportCommand.self, ImportsCommand.self,
      RevertCommand.self, MappingCommand.self, FindCommand.self, ShowCommand.self, ExplainCommand.self,
      QueryCommand.self, SchemaCommand.self, ExportCommand.self,
      ArticleCommand.self, CheckCommand.self,
    ])

  @Option(
    name: "db", help: "The database; else $AIGAQ_DB, else ./aigaq.db.", valueName: "FILE")
  var database: String?
}
