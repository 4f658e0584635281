import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore

/// Says that incidents are one.
struct MergeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Says that incidents are the same: they count once.",
    discussion: """
      The one whose identifier is the first in order counts for all: it rests on the reports of all, whose \
      numbers are combined by counting rule 7. The others are kept and not counted. 'aigaq undo' parts them \
      again, whatever was imported since.
      """,
    examples: [
      .init(
        command: "aigaq merge list:a list:b --reason 'Two accounts of one rally'",
        explanation: "Counts the two as one incident.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The identifiers of two or more incidents.", valueName: "UID")
  var uids: [String]

  func run(_ invocation: Invocation) throws {
    guard uids.count > 1 else {
      throw Failure(.wrongUsage, "Name two or more incidents that are the same.")
    }
    let incidents = try invocation.withStore(for: .reading) { try DecidedIncidents(uids, in: $0) }
    try decision.run(invocation, comparing: uids) { maker, reason, _ in
      try maker.decide(uids.dropFirst().map { .same(uids[0], $0, true) }, reason: reason)
    }
    let months = incidents.differing(\.months)
    if !months.isEmpty {
      invocation.context.say(
        "They are of different months, and count in one now: \(months.joined(separator: ", ")).")
    }
    let places = incidents.differing(\.place)
    if !places.isEmpty {
      invocation.context.say(
        "They are in different places, and count in one now: \(places.joined(separator: ", ")).")
    }
  }
}
