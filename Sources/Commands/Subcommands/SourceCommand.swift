import CommandLineParsing
import IncidentImport
import IncidentRead
import Incidents

/// The sources of reports.
struct SourceCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Lists the sources of reports, or judges one of them.",
    subcommands: [SourceListCommand.self, SourceSetCommand.self],
    defaultSubcommand: SourceListCommand.self)
}

/// Lists the sources.
struct SourceListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the sources of reports.",
    discussion: "Each with its kind, its reliability and how many reports it made.",
    examples: [.init(command: "aigaq source", explanation: "Lists the sources by name.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.sources, invocation)
  }
}

/// Judges a source.
struct SourceSetCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Decides how reliable a source is, and of what kind.",
    discussion: """
      The best figure is that of the most reliable source where reports disagree. A is completely reliable, B \
      usually, C fairly, D not usually, E unreliable; F cannot be judged, and is what a source has until \
      somebody decides.
      """,
    examples: [
      .init(
        command:
          "aigaq source set 'Human Rights Watch' --reliability B --reason 'Checks its facts'",
        explanation: "Judges a source.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Option(help: "The reliability.")
  var reliability: Reliability?

  @Option(help: "The kind of source.")
  var kind: SourceKind?

  @Argument(help: "The name of the source.", valueName: "NAME")
  var name: String

  func run(_ invocation: Invocation) throws {
    guard reliability != nil || kind != nil else {
      throw Failure(.wrongUsage, "Say what is decided: --reliability or --kind.")
    }
    try decision.run(invocation) { maker, reason, _ in
      var conclusions: [DecisionMaker.Conclusion] = []
      if let reliability { conclusions.append(.source(name, .reliability, reliability.rawValue)) }
      if let kind { conclusions.append(.source(name, .kind, kind.rawValue)) }
      return try maker.decide(conclusions, reason: reason)
    }
  }
}
