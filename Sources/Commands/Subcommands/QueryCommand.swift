import CommandLineParsing
import Reporting

/// Runs SQL of the user's, which can read and nothing else.
struct QueryCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Answers a question in SQL, without changing anything.",
    discussion: """
      One statement that reads. 'aigaq schema' lists the views and their columns.
      """,
    examples: [
      .init(
        command: "aigaq query \"SELECT region, count(*) FROM incidents GROUP BY region\"",
        explanation: "Counts incidents by region."),
      .init(
        command: "aigaq query --format json \"SELECT * FROM monthly_detentions\"",
        explanation: "Prints the detentions per month as JSON."),
    ])

  @OptionGroup var table: TableArguments

  @Option(help: "The most rows to print.", valueName: "N")
  var limit: Int?

  @Option(help: "How long it may take.", valueName: "SECONDS")
  var timeout: Double = 30

  @Argument(help: "The statement.", valueName: "SQL")
  var sql: String

  func run(_ invocation: Invocation) throws {
    if let limit, limit < 0 { throw Failure(.wrongUsage, "--limit cannot be negative.") }
    guard timeout > 0 else { throw Failure(.wrongUsage, "--timeout must be above zero.") }
    try ViewPrinter(table: table, limit: limit, timeout: timeout).print(sql, invocation)
  }
}
