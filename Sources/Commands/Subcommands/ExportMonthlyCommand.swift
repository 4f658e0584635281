import CommandLineParsing
import IncidentStore
import Reporting

/// Prints detentions per month.
struct ExportMonthlyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monthly", abstract: "Prints detentions per month, with their bounds.",
    discussion: """
      An empty figure is unknown or open, and never zero. Dates that fit no single month have a row \
      of their own: 2019-XX, or XXXX-XX where nothing is known. 'aigaq explain 2019-06' shows what is \
      behind a figure; it takes the same conditions.

      With --suppress-below N, counts from 1 to N-1 are marked 'suppressed', and so are others that \
      would give them away. The tables by month, quarter and year, with --by and without, can be \
      published side by side, with one N and the same conditions, range and --fill; not with running \
      sums, with another --by or with totals over all years.
      """,
    examples: [
      .init(
        command: "aigaq export monthly --from 2019-01 --to 2019-12",
        explanation: "Prints the months of 2019, those without a record as zero."),
      .init(
        command: "aigaq export monthly --by region --kind protest --period year",
        explanation: "Prints the detentions at protests by year and region."),
      .init(
        command: "aigaq export monthly --by region --suppress-below 5",
        explanation: "Hides counts of less than five, and what would tell them."),
      .init(
        command: "aigaq export monthly --format csv > monthly.csv",
        explanation: "Writes all months to a CSV file."),
      .init(
        command: "aigaq export monthly --output monthly.svg",
        explanation:
          "Draws a chart to print; '.xlsx' writes a workbook, '--format chart' the terminal."),
    ])

  @Option(
    help: "The first month; of quarters and years, the first that it touches.", valueName: "YYYY-MM"
  )
  var from: Month?

  @Option(
    help: "The last month; of quarters and years, the last that it touches.", valueName: "YYYY-MM")
  var to: Month?

  @Option(help: "What figures are told apart by; may be given twice.")
  var by: [FigureDimension] = []

  @Option(help: "How long the time is that a row is of.")
  var period: CountingPeriod.Length = .month

  @Option(help: "How months without a record are shown.")
  var fill: MonthlyDetentions.Fill = .zero

  @Option(help: "What is counted: only its columns are printed.")
  var unit: FigureUnit?

  @Flag(help: "Adds to each row all that comes before it in the range.")
  var cumulative: Bool = false

  @Flag(help: "Prints the charges under every other article in columns of their own.")
  var articles: Bool = false

  @OptionGroup var suppression: SuppressionArguments

  @OptionGroup var incidents: IncidentArguments

  @OptionGroup var output: FigureArguments

  func run(_ invocation: Invocation) throws {
    let figures = try figures
    let isChart = [.svg, .chart, .table(.xlsx)].contains(output.chosenFormat)
    if isChart, !by.isEmpty {
      throw Failure(
        .wrongUsage, "A chart draws the figures of one group: leave out --by, or choose csv.")
    }
    let (table, regions, sources) = try invocation.withStore(for: .reading) { store in
      (
        try figures.table(in: store), by.contains(.region) ? try store.regionNames() : [:],
        isChart ? try figures.sources(in: store) : []
      )
    }
    let columns = FigureColumns(
      by, unit: unit, articles: articles ? table.articles : [], regions: regions)
    let charts = ChartPrinter(
      context: invocation.context, length: period, filters: filters(figures), rows: table.rows,
      sources: sources)
    try print(table.rows, columns, charts, invocation)
    FigureNotes(figures, table).print(in: invocation.context)
  }

  private func print(
    _ rows: [MonthlyCount], _ columns: FigureColumns, _ charts: ChartPrinter,
    _ invocation: Invocation
  ) throws {
    switch output.chosenFormat {
    case .svg: try output.table.write(charts.picture, invocation)
    case .chart: try output.table.write(charts.bars, invocation)
    case .table(.xlsx):
      guard let bytes = try charts.workbook(columns) else { fallthrough }
      try output.table.write(bytes, of: .xlsx, invocation)
    case .table, nil:
      try output.table.print(invocation) { printer in
        try printer.begin(columns.columns)
        for row in rows { try printer.row(columns.cells(row)) }
        try printer.end()
      }
    }
  }

  /// What narrows the figures, in words.
  private func filters(_ figures: MonthlyDetentions) -> [String] {
    [
      from.map { "from \($0.text)" }, to.map { "to \($0.text)" },
      figures.scope.filter.isEmpty ? nil : "only incidents that meet the conditions of the command",
      figures.suppression.map { "counts from 1 to \($0.threshold - 1) and others not shown" },
    ].compactMap(\.self)
  }

  private var figures: MonthlyDetentions {
    get throws {
      if let from, let to, to < from {
        throw Failure(.wrongUsage, "--to \(to.text) is before --from \(from.text): swap them.")
      }
      guard by.count <= 2, Set(by).count == by.count else {
        throw Failure(.wrongUsage, "--by can be given twice, for two different things.")
      }
      var scope = FigureScope()
      scope.filter = try incidents.filter
      scope.dimensions = by
      scope.length = period
      scope.from = from
      scope.to = to
      var figures = MonthlyDetentions(scope, fill: fill)
      figures.isCumulative = cumulative
      figures.suppression = try suppression.rule
      return figures
    }
  }
}
