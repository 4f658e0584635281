import Accountability
import CommandLineParsing
import IncidentImport
import IncidentStore
import Reporting

/// Options of the commands that import recommendations, promises, appeals and claims.
struct RecordImportArguments: ParameterGroup {
  @Option(
    help: "The state under review, if the file does not name it, or names several.",
    valueName: "STATE")
  var state: State?

  @Flag(help: "Shows what would be done, and changes nothing.")
  var dryRun: Bool = false

  @Option(
    short: "f", help: "The format (default: text on a terminal, csv elsewhere).")
  var format: OutputFormat?

  @Flag(help: "Leaves out the rows that cannot be read.")
  var skipInvalid: Bool = false

  @OptionGroup var reading: ReadingArguments

  /// The options of the import.
  ///
  /// - Throws: A failure where they contradict each other.
  var options: AccountabilityOptions {
    get throws {
      if format != nil, !dryRun { throw Failure(.wrongUsage, "--format needs --dry-run.") }
      var options = AccountabilityOptions()
      options.state = state
      options.reading = try reading.choices
      return options
    }
  }

  /// The rows that a dry run prints, and those that stop an import.
  struct Row {
    let line: Int
    let outcome: String
    let uid: String?
    var position: String?
    let remark: String?
  }

  /// Plans an import, and applies it unless it is a dry run or rows are refused.
  ///
  /// - Throws: A failure, and then nothing is imported.
  func run(
    _ path: String, _ invocation: Invocation,
    plan: (IncidentStore) throws -> (rows: [Row], summary: String, apply: (() throws -> Int64)?)
  ) throws {
    let context = invocation.context
    try invocation.withStore(for: dryRun ? .reading : .writing) { store in
      let work = {
        let planned: (rows: [Row], summary: String, apply: (() throws -> Int64)?)
        do {
          planned = try plan(store)
        } catch {
          throw Failure(error, importingRecords: path)
        }
        let rejected = planned.rows.filter { $0.outcome == "rejected" }
        if dryRun { try print(planned.rows, invocation) }
        for row in dryRun ? [] : rejected.prefix(Self.listedProblems) {
          context.say("\(path):\(row.line): \(row.remark ?? "")")
        }
        if !rejected.isEmpty, !skipInvalid, !dryRun {
          throw Failure(
            .badData,
            "\(path): \(rejected.count) \(rejected.count == 1 ? "row" : "rows") cannot be read. "
              + "Nothing was imported. --skip-invalid imports the others.")
        }
        guard let apply = planned.apply, !dryRun else {
          context.say(
            "\(path): \(planned.summary)\(dryRun ? " (dry run)" : "; nothing was imported").")
          return
        }
        let number = try apply()
        context.say(
          "\(path): \(planned.summary). This is import \(number) of reviews and promises.")
      }
      try dryRun ? store.read(work) : store.write(work)
    }
  }

  /// The most rows that cannot be read that are listed.
  private static let listedProblems = 20

  private func print(_ rows: [Row], _ invocation: Invocation) throws {
    let context = invocation.context
    let format = self.format ?? (context.isOutputTerminal ? .text : .csv)
    guard !format.isBinary else {
      throw Failure(
        .wrongUsage, "--format \(format.rawValue) is for a file, and a dry run writes none.")
    }
    var printer = ResultPrinter(
      format, style: TableStyle(terminalWidth: context.terminalWidth),
      isTerminal: context.isOutputTerminal, sink: context.output)
    try printer.begin(["line", "outcome", "uid", "position", "remark"].map { Column($0) })
    for row in rows {
      try printer.row([
        .integer(Int64(row.line)), .text(row.outcome), row.uid.map(Cell.text) ?? .null,
        row.position.map(Cell.text) ?? .null, row.remark.map(Cell.text) ?? .null,
      ])
    }
    try printer.end()
  }
}

/// Imports of promises, appeals and claims.
extension RecordImportArguments {
  /// Plans and applies the import of a list of one kind.
  ///
  /// - Throws: A failure, and then nothing is imported.
  func importRecords(_ path: String, as kind: RecordKind, _ invocation: Invocation) throws {
    let options = try options
    try run(path, invocation) { store in
      let work = try RecordImport(path: path, as: kind, options: options, into: store)
      let rows = work.rows.map {
        Row(line: $0.line, outcome: $0.outcome.rawValue, uid: $0.uid, remark: $0.remark)
      }
      let summary =
        "\(work.count(.new)) new, \(work.count(.unchanged)) known, \(work.count(.rejected)) refused"
      let stamp = invocation.context.stamp()
      let apply = { try work.apply(stamp) }
      return (rows, summary, work.count(.new) > 0 ? apply : nil)
    }
  }
}
