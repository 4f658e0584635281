import IncidentStore
import IncidentRead
import CommandLineParsing
import Reporting

/// Proposes pairs of incidents, or of persons, that may be the same.
struct DuplicatesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Lists pairs that may be one incident, or one person.",
    discussion: """
      Two lists that report the same incidents count them twice. Each pair has a probability, computed from \
      dates, places, numbers, words, sources and cited pages by the model of Fellegi and Sunter, and the \
      reasons for and against. Where half of a list or more is in another, it says so. \
      Persons are compared by their names in Kazakh, Russian and Latin spelling, by birth date, time, place \
      and article; only pseudonyms are printed. Nothing is changed: look at both with 'aigaq show UID'. \
      Between two lists, it also says how much of the first is in the second: \
      aigaq duplicates --between LIST LIST.
      """,
    examples: [
      .init(
        command: "aigaq duplicates",
        explanation:
          "Lists pairs of incidents of different lists that are the same more likely than not."),
      .init(
        command: "aigaq duplicates --min-probability 0.9 --limit 20",
        explanation: "Lists the twenty most probable pairs of incidents."),
      .init(
        command: "aigaq duplicates --of persons --min-probability 0.9",
        explanation: "Lists pairs of persons that are the same almost surely."),
    ])

  @Option(name: "of", help: "The records to compare.")
  var subject: DuplicateSearch.Subject = .incidents

  @Option(help: "Compares only two lists: --between LIST LIST.", valueName: "LIST")
  var between: String?

  @Option(help: "The least probability to print, from 0.01 to 1.", valueName: "P")
  var minProbability: Double = 0.5

  @Option(help: "The most pairs to print.", valueName: "N")
  var limit: Int?

  @OptionGroup var table: TableArguments

  @Argument(help: "The second list of --between.", valueName: "LIST")
  var other: String?

  func run(_ invocation: Invocation) throws {
    let lists = try lists
    guard (0.01...1).contains(minProbability) else {
      throw Failure(.wrongUsage, "--min-probability is from 0.01 to 1, such as 0.9.")
    }
    if let limit, limit < 0 { throw Failure(.wrongUsage, "--limit cannot be negative.") }
    let search = DuplicateSearch(subject, between: lists, threshold: minProbability)
    let outcome = try invocation.withStore(for: .reading) { store in
      var filter = IncidentFilter()
      filter.datasets = lists.map { [$0.first, $0.second] } ?? []
      try Failure.refuseUnknown(in: filter, store)
      return try search.run(in: store)
    }
    try table.print(invocation) { printer in
      try printer.begin(Self.columns)
      for proposal in outcome.proposals.prefix(limit ?? .max) {
        try printer.row(Self.cells(proposal))
      }
      try printer.end()
    }
    for line in remarks(outcome) { invocation.context.say(line) }
  }

  private var lists: (first: String, second: String)? {
    get throws {
      switch (between, other) {
      case (nil, nil): return nil
      case (let first?, let second?) where first != second: return (first, second)
      default:
        throw Failure(
          .wrongUsage,
          "Give two different lists: --between LIST LIST. 'aigaq imports' shows the lists.")
      }
    }
  }

  private static let columns = [
    Column("probability", alignment: .trailing), Column("first"), Column("second"), Column("for"),
    Column("against"),
  ]

  private static func cells(_ proposal: DuplicateSearch.Proposal) -> [Cell] {
    [
      .real((proposal.probability * 1000).rounded(.down) / 1000), .text(proposal.first),
      .text(proposal.second), .text(proposal.reasons.joined(separator: "; ")),
      .text(proposal.doubts.joined(separator: "; ")),
    ]
  }

  private func remarks(_ outcome: DuplicateSearch.Outcome) -> [String] {
    var lines: [String] = []
    if outcome.proposals.isEmpty {
      lines.append("No pair of \(subject.rawValue) of different lists was found.")
    }
    for overlap in outcome.overlaps {
      lines.append(
        "\(overlap.found) of \(overlap.all) \(subject.rawValue) of \(overlap.first) are probably in "
          + "\(overlap.second).")
    }
    if let limit, outcome.proposals.count > limit {
      lines.append("Cut at --limit \(limit): there are \(outcome.proposals.count) pairs.")
    }
    if outcome.groupsLeftOut > 0 {
      lines.append(
        "\(outcome.groupsLeftOut) groups of \(subject.rawValue) with the same place and time, or the same "
          + "names, were too large to compare.")
    }
    return lines
  }
}

extension DuplicateSearch.Subject: ArgumentValue {}
