import CommandLineParsing

/// Writes what others are to read.
struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints figures and records for others.",
    subcommands: [
      ExportMonthlyCommand.self, ExportIncidentsCommand.self, ExportDetentionsCommand.self,
      ExportChargesCommand.self, ExportReportsCommand.self, ExportChangesCommand.self,
      ExportDatabaseCommand.self,
      ExportPackageCommand.self, ExportMatrixCommand.self,
    ], defaultSubcommand: ExportPackageCommand.self)
}
