import CommandLineParsing
import Reporting

/// How and where a command prints a table: what the options of all commands that print one say.
struct TableArguments: ParameterGroup {
  @Option(
    short: "f",
    help: "The format (default: that of FILE's ending, text on a terminal, csv elsewhere).")
  var format: OutputFormat?

  @Option(short: "o", help: "Writes to a file: whole, or not at all.", valueName: "FILE")
  var output: String?

  @Flag(help: "Leaves out the names of the columns.")
  var noHeader: Bool = false

  @Option(help: "The text for a missing value.", valueName: "TEXT")
  var null: String = ""

  @Flag(help: "Begins with a byte-order mark, for Excel (csv).")
  var bom: Bool = false

  @Option(help: "The most rows to print.", valueName: "N")
  var limit: Int?

  /// Prints with the printer that the work is given; a file is there whole or not at all.
  ///
  /// Where provenance is given, the formats that have a place for it say it.
  ///
  /// - Throws: A failure where the options make no sense; `OutputProblem`, and whatever the work
  ///   throws.
  func print<Result>(
    _ invocation: Invocation, _ provenance: Provenance? = nil,
    _ work: (inout ResultPrinter) throws -> Result
  ) throws -> Result {
    let context = invocation.context
    try checkLimit()
    if let output { try invocation.refuse(output, of: "--output") }
    let format = try format(in: context)
    if output == nil { try refuseBinary(format) }
    if bom, format != .csv { throw Self.refusalOfMark }
    let file = try output.map { try OutputFile(path: $0, for: .others) }
    let sink = file?.write ?? context.output
    let style = TableStyle(
      terminalWidth: file == nil ? context.terminalWidth : nil, nullText: null,
      hasHeader: !noHeader)
    var printer = ResultPrinter(
      format, style: style, provenance: provenance,
      isTerminal: file == nil && context.isOutputTerminal, limit: limit, sink: sink)
    if bom { try sink([0xEF, 0xBB, 0xBF]) }
    let result = try work(&printer)
    try file?.finish()
    if let limit, printer.wasCut { context.say("Cut at --limit \(limit): there are more rows.") }
    return result
  }

  /// Refuses a number of rows below zero.
  ///
  /// - Throws: A failure of wrong usage.
  func checkLimit() throws {
    if let limit, limit < 0 { throw Failure(.wrongUsage, "--limit cannot be negative.") }
  }

  /// The format that is written; csv to a file without an ending.
  ///
  /// - Throws: A failure where none is chosen and the file's ending tells none.
  func format(in context: CommandContext) throws -> OutputFormat {
    if let format { return format }
    guard let output else { return context.isOutputTerminal ? .text : .csv }
    guard let ending = FileEnding.of(output) else { return .csv }
    guard let format = Self.format(ofEnding: ending) else {
      throw FileEnding.refusal(of: output, known: Self.endings)
    }
    return format
  }

  /// Writes a text that is no table to where the table would go.
  ///
  /// - Throws: As ``print(_:_:)`` does.
  func write(_ text: String, _ invocation: Invocation) throws {
    try write(Array(text.utf8), invocation)
  }

  /// Writes bytes that are no table to where the table would go.
  ///
  /// - Throws: As ``print(_:_:)`` does.
  func write(_ bytes: [UInt8], _ invocation: Invocation) throws {
    guard let output else { return try invocation.context.output(bytes) }
    try invocation.refuse(output, of: "--output")
    let file = try OutputFile(path: output, for: .others)
    try file.write(bytes)
    try file.finish()
  }

  /// Refuses to print a format that is for files only.
  ///
  /// - Throws: A failure of wrong usage.
  func refuseBinary(_ format: OutputFormat) throws {
    if format.isBinary { throw Self.refusal(of: format.rawValue) }
  }

  /// The refusal of a format that is for files only, where none is named.
  static func refusal(of format: String) -> Failure {
    Failure(.wrongUsage, "--format \(format) is for a file: say which with --output FILE.")
  }

  /// An option that was given and says how a table is set; nil where there is none.
  var optionOfTables: String? {
    [
      ("--limit", limit != nil), ("--no-header", noHeader), ("--null", !null.isEmpty),
      ("--bom", bom),
    ].first { $0.1 }?.0
  }

  /// The refusal of a byte-order mark in a format that needs none.
  static let refusalOfMark = Failure(
    .wrongUsage, "--bom is for csv: leave it out, or give --format csv.")

  /// The endings that are named where another one tells no format.
  static let endings = ["csv", "tsv", "json", "ndjson", "xlsx", "html", "md", "txt"]

  /// The format that the ending of a file's name tells; nil where it tells none.
  static func format(ofEnding ending: String) -> OutputFormat? {
    switch ending {
    case "txt": .text
    case "md": .markdown
    case "htm": .html
    default: OutputFormat(rawValue: ending)
    }
  }
}
