import CommandLineParsing
import Incidents

/// Says that incidents did not occur.
struct NotOccurredCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-occurred", abstract: "Says that incidents did not occur.",
    discussion: "They are kept with their reports, and count nowhere.",
    examples: [
      .init(
        command: "aigaq not-occurred kazakhstan-2019:kz-2019-09-21 --reason 'Seen on film'",
        explanation: "Takes out what never happened.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The identifiers of incidents.", valueName: "UID")
  var uids: [String]

  func run(_ invocation: Invocation) throws {
    try decision.run(invocation, giving: .notOccurred, to: uids)
  }
}
