import Counting
import Reporting

/// Prints figures in the format that is asked for, with where they come from.
struct FigurePrinter {
  let arguments: FigureArguments
  let columns: FigureColumns
  let rows: [FigureRow]
  /// What they mean.
  let meaning: FigureMeaning
  /// Where they come from; a chart or workbook always says it.
  let provenance: Provenance?
  /// The title of what is published.
  let heading: String
  /// The sentences beside them.
  let notes: FigureNotes

  /// Prints them.
  ///
  /// - Throws: As `TableArguments` does.
  func print(_ format: FigureFormat, _ invocation: Invocation) throws {
    let table = arguments.table
    switch format {
    case .svg:
      try charts(invocation).map { try table.write($0.picture, invocation) }
    case .png:
      try charts(invocation).map { try table.write($0.pixels(), invocation) }
    case .table(.html):
      try charts(invocation).map { try table.write($0.page(notes), invocation) }
    case .chart:
      try charts(invocation).map { try table.write($0.bars, invocation) }
    case .table(.xlsx):
      try charts(invocation).map { try table.write($0.workbook(), invocation) }
    case .table:
      try Self.print(columns.columns, rows.map(columns.cells), provenance, table, invocation)
    }
  }

  /// Prints a table of a text, no cell of which a spreadsheet runs, with where its figures come from.
  ///
  /// - Throws: As `TableArguments` does.
  static func print(
    _ columns: [Column], _ rows: [[Cell]], _ provenance: Provenance?, _ table: TableArguments,
    _ invocation: Invocation
  ) throws {
    try table.print(invocation, provenance) { printer in
      let isGuarded = printer.format == .csv || printer.format == .tsv
      try print(
        isGuarded ? columns.map(\.guarded) : columns,
        isGuarded ? rows.map { $0.map(\.guarded) } : rows, &printer)
      if let provenance, printer.format.holdsSeveralTables {
        try print(Provenance.columns, provenance.rows, &printer)
      }
    }
  }

  private static func print(
    _ columns: [Column], _ rows: [[Cell]], _ printer: inout ResultPrinter
  ) throws {
    try printer.begin(columns)
    for row in rows { try printer.row(row) }
    try printer.end()
  }

  private func charts(_ invocation: Invocation) -> ChartPrinter? {
    provenance.map {
      ChartPrinter(
        context: invocation.context, rows: rows, meaning: meaning, heading: heading,
        table: columns, provenance: $0)
    }
  }
}
