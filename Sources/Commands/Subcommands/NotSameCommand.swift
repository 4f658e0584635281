import CommandLineParsing
import IncidentImport

/// Says that two incidents are not one.
struct NotSameCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-same", abstract: "Says that two incidents are not the same.",
    discussion: """
      Two that were merged are parted and counted each by itself. 'aigaq duplicates' proposes them no more.
      """,
    examples: [
      .init(
        command: "aigaq not-same list:a list:b --reason 'Another square'",
        explanation: "Keeps the two apart.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The identifier of an incident.", valueName: "UID")
  var first: String

  @Argument(help: "The identifier of another.", valueName: "UID")
  var second: String

  func run(_ invocation: Invocation) throws {
    try decision.run(invocation, comparing: [first, second]) { maker, reason, _ in
      try maker.decide([.same(first, second, false)], reason: reason)
    }
  }
}
