import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore

/// The decisions: to list them, and to work on them in several copies.
struct DecisionsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "Lists the decisions, or exchanges them with other copies.",
    subcommands: [
      DecisionsListCommand.self, DecisionsExportCommand.self, DecisionsImportCommand.self,
    ], defaultSubcommand: DecisionsListCommand.self)
}

/// Lists the decisions.
struct DecisionsListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the decisions, oldest first.",
    discussion:
      "Each with its number for 'aigaq undo', its author, its reason and whether it holds.",
    examples: [.init(command: "aigaq decisions", explanation: "Lists all decisions.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.decisions, invocation)
  }
}

/// Prints the records of all decisions.
struct DecisionsExportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints the records of all decisions, a line of JSON each.",
    discussion: """
      Who has the same lists can take them in with 'aigaq decisions import'. They hold what was decided, by whom \
      and why, and no report: read the reasons before you pass them on.
      """,
    examples: [
      .init(
        command: "aigaq decisions export --output decisions.ndjson",
        explanation: "Writes the decisions to a file.")
    ])

  @Option(short: "o", help: "Writes to a file: whole, or not at all.", valueName: "FILE")
  var output: String?

  func run(_ invocation: Invocation) throws {
    let (lines, revealing) = try invocation.withStore(for: .reading) { store in
      try store.read {
        let lines = try store.decisionLines()
        let disclosure = try Disclosure(store.repositories())
        let revealing = lines.compactMap(Decision.init(line:)).count { decision in
          [decision.reason, decision.text ?? ""].contains {
            disclosure.screened($0, column: "text", uid: nil) != $0
          }
        }
        return (lines, revealing)
      }
    }
    if revealing > 0 {
      invocation.context.say(
        "\(revealing) of the decisions may identify a person in their reasons or texts: read them before "
          + "you pass them on.")
    }
    try invocation.write(lines.map { $0 + "\n" }.joined(), to: output)
  }
}

/// Takes decisions of others in.
struct DecisionsImportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Adds decisions that were made in another copy.",
    discussion: """
      In whatever order copies exchange their decisions, all end up equal. Decisions about the same that \
      were made separately and differ are a conflict, which 'aigaq conflicts' lists and a new decision settles. \
      Decisions about incidents that are not here wait for them. All or nothing.
      """,
    examples: [
      .init(
        command: "aigaq decisions import decisions.ndjson",
        explanation: "Adds the decisions of a colleague.")
    ])

  @Argument(help: "The file with the records.", valueName: "FILE")
  var file: String

  func run(_ invocation: Invocation) throws {
    let lines = try SmallFile.text(at: file).split(separator: "\n").map(String.init)
    let context = invocation.context
    let stamp = context.stamp()
    let (outcome, conflicts) = try invocation.withStore(for: .writing) { store in
      try store.write {
        do {
          let outcome = try DecisionMaker(store.repositories(), stamp).receive(lines)
          return (outcome, try store.conflictCount())
        } catch let refusal as DecisionRefusal {
          throw Failure(refusal)
        }
      }
    }
    context.say("\(file): \(outcome.new) new decisions, \(outcome.known) were here already.")
    if conflicts > 0 {
      context.say("Decisions contradict each other: 'aigaq conflicts' lists \(conflicts).")
    }
  }
}
