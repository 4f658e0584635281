import Incidents
import Reporting
import SQLite
import Tabular

/// Writes the records of an export in a format.
struct ExportWriter {
  private var table: ResultWriter?
  private var features: FeatureCollection?
  private let isGuarded: Bool
  private let isMadeHarmless: Bool
  /// Number of records that a map has no place for; 0 where the format is no map.
  var withoutPosition: Int { features?.withoutPosition ?? 0 }
  /// How many records were written.
  private(set) var rows = 0

  /// Starts the export.
  ///
  /// - Parameters:
  ///   - format: The format; text cells of csv and xlsx are guarded from spreadsheets.
  ///   - columns: The names of the columns.
  ///   - hashtags: What stands under the names, one for each; nil for nothing.
  ///   - hasMark: Whether the text begins with a byte-order mark.
  ///   - isTerminal: Whether it is read on a terminal, on which nothing may act.
  ///   - sink: Takes the bytes.
  /// - Throws: A failure where the format does not fit the columns, and whatever the sink throws.
  init(
    _ format: ExportFormat, columns: [String], hashtags: [String]? = nil, hasMark: Bool = false,
    isTerminal: Bool = false, sink: @escaping CommandContext.Sink
  ) throws {
    isGuarded = format == .csv || format == .xlsx
    isMadeHarmless = isTerminal && format == .csv
    if hasMark { try sink([0xEF, 0xBB, 0xBF]) }
    guard let format = format.table else {
      features = FeatureCollection(columns: columns, sink: sink)
      guard features != nil else {
        throw Failure(
          .wrongUsage, "--format geojson needs coordinates, which only incidents have.")
      }
      return
    }
    var writer = ResultWriter(format: format, sink: sink)
    try writer.begin(columns.map { Column($0) })
    if let hashtags { try writer.row(hashtags.map(Cell.text)) }
    table = writer
  }

  /// Writes a record, of which as many values count as there are columns.
  mutating func row(_ values: RowBuffer, count: Int) throws {
    rows += 1
    if features != nil {
      try features?.row(values.values.prefix(count).map(Cell.init))
    } else {
      try values.handOver(first: count, to: &self)
      try table?.endRow()
    }
  }

  /// Ends the export.
  mutating func end() throws {
    try table?.end()
    try features?.end()
  }
}

// The values of a record go straight to the table.
extension ExportWriter: ValueReceiver {
  mutating func null() throws { try table?.null() }

  mutating func integer(_ number: Int64) throws { try table?.integer(number) }

  mutating func real(_ number: Double) throws { try table?.real(number) }

  mutating func blob(_ bytes: Span<UInt8>) throws { try table?.blob(bytes) }

  mutating func text(_ utf8: Span<UInt8>) throws {
    guard isMadeHarmless || isGuarded && FormulaGuard.mayNeedGuard(utf8) else {
      try table?.text(utf8)
      return
    }
    let text = Cell.text(String(copying: utf8))
    let guarded = isGuarded ? text.guarded : text
    let shown = isMadeHarmless ? guarded.harmless : guarded
    try table?.cell(shown)
  }
}

extension ExportFormat {
  /// The format of tables that it is; nil for features.
  fileprivate var table: OutputFormat? {
    switch self {
    case .csv: .csv
    case .json: .json
    case .ndjson: .ndjson
    case .xlsx: .xlsx
    case .geojson: nil
    }
  }
}
