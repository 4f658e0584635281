import CommandLineParsing
import IncidentImport
import Reporting

/// Lists the presets.
struct MappingListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the presets: layouts that need no mapping.",
    discussion: """
      'aigaq import' recognises the layout of a file by its columns, or reads it with the preset of --preset.
      """,
    examples: [.init(command: "aigaq mapping list", explanation: "Lists the presets.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try table.print(invocation) { printer in
      try printer.begin(["name", "description", "unit", "citation"].map { Column($0) })
      for preset in try [Preset.native] + Preset.all() {
        try printer.row([
          .text(preset.name), .text(preset.mapping.description),
          .text(preset.mapping.unit.rawValue), .text(preset.mapping.citation),
        ])
      }
      try printer.end()
    }
  }
}
