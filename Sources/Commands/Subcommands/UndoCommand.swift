import CommandLineParsing
import IncidentImport
import IncidentStore

/// Takes decisions back.
struct UndoCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undoes decisions.",
    discussion: """
      An earlier decision about the same holds again, or else the reports. The decision stays in the history with \
      the reason. To undo an undoing lets the decision hold again. Imports are undone with 'aigaq revert', \
      which is a decision: to undo it lets the import count again.
      """,
    examples: [
      .init(
        command: "aigaq undo 1 --reason 'The minister corrected himself'",
        explanation: "Undoes decision 1; 'aigaq history' lists them.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The numbers of decisions, such as 3, or 5-160 for several.", valueName: "N")
  var decisions: [DecisionNumbers]

  func run(_ invocation: Invocation) throws {
    let numbers = decisions.flatMap { Array($0.numbers) }
    let uids = try invocation.withStore(for: .reading) { store in
      try store.incidentsDecided(by: numbers)
    }
    try decision.run(invocation, comparing: uids) { maker, reason, _ in
      try maker.undo(numbers, reason: reason)
    }
  }
}
