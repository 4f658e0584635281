import CommandLineParsing
import IncidentStore
import Reporting

/// Prints detentions per month.
struct ExportMonthlyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monthly", abstract: "Prints detentions per month, with their bounds.",
    discussion: """
      An empty figure is unknown or open, and never zero. Dates that fit no single month have a row \
      of their own: 2019-XX, or XXXX-XX where nothing is known.
      """,
    examples: [
      .init(
        command: "aigaq export monthly --from 2019-01 --to 2019-12",
        explanation: "Prints the months of 2019, those without a record as zero."),
      .init(
        command: "aigaq export monthly --format csv > monthly.csv",
        explanation: "Writes all months to a CSV file."),
    ])

  @Option(help: "The first month.", valueName: "YYYY-MM")
  var from: Month?

  @Option(help: "The last month.", valueName: "YYYY-MM")
  var to: Month?

  @Option(help: "How months without a record are shown.")
  var fill: MonthlyDetentions.Fill = .zero

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    if let from, let to, to < from {
      throw Failure(.wrongUsage, "--to \(to.text) is before --from \(from.text): swap them.")
    }
    let rows = try invocation.withStore(for: .reading) { store in
      try MonthlyDetentions(from: from, to: to, fill: fill).rows(in: store)
    }
    try table.print(invocation) { printer in
      try printer.begin(Self.columns)
      for row in rows {
        try printer.row([
          .text(row.period), Cell(row.incidents), Cell(row.low), Cell(row.best), Cell(row.high),
          Cell(row.unknownSize), Cell(row.personsNamed),
        ])
      }
      try printer.end()
    }
    printNotes(rows, in: invocation.context)
  }

  private static let columns =
    [Column("month")]
    + [
      "incidents", "detentions_low", "detentions_best", "detentions_high", "unknown_size",
      "persons_named",
    ].map { Column($0, alignment: .trailing) }

  private func printNotes(_ rows: [MonthlyCount], in context: CommandContext) {
    let undated = rows.filter { Month($0.period) == nil }.compactMap(\.incidents).reduce(0, +)
    if undated > 0 {
      context.say(
        undated == 1
          ? "1 incident has a date that fits no single month and stands in a row of its own."
          : "\(undated) incidents have dates that fit no single month and stand in rows of their own."
      )
    }
    context.say(
      "Counted by rules version \(CountingRule.version). An empty figure is unknown or open, never "
        + "zero.")
  }
}
