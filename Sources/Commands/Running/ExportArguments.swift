import CommandLineParsing
import IncidentStore

/// A format in which records are exported.
enum ExportFormat: String, CaseIterable, ArgumentValue {
  case csv, json, ndjson, geojson
}

extension ExportProfile: ArgumentValue {}

/// How and where records are exported.
struct ExportArguments: ParameterGroup {
  @Option(help: "The format; geojson is for incidents.")
  var format: ExportFormat = .csv

  @Option(help: "Writes to a file: whole, or not at all.", valueName: "FILE")
  var output: String?

  @Option(help: "How much is told; full, with names and exact coordinates, is recorded.")
  var profile: ExportProfile = .public

  @Flag(help: "Adds a row of HXL hashtags under the names of the columns (csv).")
  var hxl: Bool = false

  @Flag(help: "Begins with a byte-order mark, for Excel (csv).")
  var bom: Bool = false

  /// Refuses options that make no sense together.
  ///
  /// - Throws: A failure of wrong usage.
  func check() throws {
    if format != .csv, hxl || bom {
      throw Failure(
        .wrongUsage, "--\(hxl ? "hxl" : "bom") is for csv: leave it out, or give --format csv.")
    }
    if profile == .full, output == nil {
      throw Failure(
        .wrongUsage,
        "--profile full needs --output FILE: what is given away is recorded with its digest.")
    }
  }
}
