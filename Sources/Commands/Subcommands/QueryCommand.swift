import IncidentStore
import IncidentRead
import CommandLineParsing
import Reporting
import SQLite

/// Runs SQL of the user's, which can read and nothing else.
struct QueryCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Answers a question in SQL, without changing anything.",
    discussion: """
      One statement that reads, or several with semicolons between them; \
      'aigaq schema' lists the views and their columns. '@NAME' is a query that was saved or comes \
      with Aigaq ('aigaq queries' lists them), and '-' reads standard input.
      A parameter is written :name, @name or $name. --param name=text gives it a text, \
      name:=3 a number and name:=null nothing.
      A query may take memory and time only up to a limit, and cannot read names of persons.
      Piped csv and tsv hold texts as they are, for programs: to open in a spreadsheet, choose xlsx, \
      or 'aigaq export'.
      """,
    examples: [
      .init(
        command: "aigaq query \"SELECT region, count(*) FROM incidents GROUP BY region\"",
        explanation: "Counts incidents by region."),
      .init(
        command:
          "aigaq query \"SELECT * FROM incidents WHERE detained_low >= :n\" --param n:=100",
        explanation: "Finds incidents in which at least a hundred people were detained."),
      .init(
        command: "aigaq query @detentions-by-region-and-month --output regions.xlsx",
        explanation: "Writes the answer of a query that comes with Aigaq to a workbook."),
      .init(
        command:
          "aigaq query --save big --describe Big \"SELECT uid FROM incidents LIMIT 9\"",
        explanation: "Saves a query in the database, to be run as @big."),
    ])

  @OptionGroup var table: TableArguments

  @Option(help: "The longest time for a statement.", valueName: "SECONDS")
  var timeout: Double = 30

  @Option(help: "Gives a parameter its value.", valueName: "NAME=VALUE")
  var param: [ParameterArgument] = []

  @Option(help: "Reads the SQL from a file.", valueName: "FILE")
  var file: String?

  @Option(help: "Saves the query under a name and does not run it.", valueName: "NAME")
  var save: String?

  @Option(help: "The description of a saved query.", valueName: "TEXT")
  var describe: String?

  @Argument(
    help: "The statements; @NAME for a saved query, - for standard input.", valueName: "SQL")
  var sql: String?

  func run(_ invocation: Invocation) throws {
    guard timeout > 0 else { throw Failure(.wrongUsage, "--timeout must be above zero.") }
    let text = try QueryText(argument: sql, file: file).read(invocation)
    if let save {
      try keep(text, as: save, invocation)
      return
    }
    if describe != nil { throw Failure(.wrongUsage, "--describe needs --save NAME.") }
    try ViewPrinter(table: table, timeout: timeout, parameters: param)
      .print(text, invocation)
  }

  private func keep(_ text: String, as name: String, _ invocation: Invocation) throws {
    guard SavedQuery.isName(name) else {
      throw Failure(
        .wrongUsage, "--save \(name): a name is letters, digits, - and _, at most 64 of them.")
    }
    guard let describe, !describe.isEmpty else {
      throw Failure(.wrongUsage, "--save needs --describe TEXT: say what the query answers.")
    }
    do {
      _ = try AdHocQuery(at: try invocation.databasePath).shapes(of: text)
    } catch let error as DatabaseError {
      throw Failure(error, knowing: nil)
    }
    let isNew = try invocation.withStore(for: .writing) { store in
      try store.save(
        SavedQuery(name: name, description: describe, sql: text), now: invocation.context.now())
    }
    guard isNew else {
      throw Failure(
        .failed,
        "There is a query '\(name)' already. 'aigaq queries delete \(name)' removes one of your own."
      )
    }
    invocation.context.say("Saved. 'aigaq query @\(name)' runs it.")
  }
}
