import CommandLineParsing
import Incidents

/// Says that incidents were verified.
struct VerifyCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Says that incidents were verified.",
    discussion:
      "Verified means checked against evidence of your own, and not only told by several sources.",
    examples: [
      .init(
        command: "aigaq verify kazakhstan-2019:kz-2019-09-21 --reason 'Seen on film'",
        explanation: "Marks one incident as verified.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The identifiers of incidents.", valueName: "UID")
  var uids: [String]

  func run(_ invocation: Invocation) throws {
    try decision.run(invocation, giving: .verified, to: uids)
  }
}
