import CommandLineParsing
import Tabular
import IncidentImport

/// Shows what is in a file and how it would be imported.
struct InspectCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows what is in a file and how it would be imported.",
    discussion: """
      Shows encoding, dialect, rows, and for each column how full it is, what its cells look like and which \
      field it feeds; the order of day and month; repeated identifiers; numbers that are not understood; and \
      the command that imports the file. Changes nothing and needs no database.
      """,
    examples: [
      .init(command: "aigaq inspect incidents.csv", explanation: "Looks through a list."),
      .init(
        command: "aigaq inspect incidents.csv --write-mapping mapping.json",
        explanation: "Writes the mapping for the list to a file, to be edited."),
    ])

  /// The formats in which it is told.
  enum Format: String, CaseIterable, ArgumentValue {
    case text, json
  }

  @Option(short: "f", help: "The format.")
  var format: Format = .text

  @Option(
    help: "Writes the mapping for the list, to be edited; never over another file.",
    valueName: "FILE")
  var writeMapping: String?

  @Option(
    help: "The preset to read the columns with; 'aigaq mapping list' lists them.",
    valueName: "NAME",
    completion: .words(Preset.names))
  var preset: String?

  @OptionGroup var cells: CellReadingArguments

  @OptionGroup var reading: ReadingArguments

  @Argument(help: "The file.", valueName: "FILE")
  var file: String

  func run(_ invocation: Invocation) throws {
    let choices = try reading.choices
    if let writeMapping {
      try refuseOverwriting(writeMapping)
      try invocation.refuse(writeMapping, of: "--write-mapping")
    }
    let inspection = try inspect(choices, in: invocation.context)
    if writeMapping != nil, let reason = inspection.proposal.noIncidents {
      throw Failure(
        ImportProblem.noIncidents(reason: reason, columns: inspection.columns.map(\.name)),
        importing: file)
    }
    if let writeMapping { try write(inspection.proposal.mapping, to: writeMapping) }
    let commands = ImportCommandLine(
      inspection, reading, cells, preset: preset, mapping: writeMapping,
      database: invocation.database
    ).lines
    switch format {
    case .text:
      try InspectionPrinter(inspection, in: invocation.context)
        .print(importing: commands, isDialectStated: reading.delimiter != nil)
    case .json:
      try JSONPrinter.print(
        InspectionObject(inspection, commands: commands), in: invocation.context)
    }
    if let writeMapping { invocation.context.say("\(writeMapping): the mapping was written.") }
  }

  private func inspect(
    _ choices: ReadingChoices, in context: CommandContext
  ) throws -> FileInspection {
    var options = FileImport.Options()
    try cells.state(in: &options)
    do {
      return try FileInspector.inspect(
        file, choices, preset: preset, today: context.today, stating: options)
    } catch {
      throw Failure(error, importing: file)
    }
  }

  private func refuseOverwriting(_ path: String) throws {
    guard FileIdentity(path: path) == nil else {
      throw Failure(
        .cannotCreate, "\(path): exists already and is not overwritten. Choose another file.")
    }
  }

  private func write(_ mapping: Mapping, to path: String) throws {
    try refuseOverwriting(path)
    let file = try OutputFile(path: path, for: .others)
    try file.write(Array(mapping.indentedJSON.utf8))
    try file.finish()
  }
}
