import CommandLineParsing
import Reporting

/// How and where a command prints figures: as a table or as a chart.
struct FigureArguments: ParameterGroup {
  @Option(help: "The format (default: that of FILE's ending, text on a terminal, csv elsewhere).")
  var format: FigureFormat?

  @Option(help: "Writes the figures to a file: whole, or not at all.", valueName: "FILE")
  var output: String?

  @Flag(help: "Leaves out the names of a table's columns.")
  var noHeader: Bool = false

  @Option(help: "The text for a missing value in a table.", valueName: "TEXT")
  var null: String = ""

  /// The format that was asked for, or that the file's name tells; nil where neither is there.
  var chosenFormat: FigureFormat? { format ?? output.flatMap(FigureFormat.init(fileName:)) }

  /// The format that is written.
  ///
  /// - Throws: A failure where it is for files only and no file is named, or where none is chosen and
  ///   the file's ending tells none.
  func format(in context: CommandContext) throws -> FigureFormat {
    if let chosenFormat, chosenFormat != .table(.xlsx) { return chosenFormat }
    if chosenFormat == nil, let output, FileEnding.of(output) != nil {
      throw FileEnding.refusal(of: output, known: TableArguments.endings + ["svg"])
    }
    let format = try table.format(in: context)
    if output == nil { try table.refuseBinary(format) }
    return .table(format)
  }

  /// The same for a table.
  var table: TableArguments {
    let table = TableArguments()
    if case .table(let format) = chosenFormat { table.format = format }
    table.output = output
    table.noHeader = noHeader
    table.null = null
    return table
  }
}
