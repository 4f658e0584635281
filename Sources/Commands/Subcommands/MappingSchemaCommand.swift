import CommandLineParsing
import IncidentImport

/// Prints the format of mappings.
struct MappingSchemaCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the format of mappings as a JSON Schema (2020-12).",
    discussion: "Editors that know JSON Schema use it to complete and check a mapping.",
    examples: [
      .init(
        command: "aigaq mapping schema > mapping.schema.json",
        explanation: "Writes the schema to a file.")
    ])

  func run(_ invocation: Invocation) throws {
    try invocation.context.output(Array(Mapping.schema.utf8))
  }
}
