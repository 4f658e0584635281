import IncidentStore
import IncidentRead
import CommandLineParsing
import IncidentImport
import Reporting

/// Proposes pairs of incidents, or of persons, that may be the same.
struct DuplicatesCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Lists pairs that may be one incident, or one person.",
    discussion: """
      Two lists that report the same incidents count them twice. Each pair has a probability, computed from \
      dates, places, numbers, words, sources and cited pages by the model of Fellegi and Sunter, and the \
      reasons for and against; incidents of one list are proposed where their rows state the same in all of it. \
      Where half of a list or more is in another, it says so. Persons are compared by \
      their names in Kazakh, Russian and Latin spelling, by birth date, time, place and article; only \
      pseudonyms are printed. Nothing is changed unless you decide: --review shows one pair after the other \
      side by side and asks, and --accept-all says of all incidents that two lists have in common that they \
      are the same. 'aigaq undo' undoes such decisions. Between two lists, it also says how much of the first \
      is in the second: aigaq duplicates --between LIST LIST.
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
      .init(
        command: "aigaq duplicates --review --min-probability 0.1",
        explanation: "Asks about one pair after the other, and records the answers as decisions."),
      .init(
        command:
          "aigaq duplicates --between ours theirs --accept-all --reason 'One log'",
        explanation: "Counts the incidents that two lists have in common once."),
    ])

  @Option(name: "of", help: "The records to compare.")
  var subject: DuplicateSearch.Subject = .incidents

  @Option(help: "Compares only two lists: --between LIST LIST.", valueName: "LIST")
  var between: String?

  @Option(
    help: "The least probability, from 0.01 to 1 (default: 0.5, or 0.9 to accept all).",
    valueName: "P")
  var minProbability: Double?

  @Flag(help: "Shows pairs one by one, asks about each, and records the answers.")
  var review: Bool = false

  @Flag(help: "Says of the incidents that two lists have in common that they are the same.")
  var acceptAll: Bool = false

  @OptionGroup var decision: DecisionArguments

  @OptionGroup var table: TableArguments

  @Argument(help: "The second list of --between.", valueName: "LIST")
  var other: String?

  func run(_ invocation: Invocation) throws {
    let lists = try lists
    try refuseContradictions(lists)
    let search = DuplicateSearch(
      subject, between: lists, threshold: minProbability ?? (acceptAll ? 0.9 : 0.5))
    let outcome = try invocation.withStore(for: .reading) { store in
      var filter = IncidentFilter()
      filter.datasets = lists.map { [$0.first, $0.second] } ?? []
      try Failure.refuseUnknown(in: filter, store)
      return try search.run(in: store)
    }
    if review {
      try DuplicateReview(invocation, decision, of: subject)
        .run(Array(outcome.proposals.prefix(table.limit ?? .max)))
      return
    }
    if acceptAll {
      try accept(outcome, invocation)
    } else {
      try table.print(invocation) { printer in
        try printer.begin(Self.columns)
        for proposal in outcome.proposals { try printer.row(Self.cells(proposal)) }
        try printer.end()
      }
    }
    for line in remarks(outcome) { invocation.context.say(line) }
  }

  /// Records that the incidents which two lists have in common are the same, in one go.
  private func accept(_ outcome: DuplicateSearch.Outcome, _ invocation: Invocation) throws {
    guard !outcome.matched.isEmpty else { return }
    try decision.run(invocation) { maker, reason, _ in
      try maker.decide(outcome.matched.map { .same($0.first, $0.second, true) }, reason: reason)
    }
  }

  private func refuseContradictions(_ lists: (first: String, second: String)?) throws {
    if let minProbability, !(0.01...1).contains(minProbability) {
      throw Failure(.wrongUsage, "--min-probability is from 0.01 to 1, such as 0.9.")
    }
    try table.checkLimit()
    guard review || acceptAll else { return }
    if review && acceptAll {
      throw Failure(.wrongUsage, "Give --review or --accept-all, not both.")
    }
    if acceptAll, subject == .persons {
      throw Failure(
        .wrongUsage, "Persons are decided one by one: --review, or 'aigaq same-person'.")
    }
    if acceptAll, lists == nil || table.limit != nil {
      throw Failure(
        .wrongUsage, "--accept-all is about two whole lists: --between LIST LIST, without --limit.")
    }
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

  /// The probability of a proposal, never rounded up to certainty.
  static func rounded(_ proposal: DuplicateSearch.Proposal) -> Double {
    (proposal.probability * 1000).rounded(.down) / 1000
  }

  private static func cells(_ proposal: DuplicateSearch.Proposal) -> [Cell] {
    [
      .real(rounded(proposal)), .text(proposal.first),
      .text(proposal.second), .text(proposal.reasons.joined(separator: "; ")),
      .text(proposal.doubts.joined(separator: "; ")),
    ]
  }

  private func remarks(_ outcome: DuplicateSearch.Outcome) -> [String] {
    var lines: [String] = []
    if outcome.proposals.isEmpty, outcome.overlaps.allSatisfy({ $0.merged == 0 }) {
      lines.append("No pair of \(subject.rawValue) of different lists was found.")
    }
    for overlap in outcome.overlaps {
      let merged =
        overlap.merged == 0 ? "" : ", besides \(overlap.merged) that are merged with some of it"
      lines.append(
        "\(overlap.found) of \(overlap.all) \(subject.rawValue) of \(overlap.first) are probably in "
          + "\(overlap.second)\(merged).")
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
