import CommandLineParsing
import IncidentImport

/// Says what an incident is part of.
struct LinkCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Says that incidents are part of another, such as of a wave.",
    discussion: """
      A wave is never added to its parts: it counts by how much it exceeds them. The word none for the whole \
      says that the incidents are part of no other, whatever their lists say.
      """,
    examples: [
      .init(
        command:

          "aigaq link kazakhstan-2019:kz-2019-09-21 --part-of none --reason 'A rally of its own'",
        explanation: "Says that an incident is part of no other.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Option(
    name: "part-of", help: "The identifier of the whole, or none.", valueName: "UID")
  var whole: String

  @Argument(help: "The identifiers of the parts.", valueName: "UID")
  var parts: [String]

  func run(_ invocation: Invocation) throws {
    let parent = whole == "none" ? nil : whole
    let compared = parts + (parent.map { [$0] } ?? [])
    try decision.run(invocation, comparing: compared) { maker, reason, _ in
      try maker.decide(parts.map { .part($0, of: parent) }, reason: reason)
    }
  }
}
