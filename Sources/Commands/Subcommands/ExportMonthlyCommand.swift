import IncidentStore
import Counting
import IncidentRead
import CommandLineParsing
import Reporting

/// Prints detentions per month.
struct ExportMonthlyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monthly",
    abstract: "Prints incidents and detentions per month, with their bounds.",
    discussion: """
      An empty figure is unknown or open, and never zero. An incident without a best figure adds its \
      lower bound to the best figures; without_best says how many do. Dates that fit no single month have a row \
      of their own: 2019-XX, or XXXX-XX where nothing is known. 'aigaq explain 2019-06' shows what is \
      behind a figure; it takes the same conditions.

      --as-of gives the figures as they were known at the end of a day, by the times of the imports: \
      those that came later are taken back on a copy in memory, as 'aigaq revert' takes them back. It \
      is refused where an import that counted that day was itself taken back since. --compare-as-of \
      prints the figures that changed since that day, each with the imports that changed it; with \
      --as-of, those that changed between the two days.

      --provenance says where the figures come from: the hash of the content ('aigaq check' prints it \
      again), the conditions, the number of incidents, reports and sources, the time. In csv and tsv it \
      is lines before the names of the columns that begin with '#'; json is an object with 'provenance' \
      and 'rows'. ndjson holds the rows alone.

      With --suppress-below N, counts from 1 to N-1 are marked 'suppressed', and so are others that \
      would give them away. The tables by month, quarter and year, with --by and without, can be \
      published side by side, with one N and the same conditions, range and --fill; not beside running \
      sums, another --by, totals over all years, or the same figures as of another day.
      """,
    examples: [
      .init(
        command: "aigaq export monthly --from 2019-01 --to 2019-12",
        explanation: "Prints the months of 2019, those without a record as zero."),
      .init(
        command: "aigaq export monthly --by region --kind protest --period year",
        explanation: "Prints the detentions at protests by year and region."),
      .init(
        command: "aigaq export monthly --as-of 2026-01-31",
        explanation: "Prints the figures as they were known at the end of that day."),
      .init(
        command: "aigaq export monthly --compare-as-of 2026-01-31",
        explanation: "Prints the figures that changed since, with the imports that changed them."),
      .init(
        command: "aigaq export monthly --by region --suppress-below 5",
        explanation: "Hides counts of less than five, and what would tell them."),
      .init(
        command: "aigaq export monthly --format csv > monthly.csv",
        explanation: "Writes all months to a CSV file."),
      .init(
        command: "aigaq export monthly --provenance --output monthly.csv",
        explanation: "The same with lines of comment that say where the figures come from."),
      .init(
        command: "aigaq export monthly --output monthly.svg",
        explanation:
          "Draws a chart to print; '.xlsx' writes a workbook, '--format chart' the terminal."),
    ])

  @Option(
    help: "The first month; of other periods, the first that it touches.", valueName: "YYYY-MM"
  )
  var from: Month?

  @Option(
    help: "The last month; of other periods, the last that it touches.", valueName: "YYYY-MM")
  var to: Month?

  @Option(help: "Groups figures by; may be given twice.")
  var by: [FigureDimension] = []

  @Option(
    help:
      "Length of the period in each row: week, month, quarter, year, or fiscal:MM (from that month).",
    completion: CountingPeriod.Length.completion)
  var period: CountingPeriod.Length = .month

  @Option(help: "How months without a record are shown.")
  var fill: DetentionFigures.Fill = .zero

  @Option(help: "What is counted: only its columns are printed.")
  var unit: FigureUnit?

  @Flag(help: "Adds to each row all that comes before it in the range.")
  var cumulative: Bool = false

  @Flag(help: "Prints the charges under every other article in columns of their own.")
  var articles: Bool = false

  @OptionGroup var suppression: SuppressionArguments

  @OptionGroup var incidents: IncidentArguments

  @OptionGroup var past: PastArguments

  @OptionGroup var comparison: ComparisonArguments

  @OptionGroup var output: FigureArguments

  @OptionGroup var made: ProvenanceArguments

  func run(_ invocation: Invocation) throws {
    let figures = try figures
    let meaning = try meaning
    if let day = comparison.compareAsOf {
      return try FigureComparison(figures, meaning, since: day, past, output, made)
        .print(invocation, columns: columns)
    }
    if [.svg, .chart].contains(output.chosenFormat), !by.isEmpty {
      throw Failure(
        .wrongUsage, "A chart draws the figures of one group: leave out --by, or choose csv.")
    }
    let format = try output.format(in: invocation.context)
    let (table, labels, provenance, known) = try past.withStore(
      invocation, of: figures.scope.filter
    ) { store, known in
      try store.read {
        (
          try figures.table(in: store), try figures.scope.labels(in: store),
          try made.provenance(of: figures, meaning, known, in: format, invocation, store), known
        )
      }
    }
    try FigurePrinter(
      arguments: output, columns: columns(table.articles, labels), rows: table.rows,
      meaning: meaning, provenance: provenance
    ).print(format, invocation)
    invocation.context.say(known)
    FigureNotes(meaning, table).print(in: invocation.context)
  }

  private var meaning: FigureMeaning {
    get throws { FigureMeaning(unit: unit, figures: try figures) }
  }

  private func columns(_ articles: [String], _ labels: [String: String]) -> FigureColumns {
    FigureColumns(by, unit: unit, articles: self.articles ? articles : [], labels: labels)
  }

  private var figures: DetentionFigures {
    get throws {
      if let from, let to, to < from {
        throw Failure(.wrongUsage, "--to \(to.text) is before --from \(from.text): swap them.")
      }
      guard Set(by).count == by.count else {
        throw Failure(.wrongUsage, "--by is given the same thing twice: give two different ones.")
      }
      guard by.count <= 2 else {
        throw Failure(.wrongUsage, "--by can be given twice, for two different things.")
      }
      var scope = FigureScope()
      scope.filter = try incidents.filter(for: unit ?? .detentions)
      scope.dimensions = by
      scope.length = period
      scope.quantity = (unit ?? .detentions).quantity
      scope.from = from
      scope.to = to
      var figures = DetentionFigures(scope, fill: fill)
      figures.isCumulative = cumulative
      figures.suppression = try suppression.rule
      guard figures.suppression == nil || !cumulative else {
        throw Failure(
          .wrongUsage,
          "Running sums would give away figures that are not shown: leave out --cumulative or "
            + "--suppress-below.")
      }
      guard figures.suppression == nil || CountingPeriod.Length.nested.contains(period) else {
        throw Failure(
          .wrongUsage,
          "Beside months, \(period.words)s would give away figures that are not shown: choose "
            + "--period month, quarter or year, or leave out --suppress-below.")
      }
      return figures
    }
  }
}
