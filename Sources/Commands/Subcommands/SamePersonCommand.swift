import CommandLineParsing
import IncidentImport

/// Says that persons are one.
struct SamePersonCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same-person", abstract: "Says that persons in several lists are the same.",
    discussion: """
      In an incident they count as one named person, and their detentions and charges have one pseudonym, the \
      first in order. 'aigaq duplicates --of persons' proposes them; 'aigaq undo' parts them again.
      """,
    examples: [
      .init(
        command: "aigaq same-person P-4HTX9M P-7KQ2RD --reason 'Same birth date'",
        explanation: "Counts the two as one person.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The pseudonyms of two or more persons.", valueName: "PERSON")
  var persons: [String]

  func run(_ invocation: Invocation) throws {
    guard persons.count > 1 else {
      throw Failure(.wrongUsage, "Name two or more persons who are the same.")
    }
    try decision.run(invocation) { maker, reason, _ in
      try maker.decide(
        persons.dropFirst().map { .samePerson(persons[0], $0, true) }, reason: reason)
    }
  }
}

/// Says that two persons are not one.
struct NotSamePersonCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-same-person", abstract: "Says that two persons are not the same.",
    discussion: """
      Two who were joined are counted each by itself, and 'aigaq duplicates --of persons' proposes them no more.
      """,
    examples: [
      .init(
        command: "aigaq not-same-person P-4HTX9M P-7KQ2RD --reason 'Father and son'",
        explanation: "Keeps the two apart.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "The pseudonym of a person.", valueName: "PERSON")
  var first: String

  @Argument(help: "The pseudonym of another.", valueName: "PERSON")
  var second: String

  func run(_ invocation: Invocation) throws {
    try decision.run(invocation) { maker, reason, _ in
      try maker.decide([.samePerson(first, second, false)], reason: reason)
    }
  }
}
