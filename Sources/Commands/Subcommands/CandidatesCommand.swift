import CommandLineParsing
import IncidentRead
import Reporting

extension CandidateKind: ArgumentValue {}

/// Prints names of the database that can follow on a command line, for the scripts of completion.
struct CandidatesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Prints names of the database, for completion.",
    discussion: """
      The scripts of 'aigaq completion' call it. It prints names that begin with BEGINNING, one on each line, \
      and nothing where there is no database, or a name could act on a terminal.
      """,
    examples: [
      .init(
        command: "aigaq candidates list", explanation: "Prints the names of the lists.")
    ], shouldDisplay: false)

  /// The most names that are printed.
  private static let most = 200

  @Argument(help: "The kind of names.")
  var kind: CandidateKind

  @Argument(help: "The beginning of the names.", valueName: "BEGINNING")
  var beginning: String = ""

  func run(_ invocation: Invocation) throws {
    // Whoever presses a key in a shell is not to read of a database that is not there.
    let names = try? AdHocQuery(at: invocation.databasePath)
      .candidates(kind, beginning: beginning, limit: Self.most)
    let safe = (names ?? []).filter { !$0.isEmpty && TerminalSafe.text($0) == $0 }
    try invocation.context.output(Array(safe.map { "\($0)\n" }.joined().utf8))
  }
}
