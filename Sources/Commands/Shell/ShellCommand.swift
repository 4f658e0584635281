import IncidentStore
import IncidentRead
import CommandLineParsing
import Reporting
import SQLite

/// Answers one question in SQL after the other.
struct ShellCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Answers questions in SQL, one after the other.",
    discussion: """
      Statements are typed, or read from standard input, and can only read, as those of 'aigaq query'. A \
      statement ends with a semicolon. '.help' lists the other commands. At a terminal, Tab completes the \
      names of views, columns and functions, Ctrl-C stops a statement, and Ctrl-D leaves.
      What you type is kept in $XDG_STATE_HOME/aigaq/history or ~/.local/state/aigaq/history, which only \
      you can read; --no-history keeps nothing, since questions can be sensitive too. Without a terminal, \
      the first error ends the shell.
      """,
    examples: [
      .init(command: "aigaq shell", explanation: "Asks for statements."),
      .init(
        command: "aigaq shell --no-history --format box",
        explanation: "Keeps no record of what is typed, and draws boxes around results."),
    ])

  @Option(
    short: "f", help: "The format (default: text on a terminal, csv elsewhere).")
  var format: OutputFormat?

  @Option(help: "The longest time for a statement (default: unlimited).", valueName: "SECONDS")
  var timeout: Double?

  @Flag(help: "Keeps no history, and reads none.")
  var noHistory: Bool = false

  func run(_ invocation: Invocation) throws {
    if let format, !ShellInstruction.formats.contains(format) {
      throw Failure(.wrongUsage, "--format \(format.rawValue) cannot be shown by the shell.")
    }
    if let timeout, !(timeout > 0) {
      throw Failure(.wrongUsage, "--timeout must be above zero.")
    }
    let query = try AdHocQuery(at: try invocation.databasePath)
    if query.hasRecovered { try invocation.sayRecovered(invocation.databasePath) }
    let (names, queries) = try invocation.withStore(for: .reading) { store in
      (try QueryVocabulary(of: store), try store.savedQueries().map(\.name))
    }
    let lines = try lines(completing: ShellCompleter(names, queries: queries), invocation.context)
    if lines.isInteractive { Connection.catchInterruptSignals() }
    var session = ShellSession(
      query, knowing: names, lines: lines, format: format, timeout: timeout, invocation)
    try session.run()
  }

  private func lines(
    completing completer: ShellCompleter, _ context: CommandContext
  ) throws -> any LineSource {
    guard context.isInputTerminal else { return InputLines(context.input) }
    context.say("aigaq \(Release.version). '.help' lists the commands; Ctrl-D leaves.")
    return try EditedLines(
      history: noHistory ? nil : HistoryFile(environment: context.environment),
      complete: completer.completion, say: context.say)
  }
}
