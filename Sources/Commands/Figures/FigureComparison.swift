import IncidentStore
import Counting
import IncidentRead
import IncidentImport
import Incidents
import Reporting

/// Prints the figures that are not what they were, with the imports and decisions that changed them.
struct FigureComparison {
  private let figures: DetentionFigures
  private let meaning: FigureMeaning
  private let day: CalendarDay
  private let past: PastArguments
  private let output: FigureArguments
  private let made: ProvenanceArguments

  /// A comparison of figures with those of an earlier day.
  ///
  /// - Parameters:
  ///   - figures: What is counted.
  ///   - meaning: What the figures mean.
  ///   - day: The day.
  ///   - past: As of which day the newer figures are.
  ///   - output: How and where it is printed.
  ///   - made: Whether and how it says where the figures come from.
  /// - Throws: A failure where that makes no sense.
  init(
    _ figures: DetentionFigures, _ meaning: FigureMeaning, since day: CalendarDay,
    _ past: PastArguments,
    _ output: FigureArguments, _ made: ProvenanceArguments
  ) throws {
    if [.svg, .png, .chart].contains(output.chosenFormat) {
      throw Failure(
        .wrongUsage, "A chart cannot show what changed: leave out --compare-as-of, or choose csv.")
    }
    guard figures.suppression == nil else {
      throw Failure(
        .wrongUsage,
        "Changes would reveal suppressed figures. Leave out --suppress-below or --compare-as-of.")
    }
    if let later = past.asOf, later < day {
      throw Failure(
        .wrongUsage, "--compare-as-of \(day.iso) is after --as-of \(later.iso): swap them.")
    }
    self.figures = figures
    self.meaning = meaning
    self.day = day
    self.past = past
    self.output = output
    self.made = made
  }

  /// Prints it.
  ///
  /// - Parameters:
  ///   - invocation: The run.
  ///   - columns: Gives the columns of the figures for the articles and the names of groups.
  /// - Throws: As `PastArguments.withPast` and `TableArguments.print` do.
  func print(
    _ invocation: Invocation, columns: ([String], [String: String]) -> FigureColumns
  ) throws {
    let format = try output.format(in: invocation.context)
    var (history, labels, provenance, now, then) = try past.withPast(
      invocation, of: figures.scope.filter
    ) { past, now in
      var history = FigureHistory(of: figures, now: try figures.table(in: past.store))
      let labels = try figures.scope.labels(in: past.store)
      let provenance = try made.provenance(
        of: figures, meaning, now, in: format, invocation, past.store)
      let then = try past.rewind(to: day) { cause in
        history.rewind(to: try figures.table(in: past.store), before: cause)
      }
      return (history, labels, provenance, now, then)
    }
    let columns = columns(history.articles, labels)
    let changes = history.changes(of: columns.measures)
    provenance?.title =
      "Changed figures of " + meaning.title.prefix(1).lowercased() + meaning.title.dropFirst()
    provenance?.filters.append("compared with the figures \(then.words)")
    try print(
      columns.keys + Self.columns, changes.map { Self.cells($0, columns) },
      periods: changes.map(\.row.period), provenance, invocation)
    let context = invocation.context
    context.say(now)
    context.say("Compared with the figures \(then.words).")
    if changes.isEmpty { context.say("No figure has changed.") }
    context.say(FigureNotes.rules)
  }

  private func print(
    _ columns: [Column], _ rows: [[Cell]], periods: [String], _ provenance: Provenance?,
    _ invocation: Invocation
  ) throws {
    try PeriodTable(
      title: provenance?.title ?? "", unit: meaning.drawn.words, provenance: provenance
    ).print(columns, rows, periods: periods, output, invocation)
  }

  private static let columns = [
    Column("figure"), Column("then", alignment: .trailing), Column("now", alignment: .trailing),
    Column("difference", alignment: .trailing), Column("imports"),
  ]

  private static func cells(_ change: FigureHistory.Change, _ columns: FigureColumns) -> [Cell] {
    columns.keyCells(change.row) + [
      .text(columns.name(change.measure)), Cell(change.then), Cell(change.now),
      Cell(change.difference),
      .text(change.causes.map(\.text).joined(separator: "; ")),
    ]
  }
}
