import IncidentRead
import CommandLineParsing

/// A format in which records are exported.
enum ExportFormat: String, CaseIterable, ArgumentValue {
  case csv, json, ndjson, xlsx, geojson
}

extension ExportProfile: ArgumentValue {
  /// Who can read the files of an export.
  var readers: OutputFile.Readers { self == .full ? .owner : .others }
}

/// How and where records are exported.
struct ExportArguments: ParameterGroup {
  @Option(
    short: "f",
    help: "The format (default: that of FILE's ending, or csv; geojson for incidents only).")
  var format: ExportFormat?

  @Option(short: "o", help: "Writes to a file: whole, or not at all.", valueName: "FILE")
  var output: String?

  @Option(help: "The content; full includes names and exact coordinates, and is recorded.")
  var profile: ExportProfile = .public

  @OptionGroup var texts: DisclosureArguments

  @Flag(help: "Adds a row of HXL hashtags under the names of the columns (csv, xlsx).")
  var hxl: Bool = false

  @Flag(help: "Begins with a byte-order mark, for Excel (csv).")
  var bom: Bool = false

  /// The format that is written: the one that was chosen, or that the file's name tells, else csv.
  var writtenFormat: ExportFormat { format ?? output.flatMap(Self.format(ofFile:)) ?? .csv }

  private static func format(ofFile path: String) -> ExportFormat? {
    FileEnding.of(path).flatMap(ExportFormat.init)
  }

  /// Refuses options that make no sense together, and a file whose ending tells no format.
  ///
  /// - Throws: A failure of wrong usage.
  func check() throws {
    if format == nil, let output, FileEnding.of(output) != nil, Self.format(ofFile: output) == nil {
      throw FileEnding.refusal(of: output, known: ExportFormat.allCases.map(\.rawValue))
    }
    let format = writtenFormat
    if format != .csv, bom { throw TableArguments.refusalOfMark }
    if format != .csv, format != .xlsx, hxl {
      throw Failure(.wrongUsage, "--hxl is for csv and xlsx: leave it out, or give one of them.")
    }
    if format == .xlsx, output == nil {
      throw Failure(.wrongUsage, "--format xlsx is for a file: say which with --output FILE.")
    }
    if profile == .full, output == nil {
      throw Failure(
        .wrongUsage,
        "--profile full needs --output FILE: the export is recorded with its digest.")
    }
  }
}
