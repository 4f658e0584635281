import IncidentRead
import CommandLineParsing
import IncidentStore
import Reporting
import SQLite

/// Prints what statements read from the public views.
struct ViewPrinter {
  /// How long after its time a query ends that cannot be interrupted, in seconds.
  private static let grace = 1.0

  let table: TableArguments
  /// How many seconds the statements may take; nil for as long as they take.
  var timeout: Double?
  /// The values of the statements' parameters.
  var parameters: [ParameterArgument] = []

  /// Prints the rows of statements of the program's own, or of the user's.
  ///
  /// - Throws: A failure with a mark under the fault where a statement is wrong.
  func print(_ sql: String, _ invocation: Invocation) throws {
    let path = try invocation.databasePath
    let query = try AdHocQuery(at: path)
    if query.hasRecovered { invocation.sayRecovered(path) }
    let watchdog = watchdog(in: invocation.context)
    defer { watchdog?.stop() }
    do {
      try query.within(seconds: timeout) {
        let shapes = try query.shapes(of: sql)
        let values = try [String: Value](parameters, for: shapes)
        try table.print(
          invocation.waiting { write in
            try query.pausing { try watchdog.map { try $0.pausing(write) } ?? write() }
          }
        ) { printer in
          try refuseSeveral(shapes, of: sql, as: printer.format)
          try run(query, sql, values, &printer)
        }
      }
    } catch let error as DatabaseError {
      // What the names are is asked of the database only where one may be wrong.
      let names = try? IncidentStore.open(at: path, for: .reading)
      throw Failure(error, knowing: names.flatMap { try? QueryVocabulary(of: $0) })
    }
  }

  private func run(
    _ query: AdHocQuery, _ sql: String, _ values: [String: Value],
    _ printer: inout ResultPrinter
  ) throws {
    try query.run(sql, parameters: values) { names in
      try printer.begin(names.map { Column($0) })
    } row: { row in
      try printer.row(row)
      return !printer.isCut
    } end: {
      try printer.end()
    }
  }

  /// What ends the program where SQLite does not heed that time has run out.
  private func watchdog(in context: CommandContext) -> Watchdog? {
    guard let timeout, let end = context.endProgram else { return nil }
    return Watchdog(seconds: timeout + Self.grace) { end("aigaq: \(Failure.tookTooLong)\n") }
  }

  private func refuseSeveral(
    _ shapes: [StatementShape], of sql: String, as format: OutputFormat
  ) throws {
    guard !format.holdsSeveralTables, shapes.count > 1 else { return }
    let mark = SourceMark(sql, offset: shapes[1].start)
    let several = OutputFormat.allCases.filter(\.holdsSeveralTables).map(\.rawValue)
    throw Failure(
      .wrongUsage,
      "The SQL holds more than one statement (line \(mark.line), column \(mark.column)), and "
        + "\(format.rawValue) one table: run them one by one, or choose a --format of "
        + "\(several.joined(separator: ", ")).",
      mark.excerpt, mark.pointer)
  }
}
