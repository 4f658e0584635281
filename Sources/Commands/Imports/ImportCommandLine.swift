import IncidentStore
import Tabular
import IncidentImport

/// The commands that import a file as it was inspected.
struct ImportCommandLine {
  private let inspection: FileInspection
  private let arguments: ReadingArguments
  private let cells: CellReadingArguments
  private let preset: String?
  /// The path of the mapping that was written, if one was.
  private let mapping: String?
  /// The path of the database, where the command line names it.
  private let database: String?

  init(
    _ inspection: FileInspection, _ arguments: ReadingArguments, _ cells: CellReadingArguments,
    preset: String?, mapping: String?, database: String?
  ) {
    self.cells = cells
    self.inspection = inspection
    self.arguments = arguments
    self.preset = preset
    self.mapping = mapping
    self.database = database
  }

  /// The commands, in order: one, or before it another that writes the mapping that it needs.
  var lines: [String] {
    guard inspection.proposal.noIncidents == nil, !isHopeless, inspection.rows > 0 else {
      return []
    }
    guard inspection.proposal.isNeeded, mapping == nil else { return [importLine(mapping)] }
    let name = "\(listName)-mapping.json"
    let inspect = ["aigaq", "inspect", path] + reading + cells.words + presetWords
    return [ShellText.line(inspect + ["--write-mapping", name]), importLine(name)]
  }

  /// True if an import would take no row, so that the file has to be mended first.
  private var isHopeless: Bool {
    guard let trial = inspection.forecast?.proposed, trial.refusal == nil else { return false }
    return trial.counts.rows > 0 && trial.counts.rejectedRows == trial.counts.rows
  }

  private func importLine(_ mapping: String?) -> String {
    var words = ["aigaq"] + (database.map { ["--db", $0] } ?? [])
    words += ["import", path] + reading + cells.words
    words += mapping.map { ["--mapping", ShellText.path($0)] } ?? presetWords
    if inspection.proposal.needsDateOrder { words += ["--date-order", "ORDER"] }
    if mapping == nil, needsDataset { words += ["--dataset", "NAME"] }
    if let trial = inspection.forecast?.proposed, trial.refusal == nil,
      trial.counts.rejectedRows > 0
    {
      words += [
        "--skip-invalid", "--rejects", "\(listName)-rejected.csv",
      ]
    }
    return ShellText.line(words)
  }

  /// The name that the file gives its list.
  private var listName: String {
    DatasetName.from(path: inspection.path, sheet: inspection.reading.sheet)
  }

  private var path: String {
    inspection.path == "-" ? "-" : ShellText.path(inspection.path)
  }

  private var presetWords: [String] { preset.map { ["--preset", $0] } ?? [] }

  /// Whether neither the layout nor the file's name gives the list a name.
  private var needsDataset: Bool {
    let name = inspection.path.split(separator: "/").last ?? ""
    return inspection.layout.layout?.mapping.dataset == nil && !name.hasPrefix("list")
      && listName == "list"
  }

  /// How the file is read, as far as an import would not find it out, or was told.
  private var reading: [String] {
    let options = inspection.reading
    var words: [String] = []
    if let sheet = options.sheet {
      if arguments.sheet != nil { words += ["--sheet", sheet.name] }
      if let skip = arguments.skip { words += ["--skip", String(skip)] }
      return words + columnWords
    }
    if arguments.encoding != nil || inspection.guess.encodingCertainty == .guess {
      words += ["--encoding", options.encoding.name]
    }
    if options.encodingErrors == .replace { words += ["--encoding-errors", "replace"] }
    if arguments.delimiter != nil {
      words += ["--delimiter", DelimiterArgument.name(of: options.dialect.delimiter)]
    }
    if arguments.skip != nil || options.skippedLines > 0 {
      words += ["--skip", String(options.skippedLines)]
    }
    return words + columnWords
  }

  /// The names of the columns, where the file has none of its own.
  private var columnWords: [String] {
    guard !inspection.header.isRecord else { return [] }
    let names = inspection.columns.map(\.name)
    return ["--columns", names.map(Self.field).joined(separator: ",")]
  }

  /// A name as one field of a record.
  private static func field(_ name: String) -> String {
    name.contains { ",\"\n\r".contains($0) } ? "\"\(name.replacing("\"", with: "\"\""))\"" : name
  }
}
