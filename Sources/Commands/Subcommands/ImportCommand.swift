import IncidentStore
import CommandLineParsing
import Tabular
import FoundationEssentials
import IncidentImport
import Incidents
import Reporting

/// Imports files: a plan for each, then all of them in one transaction.
struct ImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports incident lists from CSV files and workbooks.",
    discussion: """
      A list in the native layout, with usual headings, with HXL hashtags, or in the layout of a preset needs \
      no mapping. For any other, a mapping says which column feeds which field ('aigaq inspect' writes a \
      first one). Encoding and delimiter are detected. Of a workbook (XLSX, ODS) the sheet with a table is \
      read, or the one that --sheet names: rows above the header are skipped, dates are read by their format \
      and formulas by their stored result; hidden rows and columns are read, and merged cells count for each \
      of their rows, except numbers.
      Each row is kept verbatim, and columns that identify a person are hidden ("open" in a mapping opens \
      one). 'aigaq help kinds' says what makes an incident a protest. All files are imported or none: a row \
      that cannot be read is listed and stops the import, unless --skip-invalid is given.
      Importing a file again changes nothing. A changed row is kept beside the old one. If an edition does not \
      fit its list (many rows about something else, incidents that another list has, a source with another \
      name), the import asks, and --accept answers. Rows that the file no longer has stay, unless \
      --withdraw-missing withdraws their incidents.
      """,
    examples: [
      .init(
        command: "aigaq import incidents.csv", explanation: "Imports a list in the native layout."),
      .init(
        command: "aigaq import incidents.csv --dry-run",
        explanation: "Shows what would be new, changed and refused, and changes nothing."),
      .init(
        command: "aigaq import monitoring.xlsx --sheet Март",
        explanation: "Imports a sheet of a workbook."),
      .init(
        command: "aigaq import list_2012.csv --preset ovd-info-2012",
        explanation: "Imports a list in another layout."),
      .init(
        command: "aigaq import incidents.csv --skip-invalid --rejects rejects.csv",
        explanation: "Imports the rows that can be read and writes the others to a file."),
    ])

  @Option(help: "The mapping of columns to fields (JSON).", valueName: "FILE")
  var mapping: String?

  @Option(
    help: "The preset to read the columns with; 'aigaq mapping list' lists them.",
    valueName: "NAME", completion: .words(Preset.names))
  var preset: String?

  @Option(
    help: "The name of the list (default: that of the mapping, or of the file).",
    valueName: "NAME")
  var dataset: String?

  @Flag(help: "Shows what would be done, and changes nothing.")
  var dryRun: Bool = false

  @Option(
    short: "f", help: "The format (default: text on a terminal, csv elsewhere).")
  var format: OutputFormat?

  @Flag(help: "Imports a file again that was imported before.")
  var again: Bool = false

  @Flag(help: "Leaves out the rows that cannot be read.")
  var skipInvalid: Bool = false

  @Flag(help: "Imports rows that are equal in every cell once.")
  var dropRepeats: Bool = false

  @Option(help: "Writes the rows that cannot be read, with the reasons.", valueName: "FILE")
  var rejects: String?

  @OptionGroup var cells: CellReadingArguments

  @Option(
    help: "The answer to a question about an edition that does not fit its list.",
    valueName: "ANSWER")
  var accept: [ImportQuestion.Answer] = []

  @Flag(help: "Withdraws incidents of the list that are missing from the file.")
  var withdrawMissing: Bool = false

  @Flag(help: "Adds new articles of law to the database.")
  var addArticles: Bool = false

  @Option(
    help: "The code of law for articles without one, such as mm-penal-1861.", valueName: "NAME")
  var articleCode: CodeMention?

  @OptionGroup var reading: ReadingArguments

  @Flag(short: "q", help: "Prints no progress.")
  var quiet: Bool = false

  @Argument(help: "The CSV files or workbooks to import; - for standard input.", valueName: "FILE")
  var files: [String]

  func run(_ invocation: Invocation) throws {
    if rejects != nil, files.count > 1 {
      throw Failure(.wrongUsage, "--rejects takes one file at a time: import the files one by one.")
    }
    if mapping != nil, preset != nil {
      throw Failure(.wrongUsage, "Use either --mapping or --preset, not both.")
    }
    if format != nil, !dryRun { throw Failure(.wrongUsage, "--format needs --dry-run.") }
    try refuseRejects(overwritingFilesOf: invocation)
    let run = try ImportRun(self, options: options(in: invocation.context), invocation)
    try invocation.withStore(for: dryRun ? .reading : .writing) { store in
      try run.importFiles(into: store)
    }
    try run.finish()
  }

  private func options(in context: CommandContext) throws -> FileImport.Options {
    var options = FileImport.Options(
      mapping: try readMapping(), preset: preset, dataset: dataset)
    try cells.state(in: &options)
    options.today = context.today
    options.answers = Set(accept)
    options.withdrawsMissing = withdrawMissing
    options.addsArticles = addArticles
    options.articleCode = articleCode
    options.dropsRepeats = dropRepeats
    options.reading = try reading.choices
    return options
  }

  private func refuseRejects(overwritingFilesOf invocation: Invocation) throws {
    guard let rejects else { return }
    let target = FileIdentity(path: rejects)
    let isRead = (files + [mapping].compactMap(\.self)).contains { path in
      target != nil && FileIdentity(path: path) == target
    }
    guard !isRead, !DatabaseFiles(path: try invocation.databasePath).contain(rejects) else {
      throw Failure(
        .wrongUsage,
        "--rejects \(rejects) is read or written by the import itself. Choose another file.")
    }
  }

  private func readMapping() throws -> Mapping? {
    guard let mapping else { return nil }
    do {
      return try MappingReader.read(Data(try WholeFile.read(mapping, atMost: 16 << 20)))
    } catch let problem as MappingProblem {
      throw Failure(.badData, "\(mapping): \(problem.description).")
    }
  }
}

extension ImportQuestion.Answer: ArgumentValue {}
