import CommandLineParsing
import Incidents

/// Takes incidents out of all counts.
struct WithdrawCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes incidents out of all counts.",
    discussion:
      "It was an error, a rumour or another country: the incidents are kept with their reports, and count nowhere.",
    examples: [
      .init(
        command: "aigaq withdraw kazakhstan-2019:kz-2019-09-21 --reason 'Seen on film'",
        explanation: "Takes one incident out of the counts.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The identifiers of incidents.", valueName: "UID")
  var uids: [String]

  func run(_ invocation: Invocation) throws {
    try decision.run(invocation, giving: .withdrawn, to: uids)
  }
}
