import CommandLineParsing
import IncidentImport
import IncidentRead
import Incidents

/// The sources of reports.
struct SourceCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Lists the sources of reports, or judges one of them.",
    subcommands: [
      SourceListCommand.self, SourceSetCommand.self, SourceAliasCommand.self,
    ],
    defaultSubcommand: SourceListCommand.self)
}

/// Lists the sources.
struct SourceListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the sources of reports.",
    discussion: """
      Each with its kind, its reliability and how many reports name it so. One that is another spelling of a \
      source names that in 'same_as', and counts as it.
      """,
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

  @OptionGroup var judgement: SourceArguments

  @Argument(help: "The name of the source.", valueName: "NAME")
  var name: String

  func run(_ invocation: Invocation) throws {
    let stated = judgement.conclusions(of: name)
    guard !stated.isEmpty else {
      throw Failure(.wrongUsage, "Say what is decided: --reliability, --kind or --url.")
    }
    try decision.run(invocation) { maker, reason, _ in
      try maker.decide(stated, reason: reason)
    }
  }
}

/// Says that two names are spellings of one source.
struct SourceAliasCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Says that a source is another spelling of one.",
    discussion: """
      Both count as one source wherever sources are counted, and the first is judged as the second is. What the \
      reports say stays. The word none for the second says that the first is not another spelling.
      """,
    examples: [
      .init(
        command:
          "aigaq source alias 'Human Rights Watch' = 'Reporters in Shymkent' --reason 'One office'",
        explanation: "Counts the first as the second.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "A name, the sign =, and the name that counts.", valueName: "NAME")
  var names: [String]

  func run(_ invocation: Invocation) throws {
    let (name, whole) = try AliasArguments.parts(of: names)
    try decision.run(invocation) { maker, reason, _ in
      try maker.decide(
        [.source(name, .sameAs, whole == "none" ? "" : whole)], reason: reason)
    }
  }
}

/// The options for judging a source.
struct SourceArguments: ParameterGroup {
  @Option(help: "The reliability.")
  var reliability: Reliability?

  @Option(help: "The kind of source.")
  var kind: SourceKind?

  @Option(help: "The address at which it publishes.", valueName: "URL")
  var url: String?

  /// The conclusions about a source.
  func conclusions(of name: String) -> [DecisionMaker.Conclusion] {
    let stated: [(SourceProperty, String?)] = [
      (.reliability, reliability?.rawValue), (.kind, kind?.rawValue), (.url, url),
    ]
    return stated.compactMap { property, text in text.map { .source(name, property, $0) } }
  }
}

/// Two texts of which the first is said to be the second, as they are typed: `A = B`, `A=B` or `A B`.
enum AliasArguments {
  /// The two texts.
  ///
  /// - Throws: A failure where they are not two.
  static func parts(of words: [String]) throws -> (String, String) {
    var parts = words.filter { $0 != "=" }
    if parts.count == 1, let equals = parts[0].firstIndex(of: "=") {
      let after = parts[0].index(after: equals)
      parts = [String(parts[0][..<equals]), String(parts[0][after...])]
    }
    guard parts.count == 2, parts.allSatisfy({ $0.contains { !$0.isWhitespace } }) else {
      throw Failure(
        .wrongUsage, "Write 'ONE NAME' = 'ANOTHER NAME', each in quotes where it has spaces.")
    }
    return (parts[0], parts[1])
  }
}
