import CommandLineParsing
import Incidents

/// Says that incidents are disputed.
struct DisputeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Says that incidents are disputed.",
    discussion:
      "Disputed incidents still count: that somebody denies an incident does not make it undone.",
    examples: [
      .init(
        command: "aigaq dispute kazakhstan-2019:kz-2019-09-21 --reason 'Seen on film'",
        explanation: "Marks one incident as disputed.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The identifiers of incidents.", valueName: "UID")
  var uids: [String]

  func run(_ invocation: Invocation) throws {
    try decision.run(invocation, giving: .disputed, to: uids)
  }
}
