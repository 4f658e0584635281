import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore
import Incidents
import Reporting

/// Prints the incidents that count in another way than they did.
struct ExportChangesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Prints the incidents whose count changed since a day.",
    discussion: """
      For whoever published figures before: each incident that came, was removed, or adds another number of \
      people detained or to another month than at the end of that day, with the imports and decisions since. \
      'aigaq export monthly --compare-as-of DAY' prints the changed figures, this the incidents behind them. \
      Titles are left out, since they can name people.
      """,
    examples: [
      .init(
        command: "aigaq export changes --since 2026-01-31",
        explanation: "Prints what changed after January.")
    ])

  @Option(help: "The day at whose end (UTC) the earlier figures were made.", valueName: "DAY")
  var since: CalendarDay

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    let changes = try invocation.withStore(for: .reading) { store in
      try store.read {
        let now = try IncidentChanges.contributions(in: store)
        let past = PastStore(of: store, now: invocation.context.now())
        _ = try past.rewind(to: since)
        let then = try IncidentChanges.contributions(in: past.store)
        return try IncidentChanges(from: then, to: now, in: store, since: since).changes
      }
    }
    try FigurePrinter.print(Self.columns, changes.map(Self.cells), nil, table, invocation)
    if changes.isEmpty { invocation.context.say("No incident counts in another way.") }
  }

  private static let columns =
    [Column("uid"), Column("change"), Column("month_then"), Column("month_now")]
    + ["low_then", "low_now", "best_then", "best_now", "high_then", "high_now"]
    .map { Column($0, alignment: .trailing) }
    + [Column("verification_then"), Column("verification_now"), Column("causes")]

  private static func cells(_ change: IncidentChanges.Change) -> [Cell] {
    let (then, now) = (change.then, change.now)
    func text(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }
    return [
      .text(change.uid),
      .text(then == nil ? "added" : now == nil ? "removed" : "changed"),
      text(then?.period), text(now?.period),
      Cell(then?.bounds.low), Cell(now?.bounds.low), Cell(then?.bounds.best),
      Cell(now?.bounds.best), Cell(then?.bounds.high), Cell(now?.bounds.high),
      text(then?.verification), text(now?.verification), .text(change.causes),
    ]
  }
}
