import CommandLineParsing
import IncidentImport
import IncidentRead
import IncidentStore

/// The places of incidents.
struct PlaceCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Lists places that are not recognised, or says what they are.",
    subcommands: [PlaceListCommand.self, PlaceAliasCommand.self],
    defaultSubcommand: PlaceListCommand.self)
}

/// Lists the places that the gazetteer does not know.
struct PlaceListCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the places whose region or town is not known.",
    discussion: """
      Those of most incidents first, with how many have no region and how many no town. Incidents without a \
      region are in no figure of a region. 'aigaq place alias' says what a spelling means.
      """,
    examples: [.init(command: "aigaq place", explanation: "Lists what is not recognised.")])

  @OptionGroup var table: TableArguments

  func run(_ invocation: Invocation) throws {
    try ViewPrinter(table: table).print(AdHocQuery.unknownPlaces, invocation)
  }
}

/// Says what a spelling of a place means.
struct PlaceAliasCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Says which region or town a spelling means.",
    discussion: """
      Incidents whose region or town is written so get the region and town, and those of later imports as well; \
      the words of the lists stay. The place is named as the gazetteer knows it, or by its code (KZ-47, \
      kz-zhanaozen); 'none' lets the gazetteer decide again.
      """,
    examples: [
      .init(
        command: "aigaq place alias 'Oil town' = Zhanaozen --reason 'So called in the list'",
        explanation: "Says that the words mean Zhanaozen.")
    ])

  @OptionGroup var decision: DecisionArguments

  @Argument(help: "A text as lists write it, the sign =, and the place.", valueName: "TEXT")
  var names: [String]

  func run(_ invocation: Invocation) throws {
    let (text, place) = try AliasArguments.parts(of: names)
    let uids = try invocation.withStore(for: .reading) { try $0.incidents(at: text) }
    try decision.run(invocation, comparing: uids) { maker, reason, _ in
      try maker.decide(
        [DecisionMaker.spelling(text, of: place == "none" ? nil : place)], reason: reason)
    }
  }
}
