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
      Rows are whole periods: the first is the one that includes --from, the last the one that includes --to. \
      An empty figure is unknown or open, never zero. An incident without a best figure adds its lower bound \
      to the best figures; without_best says how many do. Dates that fit no single month have a row of their \
      own: 2019-XX, or XXXX-XX for unknown dates. 'aigaq explain 2019-06' shows what is behind a figure, with \
      the same conditions.

      --as-of gives the figures as they were known at the end of a day, with the imports and decisions that \
      counted then; what was forgotten since is missing. --compare-as-of prints the figures that changed since that day, each with the imports that \
      changed it; with --as-of, those that changed between the two days.

      --provenance adds the hash of the content ('aigaq check' prints it too), the conditions, the number of \
      incidents, reports and sources, and the time. In csv and tsv it is lines that begin with '#' before \
      the header; json is an object with 'provenance' and 'rows'; ndjson has the rows only.

      With --suppress-below N, counts from 1 to N-1 are printed as 'suppressed', and so are counts that would \
      reveal them. The tables by month, quarter and year, with --by and without, can be published side by \
      side if N, conditions, range and --fill are the same; not beside running totals, another --by, totals \
      over all years, or the figures as of another day.
      """,
    examples: [
      .init(
        command: "aigaq export monthly --from 2019-01 --to 2019-12",
        explanation: "Prints the months of 2019, those without a record as zero."),
      .init(
        command: "aigaq export monthly --by region --kind protest --period year",
        explanation: "Prints the detentions at protests by year and region."),
      .init(
        command: "aigaq export monthly --by region --wide --output regions.xlsx",
        explanation: "Writes a workbook with columns for each region, a row for each month."),
      .init(
        command: "aigaq export monthly --as-of 2026-01-31",
        explanation: "Prints the figures as they were known at the end of that day."),
      .init(
        command: "aigaq export monthly --compare-as-of 2026-01-31",
        explanation: "Prints the figures that changed since, with the imports that changed them."),
      .init(
        command: "aigaq export monthly --suppress-below 5",
        explanation: "Suppresses counts below five, and counts that would reveal them."),
      .init(
        command: "aigaq export monthly --format csv > monthly.csv",
        explanation: "Writes all months to a CSV file."),
      .init(
        command: "aigaq export monthly --provenance --output monthly.csv",
        explanation: "Writes the same with the provenance in lines of comment."),
      .init(
        command: "aigaq export monthly --output monthly.svg",
        explanation:
          "Draws a chart to print; '.xlsx' writes a workbook, '--format chart' the terminal."),
      .init(
        command: "aigaq export monthly --output monthly.html --title 'Detained at protests'",
        explanation: "Writes a page to publish, with a chart, a table and what is counted."),
    ])

  @OptionGroup var range: RangeArguments

  @Option(help: "The field to group figures by; may be given twice.")
  var by: [FigureDimension] = []

  @Option(
    help:
      "Length of the period in each row: week, month, quarter, year, or fiscal:MM (from that month).",
    completion: CountingPeriod.Length.completion)
  var period: CountingPeriod.Length = .month

  @Option(help: "The display of months without a record.")
  var fill: DetentionFigures.Fill = .zero

  @Option(help: "The counted unit.")
  var unit: FigureUnit?

  @Flag(
    help: "Prints the groups of --by beside each other: columns for each, a row for each period.")
  var wide: Bool = false

  @Flag(help: "Adds to each row all earlier rows of the range.")
  var cumulative: Bool = false

  @Flag(help: "Prints the charges under every other article in columns of their own.")
  var articles: Bool = false

  @Option(
    help: "The title of a page, picture or workbook (default: what is counted, where and when).",
    valueName: "TEXT")
  var title: String?

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
      if wide { throw Failure(.wrongUsage, "Leave out --wide or --compare-as-of.") }
      if title != nil { throw Failure(.wrongUsage, "Leave out --title or --compare-as-of.") }
      return try FigureComparison(figures, meaning, since: day, past, output, made)
        .print(invocation, columns: columns)
    }
    if wide { try refuseWide() }
    if output.chosenFormat == .chart, !by.isEmpty {
      throw Failure(
        .wrongUsage,
        "A chart on the terminal draws the figures of one group: leave out --by, or choose svg.")
    }
    let format = try output.format(in: invocation.context)
    if title != nil, !format.isTitled {
      throw Failure(
        .wrongUsage,
        "--title is for html, svg, png, xlsx and chart: leave it out, or choose one of them.")
    }
    let (table, labels, provenance, known, heading) = try past.withStore(
      invocation, of: figures.scope.filter
    ) { store, known in
      try store.read {
        let table = try figures.table(in: store)
        return (
          table, try figures.scope.labels(in: store),
          try made.provenance(of: figures, meaning, known, in: format, invocation, store), known,
          try format.isTitled ? title ?? FigureHeading(meaning, table.rows, in: store).text : ""
        )
      }
    }
    let notes = FigureNotes(meaning, table)
    let columns = columns(table.articles, labels)
    if wide {
      let figures = WideFigures(table.rows, columns, of: meaning.drawn)
      try PeriodTable(title: heading, unit: meaning.drawn.words, provenance: provenance)
        .print(figures.columns, figures.rows, periods: figures.periods, output, invocation)
    } else {
      try FigurePrinter(
        arguments: output, columns: columns, rows: table.rows, meaning: meaning,
        provenance: provenance, heading: heading, notes: notes
      ).print(format, invocation)
    }
    invocation.context.say(known)
    notes.print(in: invocation.context)
  }

  private func refuseWide() throws {
    if by.isEmpty {
      throw Failure(
        .wrongUsage, "--wide needs groups: name a field with --by.")
    }
    if [.svg, .png, .chart].contains(output.chosenFormat) {
      throw Failure(.wrongUsage, "--wide is for tables: leave it out, or choose csv or xlsx.")
    }
  }

  private var meaning: FigureMeaning {
    get throws { FigureMeaning(unit: unit, figures: try figures) }
  }

  private func columns(_ articles: [String], _ labels: [String: String]) -> FigureColumns {
    FigureColumns(by, unit: unit, articles: self.articles ? articles : [], labels: labels)
  }

  private var figures: DetentionFigures {
    get throws {
      guard Set(by).count == by.count else {
        throw Failure(.wrongUsage, "--by has the same field twice. Give two different ones.")
      }
      guard by.count <= 2 else {
        throw Failure(.wrongUsage, "Give --by at most twice.")
      }
      var scope = FigureScope()
      scope.filter = try incidents.filter(for: unit ?? .detentions)
      scope.dimensions = by
      scope.length = period
      scope.quantity = (unit ?? .detentions).quantity
      (scope.from, scope.to) = try range.days
      var figures = DetentionFigures(scope, fill: fill)
      figures.isCumulative = cumulative
      figures.suppression = try suppression.rule
      guard figures.suppression == nil || !cumulative else {
        throw Failure(
          .wrongUsage,
          "Running totals would reveal suppressed figures. Leave out --cumulative or --suppress-below."
        )
      }
      guard figures.suppression == nil || CountingPeriod.Length.nested.contains(period) else {
        throw Failure(
          .wrongUsage,
          "Together with months, \(period.words)s would reveal suppressed figures. Choose --period month, quarter "
            + "or year, or leave out --suppress-below.")
      }
      return figures
    }
  }
}
