import IncidentStore
import IncidentRead
import CommandLineParsing
import Reporting
import SQLite

/// The queries that have names.
struct QueriesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "queries", abstract: "Lists the queries that have a name, shows and deletes them.",
    subcommands: [QueriesListCommand.self, QueriesShowCommand.self, QueriesDeleteCommand.self],
    defaultSubcommand: QueriesListCommand.self)
}

/// Lists the queries that have names.
struct QueriesListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the queries that come with Aigaq, and those saved.",
    discussion: """
      Each with what it answers and the parameters that it needs. 'aigaq query @NAME' runs one, and \
      'aigaq query --save' keeps another.
      """,
    examples: [.init(command: "aigaq queries", explanation: "Lists all of them.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    let queries = try invocation.withStore(for: .reading) { try $0.savedQueries() }
    let shapes = try AdHocQuery(at: try invocation.databasePath)
    try table.print(invocation) { printer in
      try printer.begin(
        [Column("name"), Column("description"), Column("parameters"), Column("origin")])
      for query in queries {
        // A query that was saved may have lost what it reads; it is listed all the same.
        let names = (try? shapes.shapes(of: query.sql))?.flatMap(\.parameters) ?? []
        try printer.row([
          .text(query.name), .text(query.description),
          .text(Set(names).sorted().joined(separator: " ")),
          .text(query.isShipped ? "aigaq" : "saved"),
        ])
      }
      try printer.end()
    }
  }
}

/// Shows the SQL of a query.
struct QueriesShowCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints the SQL of a query, to be read or changed.",
    discussion: """
      The SQL can be edited and run with 'aigaq query --file FILE'.
      """,
    examples: [
      .init(
        command: "aigaq queries show detentions-of-unknown-size",
        explanation: "Prints this query.")
    ])

  @Argument(help: "The name.", valueName: "NAME")
  var name: String

  func run(_ invocation: Invocation) throws {
    let text = try QueryText(argument: "@\(name)", file: nil).read(invocation)
    let shown = invocation.context.isOutputTerminal ? TerminalSafe.lines(text) : text
    try invocation.context.output(Array((shown.hasSuffix("\n") ? shown : shown + "\n").utf8))
  }
}

/// Deletes a query that was saved.
struct QueriesDeleteCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Deletes a query that was saved.",
    discussion: """
      Those that come with Aigaq stay.
      """,
    examples: [
      .init(command: "aigaq queries delete big", explanation: "Deletes this query.")
    ])

  @Argument(help: "The name.", valueName: "NAME")
  var name: String

  func run(_ invocation: Invocation) throws {
    let isDeleted = try invocation.withStore(for: .writing) { store in
      try store.deleteSavedQuery(named: name)
    }
    guard isDeleted else {
      let isShipped = SavedQuery.shipped.contains { $0.name == name }
      throw Failure(
        .inputMissing,
        isShipped
          ? "'\(name)' comes with Aigaq and cannot be deleted."
          : "There is no query '\(name)'. 'aigaq queries' lists them.")
    }
    invocation.context.say("Deleted.")
  }
}
