import CommandLineParsing
import IncidentImport

/// Shows one preset.
struct MappingShowCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints a preset as a mapping (JSON), to learn from or to edit.",
    discussion: """
      'aigaq import --mapping' reads the JSON unchanged. 'native' is the preset of \
      Aigaq's own layout.
      """,
    examples: [
      .init(
        command: "aigaq mapping show acled-2022",
        explanation: "Prints how ACLED's files are read."),
      .init(
        command: "aigaq mapping show native > mapping.json",
        explanation: "Writes a mapping of all fields to a file, to be edited."),
    ])

  @Argument(
    help: "The name of the preset; 'aigaq mapping list' lists them.", valueName: "NAME",
    completion: .words([Preset.native.name] + Preset.names))
  var name: String

  func run(_ invocation: Invocation) throws {
    let preset = try name == Preset.native.name ? Preset.native : Preset.named(name)
    guard let preset else {
      let problem = ImportProblem.noSuchPreset(name: name, known: Preset.names)
      throw Failure(.inputMissing, "\(problem.description).")
    }
    try invocation.context.output(Array(preset.mapping.indentedJSON.utf8))
  }
}
