import CommandLineParsing

/// The mappings that come with the program, and their format.
struct MappingCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "mapping",
    abstract: "Shows the presets, and the format of mappings.",
    subcommands: [
      MappingListCommand.self, MappingShowCommand.self, MappingSchemaCommand.self,
    ])
}
