import Counting
import IncidentRead
import CommandLineParsing
import IncidentImport
import IncidentStore
import Reporting

/// Whether and how figures say where they come from.
struct ProvenanceArguments: ParameterGroup {
  @Flag(help: "Adds the provenance of the figures; json, html, xlsx, svg and png always have it.")
  var provenance: Bool = false

  @Option(
    help: "The time of export to state (default: $SOURCE_DATE_EPOCH, or now).",
    valueName: "TIME")
  var exportedAt: ExportTime?

  /// Finds out where figures come from.
  ///
  /// - Parameters:
  ///   - figures: The figures.
  ///   - meaning: What they mean.
  ///   - known: The imports that they are of, where they are those of an earlier day.
  ///   - format: The format.
  ///   - invocation: The run of the command.
  ///   - store: The database.
  /// - Returns: It, for a format that says it; nil for others.
  /// - Throws: `StoreProblem`, or a failure where the environment makes no sense.
  func provenance(
    of figures: DetentionFigures, _ meaning: FigureMeaning, _ known: KnownImports?,
    in format: FigureFormat, _ invocation: Invocation,
    _ store: IncidentStore
  ) throws -> Provenance? {
    if provenance, format == .table(.ndjson) {
      throw Failure(.wrongUsage, "ndjson holds rows only: choose json, or leave out --provenance.")
    }
    let isAlways = Self.alwaysSay.contains(format)
    guard provenance || isAlways || format == .chart else { return nil }
    let evidence = try FigureEvidence(of: figures.scope, in: store)
    // What is looked at in a terminal need not wait for it.
    let hash = provenance || isAlways ? try ContentHash(of: store) : nil
    let hidden = figures.suppression
    let disclosure = try Disclosure(store.repositories())
    let sources = Set(evidence.sources.map { disclosure.screened($0, column: "source", uid: nil) })
    return Provenance(
      title: meaning.title, contentHash: hash?.text,
      filters: figures.scope.words + meaning.words + [known?.words].compactMap(\.self),
      rulesVersion: CountingRule.version,
      // Beside hidden figures they would be one more total to reckon with.
      incidents: hidden == nil ? evidence.incidents : nil,
      reports: hidden == nil ? evidence.reports : nil, sources: sources.sorted(),
      exported: try time(in: invocation.context), version: Release.version)
  }

  private static let alwaysSay: [FigureFormat] = [
    .table(.json), .table(.html), .table(.xlsx), .svg, .png,
  ]

  private func time(in context: CommandContext) throws -> String {
    try (exportedAt ?? ExportTime(of: context.environment))?.text ?? context.now()
  }
}
