import CommandLineParsing
import Reporting

/// How and where a command prints figures: as a table or as a chart.
struct FigureArguments: ParameterGroup {
  @Option(
    short: "f",
    help: "The format (default: that of FILE's ending, text on a terminal, csv elsewhere).")
  var format: FigureFormat?

  @Option(short: "o", help: "Writes to a file: whole, or not at all.", valueName: "FILE")
  var output: String?

  @Flag(help: "Leaves out the names of the columns.")
  var noHeader: Bool = false

  @Option(help: "The text for a missing value.", valueName: "TEXT")
  var null: String = ""

  @Flag(help: "Begins with a byte-order mark, for Excel (csv).")
  var bom: Bool = false

  /// The format that was asked for, or that the file's name tells; nil where neither is there.
  var chosenFormat: FigureFormat? { format ?? output.flatMap(FigureFormat.init(fileName:)) }

  /// The format that is written.
  ///
  /// - Throws: A failure where it is for files only and no file is named, where none is chosen and the
  ///   file's ending tells none, or where an option does nothing in it.
  func format(in context: CommandContext) throws -> FigureFormat {
    let format = try writtenFormat(in: context)
    if bom, format != .table(.csv) { throw TableArguments.refusalOfMark }
    if format.isDrawn, noHeader || !null.isEmpty {
      throw Failure(
        .wrongUsage,
        "\(noHeader ? "--no-header" : "--null") is for tables: leave it out, or choose csv or text."
      )
    }
    return format
  }

  private func writtenFormat(in context: CommandContext) throws -> FigureFormat {
    if let chosenFormat {
      if chosenFormat.isBinary, output == nil {
        throw TableArguments.refusal(of: chosenFormat.word)
      }
      return chosenFormat
    }
    if let output, FileEnding.of(output) != nil {
      throw FileEnding.refusal(of: output, known: TableArguments.endings + ["svg", "png"])
    }
    return .table(try table.format(in: context))
  }

  /// The same for a table.
  var table: TableArguments {
    let table = TableArguments()
    if case .table(let format) = chosenFormat { table.format = format }
    table.output = output
    table.noHeader = noHeader
    table.null = null
    table.bom = bom
    return table
  }
}
